import { describe, expect, test } from 'vitest'
import type { ElementId } from '@samenspel/shared/ids'
import { Driver } from '#testing/drive.ts'
import { findOnBoard, forgetFound, goToFound } from './find.ts'
import { commands } from './registry.ts'

const run = (you: Driver, id: keyof typeof commands): void => {
  expect(commands[id].isEnabled(you.editor)).toBe(true)
  commands[id].run(you.editor)
}

describe('lining up', () => {
  test('aligns, spreads and tidies what is selected, each as one step', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(250, 30, 'b')
    you.note(700, 10, 'c')
    you.key('Ctrl+a')
    you.key('Ctrl+Shift+ArrowUp')
    expect(you.notes()).toEqual(['a@0,0', 'b@250,0', 'c@700,0'])
    run(you, 'align.spreadAcross')
    expect(you.notes()).toEqual(['a@0,0', 'b@350,0', 'c@700,0'])
    run(you, 'align.grid')
    expect(you.notes()).toEqual(['a@0,0', 'b@220,0', 'c@0,220'])
    you.key('Ctrl+z')
    you.key('Ctrl+z')
    you.key('Ctrl+z')
    expect(you.notes()).toEqual(['a@0,0', 'b@250,30', 'c@700,10'])
  })

  test('moves a group as one thing', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(50, 300, 'b')
    you.click(10, 10).holding({ shift: true }).click(60, 310).holding({})
    you.key('Ctrl+g')
    you.note(400, 90, 'c')
    you.key('Ctrl+a')
    you.key('Ctrl+Shift+ArrowRight')
    expect(you.notes()).toEqual(['a@350,0', 'b@400,300', 'c@400,90'])
  })

  test('is offered only where there is something to line up', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.key('Ctrl+a')
    expect(commands['align.left'].isEnabled(you.editor)).toBe(false)
  })
})

test('a step forward goes past the next note that lies over it, and a step back returns', () => {
  const you = new Driver()
  you.note(0, 0, 'a')
  you.note(600, 0, 'far')
  you.note(50, 0, 'b')
  you.note(90, 0, 'c')
  you.click(10, 10)
  you.key('Ctrl+]')
  expect(you.notes().map((note) => note.split('@')[0])).toEqual(['far', 'b', 'a', 'c'])
  you.key('Ctrl+]')
  expect(you.notes().map((note) => note.split('@')[0])).toEqual(['far', 'b', 'c', 'a'])
  you.key('Ctrl+[')
  expect(you.notes().map((note) => note.split('@')[0])).toEqual(['far', 'b', 'a', 'c'])
})

describe('groups', () => {
  const grouped = (): { you: Driver; a: ElementId; b: ElementId } => {
    const you = new Driver()
    const a = you.note(0, 0, 'a')
    const b = you.note(300, 0, 'b')
    you.note(600, 0, 'c')
    you.click(10, 10).holding({ shift: true }).click(310, 10).holding({})
    you.key('Ctrl+g')
    you.key('Escape')
    return { you, a, b }
  }

  test('selecting one selects all, and they move together', () => {
    const { you } = grouped()
    you.click(10, 10)
    expect(you.selected()).toEqual(['a', 'b'])
    you.press(20, 20).drag(20, 420).release()
    expect(you.notes().slice(0, 2)).toEqual(['a@0,400', 'b@300,400'])
    you.key('Escape')
    you.holding({ mod: true }).press(20, 420).drag(20, 20).release()
    expect(you.notes().slice(0, 2)).toEqual(['a@0,0', 'b@300,400'])
  })

  test('a second press selects inside, a third opens the text', () => {
    const { you, a } = grouped()
    you.click(10, 10).click(10, 10)
    expect(you.selected()).toEqual(['a'])
    you.click(10, 10)
    expect(you.editor.editing.get()?.id).toBe(a)
  })

  test('Ctrl with a press selects inside at once', () => {
    const { you } = grouped()
    you.holding({ mod: true }).click(310, 10)
    expect(you.selected()).toEqual(['b'])
  })

  test('a marquee over one takes all, and ungrouping parts them', () => {
    const { you } = grouped()
    you.press(-20, 250).drag(50, 100).release()
    expect(you.selected()).toEqual(['a', 'b'])
    you.key('Ctrl+Shift+g')
    you.click(10, 10)
    expect(you.selected()).toEqual(['a'])
  })

  test('a copy is a group of its own', () => {
    const { you, a } = grouped()
    you.click(10, 10)
    you.key('Ctrl+d')
    const groups = you.editor.board.elements.all().map(({ group }) => group)
    expect(groups[0]).toBe(you.element(a)?.group)
    expect(groups[3]).toBe(groups[4])
    expect(groups[3]).not.toBe(groups[0])
    expect(groups[3]).not.toBe('')
  })
})

