import { describe, expect, test } from 'vitest'
import { boxOf } from '@samenspel/shared/elements/registry'
import { Driver } from '#testing/drive.ts'

const only = (you: Driver) => you.editor.board.elements.all()[0]

describe('a shape', () => {
  test('is drawn from corner to corner, shown on the way, and selected at the end as one step', () => {
    const you = new Driver()
    expect(you.key('r')).toBe(true)
    you.press(100, 100).drag(400, 250)
    expect(you.editor.gesture.get()).toMatchObject({
      type: 'previewing',
      elements: [{ form: 'rectangle', size: [300, 150] }],
    })
    expect(only(you)).toBeUndefined()
    you.release()
    expect(only(you)).toMatchObject({ kind: 'shape', form: 'rectangle', position: [100, 100], size: [300, 150] })
    expect([...you.editor.selection.get()]).toEqual([only(you)?.id])
    expect([you.editor.tool.get(), you.editor.gesture.get()]).toEqual(['select', null])
    you.key('Ctrl+z')
    expect(only(you)).toBeUndefined()
    expect(you.editor.board.history.canUndo()).toBe(false)
  })

  test('is set down in its usual size with a press, and is as high as wide with Shift', () => {
    const you = new Driver()
    you.key('r')
    you.click(500, 400)
    expect(only(you)).toMatchObject({ position: [400, 340], size: [200, 120] })
    const other = new Driver()
    other.key('o')
    other.holding({ shift: true }).press(100, 100).drag(300, 150).release()
    expect(only(other)).toMatchObject({ form: 'ellipse', size: [200, 200] })
  })

  test('is drawn by nobody who only looks', () => {
    const you = new Driver('viewer')
    expect(you.key('r')).toBe(false)
    you.editor.tool.set('shape')
    you.press(0, 0).drag(200, 200).release()
    expect(only(you)).toBeUndefined()
  })

  test('is pressed where it is: an ellipse not in the corner of its box, a hollow one only on its line', () => {
    const you = new Driver()
    const add = (color: 'white' | 'none', x: number) =>
      you.editor.board.edit((edit) =>
        edit.elements.add('shape', { form: 'ellipse', color, position: [x, 0], size: [200, 200] }),
      )
    const full = add('white', 0)
    const hollow = add('none', 400)
    const at = (x: number, y: number) => you.editor.index.contentAt([x, y], 5)?.id
    expect([at(100, 100), at(10, 10)]).toEqual([full, undefined])
    expect([at(500, 100), at(402, 100)]).toEqual([undefined, hollow])
  })

  test('grows with its text and takes the colours of notes', () => {
    const you = new Driver()
    you.key('r')
    you.click(500, 400)
    const id = only(you)?.id
    if (!id) throw new Error('There is no shape.')
    you.editor.board.edit((edit) =>
      edit.elements.spliceText(id, 'shape', { field: 'text', at: 0, deleteCount: 0, insert: 'word '.repeat(120) }),
    )
    const shape = only(you)
    expect(shape && boxOf(shape).height).toBeGreaterThan(120)
    you.key('3')
    expect(only(you)).toMatchObject({ color: 'red' })
  })
})

describe('a text', () => {
  test('starts where the board is pressed and is open for writing', () => {
    const you = new Driver()
    you.key('t')
    you.click(300, 200)
    expect(only(you)).toMatchObject({ kind: 'text', width: null, size: 'medium' })
    expect(you.editor.editing.get()?.id).toBe(only(you)?.id)
  })

  test('is as wide as its words, or breaks at the width that was dragged', () => {
    const you = new Driver()
    you.key('t')
    you.press(100, 100).drag(300, 120).release()
    const id = only(you)?.id
    if (!id) throw new Error('There is no text.')
    const type = (insert: string): void =>
      you.editor.board.edit((edit) =>
        edit.elements.spliceText(id, 'text', { field: 'text', at: 0, deleteCount: 0, insert }),
      )
    const box = () => {
      const text = only(you)
      return text ? boxOf(text) : { width: 0, height: 0 }
    }
    const lineHeight = box().height
    type('words that do not fit on one line of two hundred units')
    expect(box().width).toBe(200)
    expect(box().height).toBeGreaterThan(2 * lineHeight)
    you.editor.board.edit((edit) => edit.elements.set(id, 'text', { width: null }))
    expect(box().width).toBeGreaterThan(400)
    expect(box().height).toBe(lineHeight)
  })

  test('that stays empty goes when it is left', () => {
    const you = new Driver()
    you.key('t')
    you.click(300, 200)
    you.click(700, 700)
    expect(only(you)).toBeUndefined()
  })

  test('gets its size and colour by command', () => {
    const you = new Driver()
    you.editor.board.edit((edit) => edit.elements.add('text', { position: [0, 0], text: 'heading' }))
    you.click(20, 20)
    you.run('text.large')
    you.key('6')
    expect(only(you)).toMatchObject({ size: 'large', color: 'blue' })
  })
})

describe('a tool that is kept', () => {
  test('makes one thing after the other, until the select tool is taken', () => {
    const you = new Driver()
    you.key('r')
    expect(you.key('q')).toBe(true)
    you.press(0, 0).drag(100, 100).release()
    you.press(200, 0).drag(300, 100).release()
    expect([you.editor.board.elements.all().length, you.editor.tool.get()]).toEqual([2, 'shape'])
    you.key('n')
    you.click(500, 500)
    you.click(800, 500)
    expect(you.editor.board.elements.all()).toHaveLength(4)
    you.key('v')
    you.key('r')
    you.press(0, 300).drag(100, 400).release()
    expect(you.editor.tool.get()).toBe('select')
  })

  test('closes the text before it, and leaves no empty one behind', () => {
    const you = new Driver()
    you.key('t')
    you.key('q')
    you.click(100, 100)
    you.click(300, 300)
    expect(you.editor.board.elements.all()).toHaveLength(1)
  })
})

describe('the line of a shape', () => {
  test('has a colour of its own, which the next shape has too', () => {
    const you = new Driver()
    you.key('r')
    you.press(0, 0).drag(100, 100).release()
    const [first] = you.editor.board.elements.all()
    expect(you.run('shape.part')).toBe(true)
    you.key('6')
    expect(first && you.element(first.id)).toMatchObject({ line: 'blue', color: 'white' })
    expect(you.run('shape.part')).toBe(true)
    you.key('7')
    expect(first && you.element(first.id)).toMatchObject({ line: 'blue', color: 'green' })
    you.key('o')
    you.press(300, 0).drag(400, 100).release()
    expect(you.editor.board.elements.all().at(-1)).toMatchObject({ form: 'ellipse', line: 'blue', color: 'green' })
  })

  test('leaves notes beside it as they are', () => {
    const you = new Driver()
    const note = you.note(0, 0, 'a', 'red')
    const shape = you.editor.board.edit((edit) => edit.elements.add('shape', { position: [400, 0] }))
    you.editor.selection.set(new Set([note, shape]))
    you.run('shape.part')
    you.run('line.purple')
    expect([you.element(note), you.element(shape)]).toMatchObject([{ color: 'red' }, { line: 'purple' }])
  })
})
