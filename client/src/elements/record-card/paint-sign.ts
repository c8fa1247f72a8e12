import type { CardRecord } from '@samenspel/shared/elements/record-card-records'
import type { Point } from '@samenspel/shared/geometry/point'
import type { PaintContext } from '#elements/element-face.ts'

/** Drawn in a square of 24 units, as the pictures of the interface are. */
const signs: Readonly<Record<CardRecord['kind'], string>> = {
  question: 'M8 8.5a4 4 0 1 1 5.8 3.6c-1.2 .6-1.8 1.4-1.8 2.9M12 20h.01',
  insight: 'M9 17h6M10 20.5h4M8.5 14.5a6 6 0 1 1 7 0c-.6 .5-.9 1.2-.9 2.5H9.4c0-1.3-.3-2-.9-2.5z',
  quote: 'M10 7H5v6h5V7zm0 6c0 2.5-1.5 4-4 4M19 7h-5v6h5V7zm0 6c0 2.5-1.5 4-4 4',
  fact: 'M4 20h16M6 20v-6h3v6M10.5 20V9h3v11M15 20V4h3v16',
}

const SIZE = 1.2

/** The sign of a kind of record with its middle at the point, so that cards are told apart by more than colour. */
export function paintSign(context: PaintContext, kind: CardRecord['kind'], [x, y]: Point, ink: string): void {
  context.save()
  context.translate(x - 12 * SIZE, y - 12 * SIZE)
  context.scale(SIZE, SIZE)
  context.strokeStyle = ink
  context.lineWidth = 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(new Path2D(signs[kind]))
  context.restore()
}
