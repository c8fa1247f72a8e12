/** What names are placed among: tokens, words of the ground, and the names that have a place already. */
import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { labelShapes, type LabelShape } from './label-shapes.ts'
import { labelSlots, type LabelSlot } from './label-slots.ts'
import { addBox, boxesFor, type Boxes } from './many-boxes.ts'

/** A token that wants its name beside it. */
export interface LabelWish {
  readonly id: string
  readonly center: Point
  readonly radius: number
  readonly text: string
  /** A sign on the token that its name does not cover either. */
  readonly sign?: Box | undefined
}

export interface LabelRoom {
  /** No label leaves it. */
  readonly within: Box
  /** What labels should rather not cover: words of the ground. */
  readonly avoid: readonly Box[]
  /** Font sizes to try, largest first; the last one is used whatever happens. */
  readonly sizesUnits: readonly number[]
}

/** From so many names on they are placed in fewer rounds, and less far away. */
export const MANY_LABELS = 100

export interface LabelScene {
  readonly wishes: readonly LabelWish[]
  readonly shapes: readonly (readonly LabelShape[])[]
  readonly order: readonly number[]
  readonly within: Box
  readonly avoid: Boxes
  /** Tokens in the order of the wishes, then signs. */
  readonly tokens: Boxes
  readonly slots: readonly LabelSlot[]
}

/** Everything that does not change while names are placed. */
export function sceneOf(wishes: readonly LabelWish[], { within, avoid }: LabelRoom): LabelScene {
  const signs = wishes.flatMap(({ sign }) => sign ?? [])
  const tokens = boxesFor(wishes.length + signs.length)
  for (const [i, { center, radius }] of wishes.entries()) {
    const reach = radius + 1
    addBox(tokens, i, { x: center[0] - reach, y: center[1] - reach, width: 2 * reach, height: 2 * reach })
  }
  for (const [i, sign] of signs.entries()) addBox(tokens, wishes.length + i, sign)
  const words = boxesFor(avoid.length)
  for (const [i, box] of avoid.entries()) addBox(words, i, box)
  return {
    wishes,
    shapes: wishes.map(({ text }) => labelShapes(text)),
    order: byCrowding(wishes),
    within,
    avoid: words,
    tokens,
    slots: labelSlots(wishes.length > MANY_LABELS),
  }
}

/** Those with the fewest neighbours have most to choose from and come last. */
function byCrowding(wishes: readonly LabelWish[]): readonly number[] {
  const reach = 130
  const crowds = wishes.map(
    ({ center: [x, y] }) =>
      wishes.filter(({ center }) => Math.abs(center[0] - x) < reach && Math.abs(center[1] - y) < reach).length,
  )
  return [...wishes.keys()].toSorted((a, b) => (crowds[b] ?? 0) - (crowds[a] ?? 0) || a - b)
}

/** What names have taken so far. */
export interface Taken {
  readonly boxes: Boxes
  /** Boxes with their lines. */
  readonly around: Boxes
  readonly tips: Float64Array
  readonly slots: (LabelSlot | undefined)[]
}
