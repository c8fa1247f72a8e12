import { expect, test } from 'vitest'
import { Driver } from '#testing/drive.ts'

test('a dragged note goes into the free place beside another, and shows what it is in line with', () => {
  const you = new Driver()
  you.note(0, 0, 'a')
  you.note(400, 300, 'b')
  you.press(410, 310).drag(236, 16)
  expect(you.editor.gesture.get()).toMatchObject({ type: 'moving', delta: [-180, -300] })
  expect(you.editor.gesture.get()).toHaveProperty('guides.length', 3)
  you.release()
  expect(you.notes()).toEqual(['a@0,0', 'b@220,0'])
})

test('Ctrl switches that off, also in the middle of a drag', () => {
  const you = new Driver()
  you.note(0, 0, 'a')
  you.note(400, 300, 'b')
  you.press(410, 310).drag(236, 16).holding({ mod: true }).drag(237, 16).release()
  expect(you.notes()).toEqual(['a@0,0', 'b@227,6'])
})

test('copies are not drawn anywhere', () => {
  const you = new Driver()
  you.note(0, 0, 'a')
  you.note(400, 300, 'b')
  you.holding({ alt: true }).press(410, 310).drag(236, 16).release()
  expect(you.notes()).toEqual(['a@0,0', 'b@400,300', 'b@226,6'])
})

test('nothing is drawn to what is out of sight', () => {
  const you = new Driver()
  you.note(-300, 0, 'weg')
  you.note(400, 300, 'b')
  you.press(410, 310).drag(410, 15).release()
  expect(you.notes()).toContain('b@400,5')
})
