/** Elements as they lie when the box around them is made another: one that is resized, or several that are scaled together. */
import { centerOf, type Box } from '../geometry/box.ts'
import { add, subtract, type Point } from '../geometry/point.ts'
import { movedFinely, shiftForPivot, turnPoint, type Turn } from '../geometry/turn.ts'
import type { ElementId } from '../ids.ts'
import type { ConnectorEnd } from './connector.ts'
import { kindOf, turnOf, uprightBoxOf, type Element, type ElementOfKind } from './registry.ts'

type Registers = Readonly<Record<string, unknown>>

/** What lies in `from` is made to lie in `to`. Both boxes of one thing alone are those it has while it stands upright, so that it is resized along its own sides. */
export interface Scaling {
  readonly ids: readonly ElementId[]
  readonly from: Box
  readonly to: Box
}

/**
 * What to write on an element so that what lay in `from` lies in `to`, in whole board units. What has a size of its own keeps it and is moved, so that its
 * middle lies where it would; free ends of connectors are moved each. What is turned alone keeps the corner or side where it is that is not pulled.
 */
export function scaledRegisters(element: Element, scaling: Scaling): Registers {
  const map = mapOf(scaling)
  if (element.kind === 'connector') return mappedEnds(element, map)
  const turn = turnOf(element)
  if (!turn) return uprightScaled(element, scaling, map)
  return scaling.ids.length === 1 ? alongOwnSides(element, scaling, turn) : turnedAmongOthers(element, scaling, turn)
}

/** The element as it then is. */
export const scaled = (element: Element, scaling: Scaling): Element => ({
  ...element,
  ...scaledRegisters(element, scaling),
})

/** A connector with what its ends are without anything they stick to, and its position, moved by a map of the plane. */
export function mappedEnds(connector: ElementOfKind<'connector'>, map: (point: Point) => Point): Registers {
  const position = rounded(map(connector.position))
  const end = (each: ConnectorEnd): ConnectorEnd => ({
    ...each,
    point: rounded(subtract(map(add(connector.position, each.point)), position)),
  })
  return { position, from: end(connector.from), to: end(connector.to) }
}

type PlaneMap = (point: Point) => Point

const mapOf =
  ({ from, to }: Scaling): PlaneMap =>
  ([x, y]) => [to.x + (x - from.x) * factor(from.width, to.width), to.y + (y - from.y) * factor(from.height, to.height)]

function uprightScaled(element: Element, { from }: Scaling, map: PlaneMap): Registers {
  const box = uprightBoxOf(element)
  if (keepsSize(element, from)) {
    const moved = add(element.position, subtract(map(centerOf(box)), centerOf(box)))
    return { position: rounded(moved) }
  }
  const [left, top] = map([box.x, box.y])
  const [right, bottom] = map([box.x + box.width, box.y + box.height])
  return resizedTo(element, { x: left, y: top, width: right - left, height: bottom - top })
}

function alongOwnSides(element: Element, scaling: Scaling, { around, degrees }: Turn): Registers {
  const registers = uprightScaled(element, scaling, mapOf(scaling))
  const next: Element = { ...element, ...registers }
  const pivot = turnOf(next)?.around ?? around
  return { ...registers, position: movedFinely(next.position, shiftForPivot(around, pivot, degrees)) }
}

/** Its middle lies where the middle would, and it is larger by as much as all are. */
function turnedAmongOthers(element: Element, scaling: Scaling, turn: Turn): Registers {
  const box = uprightBoxOf(element)
  const middle = turnPoint(centerOf(box), turn)
  const wanted = mapOf(scaling)(middle)
  if (keepsSize(element, scaling.from)) return { position: movedFinely(element.position, subtract(wanted, middle)) }
  const { from, to } = scaling
  const share = from.width === 0 ? factor(from.height, to.height) : factor(from.width, to.width)
  const size = { width: box.width * share, height: box.height * share }
  const registers = resizedTo(element, { x: box.x, y: box.y, ...size })
  const next: Element = { ...element, ...registers }
  const landed = turnPoint(centerOf(uprightBoxOf(next)), turnOf(next) ?? turn)
  return { ...registers, position: movedFinely(next.position, subtract(wanted, landed)) }
}

/** Words as wide as they are have no width to change, unless somebody pulls at themselves. */
const keepsSize = (element: Element, from: Box): boolean =>
  kindOf(element).resize === undefined ||
  (element.kind === 'text' && element.width === null && !isSame(uprightBoxOf(element), from))

function resizedTo(element: Element, { x, y, width, height }: Box): Registers {
  const rule = kindOf(element).resize
  if (!rule) return {}
  return rule.to(element, {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(rule.sizeUnitsMin[0], Math.round(width)),
    height: Math.max(rule.sizeUnitsMin[1], Math.round(height)),
  })
}

const factor = (before: number, after: number): number => (before === 0 ? 1 : after / before)
const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)]
const isSame = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
