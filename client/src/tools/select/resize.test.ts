import { describe, expect, test } from 'vitest'
import { Driver } from '#testing/drive.ts'
import { handleAt, handlesAround, resizedBox } from './resize-handles.ts'

const box = { x: 100, y: 100, width: 200, height: 100 }
const rule = { sides: 'all', sizeUnitsMin: [24, 24] } as const
const free = { sizeUnitsMin: [24, 24], proportions: false, fromCenter: false } as const

describe('a handle', () => {
  test('is 24 pixels large for a mouse and 44 for a finger, however small the thing', () => {
    expect(handleAt(box, rule, [311, 211], 24)).toEqual({ across: 1, down: 1 })
    expect(handleAt(box, rule, [315, 215], 24)).toBeUndefined()
    expect(handleAt(box, rule, [320, 220], 44)).toEqual({ across: 1, down: 1 })
  })

  test('stands outside a small thing, whose middle can still be pressed', () => {
    const small = { x: 100, y: 100, width: 20, height: 20 }
    expect(handlesAround(small, rule, 24)).toHaveLength(4)
    expect(handleAt(small, rule, [110, 110], 24)).toBeUndefined()
    expect(handleAt(small, rule, [132, 132], 24)).toEqual({ across: 1, down: 1 })
  })

  test('pulls its side and leaves the other where it is', () => {
    expect(resizedBox(box, { across: 1, down: 1 }, [30, 40], free)).toEqual({ ...box, width: 230, height: 140 })
    expect(resizedBox(box, { across: -1, down: 0 }, [30, 40], free)).toEqual({ ...box, x: 130, width: 170 })
    expect(resizedBox(box, { across: -1, down: -1 }, [500, 500], free)).toEqual({
      x: 276,
      y: 176,
      width: 24,
      height: 24,
    })
  })

  test('keeps proportions and the middle when asked to', () => {
    const proportions = { ...free, proportions: true }
    expect(resizedBox(box, { across: 1, down: 1 }, [100, 0], proportions)).toEqual({ ...box, width: 300, height: 150 })
    expect(resizedBox(box, { across: 0, down: -1 }, [0, -100], proportions)).toEqual({
      x: 0,
      y: 0,
      width: 400,
      height: 200,
    })
    const fromCenter = { ...free, fromCenter: true }
    expect(resizedBox(box, { across: 1, down: 0 }, [20, 0], fromCenter)).toEqual({ ...box, x: 80, width: 240 })
  })
})

describe('resizing', () => {
  const withShape = () => {
    const you = new Driver()
    const id = you.editor.board.edit((edit) =>
      edit.elements.add('shape', { position: [100, 100], size: [200, 100], text: 'a' }),
    )
    you.click(150, 150)
    return { you, id }
  }

  test('is shown on the way, written once, and undone as one step', () => {
    const { you, id } = withShape()
    let writes = 0
    you.document.on('update', () => {
      writes += 1
    })
    you.press(300, 200).drag(400, 300)
    expect(you.editor.gesture.get()).toMatchObject({ type: 'previewing', elements: [{ id, size: [300, 200] }] })
    expect([you.element(id), writes]).toMatchObject([{ size: [200, 100] }, 0])
    you.release()
    expect([you.element(id), writes]).toMatchObject([{ size: [300, 200], position: [100, 100] }, 1])
    you.key('Ctrl+z')
    expect(you.element(id)).toMatchObject({ size: [200, 100] })
  })

  test('that is cancelled or does not move changes nothing', () => {
    const { you, id } = withShape()
    you.press(300, 200).drag(400, 300)
    you.runner.cancel()
    you.click(300, 200)
    expect(you.element(id)).toMatchObject({ size: [200, 100] })
    expect(you.editor.gesture.get()).toBeNull()
  })

  test('works by keyboard, and says when there is nothing to resize', () => {
    const { you, id } = withShape()
    expect(you.key('Alt+ArrowRight') && you.key('Alt+ArrowDown')).toBe(true)
    expect(you.element(id)).toMatchObject({ size: [220, 120] })
    you.note(600, 600, 'n')
    you.click(610, 610)
    expect(you.key('Alt+ArrowRight')).toBe(false)
  })

  test('a text gets lines of another width', () => {
    const you = new Driver()
    const id = you.editor.board.edit((edit) =>
      edit.elements.add('text', { position: [100, 100], text: 'a few words here' }),
    )
    you.click(110, 120)
    const element = you.element(id)
    if (!element) throw new Error('There is no text.')
    you.run('resize.narrower')
    expect(you.element(id)).toMatchObject({ width: expect.any(Number) })
  })
})
