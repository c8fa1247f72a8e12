import { describe, expect, test } from 'vitest'
import { angleOf, boxOf, type Element } from '@samenspel/shared/elements/registry'
import { middleOf } from '@samenspel/shared/elements/turned'
import { distance } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { heldChanges } from '#canvas/held-changes.ts'
import { previewed } from '#canvas/paint-previews.ts'
import { takeClipping } from '#commands/clipboard.ts'
import { paste } from '#commands/paste.ts'
import { Driver } from '#testing/drive.ts'
import { handleCursor } from './resize-handles.ts'
import { turnHandle } from './turning.ts'

const at = (you: Driver, id: ElementId): Element => {
  const element = you.element(id)
  if (!element) throw new Error('It is not on the board.')
  return element
}

/** A shape of 200 by 100 with its middle at 400, 350, selected. */
const withShape = (values: Readonly<Record<string, unknown>> = {}) => {
  const you = new Driver()
  const id = you.editor.board.edit((edit) =>
    edit.elements.add('shape', { position: [300, 300], size: [200, 100], text: 'a', ...values }),
  )
  you.editor.selection.set(new Set([id]))
  return { you, id }
}

/** Where the round handle of the selection is. */
const handleOf = (you: Driver): readonly [number, number] => {
  const center = turnHandle(you.editor)?.center
  if (!center) throw new Error('There is no handle.')
  return center
}

