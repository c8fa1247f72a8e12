import type { Box } from '@samenspel/shared/geometry/box'
import { scale, type Point } from '@samenspel/shared/geometry/point'
import type { View } from '#editor/camera.ts'
import type { PaintContext } from '#elements/element-face.ts'
import { createDetailChoice, type DetailChoice } from './detail-choice.ts'
import { composeTiles, paintDirectly, paintTile, type Scene } from './paint-scene.ts'
import { isGoodEnough, placementOf, viewToPaint, type Placement } from './stretched-picture.ts'
import { createTileCache, type Tile, type TileCache } from './tile-cache.ts'
import { overlap, snappedOrigin, tilePixels, tilesIn, type PixelBox } from './tile-grid.ts'

/** Paints the elements of a board: from tiles while the zoom stands still; while it changes, now and then a picture that is stretched in between. */
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
/** A picture that is stretched afterwards may fill a frame: it serves six or more. */
const STRETCHED_BUDGET_MS = 12
/** Device pixels: the more of them a screen has, the more tiles, so that painting one never takes long. */
const TILE_SIDE_PIXELS = 512

const AS_PAINTED: Placement = { left: 0, top: 0, factor: 1 }

/** A painter for one screen. `lay` lays what was painted over the screen; it is called whenever that changes. */
export function createContentPainter(first: Scene, lay: (placement: Placement) => void): ContentPainter {
  let scene = first
  const cache = createTileCache({ scale: 0, sidePixels: TILE_SIDE_PIXELS })
  const choice = createDetailChoice(STRETCHED_BUDGET_MS)
  /** The device pixel in the corner of the picture that is on the screen now. */
  let shown: Point | undefined
  /** The first tiles after a zoom replace the direct picture all at once. */
  let isSettling = false
  /** What is on the screen, while it shows the board as it is. */
  let picture: Picture = { painted: undefined, zoomBefore: 0, isOfTiles: false }
  const forgetPicture = (): void => {
    picture = { ...picture, painted: undefined }
  }
  const scaleOf = (view: View): number => view.zoom * scene.devicePixelRatio

  const paintFromTiles = (context: PaintContext, view: View, [width, height]: Point): boolean => {
    const startMs = performance.now()
    const corner = snappedOrigin(view.origin, cache.grid().scale)
    const screen = { left: corner[0], top: corner[1], right: corner[0] + width, bottom: corner[1] + height }
    const tiles = tilesOn(cache, screen)
    const isStill = shown !== undefined && shown[0] === corner[0] && shown[1] === corner[1]
    const changed = refresh(scene, cache, tiles, startMs)
    const isComplete = tiles.every((tile) => tile.isReady)
    if (isSettling && isStill && !isComplete) return true
    if (changed || !isStill || !isComplete || !picture.isOfTiles) {
      composeTiles(context, scene, cache.grid(), { tiles, corner })
      lay(AS_PAINTED)
    }
    isSettling = false
    shown = corner
    const whole: View = { zoom: view.zoom, origin: scale(corner, 1 / cache.grid().scale) }
    picture = { painted: isComplete ? whole : undefined, zoomBefore: view.zoom, isOfTiles: true }
    return isComplete ? prepareOne(scene, cache, screen, startMs) : true
  }

  return {
    paint: (context, view, sizePixels) => {
      if (scaleOf(view) === cache.grid().scale) return paintFromTiles(context, view, sizePixels)
      picture = paintWhileZooming(context, scene, picture, { view, choice, sizePixels })
      if (picture.painted) lay(placementOf(picture.painted, view))
      shown = snappedOrigin(view.origin, scaleOf(view))
      return false
    },
    settle: (view) => {
      if (scaleOf(view) === cache.grid().scale) return
      isSettling = cache.grid().scale !== 0
      cache.restart({ scale: scaleOf(view), sidePixels: TILE_SIDE_PIXELS })
    },
    markDirty: (box) => {
      forgetPicture()
      if (cache.grid().scale > 0) cache.markDirty(box)
    },
    markAll: () => {
      forgetPicture()
      cache.markAll()
    },
    forgetScreen: () => {
      forgetPicture()
      shown = undefined
      isSettling = false
    },
    setScene: (next) => void (scene = next),
  }
}

/** A picture on the screen, and the zoom that the last frame showed. */
interface Picture {
  readonly painted: View | undefined
  readonly zoomBefore: number
  /** False while it is one that is stretched. */
  readonly isOfTiles: boolean
}

interface ZoomFrame {
  readonly view: View
  readonly choice: DetailChoice
  readonly sizePixels: Point
}

/** Keeps the picture for as long as it can be stretched to the view, and then paints another. */
function paintWhileZooming(
  context: PaintContext,
  scene: Scene,
  { painted, zoomBefore }: Picture,
  { view, choice, sizePixels }: ZoomFrame,
): Picture {
  const size = scale(sizePixels, 1 / scene.devicePixelRatio)
  if (painted && isGoodEnough(placementOf(painted, view), size))
    return { painted, zoomBefore: view.zoom, isOfTiles: false }
  const next = viewToPaint(view, size, view.zoom < zoomBefore)
  paintDirectly(context, scene, next, { choice, sizePixels })
  return { painted: next, zoomBefore: view.zoom, isOfTiles: false }
}

/** The tiles of a screen, none of which pushes another out. */
function tilesOn(cache: TileCache, screen: PixelBox): readonly Tile[] {
  cache.reserve(tilesIn(cache.grid(), screen, 1).length)
  return tilesIn(cache.grid(), screen).map((place) => cache.tile(place))
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
