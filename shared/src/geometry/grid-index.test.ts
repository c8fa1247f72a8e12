import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersects, type Box } from './box.ts'
import { createGridIndex } from './grid-index.ts'

const coordinate = fc.integer({ min: -30_000, max: 30_000 })
const length = fc.oneof(fc.constant(200), fc.integer({ min: 0, max: 40_000 }))
const someBox: fc.Arbitrary<Box> = fc.record({ x: coordinate, y: coordinate, width: length, height: length })
const change = fc.record({ id: fc.nat({ max: 40 }), box: fc.option(someBox) })

test('finds what looking at every box finds, after any adding, moving and removing', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 120 }),
      fc.array(someBox, { minLength: 1, maxLength: 10 }),
      (changes, asked) => {
        const index = createGridIndex<number>()
        const boxes = new Map<number, Box>()
        for (const { id, box } of changes) {
          if (box) {
            index.place(id, box)
            boxes.set(id, box)
          } else {
            index.remove(id)
            boxes.delete(id)
          }
        }
        expect(index.size).toBe(boxes.size)
        for (const box of asked) {
          const expected = [...boxes].filter(([, other]) => intersects(box, other)).map(([id]) => id)
          expect(index.query(box).toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
        }
      },
    ),
  )
})
