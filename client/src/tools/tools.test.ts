import { describe, expect, test } from 'vitest'
import { Driver } from '#testing/drive.ts'
import { placeNote } from './place-note.ts'

describe('the note tool', () => {
  test('shows a note under the pointer, puts it where the board is pressed, and gives way to selecting', () => {
    const you = new Driver()
    you.key('n')
    expect(you.editor.tool.get()).toBe('note')
    you.drag(500, 400)
    expect(you.editor.gesture.get()).toEqual({ type: 'placing', corner: [400, 300], color: 'yellow' })
    you.press(500, 400).release()
    expect(you.notes()).toEqual(['@400,300'])
    expect(you.editor.tool.get()).toBe('select')
    expect(you.editor.gesture.get()).toBeNull()
    expect(you.editor.editing.get()).not.toBeNull()
  })

  test('is taken by S as well, and put away by V without leaving anything', () => {
    const you = new Driver()
    you.key('s')
    you.drag(500, 400)
    you.key('v')
    expect(you.editor.tool.get()).toBe('select')
    expect(you.editor.gesture.get()).toBeNull()
    expect(you.editor.board.history.canUndo()).toBe(false)
  })

  test('a note can be dragged out of the toolbar', () => {
    const you = new Driver()
    const placing = placeNote(you.editor)
    placing.move([300, 300])
    expect(you.editor.gesture.get()).toMatchObject({ type: 'placing', corner: [200, 200] })
    placing.drop([310, 300])
    expect(you.notes()).toEqual(['@210,200'])
    expect(you.editor.gesture.get()).toBeNull()
  })
})

describe('the hand', () => {
  test('moves the board and nothing on it', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.key('h')
    you.press(50, 50).drag(0, 30).release()
    expect(you.editor.camera.get().origin).toEqual([50, 20])
    expect(you.notes()).toEqual(['a@0,0'])
    you.key('h')
    expect(you.editor.tool.get()).toBe('select')
  })

  test('is in any tool while space or the middle button is held', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.runner.pressToPan({
      screenPoint: [50, 50],
      boardPoint: [50, 50],
      pointerType: 'mouse',
      shift: false,
      alt: false,
      clicks: 1,
    })
    you.drag(150, 50).release()
    expect(you.notes()).toEqual(['a@0,0'])
    expect(you.runner.cursor.get()).toBe('default')
  })
})