describe('the round handle', () => {
  test('stands above what can be turned, one or several, and above nothing else', () => {
    const { you, id } = withShape()
    expect(turnHandle(you.editor)).toMatchObject({ center: [400, 260], foot: [400, 300] })
    const line = you.editor.board.edit((edit) => edit.elements.add('connector', { position: [0, 0] }))
    you.editor.selection.set(new Set([id, line]))
    expect(turnHandle(you.editor)?.target.elements).toHaveLength(2)
    you.editor.selection.set(new Set([line]))
    expect(turnHandle(you.editor)).toBeUndefined()
    you.editor.selection.set(new Set([id, you.note(700, 500)]))
    expect(turnHandle(you.editor)).toBeUndefined()
  })

  test('stands below what lies at the upper edge of the screen, and beyond the turned side of what is turned', () => {
    const { you, id } = withShape({ position: [300, 50] })
    expect(turnHandle(you.editor)?.center).toEqual([400, 190])
    you.editor.board.edit((edit) => edit.elements.set(id, 'shape', { position: [300, 300], angleDegrees: 90 }))
    expect(turnHandle(you.editor)?.center).toEqual([490, 350])
  })

  test('is 24 pixels large for a mouse and 44 for a finger', () => {
    const takes = (y: number, pointerType: 'mouse' | 'touch'): boolean => {
      const { you } = withShape()
      you.holding({ pointerType }).press(400, y).drag(440, y)
      return you.editor.gesture.get()?.type === 'turning'
    }
    expect([takes(249, 'mouse'), takes(246, 'mouse'), takes(239, 'touch'), takes(237, 'touch')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  test('is not there for what is locked, nor for who may only look', () => {
    const { you, id } = withShape()
    you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { locked: true }))
    expect(turnHandle(you.editor)).toBeUndefined()
    expect(you.run('turn.right')).toBe(false)
    const viewer = new Driver('viewer')
    const theirs = viewer.editor.board.edit((edit) => edit.elements.add('shape', {}))
    viewer.editor.selection.set(new Set([theirs]))
    expect(turnHandle(viewer.editor)).toBeUndefined()
    expect(viewer.run('turn.right')).toBe(false)
  })
})

describe('turning by hand', () => {
  test('is shown to everybody on the way, written once, and undone as one step', () => {
    const { you, id } = withShape()
    let writes = 0
    you.document.on('update', () => {
      writes += 1
    })
    you.press(...handleOf(you)).drag(490, 340)
    // From straight above to a little above the right: 83.7 degrees.
    expect(you.presence.turn).toEqual({ ids: [id], around: [400, 350], byDegrees: 84, fromDegrees: 0 })
    expect(you.editor.gesture.get()).toMatchObject({ shownDegrees: 84 })
    expect(previewed(you.editor).map(angleOf)).toEqual([84])
    expect([angleOf(at(you, id)), writes]).toEqual([0, 0])
    you.release()
    expect([angleOf(at(you, id)), writes]).toEqual([84, 1])
    expect([you.presence.turn, you.editor.gesture.get()]).toEqual([null, null])
    you.key('Ctrl+z')
    expect(angleOf(at(you, id))).toBe(0)
    expect(at(you, id)).toMatchObject({ position: [300, 300] })
  })

  test('that is cancelled or does not move changes nothing', () => {
    const { you, id } = withShape()
    you.press(...handleOf(you)).drag(490, 340)
    you.runner.cancel()
    expect(you.presence.turn).toBeNull()
    you.click(...handleOf(you))
    expect(angleOf(at(you, id))).toBe(0)
  })

  test('is drawn to quarters, but not with Ctrl, and goes in steps with Shift', () => {
    const turnedWith = (held: { shift?: boolean; mod?: boolean }): number => {
      const { you, id } = withShape()
      you.press(...handleOf(you)).holding(held)
      you.drag(490, 348).release()
      return angleOf(at(you, id))
    }
    expect([turnedWith({}), turnedWith({ mod: true }), turnedWith({ shift: true })]).toEqual([90, 89, 90])
    const { you, id } = withShape({ angleDegrees: 7 })
    you.press(...handleOf(you)).holding({ shift: true })
    you.drag(464, 286).release()
    expect(angleOf(at(you, id))).toBe(45)
  })

  test('leaves the middle of one thing where it is, of words too', () => {
    for (const kind of ['text', 'image', 'stroke'] as const) {
      const you = new Driver()
      const values = { position: [300, 400] as const, ...(kind === 'stroke' ? { points: 'AAAgoBAAAAgkBAA' } : {}) }
      const id = you.editor.board.edit((edit) =>
        edit.elements.add(kind, { ...values, ...(kind === 'text' ? { text: 'een paar woorden' } : {}) }),
      )
      you.editor.selection.set(new Set([id]))
      const before = middleOf(at(you, id))
      const [x, y] = handleOf(you)
      you
        .press(x, y)
        .drag(before[0] + 150, before[1] + 150)
        .release()
      expect(angleOf(at(you, id)), kind).toBe(135)
      expect(distance(middleOf(at(you, id)), before), kind).toBeLessThan(0.1)
    }
  })

  test('takes several around their common middle, with the lines between them', () => {
    const { you, id } = withShape()
    const other = you.editor.board.edit((edit) =>
      edit.elements.add('shape', { position: [500, 300], size: [200, 100] }),
    )
    const line = you.editor.board.edit((edit) =>
      edit.elements.add('connector', { position: [500, 200], to: { on: null, point: [100, 0] } }),
    )
    you.editor.selection.set(new Set([line, id, other]))
    const [x, y] = handleOf(you)
    // Their middles are at 400 and 600: a half turn around 500, 350 exchanges them.
    you.press(x, y).drag(500, 700).release()
    expect([middleOf(at(you, id)), middleOf(at(you, other))]).toEqual([
      [600, 350],
      [400, 350],
    ])
    expect([angleOf(at(you, id)), angleOf(at(you, other))]).toEqual([180, 180])
    expect(at(you, line)).toMatchObject({ position: [500, 500], to: { point: [-100, 0] } })
    you.key('Ctrl+z')
    expect(middleOf(at(you, id))).toEqual([400, 350])
  })

  test('of somebody else is no longer shown once it has been written', () => {
    const { you, id } = withShape()
    you.press(...handleOf(you)).drag(490, 340)
    expect(heldChanges(you.editor)).toHaveLength(1)
    you.editor.board.edit((edit) => edit.elements.set(id, 'shape', { angleDegrees: 84 }))
    expect(heldChanges(you.editor)).toHaveLength(0)
  })
})

describe('a thing that is turned', () => {
  test('is resized along its own sides, and its opposite corner stays', () => {
    const { you, id } = withShape({ angleDegrees: 90 })
    // Turned by a quarter its own lower right corner is seen at the lower left, and its own upper left at the upper right.
    you.press(350, 450).drag(320, 480)
    expect(you.presence.resize).toMatchObject({ from: { width: 200, height: 100 }, to: { width: 230, height: 130 } })
    you.release()
    expect(at(you, id)).toMatchObject({ size: [230, 130], angleDegrees: 90 })
    expect(boxOf(at(you, id))).toEqual({ x: 320, y: 250, width: 130, height: 230 })
  })

  test('is resized by keys along its own sides too', () => {
    const { you, id } = withShape({ angleDegrees: 90 })
    const before = boxOf(at(you, id))
    expect(you.key('Alt+ArrowRight')).toBe(true)
    expect(at(you, id)).toMatchObject({ size: [220, 100] })
    expect(boxOf(at(you, id))).toEqual({ ...before, height: 220 })
  })

  test('has the pointer of the side as it is seen over its handles', () => {
    expect([0, 45, 90, 135, 180].map((degrees) => handleCursor({ across: 1, down: 0 }, degrees))).toEqual([
      'ew-resize',
      'nwse-resize',
      'ns-resize',
      'nesw-resize',
      'ew-resize',
    ])
  })

  test('keeps its proportions among several that are scaled together', () => {
    const { you, id } = withShape({ angleDegrees: 90 })
    const other = you.editor.board.edit((edit) =>
      edit.elements.add('shape', { position: [500, 250], size: [100, 200] }),
    )
    you.editor.selection.set(new Set([id, other]))
    // Around both: 350 to 600 and 250 to 450.
    you.press(600, 450).drag(850, 460).release()
    expect([at(you, id), at(you, other)]).toMatchObject([
      { size: [400, 200], angleDegrees: 90 },
      { size: [200, 400], position: [650, 250] },
    ])
    expect(boxOf(at(you, id))).toEqual({ x: 350, y: 250, width: 200, height: 400 })
  })

  test('is pressed, and touched by a marquee, where it is seen', () => {
    const { you, id } = withShape({ size: [400, 40], position: [200, 300], angleDegrees: 45 })
    you.editor.selection.set(new Set())
    you.press(520, 200).drag(540, 230).release()
    expect(you.editor.selection.get().size).toBe(0)
    you.press(560, 400).drag(500, 440).release()
    expect([...you.editor.selection.get()]).toEqual([id])
    you.click(700, 700)
    you.click(500, 420)
    expect([...you.editor.selection.get()]).toEqual([id])
  })

  test('is touched by the eraser where it is seen', () => {
    const { you, id } = withShape({ size: [400, 40], position: [200, 300], angleDegrees: 45 })
    you.key('e')
    you.press(520, 200).drag(560, 230).release()
    expect(you.element(id)).toBeDefined()
    you.press(480, 440).drag(500, 400).release()
    expect(you.element(id)).toBeUndefined()
  })

  test('stays as it is in copies, on another board too', () => {
    const { you, id } = withShape({ angleDegrees: 33 })
    you.run('edit.duplicate')
    const angles = you.editor.board.elements.all().map(angleOf)
    expect(angles).toEqual([33, 33])
    you.editor.selection.set(new Set([id]))
    const clipping = takeClipping(you.editor)
    const other = new Driver()
    paste(other.editor, clipping ?? {})
    expect(other.editor.board.elements.all().map(angleOf)).toEqual([33])
  })
})

describe('turning by keys', () => {
  test('goes in steps of 15 degrees, back again, and upright', () => {
    const { you, id } = withShape()
    expect(you.key('Alt+Shift+ArrowRight') && you.key('Alt+Shift+ArrowRight')).toBe(true)
    expect(angleOf(at(you, id))).toBe(30)
    you.key('Alt+Shift+ArrowLeft')
    you.key('Alt+Shift+ArrowLeft')
    you.key('Alt+Shift+ArrowLeft')
    expect(angleOf(at(you, id))).toBe(345)
    expect(middleOf(at(you, id))).toEqual([400, 350])
    expect(you.key('Alt+Shift+ArrowUp')).toBe(true)
    expect(at(you, id)).toMatchObject({ angleDegrees: 0, position: [300, 300], size: [200, 100] })
    expect(you.key('Alt+Shift+ArrowUp')).toBe(false)
  })

  test('all the way round leads several back to where they were', () => {
    const { you, id } = withShape()
    const other = you.editor.board.edit((edit) => edit.elements.add('text', { position: [600, 600], text: 'b' }))
    you.editor.selection.set(new Set([id, other]))
    for (let steps = 0; steps < 24; steps += 1) you.key('Alt+Shift+ArrowRight')
    expect(angleOf(at(you, id))).toBe(0)
    expect(distance(at(you, id).position, [300, 300])).toBeLessThan(1)
    expect(distance(at(you, other).position, [600, 600])).toBeLessThan(1)
  })

  test('cannot be done to a note, whose words are read upright', () => {
    const you = new Driver()
    you.editor.selection.set(new Set([you.note(100, 100, 'n')]))
    expect([you.run('turn.right'), you.run('turn.left'), you.run('turn.upright')]).toEqual([false, false, false])
  })
})
