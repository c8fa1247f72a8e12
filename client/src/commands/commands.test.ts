import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Driver } from '#testing/drive.ts'
import { chainNote } from './chain-note.ts'
import { pasteText, takeClipping } from './clipboard.ts'
import { readClipping } from './clipping.ts'
import { answerPaste, paste } from './paste.ts'
import { matches, shortcutText } from './shortcut.ts'
import { readTable } from './table-text.ts'
import { findOnBoard, goToFound } from './find.ts'
import { walk } from './walk.ts'

describe('shortcuts', () => {
  const press = { key: 'd', code: 'KeyD', mod: true, shift: false, alt: false }

  test('match the letter that is produced, whatever key it is on, and with Caps Lock', () => {
    expect(matches({ key: 'd', mod: true }, { ...press, code: 'KeyH' })).toBe(true)
    expect(matches({ key: 'd', mod: true }, { ...press, key: 'D' })).toBe(true)
    expect(matches({ key: 'd', mod: true }, { ...press, key: 'e' })).toBe(false)
  })

  test('match the key itself where no Latin letter is produced', () => {
    expect(matches({ key: 'd', mod: true }, { ...press, key: 'в' })).toBe(true)
  })

  test('Shift with a letter is another shortcut', () => {
    expect(matches({ key: 'n' }, { key: 'N', code: 'KeyN', mod: false, shift: true, alt: false })).toBe(false)
  })

  test('digits are physical keys, so that AZERTY has them', () => {
    expect(
      matches({ code: 'Digit1', shift: true }, { key: '1', code: 'Digit1', mod: false, shift: true, alt: false }),
    ).toBe(true)
    expect(matches({ code: 'Digit1' }, { key: '&', code: 'Digit1', mod: false, shift: false, alt: false })).toBe(true)
  })

  test('are written as people know them', () => {
    expect(shortcutText({ key: 'd', mod: true }, { isMac: false })).toBe('Ctrl+D')
    expect(shortcutText({ key: 'z', mod: true, shift: true }, { isMac: true })).toBe('⌘⇧Z')
    expect(shortcutText({ code: 'Digit1', shift: true }, { isMac: false })).toBe('Shift+1')
  })
})

describe('commands on the selection', () => {
  test('delete takes all selected notes away as one step', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.key('Ctrl+a')
    you.key('Delete')
    expect(you.notes()).toEqual([])
    expect(you.editor.selection.get().size).toBe(0)
    you.key('Ctrl+z')
    expect(you.notes()).toEqual(['a@0,0', 'b@300,0'])
  })

  test('duplicate puts copies beside, selected, as one step', () => {
    const you = new Driver()
    you.note(0, 0, 'a', 'green')
    you.click(10, 10)
    you.key('Ctrl+d')
    expect(you.notes()).toEqual(['a@0,0', 'a@20,20'])
    you.key('Ctrl+z')
    expect(you.notes()).toEqual(['a@0,0'])
    you.key('Ctrl+Shift+z')
    expect(you.notes()).toEqual(['a@0,0', 'a@20,20'])
  })

  test('arrows nudge what is selected, ten times as far with Shift', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    expect(you.key('ArrowRight')).toBe(false)
    you.click(10, 10)
    you.key('ArrowRight')
    you.key('Shift+ArrowDown')
    expect(you.notes()).toEqual(['a@10,100'])
  })

  test('digits colour what is selected and the next note', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    you.click(10, 10)
    you.key('6')
    expect(you.element(id)).toMatchObject({ color: 'blue' })
    you.doubleClick(600, 600)
    expect(you.editor.board.elements.all()[1]).toMatchObject({ color: 'blue' })
  })

  test('front and back reorder what is selected among all', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.note(600, 0, 'c')
    you.click(10, 10).holding({ shift: true }).click(310, 10)
    you.key('Ctrl+Shift+BracketRight')
    expect(you.notes()).toEqual(['c@600,0', 'a@0,0', 'b@300,0'])
    you.key('Ctrl+Shift+BracketLeft')
    expect(you.notes()).toEqual(['a@0,0', 'b@300,0', 'c@600,0'])
  })

  test('wide and square alternate', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    you.click(10, 10)
    you.key('w')
    expect(you.element(id)).toMatchObject({ shape: 'wide' })
    you.key('w')
    expect(you.element(id)).toMatchObject({ shape: 'square' })
  })

  test('Escape lets go; what somebody else deletes is let go by itself', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    you.click(10, 10)
    expect(you.key('Escape')).toBe(true)
    expect(you.selected()).toEqual([])
    you.doubleClick(10, 10)
    you.editor.board.edit((edit) => edit.elements.delete(id))
    expect(you.editor.editing.get()).toBeNull()
    expect(you.editor.selection.get().size).toBe(0)
    expect(you.presence).toMatchObject({ editing: null, selection: [] })
  })

  test('fitting shows the whole board, never enlarged', () => {
    const you = new Driver()
    you.note(0, 0)
    you.note(4000, 0)
    you.key('Shift+1')
    const { zoom } = you.editor.camera.get()
    expect(4200 * zoom).toBeCloseTo(920, 0)
    expect(you.editor.camera.toScreen([0, 200])[1]).toBeLessThan(450)
    you.key('Shift+0')
    expect(you.editor.camera.get().zoom).toBe(1)
  })
})

