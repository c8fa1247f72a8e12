/** The points of a stroke as one string: differences from point to point, each a Base64 VLQ as source maps have it (ECMA-426). */
import type { Point } from './point.ts'

/** A point of the pen: from the stroke's position in board units, and how hard it was pressed, from 0 to 1. */
export interface PenPoint {
  readonly point: Point
  readonly pressure: number
}

/** Coordinates are kept to a quarter of a unit: finer than a pixel at any zoom people write at. */
const STEPS_FOR_EACH_UNIT = 4
const PRESSURE_STEPS = 15

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]))

/** The string that keeps these points; they come back rounded. */
export function encodeStroke(points: readonly PenPoint[]): string {
  let encoded = ''
  let [lastX, lastY, lastPressure] = [0, 0, 0]
  for (const { point, pressure } of points) {
    const x = Math.round(point[0] * STEPS_FOR_EACH_UNIT)
    const y = Math.round(point[1] * STEPS_FOR_EACH_UNIT)
    const p = Math.round(Math.max(0, Math.min(1, pressure)) * PRESSURE_STEPS)
    encoded += digitsOf(x - lastX) + digitsOf(y - lastY) + digitsOf(p - lastPressure)
    lastX = x
    lastY = y
    lastPressure = p
  }
  return encoded
}

/** The points that a string keeps, or undefined when it is none: a wrong letter, half a point, or a place beyond `unitsMax`. */
export function decodeStroke(encoded: string, unitsMax: number): readonly PenPoint[] | undefined {
  const numbers = numbersIn(encoded)
  if (!numbers || numbers.length % 3 !== 0) return undefined
  const points: PenPoint[] = []
  let [x, y, p] = [0, 0, 0]
  for (let at = 0; at < numbers.length; at += 3) {
    x += numbers[at] ?? 0
    y += numbers[at + 1] ?? 0
    p += numbers[at + 2] ?? 0
    const point: Point = [x / STEPS_FOR_EACH_UNIT, y / STEPS_FOR_EACH_UNIT]
    if (Math.max(Math.abs(point[0]), Math.abs(point[1])) > unitsMax || p < 0 || p > PRESSURE_STEPS) return undefined
    points.push({ point, pressure: p / PRESSURE_STEPS })
  }
  return points
}

/** A number in digits of five bits, the least first; the first bit of all is the sign, the sixth of each says that more follow. */
function digitsOf(number: number): string {
  let left = number < 0 ? -number * 2 + 1 : number * 2
  let digits = ''
  do {
    const low = left % 32
    left = Math.floor(left / 32)
    digits += DIGITS[left > 0 ? low + 32 : low]
  } while (left > 0)
  return digits
}

function numbersIn(encoded: string): readonly number[] | undefined {
  const numbers: number[] = []
  let [value, weight] = [0, 1]
  for (const letter of encoded) {
    const digit = VALUES.get(letter)
    if (digit === undefined || weight > 2 ** 35) return undefined
    value += (digit % 32) * weight
    weight *= 32
    if (digit >= 32) continue
    const size = Math.floor(value / 2)
    numbers.push(value % 2 === 1 ? -size : size)
    value = 0
    weight = 1
  }
  return weight === 1 ? numbers : undefined
}
