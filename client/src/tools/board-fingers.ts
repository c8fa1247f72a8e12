import { distance, midpoint, subtract, type Point } from '@samenspel/shared/geometry/point'
import type { Camera } from '#editor/camera.ts'

/** Fingers that move the view: one pans, the first two pan and pinch. */
export interface BoardFingers {
  has(pointerId: number): boolean
  readonly count: number
  down(pointerId: number, screenPoint: Point): void
  /** Follows a finger; the view stays where it is while `isHeld`, and what was missed then is not made up for. */
  move(pointerId: number, screenPoint: Point, isHeld: boolean): void
  up(pointerId: number): void
}

/** No fingers yet. */
export function createBoardFingers(camera: Camera): BoardFingers {
  const fingers = new Map<number, Point>()
  const firstTwo = (): readonly Point[] => [...fingers.values()].slice(0, 2)
  return {
    has: (pointerId) => fingers.has(pointerId),
    get count() {
      return fingers.size
    },
    down: (pointerId, screenPoint) => {
      fingers.set(pointerId, screenPoint)
    },
    move: (pointerId, screenPoint, isHeld) => {
      if (!fingers.has(pointerId)) return
      const before = firstTwo()
      fingers.set(pointerId, screenPoint)
      if (!isHeld) follow(camera, before, firstTwo())
    },
    up: (pointerId) => {
      fingers.delete(pointerId)
    },
  }
}

/** Moves and zooms so that what was under the fingers stays under them. */
function follow(camera: Camera, [a, b]: readonly Point[], [c, d]: readonly Point[]): void {
  if (!a || !c) return
  if (!b || !d) {
    camera.panBy(subtract(c, a))
    return
  }
  const middle = midpoint(c, d)
  camera.panBy(subtract(middle, midpoint(a, b)))
  const apart = distance(a, b)
  if (apart > 1) camera.zoomBy(distance(c, d) / apart, middle)
}
