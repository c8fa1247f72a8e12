/** What it costs when a name stands somewhere: what it covers, what its line crosses, how far away it is. */
import type { Box } from '../geometry/box.ts'
import type { LabelScene, LabelWish, Taken } from './label-scene.ts'
import { LABEL_LINE_HEIGHT, type LabelShape } from './label-shapes.ts'
import type { LabelSlot } from './label-slots.ts'
import { addBox, boxesFor, lineMeets, linesCross, sharedWith, touches } from './many-boxes.ts'

const COST = { label: 60, token: 40, avoid: 8, crossing: 2000 } as const
/** Kept free beside the letters: browsers round widths. */
const SLACK_UNITS = 4

/** A place that a name could take: its box, its line to the token, and the box around both. Written anew for each place that is looked at. */
interface Try {
  x0: number
  y0: number
  x1: number
  y1: number
  tipX: number
  tipY: number
  hasLine: boolean
}

/** The place that `tryAt` worked out last: one object, for there are tens of thousands of tries in each layout. */
export const tried: Try = { x0: 0, y0: 0, x1: 0, y1: 0, tipX: 0, tipY: 0, hasLine: false }

/** Works out the place; false when it leaves the paper. */
export function tryAt(
  { center: [x, y], radius }: LabelWish,
  slot: LabelSlot,
  shape: LabelShape,
  size: number,
  within: Box,
): boolean {
  const reach = radius + slot.distance
  const [width, height] = [shape.widthEm * size + SLACK_UNITS, shape.lines.length * size * LABEL_LINE_HEIGHT]
  const [tipX, tipY] = [x + slot.dx * reach, y + slot.dy * reach]
  const x0 = slot.side === 1 ? tipX : slot.side === -1 ? tipX - width : tipX - width / 2
  const y0 = slot.rise === 1 ? tipY : slot.rise === -1 ? tipY - height : tipY - height / 2
  if (x0 < within.x || y0 < within.y || x0 + width > within.x + within.width) return false
  if (y0 + height > within.y + within.height) return false
  tried.x0 = x0
  tried.y0 = y0
  tried.x1 = x0 + width
  tried.y1 = y0 + height
  tried.tipX = tipX
  tried.tipY = tipY
  tried.hasLine = slot.isFar
  return true
}

/** Tokens and names that can be in the way, by number. */
export interface Nearby {
  readonly tokens: readonly number[]
  readonly names: readonly number[]
}

/** Before anything has been looked for. */
export const NONE: Nearby = { tokens: [], names: [] }

/** What lies within reach of a name, so that few pairs need be looked at for each place of it. */
export function nearbyOf(
  own: number,
  { wishes, shapes, tokens }: LabelScene,
  { around, slots }: Taken,
  { size, reach }: { readonly size: number; readonly reach: number },
): Nearby {
  const { center, radius } = wishes[own] ?? { center: [0, 0], radius: 0 }
  let [widthEm, lines] = [0, 0]
  for (const shape of shapes[own] ?? []) {
    widthEm = Math.max(widthEm, shape.widthEm)
    lines = Math.max(lines, shape.lines.length)
  }
  const across = radius + reach + widthEm * size + SLACK_UNITS
  const along = radius + reach + lines * size * LABEL_LINE_HEIGHT
  const [left, right, top, bottom] = [center[0] - across, center[0] + across, center[1] - along, center[1] + along]
  const found: { tokens: number[]; names: number[] } = { tokens: [], names: [] }
  for (let i = 0; i < tokens.count; i += 1)
    if (i !== own && touches(tokens, i, left, top, right, bottom)) found.tokens.push(i)
  for (let i = 0; i < wishes.length; i += 1)
    if (i !== own && slots[i] && touches(around, i, left, top, right, bottom)) found.names.push(i)
  return found
}

interface Rivals {
  readonly scene: LabelScene
  readonly taken: Taken
  readonly nearby: Nearby
}

/** What the place that was tried last costs; not worked out to the end where it is `enough` already. */
export function costOf(own: number, start: number, { scene, taken, nearby }: Rivals, enough: number): number {
  const { x0, y0, x1, y1, tipX, tipY, hasLine } = tried
  const { avoid, tokens, wishes } = scene
  const [x, y] = wishes[own]?.center ?? [0, 0]
  let total = start
  for (let i = 0; i < avoid.count; i += 1) total += COST.avoid * sharedWith(avoid, i, x0, y0, x1, y1)
  const [left, top] = hasLine ? [Math.min(x0, x), Math.min(y0, y)] : [x0, y0]
  const [right, bottom] = hasLine ? [Math.max(x1, x), Math.max(y1, y)] : [x1, y1]
  for (const i of nearby.tokens) {
    if (!touches(tokens, i, left, top, right, bottom)) continue
    total += COST.token * sharedWith(tokens, i, x0, y0, x1, y1)
    if (hasLine && i < wishes.length && lineMeets(tokens, i, x, y, tipX, tipY)) total += COST.crossing
    if (total >= enough) return total
  }
  for (const i of nearby.names) {
    if (!touches(taken.around, i, left, top, right, bottom)) continue
    total += COST.label * sharedWith(taken.boxes, i, x0, y0, x1, y1)
    if (hasLine && lineMeets(taken.boxes, i, x, y, tipX, tipY)) total += COST.crossing
    if (taken.slots[i]?.isFar) total += crossings(i, scene, taken, x, y)
    if (total >= enough) return total
  }
  return total
}

/** What it costs that the line of another name runs through the name, or crosses its line. */
function crossings(other: number, { wishes }: LabelScene, { tips }: Taken, x: number, y: number): number {
  const { tipX, tipY, hasLine } = tried
  const center = wishes[other]?.center ?? [0, 0]
  const [endX, endY] = [tips[2 * other] ?? 0, tips[2 * other + 1] ?? 0]
  let total = 0
  addBox(nameBox, 0, { x: tried.x0, y: tried.y0, width: tried.x1 - tried.x0, height: tried.y1 - tried.y0 })
  if (lineMeets(nameBox, 0, center[0], center[1], endX, endY)) total += COST.crossing
  if (hasLine && linesCross(x, y, tipX, tipY, center[0], center[1], endX, endY)) total += COST.crossing
  return total
}

const nameBox = boxesFor(1)
