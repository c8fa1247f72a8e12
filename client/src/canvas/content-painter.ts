import type { Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { View } from '#editor/camera.ts'
import type { PaintContext } from '#elements/element-face.ts'
import { createDetailChoice } from './detail-choice.ts'
import { composeTiles, paintDirectly, paintTile, type Scene } from './paint-scene.ts'
import { createTileCache, type Tile, type TileCache } from './tile-cache.ts'
import { overlap, snappedOrigin, tilePixels, tilesIn, type PixelBox } from './tile-grid.ts'

/** Paints the elements of a board: from tiles while the zoom stands still, directly while it changes. */
export interface ContentPainter {
  /** Paints a frame of `sizePixels` device pixels; true when it is not finished and another frame is wanted. */
  paint(context: PaintContext, view: View, sizePixels: Point): boolean
  /** Takes the zoom as the one to have crisp tiles at. */
  settle(view: View): void
  /** Marks what elements paint on as changed; boxes include their overhang. */
  markDirty(box: Box): void
  markAll(): void
  /** The screen was emptied, by a change of its size. */
  forgetScreen(): void
  setScene(scene: Scene): void
}

/** Painting longer than this in one frame makes scrolling stutter on a slow machine. */
const FRAME_BUDGET_MS = 6
const PREPARING_BUDGET_MS = 3
/** Device pixels: the more of them a screen has, the more tiles, so that painting one never takes long. */
const TILE_SIDE_PIXELS = 512

/** A painter for one screen. */
export function createContentPainter(first: Scene): ContentPainter {
  let scene = first
  const sidePixels = TILE_SIDE_PIXELS
  const cache = createTileCache({ scale: 0, sidePixels })
  const choice = createDetailChoice(FRAME_BUDGET_MS)
  /** The device pixel in the corner of the picture that is on the screen now. */
  let shown: Point | undefined
  /** The first tiles after a zoom replace the direct picture all at once. */
  let isSettling = false
  const scaleOf = (view: View): number => view.zoom * scene.devicePixelRatio

  const paintFromTiles = (context: PaintContext, view: View, [width, height]: Point): boolean => {
    const startMs = performance.now()
    const corner = snappedOrigin(view.origin, cache.grid().scale)
    const screen = { left: corner[0], top: corner[1], right: corner[0] + width, bottom: corner[1] + height }
    const places = tilesIn(cache.grid(), screen)
    cache.reserve(tilesIn(cache.grid(), screen, 1).length)
    const tiles = places.map((place) => cache.tile(place))
    const isStill = shown !== undefined && shown[0] === corner[0] && shown[1] === corner[1]
    const changed = refresh(scene, cache, tiles, startMs)
    const isComplete = tiles.every((tile) => tile.isReady)
    if (isSettling && isStill && !isComplete) return true
    if (changed || !isStill || !isComplete || isSettling) composeTiles(context, scene, cache.grid(), { tiles, corner })
    isSettling = false
    shown = corner
    return isComplete ? prepareOne(scene, cache, screen, startMs) : true
  }

  return {
    paint: (context, view, sizePixels) => {
      if (scaleOf(view) === cache.grid().scale) return paintFromTiles(context, view, sizePixels)
      paintDirectly(context, scene, view, { choice, sizePixels })
      shown = snappedOrigin(view.origin, scaleOf(view))
      return false
    },
    settle: (view) => {
      const scale = scaleOf(view)
      if (scale === cache.grid().scale) return
      isSettling = cache.grid().scale !== 0
      cache.restart({ scale, sidePixels })
    },
    markDirty: (box) => {
      if (cache.grid().scale > 0) cache.markDirty(box)
    },
    markAll: cache.markAll,
    forgetScreen: () => {
      shown = undefined
      isSettling = false
    },
    setScene: (next) => {
      scene = next
    },
  }
}

/** Paints what is missing or changed in tiles that are on the screen; true when anything was. */
function refresh(scene: Scene, cache: TileCache, tiles: readonly Tile[], startMs: number): boolean {
  let changed = false
  for (const tile of tiles) {
    if (tile.isReady && !tile.dirty) continue
    // A change must be seen at once; a whole tile may wait for the next frame.
    if (!tile.isReady && performance.now() - startMs > FRAME_BUDGET_MS) continue
    paintAnew(scene, cache, tile)
    changed = true
  }
  return changed
}

function paintAnew(scene: Scene, cache: TileCache, tile: Tile): void {
  const whole = tilePixels(cache.grid(), tile.place)
  const part = tile.isReady && tile.dirty ? overlap(tile.dirty, whole) : undefined
  paintTile(scene, cache.grid(), tile, part ?? whole)
  tile.isReady = true
  tile.dirty = undefined
}

/** Paints one tile around the screen ahead of time; true when more are missing. */
function prepareOne(scene: Scene, cache: TileCache, screen: PixelBox, startMs: number): boolean {
  const missing = tilesIn(cache.grid(), screen, 1).filter((place) => !cache.peek(place)?.isReady)
  const [next] = missing
  if (next && performance.now() - startMs < PREPARING_BUDGET_MS) paintAnew(scene, cache, cache.tile(next))
  return missing.length > 1
}
