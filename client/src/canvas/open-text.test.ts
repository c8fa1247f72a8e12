import { expect, test } from 'vitest'
import type { ElementId } from '@samenspel/shared/ids'
import { Driver } from '#testing/drive.ts'
import { createLookWatch } from './open-text.ts'

function watching() {
  const you = new Driver()
  const [open, other] = [you.note(0, 0, 'a'), you.note(600, 0, 'b')]
  const seen: (readonly ElementId[])[] = []
  const watch = createLookWatch(you.editor)
  you.editor.board.subscribe(({ elements }) => seen.push(watch(elements)))
  const write = (id: ElementId, text: string): void =>
    you.editor.board.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 0, deleteCount: 0, insert: text }),
    )
  you.editor.editing.set({ id: open, caret: 'all' })
  return { you, open, other, seen, write }
}

test('writing in the text that is open changes nothing that is painted', () => {
  const { open, seen, write } = watching()
  for (const letter of ['x', 'y', 'z']) write(open, letter)
  expect(seen).toEqual([[open], [], []])
})

test('another colour, place or size of the open element is painted, and so is what is written elsewhere', () => {
  const { you, open, other, seen, write } = watching()
  write(open, 'x')
  you.editor.board.edit((edit) => edit.elements.set(open, 'sticky-note', { color: 'red' }))
  you.editor.board.edit((edit) => edit.elements.setEnvelope(open, { position: [0, 50] }))
  you.editor.board.edit((edit) =>
    edit.elements.setWord(open, 'sticky-note', { field: 'tags', word: 'huur', isThere: true }),
  )
  write(open, 'y')
  write(open, 'many words '.repeat(60))
  write(other, 'z')
  expect(seen.slice(1)).toEqual([[open], [open], [open], [], [open], [other]])
})
