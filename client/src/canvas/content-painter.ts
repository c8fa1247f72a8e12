import type { Box } from '@samenspel/shared/geometry/box'
import { scale, subtract, type Point } from '@samenspel/shared/geometry/point'
import type { View } from '#editor/camera.ts'
import type { ContentScreen } from './content-screen.ts'
import { createDetailChoice, type DetailChoice } from './detail-choice.ts'
import { composeTiles, paintDirectly, type Scene } from './paint-scene.ts'
import { createPaper } from './still-picture.ts'
import { isGoodEnough, placementOf, viewToPaint } from './stretched-picture.ts'
import { createTileCache, type Tile, type TileCache } from './tile-cache.ts'
import { pictureSidePixels, snappedOrigin, tileSidePixels, tilesIn, type PixelBox, type TileGrid } from './tile-grid.ts'
import { prepareOne, refresh, standIn, type Movement } from './tile-painting.ts'

/** Paints the elements of a board: from tiles while the zoom stands still; while it changes, now and then a picture that is stretched in between. */
export interface ContentPainter {
  /** Paints a frame of `sizePixels` device pixels; true when it is not finished and another frame is wanted. */
  paint(view: View, sizePixels: Point): boolean
  /** Takes the zoom as the one to have crisp tiles at. */
  settle(view: View): void
  /** Marks what elements paint on as changed; boxes include their overhang. */
  markDirty(box: Box): void
  markAll(): void
  /** The screen has another size. */
  forgetScreen(): void
  setScene(scene: Scene): void
}

/** A picture that is stretched afterwards may fill a frame: it serves six or more. */
const STRETCHED_BUDGET_MS = 12

/** A painter for one screen. */
export function createContentPainter(first: Scene, screen: ContentScreen): ContentPainter {
  let scene = first
  const sidePixels = tileSidePixels(first.devicePixelRatio)
  const cache = createTileCache({ scale: 0, sidePixels })
  const paper = createPaper([pictureSidePixels({ sidePixels }), pictureSidePixels({ sidePixels })], { isOpaque: true })
  const choice = createDetailChoice(STRETCHED_BUDGET_MS)
  /** The device pixel in the corner of the screen now. */
  let shown: Point | undefined
  let movement: Movement = { toward: [0, 0], atMs: 0 }
  /** The first tiles after a zoom replace the direct picture all at once. */
  let isSettling = false
  /** What is on the screen, while it shows the board as it is. */
  let picture: Picture = { painted: undefined, zoomBefore: 0, ofTiles: undefined }
  const forgetPicture = (): void => void (picture = { ...picture, painted: undefined })
  const scaleOf = (view: View): number => view.zoom * scene.devicePixelRatio

  const paintFromTiles = (view: View, [width, height]: Point): boolean => {
    const startMs = performance.now()
    const grid = cache.grid()
    const corner = snappedOrigin(view.origin, grid.scale)
    const box = { left: corner[0], top: corner[1], right: corner[0] + width, bottom: corner[1] + height }
    const tiles = tilesOn(cache, box)
    const isStill = shown !== undefined && shown[0] === corner[0] && shown[1] === corner[1]
    const painting = { paper, scene, grid }
    if (shown && !isStill) movement = { toward: subtract(corner, shown), atMs: startMs }
    const isComplete = refresh(painting, tiles, startMs)
    if (isSettling && isStill && !isComplete) return true
    for (const tile of tiles) if (tile.state === 'empty') standIn(painting, tile)
    screen.showTiles(grid, { tiles, corner })
    isSettling = false
    shown = corner
    const whole: View = { zoom: view.zoom, origin: scale(corner, 1 / grid.scale) }
    picture = { painted: isComplete ? whole : undefined, zoomBefore: view.zoom, ofTiles: { grid, tiles, corner } }
    return isComplete ? prepareOne(painting, cache, { screen: box, movement, startMs }) : true
  }

  return {
    paint: (view, sizePixels) => {
      if (scaleOf(view) === cache.grid().scale) return paintFromTiles(view, sizePixels)
      picture = showWhileZooming(screen, scene, picture, { view, choice, sizePixels })
      shown = snappedOrigin(view.origin, scaleOf(view))
      return false
    },
    settle: (view) => {
      if (scaleOf(view) === cache.grid().scale) return
      isSettling = cache.grid().scale !== 0
      cache.restart({ scale: scaleOf(view), sidePixels })
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
  /** What it is made of; undefined while it is one that is stretched. */
  readonly ofTiles: ShownTiles | undefined
}

interface ShownTiles {
  readonly grid: TileGrid
  readonly tiles: readonly Tile[]
  readonly corner: Point
}

interface ZoomFrame {
  readonly view: View
  readonly choice: DetailChoice
  readonly sizePixels: Point
}

/** Keeps the picture for as long as it can be stretched to the view, and then paints another. */
function showWhileZooming(
  screen: ContentScreen,
  scene: Scene,
  { painted, zoomBefore, ofTiles }: Picture,
  { view, choice, sizePixels }: ZoomFrame,
): Picture {
  const size = scale(sizePixels, 1 / scene.devicePixelRatio)
  const isKept = painted !== undefined && isGoodEnough(placementOf(painted, view), size)
  const next = isKept ? painted : viewToPaint(view, size, view.zoom < zoomBefore)
  // Tiles that are stretched show the seams between them; one picture of them has none.
  if (isKept && ofTiles) screen.showPicture(sizePixels, ({ context }) => composeTiles(context, ofTiles.grid, ofTiles))
  if (!isKept)
    screen.showPicture(sizePixels, ({ context }) => paintDirectly(context, scene, next, { choice, sizePixels }))
  screen.layPicture(placementOf(next, view))
  return { painted: next, zoomBefore: view.zoom, ofTiles: undefined }
}

/** The tiles of a screen, none of which pushes another out. */
function tilesOn(cache: TileCache, screen: PixelBox): readonly Tile[] {
  cache.reserve(tilesIn(cache.grid(), screen, 1).length)
  return tilesIn(cache.grid(), screen).map((place) => cache.tile(place))
}
