/** Painting a part of the board plane into a canvas, in three ways that differ in cost. */
import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { grow, intersects, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { View } from '#editor/camera.ts'
import type { SpatialIndex } from '#editor/editor.ts'
import type { PaintContext, PaintDetail } from '#elements/element-face.ts'
import { overhangOf, OVERHANG_UNITS_MAX } from '#elements/registry.ts'
import type { DetailChoice } from './detail-choice.ts'
import { BOARD_COLOR, paintElements, paintPlaceholders, transformToBoard } from './paint-elements.ts'
import type { Paper } from './still-picture.ts'
import type { Tile } from './tile-cache.ts'
import { boardBoxOf, picturePixels, pictureSidePixels, type PixelBox, type TileGrid } from './tile-grid.ts'

/** What is painted. */
export interface Scene {
  readonly index: SpatialIndex
  readonly devicePixelRatio: number
  /** Elements that are shown by another picture, above. */
  readonly lifted: ReadonlySet<ElementId>
  readonly openText: ElementId | null
  /** A dark line around everything that lies on paper of its own. */
  readonly hasStrongEdges: boolean
  isPale?(element: Element): boolean
}

const detailOf = (scene: Scene, scale: number, level: PaintDetail['level']): PaintDetail => ({
  zoom: scale / scene.devicePixelRatio,
  scale,
  level,
  openText: scene.openText,
  hasStrongEdges: scene.hasStrongEdges,
  ...(scene.isPale ? { isPale: scene.isPale } : {}),
})

/** Paints the part of a tile that has changed, or all of it, with every detail, on paper as large as a tile. */
export function paintTile(paper: Paper, scene: Scene, grid: TileGrid, { tile, part }: TilePart): void {
  const { context } = paper
  const whole = picturePixels(grid, tile.place)
  const box = boardBoxOf(grid, part)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  // The paper is empty: what stays of the tile comes from what is shown.
  if (tile.state === 'ready' && isSmaller(part, whole)) context.drawImage(tile.picture.canvas, 0, 0)
  context.beginPath()
  context.rect(part.left - whole.left, part.top - whole.top, part.right - part.left, part.bottom - part.top)
  context.clip()
  context.fillStyle = BOARD_COLOR
  context.fillRect(0, 0, pictureSidePixels(grid), pictureSidePixels(grid))
  transformToBoard(context, [whole.left / grid.scale, whole.top / grid.scale], grid.scale)
  const elements = paintedIn(scene.index, box)
  paintElements(context, elements, detailOf(scene, grid.scale, 'full'), scene.lifted)
  context.restore()
  tile.picture.show(paper)
}

const isSmaller = (a: PixelBox, b: PixelBox): boolean =>
  a.right - a.left < b.right - b.left || a.bottom - a.top < b.bottom - b.top

interface TilePart {
  readonly tile: Tile
  /** In device pixels of the board plane. */
  readonly part: PixelBox
}

/** The elements that paint anything in a box, with what they paint outside their own; back to front. */
export const paintedIn = (index: SpatialIndex, box: Box): readonly Element[] =>
  index
    .within(grow(box, OVERHANG_UNITS_MAX))
    .filter((element) => intersects(grow(boxOf(element), overhangOf(element)), box))

/** Paints coloured boxes on a tile: the quickest picture of it. */
export function paintBoxes(paper: Paper, scene: Scene, grid: TileGrid, tile: Tile): void {
  const { context } = paper
  const whole = picturePixels(grid, tile.place)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = BOARD_COLOR
  context.fillRect(0, 0, pictureSidePixels(grid), pictureSidePixels(grid))
  transformToBoard(context, [whole.left / grid.scale, whole.top / grid.scale], grid.scale)
  paintPlaceholders(context, scene.index.within(boardBoxOf(grid, whole)), scene.lifted)
  tile.picture.show(paper)
}

/** Paints a whole screen of `width` by `height` device pixels with as much detail as there is time for. */
export function paintDirectly(
  context: PaintContext,
  scene: Scene,
  { origin, zoom }: View,
  { choice, sizePixels: [width, height] }: { readonly choice: DetailChoice; readonly sizePixels: Point },
): void {
  const scale = zoom * scene.devicePixelRatio
  const box: Box = { x: origin[0], y: origin[1], width: width / scale, height: height / scale }
  const startMs = performance.now()
  const elements = scene.index.within(grow(box, OVERHANG_UNITS_MAX))
  const level = choice.levelFor(elements.length)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = BOARD_COLOR
  context.fillRect(0, 0, width, height)
  transformToBoard(context, origin, scale)
  paintElements(context, elements, detailOf(scene, scale, level), scene.lifted)
  choice.learn(level, elements.length, performance.now() - startMs)
}

/** Copies tiles to a screen whose corner is at a device pixel of the board plane. */
export function composeTiles(
  context: PaintContext,
  grid: TileGrid,
  { tiles, corner: [left, top] }: { readonly tiles: readonly Tile[]; readonly corner: Point },
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  for (const tile of tiles) {
    const whole = picturePixels(grid, tile.place)
    context.drawImage(tile.picture.canvas, whole.left - left, whole.top - top)
  }
}
