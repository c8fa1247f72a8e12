import { stampCounts, type Stamp, type StampCount } from '@samenspel/shared/elements/stamp'
import type { Box } from '@samenspel/shared/geometry/box'
import { BOARD_FONT, type PaintContext, type PaintDetail } from './element-face.ts'

const HEIGHT_UNITS = 34
const ICON_UNITS = 20
const GAP_UNITS = 6
const PADDING_UNITS = 8
const COUNT_UNITS = 18
/** How far stamps reach below the element that they stick to. */
export const STAMP_OVERHANG_UNITS = HEIGHT_UNITS / 2 + 3
/** Smaller than this they are a smudge. */
const SEEN_PIXELS_MIN = 7

/** The ink of each stamp; on white at least 4.5:1. */
export const stampInk: Readonly<Record<Stamp, string>> = {
  heart: '#c2255c',
  star: '#8f5b00',
  question: '#4338ca',
  check: '#17703f',
  attention: '#a93218',
}

const digitsOf = (count: number): number => (count > 1 ? String(count).length : 0)

const widthOf = ({ count }: StampCount): number =>
  2 * PADDING_UNITS + ICON_UNITS + (count > 1 ? 5 + digitsOf(count) * COUNT_UNITS * 0.6 : 0)

/** How much of the lower edge stamps take, from the right corner on; never more than what is left beside the first tag. */
export function stampsWidthUnits(stored: readonly string[], edgeUnits: number): number {
  const whole = stampCounts(stored).reduce((all, count) => all + widthOf(count) + GAP_UNITS, 0)
  return Math.min(whole, edgeUnits * 0.55)
}

/**
 * Stamps on the lower edge of an element, from its right corner on, with how many there are of each. Where they would be wider than the element they
 * are made smaller.
 */
export function paintStamps(context: PaintContext, stored: readonly string[], box: Box, detail: PaintDetail): void {
  const counts = stampCounts(stored).toReversed()
  const whole = counts.reduce((all, count) => all + widthOf(count) + GAP_UNITS, 0)
  const share = Math.min(1, box.width / whole)
  if (HEIGHT_UNITS * share * detail.scale < SEEN_PIXELS_MIN || detail.level === 'box') return
  context.save()
  context.translate(box.x + box.width, box.y + box.height)
  context.scale(share, share)
  let right = -4
  for (const count of counts) {
    paintStamp(context, count, right, Math.max(1.5, 1 / detail.scale))
    right -= widthOf(count) + GAP_UNITS
  }
  context.restore()
}

/** One stamp with its count, its right end at `right` on the edge where y is 0. */
function paintStamp(context: PaintContext, { stamp, count }: StampCount, right: number, lineWidth: number): void {
  const width = widthOf({ stamp, count, isOwn: false })
  const left = right - width
  context.fillStyle = '#ffffff'
  context.strokeStyle = stampInk[stamp]
  context.lineWidth = lineWidth
  context.beginPath()
  context.roundRect(left, -HEIGHT_UNITS / 2, width, HEIGHT_UNITS, HEIGHT_UNITS / 2)
  context.fill()
  context.stroke()
  drawStamp(context, stamp, [left + PADDING_UNITS + ICON_UNITS / 2, 0], ICON_UNITS / 2)
  if (count < 2) return
  context.fillStyle = stampInk[stamp]
  context.font = `600 ${COUNT_UNITS}px ${BOARD_FONT}`
  context.fillText(String(count), left + PADDING_UNITS + ICON_UNITS + 5, COUNT_UNITS * 0.35)
}

/** Draws a stamp around a point, `radius` units to each side. */
function drawStamp(context: PaintContext, stamp: Stamp, [x, y]: readonly [number, number], radius: number): void {
  const at = (dx: number, dy: number): [number, number] => [x + dx * radius, y + dy * radius]
  context.fillStyle = stampInk[stamp]
  context.strokeStyle = stampInk[stamp]
  context.lineWidth = radius * 0.32
  context.beginPath()
  drawings[stamp](context, at, radius)
}

type At = (dx: number, dy: number) => [number, number]

const dot = (context: PaintContext, at: At, radius: number): void => {
  context.beginPath()
  context.arc(...at(0, 0.82), radius * 0.2, 0, 2 * Math.PI)
  context.fill()
}

const drawings: Readonly<Record<Stamp, (context: PaintContext, at: At, radius: number) => void>> = {
  heart: (context, at) => {
    context.moveTo(...at(0, 0.9))
    context.bezierCurveTo(...at(-1.5, -0.1), ...at(-0.75, -1.25), ...at(0, -0.45))
    context.bezierCurveTo(...at(0.75, -1.25), ...at(1.5, -0.1), ...at(0, 0.9))
    context.fill()
  },
  star: (context, at) => {
    for (let point = 0; point < 10; point += 1) {
      const reach = point % 2 === 0 ? 1 : 0.42
      const angle = -Math.PI / 2 + (point * Math.PI) / 5
      context.lineTo(...at(reach * Math.cos(angle), reach * Math.sin(angle) + 0.06))
    }
    context.closePath()
    context.fill()
  },
  question: (context, at, radius) => {
    context.arc(...at(0, -0.42), radius * 0.48, Math.PI, 0.3 * Math.PI)
    context.quadraticCurveTo(...at(0, 0.12), ...at(0, 0.4))
    context.stroke()
    dot(context, at, radius)
  },
  check: (context, at) => {
    context.moveTo(...at(-0.8, 0.05))
    context.lineTo(...at(-0.25, 0.65))
    context.lineTo(...at(0.85, -0.65))
    context.stroke()
  },
  attention: (context, at, radius) => {
    context.moveTo(...at(0, -0.9))
    context.lineTo(...at(0, 0.35))
    context.stroke()
    dot(context, at, radius)
  },
}
