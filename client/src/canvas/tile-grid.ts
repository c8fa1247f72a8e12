/** The arithmetic of tiles: squares of device pixels that cover the board plane at one zoom. */
import type { Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'

/** A tile's place in its grid. */
export interface TilePlace {
  readonly column: number
  readonly row: number
}

/** The tiles at one zoom. */
export interface TileGrid {
  /** Device pixels for each board unit. */
  readonly scale: number
  /** The side of a tile in device pixels. */
  readonly sidePixels: number
}

/** A rectangle in whole device pixels. */
export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Tiles are at most this long, and at least four fifths of it, in device pixels: the more pixels a screen has, the more tiles, so that painting one never takes long. */
const SIDE_PIXELS_MAX = 512
const SIDE_SHARE_MIN = 0.8

/**
 * The side of a tile in device pixels: the largest that is a whole number of CSS pixels too, or as nearly as can be. Elements of a page stand on fractions of a pixel that only some browsers keep
 * apart; tiles that stand on whole ones stay sharp at every ratio.
 */
export function tileSidePixels(devicePixelRatio: number): number {
  const offBy = (cssPixels: number): number => {
    const pixels = cssPixels * devicePixelRatio
    return Math.abs(pixels - Math.round(pixels))
  }
  let best = Math.max(1, Math.floor(SIDE_PIXELS_MAX / devicePixelRatio))
  for (let side = best; side >= best * SIDE_SHARE_MIN; side -= 1) if (offBy(side) < offBy(best) - 1e-3) best = side
  return Math.round(best * devicePixelRatio)
}

export const tileKey = ({ column, row }: TilePlace): string => `${column},${row}`

/** The tiles that meet a rectangle of device pixels on the board plane, row by row, with `ring` more on each side. */
export function tilesIn(
  { sidePixels }: TileGrid,
  { left, top, right, bottom }: PixelBox,
  ring = 0,
): readonly TilePlace[] {
  const places: TilePlace[] = []
  const columnMax = Math.floor((right - 1) / sidePixels) + ring
  const rowMax = Math.floor((bottom - 1) / sidePixels) + ring
  for (let row = Math.floor(top / sidePixels) - ring; row <= rowMax; row += 1)
    for (let column = Math.floor(left / sidePixels) - ring; column <= columnMax; column += 1)
      places.push({ column, row })
  return places
}

/** A box of the board plane in device pixels, rounded outwards. */
export const pixelsOf = ({ scale }: TileGrid, { x, y, width, height }: Box): PixelBox => ({
  left: Math.floor(x * scale),
  top: Math.floor(y * scale),
  right: Math.ceil((x + width) * scale),
  bottom: Math.ceil((y + height) * scale),
})

/** The part of the board plane under a rectangle of device pixels. */
export const boardBoxOf = ({ scale }: TileGrid, { left, top, right, bottom }: PixelBox): Box => ({
  x: left / scale,
  y: top / scale,
  width: (right - left) / scale,
  height: (bottom - top) / scale,
})

/** The device pixels that a tile covers. */
export const tilePixels = ({ sidePixels }: TileGrid, { column, row }: TilePlace): PixelBox => ({
  left: column * sidePixels,
  top: row * sidePixels,
  right: (column + 1) * sidePixels,
  bottom: (row + 1) * sidePixels,
})

/**
 * How far a picture of a tile reaches under the next one to the right and below. Where a canvas stands on a fraction of a device pixel the browser softens the edges of each picture, and
 * the ground would shine through between two that only meet.
 */
const OVERLAP_PIXELS = 1

/** How long and high the picture of a tile is in device pixels. */
export const pictureSidePixels = ({ sidePixels }: Pick<TileGrid, 'sidePixels'>): number => sidePixels + OVERLAP_PIXELS

/** The device pixels that the picture of a tile shows. */
export function picturePixels(grid: TileGrid, place: TilePlace): PixelBox {
  const { left, top } = tilePixels(grid, place)
  const side = pictureSidePixels(grid)
  return { left, top, right: left + side, bottom: top + side }
}

/** The tiles whose picture shows something of a rectangle: those that it meets, and those that reach under it. */
export const tilesShowing = (grid: TileGrid, { left, top, right, bottom }: PixelBox): readonly TilePlace[] =>
  tilesIn(grid, { left: left - OVERLAP_PIXELS, top: top - OVERLAP_PIXELS, right, bottom })

/** What two rectangles share, or undefined when they do not meet. */
export function overlap(a: PixelBox, b: PixelBox): PixelBox | undefined {
  const left = Math.max(a.left, b.left)
  const top = Math.max(a.top, b.top)
  const right = Math.min(a.right, b.right)
  const bottom = Math.min(a.bottom, b.bottom)
  return left < right && top < bottom ? { left, top, right, bottom } : undefined
}

/** The least rectangle around both. */
export const around = (a: PixelBox, b: PixelBox): PixelBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** The rectangle, longer by so many pixels on the sides that a movement goes to. */
export const stretched = ({ left, top, right, bottom }: PixelBox, [x, y]: Point, byPixels: number): PixelBox => ({
  left: left - (x < 0 ? byPixels : 0),
  top: top - (y < 0 ? byPixels : 0),
  right: right + (x > 0 ? byPixels : 0),
  bottom: bottom + (y > 0 ? byPixels : 0),
})

/** The device pixel of the board plane in the screen's top left corner: whole, so that tiles are copied without blur. */
export const snappedOrigin = (origin: Point, scale: number): Point => [
  Math.round(origin[0] * scale),
  Math.round(origin[1] * scale),
]
