import { distance, midpoint, subtract, type Point } from '@samenspel/shared/geometry/point'
import type { Camera } from '#editor/camera.ts'

/** The fingers on the board; from the second on they pan and zoom it until all are gone. */
export interface Pinch {
  /** A finger came down; true when it makes a pinch. */
  down(pointerId: number, screenPoint: Point): boolean
  /** A finger moved; true when that was part of a pinch. */
  move(pointerId: number, screenPoint: Point): boolean
  up(pointerId: number): void
}

/** No fingers yet. */
export function createPinch(camera: Camera): Pinch {
  const fingers = new Map<number, Point>()
  let isPinching = false
  return {
    down: (pointerId, screenPoint) => {
      fingers.set(pointerId, screenPoint)
      isPinching ||= fingers.size > 1
      return isPinching
    },
    move: (pointerId, screenPoint) => {
      if (!isPinching || !fingers.has(pointerId)) return false
      follow(camera, fingers, [pointerId, screenPoint])
      return true
    },
    up: (pointerId) => {
      fingers.delete(pointerId)
      if (fingers.size === 0) isPinching = false
    },
  }
}

/** Moves and zooms so that what is under the first two fingers stays under them. */
function follow(camera: Camera, fingers: Map<number, Point>, [moved, to]: readonly [number, Point]): void {
  const [first, second] = fingers.keys()
  const before = [fingers.get(first ?? -1), fingers.get(second ?? -1)] as const
  fingers.set(moved, to)
  const after = [fingers.get(first ?? -1), fingers.get(second ?? -1)] as const
  if (!before[0] || !before[1] || !after[0] || !after[1]) return
  const middle = midpoint(after[0], after[1])
  camera.panBy(subtract(middle, midpoint(before[0], before[1])))
  const apart = distance(before[0], before[1])
  if (apart > 1) camera.zoomBy(distance(after[0], after[1]) / apart, middle)
}
