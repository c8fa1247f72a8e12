/** Elements as they lie when the box around them is made another: one that is resized, or several that are scaled together. */
import { centerOf, type Box } from '../geometry/box.ts'
import { add, subtract, type Point } from '../geometry/point.ts'
import type { ConnectorEnd } from './connector.ts'
import { boxOf, kindOf, type Element, type ElementOfKind } from './registry.ts'

type Registers = Readonly<Record<string, unknown>>

/**
 * What to write on an element so that what lay in `from` lies in `to`, in whole board units. What has a size of its own keeps it and is moved, so that its
 * middle lies where it would; free ends of a connector are moved each.
 */
export function scaledRegisters(element: Element, from: Box, to: Box): Registers {
  const map = (point: Point): Point => [
    to.x + (point[0] - from.x) * factor(from.width, to.width),
    to.y + (point[1] - from.y) * factor(from.height, to.height),
  ]
  if (element.kind === 'connector') return scaledEnds(element, map)
  const box = boxOf(element)
  const rule = kindOf(element).resize
  // Words as wide as they are have no width to change, unless somebody pulls at themselves.
  const isNatural = element.kind === 'text' && element.width === null && !isSame(box, from)
  if (!rule || isNatural) {
    const moved = add(element.position, subtract(map(centerOf(box)), centerOf(box)))
    return { position: rounded(moved) }
  }
  const [left, top] = map([box.x, box.y])
  const [right, bottom] = map([box.x + box.width, box.y + box.height])
  return rule.to(element, {
    x: Math.round(left),
    y: Math.round(top),
    width: Math.max(rule.sizeUnitsMin[0], Math.round(right - left)),
    height: Math.max(rule.sizeUnitsMin[1], Math.round(bottom - top)),
  })
}

/** The element as it then is. */
export const scaled = (element: Element, from: Box, to: Box): Element => ({
  ...element,
  ...scaledRegisters(element, from, to),
})

function scaledEnds(connector: ElementOfKind<'connector'>, map: (point: Point) => Point): Registers {
  const position = rounded(map(connector.position))
  const end = (each: ConnectorEnd): ConnectorEnd => ({
    ...each,
    point: rounded(subtract(map(add(connector.position, each.point)), position)),
  })
  return { position, from: end(connector.from), to: end(connector.to) }
}

const factor = (before: number, after: number): number => (before === 0 ? 1 : after / before)
const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)]
const isSame = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
