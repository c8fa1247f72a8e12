import { createBoard } from '@samenspel/shared/board/board'
import { stampCounts, stampWord } from '@samenspel/shared/elements/stamp'
import type { PersonId } from '@samenspel/shared/ids'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { describeElement } from '#elements/registry.ts'
import { nl } from '#messages/nl/nl.ts'
import { Driver, ME } from '#testing/drive.ts'
import { commands } from './registry.ts'

const OTHER = 'OOOOOOOOOOOOOOOO' as PersonId

function stampedNote() {
  const you = new Driver()
  const id = you.note(0, 0, 'a')
  const said = () => you.editor.board.elements.all().map((element) => describeElement(element, nl.canvas))
  return { you, id, said }
}

test('a stamp sticks to a note, is counted once for each person, and comes off again', () => {
  const { you, id, said } = stampedNote()
  you.click(10, 10)
  commands['stamp.heart'].run(you.editor)
  expect(said()).toEqual(['a. Briefje, geel. 1 keer hart'])
  you.editor.board.edit((edit) =>
    edit.elements.setEnvelopeWord(id, { field: 'stamps', word: stampWord('heart', OTHER), isThere: true }),
  )
  expect(stampCounts(you.element(id)?.stamps ?? [], ME)).toEqual([{ stamp: 'heart', count: 2, isOwn: true }])
  commands['stamp.heart'].run(you.editor)
  expect(stampCounts(you.element(id)?.stamps ?? [], ME)).toEqual([{ stamp: 'heart', count: 1, isOwn: false }])
  you.editor.board.history.undo()
  expect(said()).toEqual(['a. Briefje, geel. 2 keer hart'])
})

test('the same stamp of the same person on two devices at once is one', () => {
  const { you, id } = stampedNote()
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(you.document))
  const there = createBoard(copy)
  const change = { field: 'stamps', word: stampWord('star', ME), isThere: true } as const
  you.editor.board.edit((edit) => edit.elements.setEnvelopeWord(id, change))
  there.edit((edit) => edit.elements.setEnvelopeWord(id, change))
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(you.document))
  Y.applyUpdate(you.document, Y.encodeStateAsUpdate(copy))
  for (const board of [you.editor.board, there])
    expect(stampCounts(board.elements.get(id)?.stamps ?? [])).toEqual([{ stamp: 'star', count: 1, isOwn: false }])
})

test('stamps stay behind when a note is copied, and go along when it is moved', () => {
  const { you, id } = stampedNote()
  you.click(10, 10)
  commands['stamp.check'].run(you.editor)
  you.key('Ctrl+d')
  expect(you.editor.board.elements.all().map(({ stamps }) => stamps.length)).toEqual([1, 0])
  you.press(10, 10).drag(10, 500).release()
  expect(you.element(id)?.stamps).toEqual([stampWord('check', ME)])
})

test.each(['heart', `heart.${ME}x`, `smile.${ME}`, `heart.${ME}.x`, 'heart.<script>'])('%s is no stamp', (word) => {
  const { you, id } = stampedNote()
  you.editor.board.edit((edit) => edit.elements.setEnvelopeWord(id, { field: 'stamps', word, isThere: true }))
  expect(you.element(id)?.stamps).toEqual([])
})

test('viewers stamp nothing', () => {
  const you = new Driver('viewer')
  you.note(0, 0, 'a')
  you.editor.focused.set(you.editor.board.elements.all()[0]?.id ?? null)
  expect(commands['stamp.heart'].isEnabled(you.editor)).toBe(false)
})