describe('locks', () => {
  test('what is locked is clicked through, not moved, deleted or written in', () => {
    const you = new Driver('facilitator')
    const id = you.note(0, 0, 'vast')
    you.click(10, 10)
    you.key('Ctrl+Shift+l')
    expect(you.element(id)?.locked).toBe(true)
    you.press(50, 50).drag(400, 400).release()
    expect(you.notes()).toEqual(['vast@0,0'])
    you.key('Escape')
    you.editor.focused.set(id)
    expect(you.key('Delete')).toBe(false)
    you.key('Enter')
    expect(you.editor.editing.get()).toBeNull()
    expect(you.editor.board.history.canUndo()).toBe(true)
  })

  test('the facilitator releases with one press on the mark, or by the same key', () => {
    const you = new Driver('facilitator')
    const id = you.note(0, 0, 'vast')
    you.editor.focused.set(id)
    you.key('Ctrl+Shift+l')
    you.click(185, 15)
    expect(you.element(id)?.locked).toBe(false)
    expect(you.selected()).toEqual(['vast'])
    you.key('Ctrl+Shift+l')
    you.key('Ctrl+Shift+l')
    expect(you.element(id)?.locked).toBe(false)
  })

  test('participants neither lock nor release', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'vast')
    you.click(10, 10)
    expect(you.key('Ctrl+Shift+l')).toBe(false)
    you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { locked: true }))
    you.key('Escape')
    you.click(185, 15)
    expect(you.element(id)?.locked).toBe(true)
    expect(you.selected()).toEqual([])
  })
})

describe('structure', () => {
  const withFrame = (role: 'facilitator' | 'participant'): { you: Driver; frame: ElementId } => {
    const you = new Driver(role)
    const frame = you.editor.board.edit((edit) =>
      edit.elements.add('frame', { position: [0, 0], size: [600, 600], title: 'Gast 1' }),
    )
    you.note(300, 300, 'erin')
    you.note(700, 300, 'ernaast')
    return { you, frame }
  }

  test('is clicked through until the facilitator takes it into reach', () => {
    const { you } = withFrame('facilitator')
    you.click(50, 50)
    expect(you.selected()).toEqual([])
    run(you, 'structure.toggle')
    you.click(50, 50)
    expect(you.selected()).toEqual(['Gast 1'])
    run(you, 'structure.toggle')
    expect(you.selected()).toEqual([])
  })

  test('a frame takes along what lies in it, as one step', () => {
    const { you } = withFrame('facilitator')
    run(you, 'structure.toggle')
    you.press(50, 50).holding({ mod: true }).drag(150, 50).release()
    expect(you.notes()).toEqual(['Gast 1@100,0', 'erin@400,300', 'ernaast@700,300'])
    you.key('Ctrl+z')
    expect(you.notes()).toEqual(['Gast 1@0,0', 'erin@300,300', 'ernaast@700,300'])
  })

  test('can be renamed and deleted then', () => {
    const { you, frame } = withFrame('facilitator')
    run(you, 'structure.toggle')
    you.click(50, 50).click(50, 50)
    expect(you.editor.editing.get()?.id).toBe(frame)
    you.key('Escape')
    you.editor.editing.set(null)
    you.key('Delete')
    expect(you.element(frame)).toBeUndefined()
  })

  test('stays out of reach of participants', () => {
    const { you } = withFrame('participant')
    expect(commands['structure.toggle'].isEnabled(you.editor)).toBe(false)
    commands['structure.toggle'].run(you.editor)
    you.click(50, 50)
    expect(you.selected()).toEqual([])
  })
})

describe('finding', () => {
  const setUp = (): Driver => {
    const you = new Driver()
    you.note(0, 0, 'De huur is hoog')
    you.note(5000, 0, 'Huurders café')
    you.note(0, 5000, 'iets anders')
    you.editor.board.edit((edit) => edit.elements.add('frame', { position: [9000, 0], title: 'HUUR' }))
    return you
  }

  test('marks every text that has it, in every kind, and goes round in reading order', () => {
    const you = setUp()
    findOnBoard(you.editor, 'huur')
    expect(you.editor.found.get()).toMatchObject({ at: -1 })
    expect(you.editor.found.get().ids).toHaveLength(3)
    goToFound(you.editor, 1)
    goToFound(you.editor, 1)
    const [x] = you.editor.camera.toScreen([5100, 100])
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(1000)
    goToFound(you.editor, 1)
    goToFound(you.editor, 1)
    expect(you.editor.found.get().at).toBe(0)
    forgetFound(you.editor)
    expect(you.editor.found.get().ids).toEqual([])
  })

  test('knows no accents, and goes back to where one was before all that', () => {
    const you = setUp()
    const before = you.editor.camera.get()
    findOnBoard(you.editor, 'CAFE')
    goToFound(you.editor, 1)
    findOnBoard(you.editor, 'anders')
    goToFound(you.editor, 1)
    expect(you.editor.camera.get()).not.toEqual(before)
    you.key('Shift+3')
    expect(you.editor.camera.get()).toEqual(before)
  })
})

test('fitting can be gone back from, and back again', () => {
  const you = new Driver()
  you.note(4000, 0)
  const before = you.editor.camera.get()
  expect(you.key('Shift+3')).toBe(false)
  you.key('Shift+1')
  const fitted = you.editor.camera.get()
  you.key('Shift+3')
  expect(you.editor.camera.get()).toEqual(before)
  you.key('Shift+3')
  expect(you.editor.camera.get()).toEqual(fitted)
})
