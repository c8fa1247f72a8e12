/** Painting the tiles of a screen: what is seen at once, what comes next ahead of time. */
import type { Point } from '@samenspel/shared/geometry/point'
import { paintBoxes, paintTile, type Scene } from './paint-scene.ts'
import type { Paper } from './still-picture.ts'
import type { Tile, TileCache } from './tile-cache.ts'
import {
  overlap,
  stretched,
  picturePixels,
  tilesIn,
  type PixelBox,
  type TileGrid,
  type TilePlace,
} from './tile-grid.ts'

/** Painting longer than this in one frame makes scrolling stutter on a slow machine. */
const FRAME_BUDGET_MS = 6
const PREPARING_BUDGET_MS = 3
/** While the view moves only what comes next is prepared; what lies around it waits until it has stood still for so long. */
const STILL_AFTER_MS = 120

/** What is painted, and on what. */
export interface Painting {
  readonly paper: Paper
  readonly scene: Scene
  readonly grid: TileGrid
}

/** Paints what is missing or changed in tiles that are on the screen, as long as there is time; tells whether all of them are ready. */
export function refresh(painting: Painting, tiles: readonly Tile[], startMs: number): boolean {
  for (const tile of tiles) {
    if (tile.state === 'ready' && !tile.dirty) continue
    // A change must be seen at once; a whole tile may wait for the next frame.
    if (tile.state !== 'ready' && performance.now() - startMs > FRAME_BUDGET_MS) continue
    paintAnew(painting, tile)
  }
  return tiles.every(({ state }) => state === 'ready')
}

function paintAnew({ paper, scene, grid }: Painting, tile: Tile): void {
  const whole = picturePixels(grid, tile.place)
  const part = tile.state === 'ready' && tile.dirty ? overlap(tile.dirty, whole) : undefined
  paintTile(paper, scene, grid, { tile, part: part ?? whole })
  tile.state = 'ready'
  tile.dirty = undefined
}

/** Shows coloured boxes on a tile that there was no time for. */
export function standIn({ paper, scene, grid }: Painting, tile: Tile): void {
  paintBoxes(paper, scene, grid, tile)
  tile.state = 'boxes'
}

/** Where the screen last went, in device pixels, and when. */
export interface Movement {
  readonly toward: Point
  readonly atMs: number
}

/** When and where to prepare. */
export interface Preparing {
  readonly screen: PixelBox
  readonly movement: Movement
  readonly startMs: number
}

/** Paints one tile beside the screen ahead of time; true when more are missing. */
export function prepareOne(painting: Painting, cache: TileCache, { screen, movement, startMs }: Preparing): boolean {
  const grid = cache.grid()
  const isMissing = (place: TilePlace): boolean => cache.peek(place)?.state !== 'ready'
  const around = tilesIn(grid, screen, 1).filter(isMissing)
  const moves = startMs - movement.atMs < STILL_AFTER_MS
  const ahead = moves ? tilesIn(grid, stretched(screen, movement.toward, grid.sidePixels)).filter(isMissing) : around
  const [next] = ahead
  if (next && performance.now() - startMs < PREPARING_BUDGET_MS) paintAnew(painting, cache.tile(next))
  return around.length > (next ? 1 : 0)
}
