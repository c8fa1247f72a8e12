import type { Box } from '@samenspel/shared/geometry/box'
import { createStillPicture, type StillPicture } from './still-picture.ts'
import {
  around,
  overlap,
  pixelsOf,
  tileKey,
  picturePixels,
  tilesShowing,
  type PixelBox,
  type TileGrid,
  type TilePlace,
} from './tile-grid.ts'

/** A painted square of the board. */
export interface Tile {
  readonly picture: StillPicture
  readonly place: TilePlace
  /** Nothing is on it yet, coloured boxes, or all there is. */
  state: 'empty' | 'boxes' | 'ready'
  /** What has changed since, in device pixels of the board plane. */
  dirty: PixelBox | undefined
  /** It was let go: its memory is given back when it is no longer in the page. */
  isForgotten: boolean
}

/** Painted tiles at one zoom, as many as fit in a budget of memory; the longest unused go first. */
export interface TileCache {
  grid(): TileGrid
  /** Forgets everything and starts at another zoom. */
  restart(grid: TileGrid): void
  /** The tile, marked as used just now; made empty when there is none. */
  tile(place: TilePlace): Tile
  peek(place: TilePlace): Tile | undefined
  /** Makes room for at least so many tiles, whatever their memory: those of one screen must never push each other out. */
  reserve(count: number): void
  /** Marks a box of the board plane as changed in every tile that shows it. */
  markDirty(box: Box): void
  /** Marks everything. */
  markAll(): void
  readonly size: number
}

const BYTES_MAX = 100 * 1_048_576

/** An empty cache. */
export function createTileCache(first: TileGrid): TileCache {
  let grid = first
  // A Map keeps the order of insertion: the first is the one that was used longest ago.
  let tiles = new Map<string, Tile>()
  let reserved = 0
  const tilesMax = (): number => Math.max(reserved, Math.floor(BYTES_MAX / (grid.sidePixels * grid.sidePixels * 4)))

  const makeRoom = (): void => {
    const [oldest] = tiles
    if (!oldest || tiles.size < tilesMax()) return
    tiles.delete(oldest[0])
    forget(oldest[1])
  }
  return {
    grid: () => grid,
    restart: (next) => {
      for (const tile of tiles.values()) forget(tile)
      tiles = new Map()
      grid = next
    },
    tile: (place) => {
      const key = tileKey(place)
      const known = tiles.get(key)
      if (known) tiles.delete(key)
      else makeRoom()
      const tile = known ?? emptyTile(place)
      tiles.set(key, tile)
      return tile
    },
    reserve: (count) => {
      reserved = count
    },
    peek: (place) => tiles.get(tileKey(place)),
    markDirty: (box) => {
      const pixels = pixelsOf(grid, box)
      const { sidePixels } = grid
      const count = ((pixels.right - pixels.left) / sidePixels + 2) * ((pixels.bottom - pixels.top) / sidePixels + 2)
      // A box larger than everything that is painted: walking the tiles is quicker than walking its places.
      const touched =
        count > tiles.size
          ? [...tiles.values()]
          : tilesShowing(grid, pixels).flatMap((at) => tiles.get(tileKey(at)) ?? [])
      for (const tile of touched) {
        const part = overlap(pixels, picturePixels(grid, tile.place))
        if (part) tile.dirty = tile.dirty ? around(tile.dirty, part) : part
      }
    },
    markAll: () => {
      for (const tile of tiles.values()) tile.dirty = picturePixels(grid, tile.place)
    },
    get size() {
      return tiles.size
    },
  }
}

const emptyTile = (place: TilePlace): Tile => ({
  picture: createStillPicture({ isOpaque: true }),
  place,
  state: 'empty',
  dirty: undefined,
  isForgotten: false,
})

function forget(tile: Tile): void {
  tile.isForgotten = true
  if (!tile.picture.canvas.isConnected) tile.picture.clear()
}
