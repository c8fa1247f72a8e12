import { describe, expect, test } from 'vitest'
import { en } from '#messages/en/en.ts'
import { nl } from '#messages/nl/nl.ts'
import { Driver } from '#testing/drive.ts'
import { menuAbout, openMenuAt } from './menus.ts'
import { commands } from './registry.ts'
import { searchCommands } from './search-commands.ts'

const labels = nl.canvas.commands

describe('searching commands', () => {
  test('finds by any word of the label, whatever its capitals and accents, the closest first', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.click(10, 10)
    expect(searchCommands(you.editor, labels, 'KOPIEREN')).toEqual(['edit.copy'])
    expect(searchCommands(you.editor, labels, 'brief nieuw')).toEqual(['note.new'])
    expect(searchCommands(you.editor, en.canvas.commands, 'select')[0]).toBe('tool.select')
    expect(searchCommands(you.editor, labels, 'bestaat niet')).toEqual([])
  })

  test('offers only what can be done now, and everything of that when nothing is typed', () => {
    const viewer = new Driver('viewer')
    const offered = searchCommands(viewer.editor, labels, '')
    expect(offered).toContain('view.fit')
    expect(offered).not.toContain('edit.delete')
    expect(offered).not.toContain('palette.open')
  })
})

describe('the context menu', () => {
  test('is about what lies under the pointer, which it selects', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.click(10, 10)
    openMenuAt(you.editor, [310, 10])
    expect(you.editor.menu.get()).toEqual({ screenPoint: [310, 10], about: 'elements' })
    expect(you.selected()).toEqual(['b'])
  })

  test('keeps a selection that it is opened on', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.key('Ctrl+a')
    openMenuAt(you.editor, [310, 10])
    expect(you.selected()).toEqual(['a', 'b'])
  })

  test('is about the board where nothing lies', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.key('Ctrl+a')
    openMenuAt(you.editor, [600, 600])
    expect(you.editor.menu.get()?.about).toBe('board')
    expect(you.selected()).toEqual([])
  })

  test('opens by keyboard beside the element that the keyboard is at', () => {
    const you = new Driver()
    you.editor.focused.set(you.note(0, 0, 'a'))
    expect(you.key('Shift+F10')).toBe(true)
    expect(you.editor.menu.get()).toEqual({ screenPoint: [100, 100], about: 'elements' })
  })

  test('has a title for each group that opens, in every language', () => {
    for (const about of ['elements', 'board'] as const)
      for (const { title, ids } of menuAbout(about)) {
        if (title) expect(nl.panels.menu[title]).not.toBe('')
        for (const id of ids) expect(commands[id]).toBeDefined()
      }
  })
})

test('the palette and the help open by their keys', () => {
  const you = new Driver()
  you.key('Ctrl+/')
  expect(you.editor.panel.get()).toBe('palette')
  you.editor.panel.set(null)
  you.key('Ctrl+Shift+p')
  expect(you.editor.panel.get()).toBe('palette')
  you.key('?')
  expect(you.editor.panel.get()).toBe('help')
})

test('what is locked has a menu for facilitators, with what releases it; others press through it', () => {
  for (const [role, about] of [
    ['facilitator', 'elements'],
    ['participant', 'board'],
  ] as const) {
    const you = new Driver(role)
    const id = you.note(100, 100, 'vast')
    you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { locked: true }))
    openMenuAt(you.editor, [150, 150])
    expect(you.editor.menu.get()?.about).toBe(about)
    if (role === 'facilitator') expect(you.run('lock.toggle') && you.element(id)?.locked).toBe(false)
  }
})
