import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignBoxes, distributeBoxes } from './align.ts'
import { boxAt, moveBox, type Box } from './box.ts'
import type { Point } from './point.ts'
import { snapBox } from './snap.ts'
import { inRows, tidyIntoColumns, tidyIntoGrid } from './tidy.ts'

const note = (x: number, y: number, width = 200, height = 200): Box => boxAt([x, y], width, height)
const corners = (boxes: readonly Box[], moves: readonly Point[]): readonly Point[] =>
  boxes.map(({ x, y }, i) => [x + (moves[i]?.[0] ?? 0), y + (moves[i]?.[1] ?? 0)])

describe('lining up', () => {
  const boxes = [note(0, 0), note(300, 50, 400), note(100, 400)]
  test('brings edges and middles to those of all together', () => {
    expect(corners(boxes, alignBoxes(boxes, 'left')).map(([x]) => x)).toEqual([0, 0, 0])
    expect(corners(boxes, alignBoxes(boxes, 'right')).map(([x]) => x)).toEqual([500, 300, 500])
    expect(corners(boxes, alignBoxes(boxes, 'center')).map(([x]) => x)).toEqual([250, 150, 250])
    expect(corners(boxes, alignBoxes(boxes, 'top')).map(([, y]) => y)).toEqual([0, 0, 0])
    expect(corners(boxes, alignBoxes(boxes, 'bottom')).map(([, y]) => y)).toEqual([400, 400, 400])
    expect(corners(boxes, alignBoxes(boxes, 'middle')).map(([, y]) => y)).toEqual([200, 200, 200])
  })

  test('spreads with equal room between, and leaves the outer two', () => {
    const row = [note(900, 0), note(0, 0), note(210, 0)]
    expect(corners(row, distributeBoxes(row, 'across'))).toEqual([
      [900, 0],
      [0, 0],
      [450, 0],
    ])
    expect(distributeBoxes(row.slice(1), 'across')).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

describe('tidying', () => {
  test('reads row by row, where notes lie roughly beside each other', () => {
    expect(inRows([note(230, 40), note(0, 0), note(10, 250), note(450, -20)])).toEqual([1, 0, 3, 2])
  })

  test('makes a grid in reading order from the corner, with rows as high as their highest', () => {
    const boxes = [note(230, 40, 200, 300), note(0, 0), note(10, 350), note(240, 420)]
    expect(corners(boxes, tidyIntoGrid(boxes, 20))).toEqual([
      [220, 0],
      [0, 0],
      [0, 320],
      [220, 320],
    ])
  })

  test('makes columns of what stands below each other', () => {
    const boxes = [note(30, 500), note(0, 0), note(400, 90), note(420, 300)]
    expect(corners(boxes, tidyIntoColumns(boxes, 20))).toEqual([
      [0, 220],
      [0, 0],
      [220, 0],
      [220, 220],
    ])
  })

  test('leaves no two overlapping, whatever lay where', () => {
    const box = fc
      .tuple(
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: 20, max: 500 }),
      )
      .map(([x, y, height]) => note(x, y, 200, height))
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 25 }), (boxes) => {
        for (const moves of [tidyIntoGrid(boxes, 20), tidyIntoColumns(boxes, 20)]) {
          const laid = boxes.map((each, i) => moveBox(each, moves[i] ?? [0, 0]))
          for (const [i, a] of laid.entries())
            for (const b of laid.slice(i + 1))
              expect(
                a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
              ).toBe(true)
        }
      }),
    )
  })
})

describe('drawing to neighbours', () => {
  const beside = (neighbours: readonly Box[]) => ({ neighbours, slotsBeside: neighbours, gapUnits: 20 })

  test('takes a note into the free place beside another', () => {
    expect(snapBox(note(224, -6), beside([note(0, 0)])).delta).toEqual([-4, 6])
    expect(snapBox(note(5, 217), beside([note(0, 0)])).delta).toEqual([-5, 3])
  })

  test('does not put it on a note that lies there, but in line with it', () => {
    const { delta, guides } = snapBox(note(224, 150), beside([note(0, 0), note(220, 0)]))
    expect(delta).toEqual([-4, 0])
    expect(guides).toContainEqual({ axis: 'across', at: 220, from: 0, to: 350 })
  })

  test('brings edges and middles in line, and shows over how far', () => {
    const { delta, guides } = snapBox(note(0, 0, 100, 100), {
      neighbours: [note(47, 400, 400, 50)],
      slotsBeside: [],
      gapUnits: 20,
    })
    expect(delta).toEqual([-3, 0])
    expect(guides).toEqual([{ axis: 'across', at: 47, from: 0, to: 450 }])
  })

  test('leaves alone what is farther than its reach', () => {
    expect(snapBox(note(260, 40), beside([note(0, 0)]))).toEqual({ delta: [0, 0], guides: [] })
  })
})
