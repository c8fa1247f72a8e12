import { describe, expect, test } from 'vitest'
import { boxOf } from '@samenspel/shared/elements/registry'
import { resizable, scaleTo } from '#commands/resize.ts'
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
    expect(you.editor.gesture.get()).toMatchObject({ type: 'resizing', ids: [id], to: { width: 300, height: 200 } })
    const from = { x: 100, y: 100, width: 200, height: 100 }
    expect(you.presence.resize).toEqual({ ids: [id], from, to: { ...from, width: 300, height: 200 } })
    expect([you.element(id), writes]).toMatchObject([{ size: [200, 100] }, 0])
    you.release()
    expect([you.element(id), writes]).toMatchObject([{ size: [300, 200], position: [100, 100] }, 1])
    expect(you.presence.resize).toBeNull()
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

describe('several things together', () => {
  const withThree = () => {
    const you = new Driver()
    const shape = you.editor.board.edit((edit) =>
      edit.elements.add('shape', { position: [100, 100], size: [100, 100] }),
    )
    const note = you.note(400, 100, 'n')
    const line = you.editor.board.edit((edit) =>
      edit.elements.add('connector', {
        position: [100, 300],
        from: { on: null, point: [0, 0] },
        to: { on: shape, point: [0, 0] },
      }),
    )
    you.editor.selection.set(new Set([shape, note]))
    return { you, shape, note, line }
  }

  test('are scaled by the box around them, as one step; what has a size of its own keeps it', () => {
    const { you, shape, note } = withThree()
    you.press(600, 300).drag(1_100, 500).release()
    expect(you.element(shape)).toMatchObject({ position: [100, 100], size: [200, 200] })
    // The middle of the note was at 400 of 500, and is at 800 of 1,000.
    expect(you.element(note)).toMatchObject({ position: [800, 200] })
    you.key('Ctrl+z')
    expect([you.element(shape), you.element(note)]).toMatchObject([{ size: [100, 100] }, { position: [400, 100] }])
  })

  test('keep their proportions with a picture among them', () => {
    const you = new Driver()
    const image = you.editor.board.edit((edit) => edit.elements.add('image', { position: [0, 0], size: [200, 100] }))
    const shape = you.editor.board.edit((edit) =>
      edit.elements.add('shape', { position: [200, 100], size: [200, 100] }),
    )
    you.editor.selection.set(new Set([image, shape]))
    you.press(400, 200).drag(800, 210).release()
    expect([you.element(image), you.element(shape)]).toMatchObject([
      { size: [400, 200] },
      { position: [400, 200], size: [400, 200] },
    ])
  })

  test('have no handles when each keeps its size, or is locked', () => {
    const { you, shape } = withThree()
    you.editor.board.edit((edit) => edit.elements.setEnvelope(shape, { locked: true }))
    you.press(600, 300).drag(1_100, 500)
    expect(you.editor.gesture.get()?.type).not.toBe('resizing')
  })

  test('take the free ends of lines along', () => {
    const { you, shape, line } = withThree()
    you.editor.selection.set(new Set([shape, line]))
    const around = resizable(you.editor)?.box
    if (!around) throw new Error('There is nothing to resize.')
    scaleTo(you.editor, {
      ids: [shape, line],
      from: around,
      to: { ...around, width: 2 * around.width, height: 2 * around.height },
    })
    const [before, after] = [around.y + around.height, you.element(line)]
    const end = after?.kind === 'connector' ? after.position[1] + after.from.point[1] : 0
    expect(end).toBeGreaterThan(before)
  })
})

test('a stroke is stretched, and as thick as it was', () => {
  const you = new Driver()
  you.key('p')
  you.press(100, 100).drag(300, 200).release()
  const [stroke] = you.editor.board.elements.all()
  if (stroke?.kind !== 'stroke') throw new Error('There is no stroke.')
  const before = boxOf(stroke)
  you.key('v')
  you.editor.selection.set(new Set([stroke.id]))
  scaleTo(you.editor, { ids: [stroke.id], from: before, to: { ...before, width: 416, height: 316 } })
  const after = you.element(stroke.id)
  expect(after).toMatchObject({ width: 'medium' })
  expect(after && boxOf(after)).toEqual({ ...before, width: 416, height: 316 })
})
