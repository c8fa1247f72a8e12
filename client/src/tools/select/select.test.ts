import { describe, expect, test } from 'vitest'
import { commands } from '#commands/registry.ts'
import { Driver } from '#testing/drive.ts'

describe('clicking', () => {
  test('selects a note; elsewhere it deselects', () => {
    const you = new Driver()
    you.note(100, 100, 'a')
    expect(you.click(150, 150).selected()).toEqual(['a'])
    expect(you.click(600, 600).selected()).toEqual([])
  })

  test('with Shift adds to the selection and takes from it', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.click(10, 10).holding({ shift: true }).click(310, 10)
    expect(you.selected()).toEqual(['a', 'b'])
    expect(you.click(10, 10).selected()).toEqual(['b'])
  })

  test('finds the frontmost note', () => {
    const you = new Driver()
    you.note(0, 0, 'under')
    you.note(50, 50, 'over')
    expect(you.click(60, 60).selected()).toEqual(['over'])
  })

  test('on the selected note opens its text, and so does a double click', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    you.click(10, 10)
    expect(you.editor.editing.get()).toBeNull()
    you.click(10, 10)
    expect(you.editor.editing.get()).toEqual({ id, caret: [10, 10] })
    expect(you.presence.editing).toBe(id)
    you.click(700, 700)
    expect(you.editor.editing.get()).toBeNull()
    you.doubleClick(10, 10)
    expect(you.editor.editing.get()?.id).toBe(id)
  })

  test('goes through frames', () => {
    const you = new Driver()
    you.editor.board.edit((edit) => edit.elements.add('frame', { position: [0, 0], size: [500, 500], title: 'f' }))
    expect(you.click(20, 20).selected()).toEqual([])
    you.press(20, 20).drag(450, 450)
    expect(you.selected()).toEqual([])
    you.release()
    expect(you.notes()).toEqual(['f@0,0'])
  })

  test('twice on the empty board makes a note there, open for typing', () => {
    const you = new Driver()
    you.doubleClick(500, 400)
    expect(you.notes()).toEqual(['@400,300'])
    expect(you.editor.editing.get()).not.toBeNull()
  })
})

describe('dragging a note', () => {
  test('is shown to everybody while it lasts, and written once, as one step, when it ends', () => {
    const you = new Driver()
    const id = you.note(100, 100, 'a')
    let writes = 0
    you.document.on('update', () => {
      writes += 1
    })
    you.press(150, 150).drag(170, 160).drag(250, 190)
    expect(you.editor.gesture.get()).toMatchObject({ type: 'moving', ids: [id], delta: [100, 40] })
    expect(you.presence.drag).toEqual({ ids: [id], delta: [100, 40] })
    expect(you.notes()).toEqual(['a@100,100'])
    expect(writes).toBe(0)
    you.release()
    expect(you.notes()).toEqual(['a@200,140'])
    expect(writes).toBe(1)
    expect(you.presence.drag).toBeNull()
    expect(you.key('Ctrl+z')).toBe(true)
    expect(you.notes()).toEqual(['a@100,100'])
  })

  test('moves the whole selection when it starts on a selected note, else only that note', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.note(600, 0, 'c')
    you.click(10, 10).holding({ shift: true }).click(310, 10).holding({})
    you.press(310, 10).drag(320, 60).release()
    expect(you.notes()).toEqual(['a@10,50', 'b@310,50', 'c@600,0'])
    you.press(610, 10).drag(610, 110).release()
    expect(you.notes()).toEqual(['a@10,50', 'b@310,50', 'c@600,100'])
    expect(you.selected()).toEqual(['c'])
  })

  test('is a click when it stays within a few pixels', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.press(10, 10).drag(12, 11).release()
    expect(you.notes()).toEqual(['a@0,0'])
    expect(you.selected()).toEqual(['a'])
  })

  test('with Alt leaves the note and moves a copy, in front and selected', () => {
    const you = new Driver()
    you.note(0, 0, 'a', 'pink')
    you.holding({ alt: true }).press(10, 10).drag(310, 10)
    expect(you.presence.drag).toBeNull()
    you.release()
    expect(you.notes()).toEqual(['a@0,0', 'a@300,0'])
    expect(you.editor.board.elements.all()[1]).toMatchObject({ color: 'pink' })
    expect([...you.editor.selection.get()]).toEqual([you.editor.board.elements.all()[1]?.id])
  })

  test('cancelled changes nothing', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.press(10, 10).drag(310, 10)
    expect(you.runner.cancel()).toBe(true)
    you.release()
    expect(you.notes()).toEqual(['a@0,0'])
    expect(you.editor.gesture.get()).toBeNull()
    expect(you.presence.drag).toBeNull()
  })

  test('goes on when somebody else moves the note meanwhile, from where it is then', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    you.press(10, 10).drag(110, 10)
    you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { position: [0, 500] }))
    you.release()
    expect(you.notes()).toEqual(['a@100,500'])
  })

  test('of a note that somebody deletes meanwhile moves the others', () => {
    const you = new Driver()
    const gone = you.note(0, 0, 'a')
    you.note(300, 0, 'b')
    you.key('Ctrl+a')
    you.press(310, 10).drag(320, 10)
    you.editor.board.edit((edit) => edit.elements.delete(gone))
    you.release()
    expect(you.notes()).toEqual(['b@310,0'])
  })

  test('moves as many board units as the zoom makes of its pixels', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.editor.camera.set({ origin: [0, 0], zoom: 0.5 })
    you.press(10, 10).drag(60, 10).release()
    expect(you.notes()).toEqual(['a@100,0'])
  })
})

