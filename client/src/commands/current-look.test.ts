import { expect, test } from 'vitest'
import { Driver } from '#testing/drive.ts'
import { colorNow, isLookOn } from './current-look.ts'

test('the colour that is marked is that of what is selected, none where they differ, and else that of the next note', () => {
  const you = new Driver()
  const [red, blue] = [you.note(0, 0, 'a', 'red'), you.note(300, 0, 'b', 'blue')]
  expect(colorNow(you.editor)).toBe('yellow')
  you.editor.selection.set(new Set([red]))
  expect(colorNow(you.editor)).toBe('red')
  you.editor.selection.set(new Set([red, blue]))
  expect(colorNow(you.editor)).toBeUndefined()
  you.run('note.color.green')
  expect(colorNow(you.editor)).toBe('green')
  you.editor.selection.set(new Set())
  you.key('p')
  expect([colorNow(you.editor), isLookOn(you.editor, 'ink.black')]).toEqual(['black', true])
})

test('the form of an arrow and the size of letters are marked, and of several only what they share', () => {
  const you = new Driver()
  const { board, selection } = you.editor
  const arrow = board.edit((edit) => edit.elements.add('connector', { position: [0, 0], endHead: 'arrow' }))
  selection.set(new Set([arrow]))
  expect(isLookOn(you.editor, 'connector.straight')).toBe(true)
  expect(isLookOn(you.editor, 'connector.endHead')).toBe(true)
  you.run('connector.elbow')
  expect(isLookOn(you.editor, 'connector.straight')).toBe(false)
  const texts = (['small', 'large'] as const).map((size) =>
    board.edit((edit) => edit.elements.add('text', { position: [0, 0], text: size, size })),
  )
  selection.set(new Set(texts))
  expect([isLookOn(you.editor, 'text.small'), isLookOn(you.editor, 'connector.connect')]).toEqual([false, undefined])
})