test('what is fitted lies between the bars, and one note is not blown up', () => {
  const you = new Driver()
  you.note(0, 0)
  you.note(0, 5000)
  you.key('Shift+1')
  const heightOf = (y: number): number => you.editor.camera.toScreen([0, y])[1]
  expect(heightOf(0)).toBeGreaterThanOrEqual(64)
  expect(heightOf(5200)).toBeLessThanOrEqual(800 - 76)
  you.editor.selection.set(new Set([you.note(300, 300)]))
  you.key('Shift+2')
  expect(you.editor.camera.get().zoom).toBe(2)
  expect(you.editor.camera.toScreen([400, 400])).toEqual([500, 394])
})

test('what the keyboard goes to or what is found is not left under a bar', () => {
  const you = new Driver()
  const ids = [you.note(0, -40, 'boven'), you.note(0, 640, 'onder')]
  const topOf = (): number => you.editor.camera.toScreen([0, -40])[1]
  walk(you.editor, 'first')
  expect(topOf()).toBe(76)
  walk(you.editor, 'last')
  expect(you.editor.camera.toScreen([0, 840])[1]).toBe(800 - 76 - 12)
  findOnBoard(you.editor, 'boven')
  goToFound(you.editor, 1)
  expect(you.editor.focused.get()).toBe(ids[0])
  expect(topOf()).toBe(124 + 12)
})

describe('chain entry', () => {
  test('makes the next note beside this one, alike, and opens it', () => {
    const you = new Driver()
    const first = you.note(100, 100, 'een', 'purple')
    you.doubleClick(150, 150)
    expect(you.editor.editing.get()?.id).toBe(first)
    chainNote(you.editor, 'forward')
    expect(you.notes()).toEqual(['een@100,100', '@320,100'])
    expect(you.editor.board.elements.all()[1]).toMatchObject({ color: 'purple' })
    chainNote(you.editor, 'below')
    expect(you.notes().at(-1)).toBe('@320,320')
  })

  test('goes to the note that is there already', () => {
    const you = new Driver()
    const first = you.note(100, 100, 'een')
    const second = you.note(330, 90, 'twee')
    you.doubleClick(150, 150)
    chainNote(you.editor, 'forward')
    expect(you.editor.editing.get()?.id).toBe(second)
    chainNote(you.editor, 'back')
    expect(you.editor.editing.get()?.id).toBe(first)
    expect(you.notes()).toHaveLength(2)
  })

  test('goes left in Arabic, and below a note that has grown', () => {
    const you = new Driver()
    you.note(400, 100, 'مرحبا '.repeat(60))
    you.doubleClick(450, 150)
    chainNote(you.editor, 'forward')
    expect(you.notes()).toContain('@180,100')
    you.doubleClick(450, 150)
    chainNote(you.editor, 'below')
    const y = Number(you.notes().at(-1)?.split(',').at(-1))
    expect(y).toBeGreaterThan(320)
  })

  test('moves the view only when the note would be off the screen', () => {
    const you = new Driver()
    you.note(700, 100, 'rand')
    you.doubleClick(750, 150)
    expect(you.editor.camera.get().origin).toEqual([0, 0])
    chainNote(you.editor, 'forward')
    expect(you.editor.camera.get().origin).toEqual([152, 0])
  })
})

