/** The arithmetic of changing a size by handles. Boxes and points are on the screen or on the board, as it is said. */
import type { Resize } from '@samenspel/shared/elements/element-kind'
import type { Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import { directionDegrees } from '@samenspel/shared/geometry/turn'
import type { Cursor } from '#tools/tool.ts'

/** Which way a handle pulls: -1 at the left or top side, 1 at the right or bottom, 0 along neither. */
export interface Handle {
  readonly across: -1 | 0 | 1
  readonly down: -1 | 0 | 1
}

type ResizeRule = Pick<Resize<never, never>, 'sides' | 'sizeUnitsMin' | 'keepsProportions'>

/** How large a handle is to the pointer, in CSS pixels, whatever the zoom; what is painted is smaller. */
export const handlePixels = { mouse: 24, pen: 24, touch: 44 } as const

const CORNERS: readonly Handle[] = [
  { across: -1, down: -1 },
  { across: 1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
]
const SIDES: readonly Handle[] = [
  { across: 0, down: -1 },
  { across: 1, down: 0 },
  { across: 0, down: 1 },
  { across: -1, down: 0 },
]
/** A side that is shorter than this on the screen has no handle in its middle: the corners take all its room. */
const SIDE_PIXELS_MIN = 72
/** Handles stand outside a thing that is smaller than this, so that it can still be taken hold of itself. */
const INNER_PIXELS_MIN = 96

/** How far outside a side of that length handles stand. */
export const outwardPixels = (sidePixels: number, handle: number): number =>
  sidePixels < INNER_PIXELS_MIN ? handle / 2 : 0

/** The handles of a box on the screen with the middle of each, corners first. */
export function handlesAround(
  { x, y, width, height }: Box,
  { sides, keepsProportions }: ResizeRule,
  pixels: number,
): readonly (Handle & { readonly center: Point })[] {
  const shown =
    sides === 'horizontal'
      ? SIDES.filter(({ across }) => across !== 0)
      : [
          ...CORNERS,
          ...SIDES.filter(
            ({ across }) => keepsProportions !== true && (across === 0 ? width : height) >= SIDE_PIXELS_MIN,
          ),
        ]
  const outX = outwardPixels(width, pixels)
  const outY = outwardPixels(height, pixels)
  return shown.map((handle) => ({
    ...handle,
    center: [
      x + (width * (handle.across + 1)) / 2 + handle.across * outX,
      y + (height * (handle.down + 1)) / 2 + handle.down * outY,
    ],
  }))
}

/** The handle at a point of the screen; the nearest where they overlap. */
export function handleAt(box: Box, rule: ResizeRule, point: Point, pixels: number): Handle | undefined {
  const reach = pixels / 2
  let found: Handle | undefined
  let least = Infinity
  for (const { center, ...handle } of handlesAround(box, rule, pixels)) {
    const far = Math.max(Math.abs(point[0] - center[0]), Math.abs(point[1] - center[1]))
    if (far <= reach && far < least) {
      least = far
      found = handle
    }
  }
  return found
}

/** What is held while a handle is pulled. */
export interface ResizeHeld {
  /** Width and height change alike: Shift, or a kind that always does so. */
  readonly proportions: boolean
  /** The middle stays where it is: Alt. */
  readonly fromCenter: boolean
}

/** The box, in whole board units, after a handle was pulled by `delta`. The opposite side or corner stays; never less than the rule's least. */
export function resizedBox(
  box: Box,
  { across, down }: Handle,
  [dx, dy]: Point,
  { sizeUnitsMin, proportions, fromCenter }: ResizeHeld & Pick<ResizeRule, 'sizeUnitsMin'>,
): Box {
  const share = fromCenter ? 2 : 1
  let width = Math.max(sizeUnitsMin[0], box.width + across * dx * share)
  let height = Math.max(sizeUnitsMin[1], box.height + down * dy * share)
  if (proportions) {
    const least = Math.max(sizeUnitsMin[0] / box.width, sizeUnitsMin[1] / box.height)
    const pulled = across === 0 ? height / box.height : width / box.width
    const factor = Math.max(least, down === 0 || across === 0 ? pulled : Math.max(pulled, height / box.height))
    width = box.width * factor
    height = box.height * factor
  }
  width = Math.round(width)
  height = Math.round(height)
  const free = (direction: number, room: number): number =>
    fromCenter || direction === 0 ? room / 2 : direction < 0 ? room : 0
  return {
    x: Math.round(box.x + free(across, box.width - width)),
    y: Math.round(box.y + free(down, box.height - height)),
    width,
    height,
  }
}

const CURSORS: readonly Cursor[] = ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize']

/** The pointer over a handle of something that is turned by that much. */
export function handleCursor({ across, down }: Handle, degrees = 0): Cursor {
  const direction = directionDegrees([0, 0], [across, down]) + degrees
  return CURSORS[Math.round(direction / 45) % CURSORS.length] ?? 'default'
}
