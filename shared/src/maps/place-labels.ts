/** Names beside tokens: none over another, none over a token, each as near to its own as it can be. */
import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { DrawnLabel } from './drawing.ts'
import { costOf, nearbyOf, NONE, tried, tryAt, type Nearby } from './label-cost.ts'
import { MANY_LABELS, sceneOf, type LabelRoom, type LabelScene, type LabelWish, type Taken } from './label-scene.ts'
import { LABEL_LINE_HEIGHT } from './label-shapes.ts'
import type { LabelSlot } from './label-slots.ts'
import { addBox, boxAt, boxesFor, lineMeets, sharedWith, type Boxes } from './many-boxes.ts'

const ROUNDS_MAX = 3
/** What may be covered in all, in square units: a corner that touches a corner. */
const TOUCHING = 60
/** A line through a name is as hard on the eye as this much of it covered. */
const LINE_THROUGH_UNITS = 120
/** Smaller letters must be this much better: they are worse to read. */
const WORTH_IT = 0.8
/** Most names stand no farther away than this. */
const CLOSE_UNITS = 46

/** Labels by token id. */
export type Labels = ReadonlyMap<string, DrawnLabel>

/** Labels by token id. The same input gives the same labels everywhere; the order of the wishes does not matter. */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): Labels {
  const steps = placing(wishes, room)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Labels that are placed little by little, so that whoever shows them decides how long each slice may take. */
export interface LabelPlacing {
  /** Goes on until `budgetMs` is over; the labels when all are placed, undefined while there is more to do. */
  run(budgetMs: number, nowMs: () => number): Labels | undefined
}

/** The same labels as at once, in slices. */
export function startPlacing(wishes: readonly LabelWish[], room: LabelRoom): LabelPlacing {
  const steps = placing(wishes, room)
  return {
    run: (budgetMs, nowMs) => {
      const end = nowMs() + budgetMs
      do {
        const { done, value } = steps.next()
        if (done) return value
      } while (nowMs() < end)
      return undefined
    },
  }
}

/** Stops after each name. */
function* placing(wishes: readonly LabelWish[], room: LabelRoom): Generator<undefined, Labels> {
  const scene = sceneOf(
    wishes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    room,
  )
  yield
  let best = yield* attempt(scene, room.sizesUnits[0] ?? 18)
  for (const size of room.sizesUnits.slice(1)) {
    if (best.covered < TOUCHING) break
    const smaller = yield* attempt(scene, size)
    if (smaller.covered < best.covered * WORTH_IT) best = smaller
  }
  return best.labels()
}

/** Area, in square units, that boxes share with each other: 0 when all can be read. */
export function overlapOf(boxes: readonly Box[]): number {
  const all = boxesFor(boxes.length)
  for (const [i, box] of boxes.entries()) addBox(all, i, box)
  return overlapsOf(all)
}

interface Attempt {
  /** How hard it is to read, in square units of names that something lies over. */
  readonly covered: number
  labels(): Labels
}

function* attempt(scene: LabelScene, size: number): Generator<undefined, Attempt> {
  const { wishes } = scene
  const count = wishes.length
  const taken: Taken = {
    boxes: boxesFor(count),
    around: boxesFor(count),
    tips: new Float64Array(count * 2),
    slots: wishes.map(() => undefined),
  }
  for (const i of scene.order) {
    choose(i, scene, taken, size)
    yield
  }
  for (let round = 0; round < (count > MANY_LABELS ? 1 : ROUNDS_MAX); round += 1) {
    let changed = false
    for (let i = 0; i < count; i += 1) {
      if (choose(i, scene, taken, size)) changed = true
      yield
    }
    if (!changed) break
  }
  return { covered: coveredOf(scene, taken), labels: () => labelsOf(scene, taken, size) }
}

function coveredOf({ wishes, tokens }: LabelScene, { boxes, slots, tips }: Taken): number {
  const { x0, y0, x1, y1 } = boxes
  let total = overlapsOf(boxes)
  for (const [i, { center }] of wishes.entries()) {
    for (let token = 0; token < tokens.count; token += 1)
      if (token !== i) total += sharedWith(tokens, token, x0[i] ?? 0, y0[i] ?? 0, x1[i] ?? 0, y1[i] ?? 0)
    if (!slots[i]?.isFar) continue
    const [tipX, tipY] = [tips[2 * i] ?? 0, tips[2 * i + 1] ?? 0]
    for (const other of wishes.keys())
      if (other !== i && lineMeets(boxes, other, center[0], center[1], tipX, tipY)) total += LINE_THROUGH_UNITS
  }
  return total
}

function overlapsOf(boxes: Boxes): number {
  const { count, x0, y0, x1, y1 } = boxes
  let total = 0
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < i; j += 1) total += sharedWith(boxes, j, x0[i] ?? 0, y0[i] ?? 0, x1[i] ?? 0, y1[i] ?? 0)
  return total
}

const labelsOf = ({ wishes, shapes }: LabelScene, { slots, tips, boxes }: Taken, size: number): Labels =>
  new Map(
    wishes.flatMap(({ id, center }, i): (readonly [string, DrawnLabel])[] => {
      const slot = slots[i]
      if (!slot) return []
      const tip: Point = [tips[2 * i] ?? 0, tips[2 * i + 1] ?? 0]
      const label: DrawnLabel = {
        box: boxAt(boxes, i),
        lines: (shapes[i]?.[slot.shape] ?? shapes[i]?.[0])?.lines ?? [],
        sizeUnits: size,
        lineUnits: size * LABEL_LINE_HEIGHT,
        align: slot.side === 1 ? 'left' : slot.side === -1 ? 'right' : 'center',
        leader: slot.isFar ? [center, tip] : null,
      }
      return [[id, label]]
    }),
  )

/** Gives a name the place that costs least among what the others have now; true when it is another than before. */
function choose(own: number, scene: LabelScene, taken: Taken, size: number): boolean {
  const wish = scene.wishes[own]
  const shapes = scene.shapes[own] ?? []
  if (!wish) return false
  let [best, least]: [LabelSlot | undefined, number] = [undefined, Infinity]
  let [nearby, reached]: [Nearby, number] = [NONE, -1]
  for (const slot of scene.slots) {
    // Sorted by what each costs at least.
    if (slot.cost >= least) break
    const shape = shapes[slot.shape]
    if (!shape || !tryAt(wish, slot, shape, size, scene.within)) continue
    if (slot.distance > reached) {
      reached = slot.distance <= CLOSE_UNITS ? CLOSE_UNITS : Infinity
      nearby = nearbyOf(own, scene, taken, { size, reach: reached })
    }
    const cost = costOf(own, slot.cost, { scene, taken, nearby }, least)
    if (cost < least) [best, least] = [slot, cost]
  }
  const before = taken.slots[own]
  if (best === before) return false
  taken.slots[own] = best
  const shape = best && shapes[best.shape]
  if (!best || !shape) return true
  tryAt(wish, best, shape, size, scene.within)
  const { x0, y0, x1, y1, tipX, tipY } = tried
  const [x, y] = wish.center
  addBox(taken.boxes, own, { x: x0, y: y0, width: x1 - x0, height: y1 - y0 })
  const [left, top] = best.isFar ? [Math.min(x0, x), Math.min(y0, y)] : [x0, y0]
  const [right, bottom] = best.isFar ? [Math.max(x1, x), Math.max(y1, y)] : [x1, y1]
  addBox(taken.around, own, { x: left, y: top, width: right - left, height: bottom - top })
  taken.tips[2 * own] = tipX
  taken.tips[2 * own + 1] = tipY
  return true
}