describe('dragging on the empty board', () => {
  test('selects what the marquee touches, and with Shift adds it', () => {
    const you = new Driver()
    you.note(100, 100, 'a')
    you.note(400, 100, 'b')
    you.note(700, 100, 'c')
    you.press(50, 50).drag(420, 120)
    expect(you.editor.gesture.get()).toEqual({ type: 'brushing', box: { x: 50, y: 50, width: 370, height: 70 } })
    expect(you.release().selected()).toEqual(['a', 'b'])
    expect(you.editor.gesture.get()).toBeNull()
    you.holding({ shift: true }).press(680, 50).drag(720, 120).release()
    expect(you.selected()).toEqual(['a', 'b', 'c'])
  })

  test('cancelled gives the selection back', () => {
    const you = new Driver()
    you.note(100, 100, 'a')
    you.holding({ shift: true }).press(50, 50).drag(420, 120)
    you.runner.cancel()
    expect(you.selected()).toEqual([])
  })

  test('pans with a finger', () => {
    const you = new Driver()
    you.note(100, 100, 'a')
    you.holding({ pointerType: 'touch' }).press(50, 50).drag(150, 80).release()
    expect(you.editor.camera.get().origin).toEqual([-100, -30])
    expect(you.selected()).toEqual([])
  })
})

test('a finger on a note drags the note', () => {
  const you = new Driver()
  you.note(100, 100, 'a')
  you.holding({ pointerType: 'touch' }).press(150, 150).drag(250, 150).release()
  expect(you.notes()).toEqual(['a@200,100'])
})

test('a viewer moves the view and nothing else', () => {
  const you = new Driver('viewer')
  you.note(100, 100, 'a')
  you.press(150, 150).drag(250, 150).release()
  expect(you.notes()).toEqual(['a@100,100'])
  expect(you.editor.camera.get().origin).toEqual([-100, 0])
  you.doubleClick(600, 600)
  expect(you.key('Delete')).toBe(false)
  expect(you.key('n')).toBe(false)
  expect(you.notes()).toEqual(['a@100,100'])
})

describe('who has no Shift', () => {
  const two = () => {
    const you = new Driver()
    const [first, second, third] = [you.note(0, 0, 'a'), you.note(300, 0, 'b'), you.note(600, 0, 'c')]
    you.holding({ pointerType: 'touch' })
    return { you, first, second, third, selected: () => [...you.editor.selection.get()] }
  }

  test('chooses several one tap after the other, takes one out again, and ends that with a tap beside them', () => {
    const { you, first, second, selected } = two()
    expect(commands['edit.pickMore'].isEnabled(you.editor)).toBe(false)
    you.click(50, 50)
    you.run('edit.pickMore')
    you.click(350, 50)
    expect(selected()).toEqual([first, second])
    you.click(50, 50)
    expect(selected()).toEqual([second])
    you.click(500, 500)
    expect([selected(), you.editor.picksMore.get()]).toEqual([[], false])
    you.click(50, 50).click(350, 50)
    expect(selected()).toEqual([second])
  })

  test('draws a marquee with a finger that would else move the board', () => {
    const { you, first, second, third, selected } = two()
    const before = you.editor.camera.get()
    you.click(50, 50)
    you.run('edit.pickMore')
    you.press(250, 400).drag(900, 10).release()
    expect(selected().toSorted()).toEqual([first, second, third].toSorted())
    expect(you.editor.camera.get()).toEqual(before)
  })
})
