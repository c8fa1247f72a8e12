import type { Turn } from '@samenspel/shared/geometry/turn'
import type { PaintContext } from './element-face.ts'

/** Paints as if the plane were turned; what stands upright is painted straight away. */
export function paintTurned(context: PaintContext, turn: Turn | undefined, paint: () => void): void {
  if (!turn) return paint()
  const [x, y] = turn.around
  context.save()
  context.translate(x, y)
  context.rotate((turn.degrees * Math.PI) / 180)
  context.translate(-x, -y)
  paint()
  context.restore()
}
