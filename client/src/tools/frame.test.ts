import { describe, expect, test } from 'vitest'
import { commands } from '#commands/registry.ts'
import { readingOrder } from '#commands/walk.ts'
import { Driver } from '#testing/drive.ts'

const frames = (you: Driver) =>
  you.editor.board.elements.all().flatMap((element) => (element.kind === 'frame' ? [element] : []))

describe('a frame', () => {
  test('is drawn by a facilitator, with its title open, and can be changed at once', () => {
    const you = new Driver('facilitator')
    expect(you.key('f')).toBe(true)
    you.press(100, 100).drag(700, 600).release()
    const [frame] = frames(you)
    expect(frame).toMatchObject({ position: [100, 100], size: [600, 500], title: '' })
    expect(you.editor.editing.get()?.id).toBe(frame?.id)
    expect(you.editor.editsStructure.get()).toBe(true)
  })

  test('is made around what is selected', () => {
    const you = new Driver('facilitator')
    you.note(100, 100, 'a')
    you.note(400, 100, 'b')
    you.key('Ctrl+a')
    you.key('f')
    expect(frames(you)[0]).toMatchObject({ position: [40, 40], size: [620, 320] })
  })

  test('is nothing for participants', () => {
    const you = new Driver()
    expect(you.key('f')).toBe(false)
    you.editor.tool.set('frame')
    you.press(100, 100).drag(700, 600).release()
    expect(frames(you)).toEqual([])
  })

  test('takes what lies in it along, and comes back with it as one step', () => {
    const you = new Driver('facilitator')
    you.key('f')
    you.press(0, 0).drag(500, 500).release()
    you.key('Escape')
    you.editor.editing.set(null)
    you.note(100, 100, 'in')
    you.note(600, 100, 'out')
    you.click(900, 700)
    you.press(450, 450).drag(450, 550).release()
    expect(you.notes()).toEqual(['@0,100', 'in@100,200', 'out@600,100'])
    you.key('Ctrl+z')
    expect(you.notes()).toEqual(['@0,0', 'in@100,100', 'out@600,100'])
  })

  test('is made larger by its handles while structure is in reach, and what lies in it stays', () => {
    const you = new Driver('facilitator')
    you.key('f')
    you.press(0, 0).drag(500, 500).release()
    you.editor.editing.set(null)
    you.note(100, 100, 'in')
    you.press(500, 500).drag(700, 650).release()
    expect(frames(you)[0]?.size).toEqual([700, 650])
    expect(you.notes()).toContain('in@100,100')
    you.run('structure.toggle')
    you.press(700, 650).drag(800, 750).release()
    expect(frames(you)[0]?.size).toEqual([700, 650])
  })
})

test('a facilitator who edits the structure says in which order frames are read, and nobody else', () => {
  const you = new Driver('facilitator')
  const [first, second] = ['een', 'twee'].map((title, i) =>
    you.editor.board.edit((edit) => edit.elements.add('frame', { position: [i * 500, 0], size: [400, 400], title })),
  )
  const read = (): readonly string[] =>
    readingOrder(you.editor).flatMap((element) => (element.kind === 'frame' ? element.title : []))
  if (!first || !second) throw new Error('There are no frames.')
  you.editor.focused.set(second)
  expect(commands['frame.earlier'].isEnabled(you.editor)).toBe(false)
  you.run('structure.toggle')
  you.editor.focused.set(second)
  expect(commands['frame.later'].isEnabled(you.editor)).toBe(false)
  you.run('frame.earlier')
  expect(read()).toEqual(['twee', 'een'])
  you.key('Ctrl+z')
  expect(read()).toEqual(['een', 'twee'])
  // Out of reach again, a frame is not what the keyboard is at.
  you.run('structure.toggle')
  expect(you.editor.focused.get()).toBeNull()
})
