/** Elements as they stand when they are turned, one or several together around a point. */
import { centerOf } from '../geometry/box.ts'
import { subtract, type Point } from '../geometry/point.ts'
import { movedFinely, normalDegrees, turnPoint } from '../geometry/turn.ts'
import type { ElementId } from '../ids.ts'
import { angleOf, kindOf, turnOf, uprightBoxOf, type Element } from './registry.ts'
import { mappedEnds } from './scaled.ts'

/** Elements that are turned clockwise around a point of the board plane. */
export interface Turning {
  readonly ids: readonly ElementId[]
  readonly around: Point
  readonly byDegrees: number
}

/** True for kinds that can stand at an angle. */
export const isTurnable = (element: Element): boolean => kindOf(element).turnsAround !== undefined

/** What to write on an element so that it is turned around the point; free ends of connectors go along, and what stays upright is left where it is. */
export function turnedRegisters(
  element: Element,
  { around, byDegrees }: Pick<Turning, 'around' | 'byDegrees'>,
): Readonly<Record<string, unknown>> {
  const turn = { around, degrees: byDegrees }
  if (element.kind === 'connector') return mappedEnds(element, (point) => turnPoint(point, turn))
  const pivot = kindOf(element).turnsAround?.(element)
  if (!pivot) return {}
  const angleDegrees = Math.round(normalDegrees(angleOf(element) + byDegrees) * 100) / 100
  const position = movedFinely(element.position, subtract(turnPoint(pivot, turn), pivot))
  // What stands upright again lies on whole units, as everything that is upright does.
  const isUpright = normalDegrees(angleDegrees) === 0
  return {
    angleDegrees: normalDegrees(angleDegrees),
    position: isUpright ? [Math.round(position[0]), Math.round(position[1])] : position,
  }
}

/** The middle of an element as it is turned: it stays where it is when the element is turned around it. */
export function middleOf(element: Element): Point {
  const middle = centerOf(uprightBoxOf(element))
  const turn = turnOf(element)
  return turn ? turnPoint(middle, turn) : middle
}

/**
 * The point that elements are turned around together: the middle of all of them by their size. Unlike the middle of the box around them it stays where it is
 * while they are turned, so that turning back leads back.
 */
export function commonMiddle(elements: readonly Element[]): Point | undefined {
  let [x, y, weights] = [0, 0, 0]
  for (const element of elements) {
    const { width, height } = uprightBoxOf(element)
    const weight = width * height
    const middle = middleOf(element)
    x += middle[0] * weight
    y += middle[1] * weight
    weights += weight
  }
  return weights > 0 ? [x / weights, y / weights] : undefined
}
