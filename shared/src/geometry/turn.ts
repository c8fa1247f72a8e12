/** Turning points of the board plane: clockwise as it is seen, for y grows downwards. */
import { boundsOf, type Box } from './box.ts'
import { add, subtract, type Point } from './point.ts'

/** By how much something is turned, and the point that stays where it is. */
export interface Turn {
  readonly around: Point
  readonly degrees: number
}

/** The same direction as an angle from 0 to less than 360; 0 for what is no finite number. */
export function normalDegrees(degrees: number): number {
  const rest = Number.isFinite(degrees) ? degrees % 360 : 0
  // What lies between 0 and 360 already stays the same to its last digit. The sum makes a zero without a sign.
  if (rest >= 0) return rest + 0
  const normal = rest + 360
  // What is less than nothing by too little becomes a whole turn.
  return normal === 360 ? 0 : normal
}

/** The point after a turn. Quarters are exact. */
export function turnPoint(point: Point, { around, degrees }: Turn): Point {
  const [cos, sin] = cosAndSin(degrees)
  const [dx, dy] = subtract(point, around)
  return [around[0] + dx * cos - dy * sin, around[1] + dx * sin + dy * cos]
}

/** Where the point was before a turn. */
export const turnBack = (point: Point, { around, degrees }: Turn): Point =>
  turnPoint(point, { around, degrees: -degrees })

/** A displacement after a turn. */
export const turnVector = (vector: Point, degrees: number): Point => turnPoint(vector, { around: [0, 0], degrees })

/** Where something turned must be moved to when the point it turns around becomes another, for all of it to stay where it is seen. */
export function shiftForPivot(before: Point, after: Point, degrees: number): Point {
  const between = subtract(before, after)
  return subtract(between, turnVector(between, degrees))
}

/** The least upright box around points, or undefined for none. */
export const boundsOfPoints = (points: readonly Point[]): Box | undefined =>
  boundsOf(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })))

/** The least upright box around the largest ellipse in a box, after a turn. */
export function turnedEllipseBox({ x, y, width, height }: Box, turn: Turn): Box {
  const [cos, sin] = cosAndSin(turn.degrees)
  const [middleX, middleY] = turnPoint([x + width / 2, y + height / 2], turn)
  const across = Math.hypot((width / 2) * cos, (height / 2) * sin)
  const down = Math.hypot((width / 2) * sin, (height / 2) * cos)
  return { x: middleX - across, y: middleY - down, width: 2 * across, height: 2 * down }
}

/** The direction from one point to another: 0 to the right, 90 down. */
export const directionDegrees = (from: Point, to: Point): number =>
  normalDegrees((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI)

/** What is turned by hand jumps to a quarter this near. */
const QUARTER_REACH_DEGREES = 3

/** The angle that is meant by one made by hand, in whole degrees: drawn to quarters, in steps, or as it is. */
export function meantDegrees(degrees: number, by: 'quarters' | 'steps' | 'nothing'): number {
  if (by === 'steps') return normalDegrees(Math.round(degrees / TURN_STEP_DEGREES) * TURN_STEP_DEGREES)
  const quarter = Math.round(degrees / 90) * 90
  const isNear = by === 'quarters' && Math.abs(degrees - quarter) <= QUARTER_REACH_DEGREES
  return normalDegrees(isNear ? quarter : Math.round(degrees))
}

/** One step of turning, by keyboard and with Shift. */
export const TURN_STEP_DEGREES = 15

/** Moved by a displacement, to hundredths of a unit: finer than a pixel at any zoom. */
export function movedFinely(point: Point, by: Point): Point {
  const [x, y] = add(point, by)
  return [Math.round(x * 100) / 100 + 0, Math.round(y * 100) / 100 + 0]
}

const QUARTERS: readonly (readonly [cos: number, sin: number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

function cosAndSin(degrees: number): readonly [cos: number, sin: number] {
  const quarter = QUARTERS[normalDegrees(degrees) / 90]
  const radians = (degrees * Math.PI) / 180
  return quarter ?? [Math.cos(radians), Math.sin(radians)]
}