describe('the clipboard', () => {
  test('brings whole notes to another board, around the pointer', () => {
    const you = new Driver()
    you.note(0, 0, 'een', 'pink')
    you.note(220, 0, 'twee', 'green')
    you.key('Ctrl+a')
    const clipping = takeClipping(you.editor)
    expect(clipping?.plain).toBe('een\ntwee')
    const other = new Driver()
    other.editor.pointer.set([1000, 1000])
    paste(other.editor, clipping ?? {})
    expect(other.notes()).toEqual(['een@790,900', 'twee@1010,900'])
    expect(other.editor.board.elements.all()).toMatchObject([{ color: 'pink' }, { color: 'green' }])
    expect(other.selected()).toEqual(['een', 'twee'])
  })

  test('pasting what was copied here by menu brings whole notes', () => {
    const you = new Driver()
    you.note(0, 0, 'een', 'pink')
    you.click(10, 10)
    takeClipping(you.editor)
    pasteText(you.editor, 'een')
    expect(you.editor.board.elements.all()[1]).toMatchObject({ text: 'een', color: 'pink' })
  })

  test('one line of text is one note', () => {
    const you = new Driver()
    paste(you.editor, { plain: '  een regel\r\n' })
    expect(you.notes()).toEqual(['een regel@400,300'])
  })

  test('several lines are a question first', () => {
    const you = new Driver()
    paste(you.editor, { plain: 'een\r\n\r\ntwee\ndrie' })
    expect(you.notes()).toEqual([])
    expect(you.editor.pendingPaste.get()).toMatchObject({ type: 'lines', count: 3, isCut: false })
    answerPaste(you.editor, 'each')
    expect(you.notes().map((note) => note.split('@')[0])).toEqual(['een', 'twee', 'drie'])
    expect(you.editor.pendingPaste.get()).toBeNull()
    paste(you.editor, { plain: 'vier\nvijf' })
    answerPaste(you.editor, 'one')
    expect(you.notes().at(-1)).toMatch(/^vier\nvijf@/)
    you.key('Ctrl+z')
    expect(you.notes()).toHaveLength(3)
    paste(you.editor, { plain: 'zes\nzeven' })
    answerPaste(you.editor, 'none')
    expect(you.notes()).toHaveLength(3)
  })

  test('spreadsheet cells keep their rows and columns; empty cells make no note', () => {
    const you = new Driver()
    paste(you.editor, { plain: 'a\tb\nc\t\n\t"d ""quoted""\nline"' })
    expect(you.editor.pendingPaste.get()).toMatchObject({ type: 'cells', count: 4 })
    answerPaste(you.editor, 'each')
    expect(you.notes()).toEqual(['a@290,80', 'b@510,80', 'c@290,300', 'd "quoted"\nline@510,520'])
  })

  test('a paste makes at most as many notes as the limit and says so', () => {
    const you = new Driver()
    paste(you.editor, { plain: Array.from({ length: 700 }, (_, i) => `regel ${i}`).join('\n') })
    expect(you.editor.pendingPaste.get()).toMatchObject({ count: 500, isCut: true })
    answerPaste(you.editor, 'each')
    expect(you.notes()).toHaveLength(500)
  })

  test('text longer than a note becomes several notes and loses nothing', () => {
    const you = new Driver()
    const words = Array.from({ length: 900 }, (_, i) => `woord${i}`)
    paste(you.editor, { plain: words.join(' ') })
    const texts = you.notes().map((note) => note.split('@')[0])
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.join(' ')).toBe(words.join(' '))
  })

  test('a viewer pastes nothing', () => {
    const you = new Driver('viewer')
    paste(you.editor, { plain: 'a\nb' })
    expect(you.editor.pendingPaste.get()).toBeNull()
  })

  test('anything may be on the clipboard', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const you = new Driver()
        paste(you.editor, { own: JSON.stringify({ samenspel: 1, elements: [value] }), plain: '' })
        paste(you.editor, {
          own: JSON.stringify({ samenspel: 1, elements: [{ kind: 'sticky-note', position: [0, 0], values: value }] }),
        })
        for (const element of you.editor.board.elements.all()) expect(element.kind).toBe('sticky-note')
      }),
    )
    expect(readClipping('{')).toBeUndefined()
    expect(readClipping('[]')).toBeUndefined()
  })

  test('tables are read as spreadsheets write them', () => {
    expect(readTable('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(readTable('"x\ty"\t"z"')).toEqual([['x\ty', 'z']])
    expect(readTable('5" buis\tq')).toEqual([['5" buis', 'q']])
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readTable(text))))
  })
})

test('opening a text in an overview brings it so near that it can be read', () => {
  const you = new Driver()
  const id = you.note(1000, 1000, 'klein')
  you.editor.camera.set({ origin: [0, 0], zoom: 0.2 })
  you.doubleClick(220, 220)
  expect(you.editor.editing.get()?.id).toBe(id)
  expect(you.editor.camera.get().zoom).toBe(0.8)
  expect(you.editor.camera.toScreen([1100, 1100])).toEqual([220, 220])
})

test('the keyboard goes along the notes by direction, reaches every note, and brings it into view', () => {
  const you = new Driver()
  const ids = [you.note(0, 0, 'a'), you.note(300, 10, 'b'), you.note(0, 300, 'c'), you.note(3000, 300, 'd')]
  const step = (direction: Parameters<typeof walk>[1]): number => {
    walk(you.editor, direction)
    return ids.findIndex((id) => id === you.editor.focused.get())
  }
  expect([step('right'), step('right'), step('down'), step('left')]).toEqual([0, 1, 2, 1])
  expect(step('last')).toBe(3)
  expect(you.editor.camera.toScreen([3200, 500])[0]).toBeLessThanOrEqual(1000)
  expect(step('first')).toBe(0)
  you.key('Enter')
  expect(you.editor.editing.get()?.id).toBe(ids[0])
})

test('the view goes on by most of a screen with PageUp and PageDown, and sideways with Shift', () => {
  const you = new Driver()
  const corner = () => you.editor.camera.viewBox()
  you.key('PageDown')
  expect(corner()).toMatchObject({ x: 0, y: 640 })
  you.key('Shift+PageDown')
  expect(corner()).toMatchObject({ x: 800, y: 640 })
  you.key('PageUp')
  you.key('Shift+PageUp')
  expect(corner()).toMatchObject({ x: 0, y: 0 })
})
