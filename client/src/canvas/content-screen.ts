import type { Point } from '@samenspel/shared/geometry/point'
import { expectMoves } from './expect-moves.ts'
import { createPaper, createStillPicture, type Paper } from './still-picture.ts'
import type { Placement } from './stretched-picture.ts'
import type { Tile } from './tile-cache.ts'
import { pictureSidePixels, type TileGrid, type TilePlace } from './tile-grid.ts'

/** Where the content of a board is seen: its tiles, or one picture while the zoom changes. */
export interface ContentScreen {
  /** Shows exactly these tiles; the device pixel `corner` of the board plane comes to lie in the top left corner of the screen. */
  showTiles(grid: TileGrid, shown: { readonly tiles: readonly Tile[]; readonly corner: Point }): void
  /** Shows what is painted on a paper of `sizePixels` device pixels instead of the tiles. */
  showPicture(sizePixels: Point, paint: (paper: Paper) => void): void
  /** Lays that picture over the screen, moved and scaled. */
  layPicture(placement: Placement): void
  /** Lets go of what the browser holds for it; its place in the page is its host's to empty. */
  close(): void
}

/** Tiles are laid from one near the screen: far from it a browser's numbers are too coarse for whole device pixels. */
const FROM_ANCHOR_MAX = 32

/** A screen inside `host`, whose top left corner is the canvas's. */
export function createContentScreen(host: HTMLElement, devicePixelRatio: number): ContentScreen {
  const plane = document.createElement('div')
  plane.style.cssText = 'position:absolute;left:0;top:0;width:0;height:0'
  const picture = createStillPicture({ isOpaque: true })
  picture.canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;display:none'
  const stops = [expectMoves(plane), expectMoves(picture.canvas)]
  host.append(plane, picture.canvas)
  let isPicture = false
  let anchor: TilePlace = { column: 0, row: 0 }
  let laid = new Set<Tile>()

  const show = (wantsPicture: boolean): void => {
    if (isPicture === wantsPicture) return
    isPicture = wantsPicture
    plane.style.display = isPicture ? 'none' : ''
    picture.canvas.style.display = isPicture ? '' : 'none'
    if (!isPicture) picture.clear()
  }
  const lay = (tile: Tile, sidePixels: number): void => {
    const { style } = tile.picture.canvas
    const side = sidePixels / devicePixelRatio
    style.left = `${(tile.place.column - anchor.column) * side}px`
    style.top = `${(tile.place.row - anchor.row) * side}px`
    if (tile.picture.canvas.parentNode === plane) return
    style.position = 'absolute'
    const pictureSide = pictureSidePixels({ sidePixels }) / devicePixelRatio
    style.width = `${pictureSide}px`
    style.height = `${pictureSide}px`
    plane.append(tile.picture.canvas)
  }
  return {
    showTiles: ({ sidePixels }, { tiles, corner }) => {
      const [first] = tiles
      const isFar = first !== undefined && distance(first.place, anchor) > FROM_ANCHOR_MAX
      if (isFar) anchor = first.place
      const stays = new Set(tiles)
      for (const tile of laid) if (!stays.has(tile)) takeAway(tile)
      for (const tile of tiles) if (isFar || !laid.has(tile)) lay(tile, sidePixels)
      laid = stays
      const left = (anchor.column * sidePixels - corner[0]) / devicePixelRatio
      const top = (anchor.row * sidePixels - corner[1]) / devicePixelRatio
      plane.style.transform = `translate(${left}px, ${top}px)`
      show(false)
    },
    showPicture: (sizePixels, paint) => {
      const paper = createPaper(sizePixels, { isOpaque: true })
      paint(paper)
      picture.show(paper)
      picture.canvas.style.width = `${sizePixels[0] / devicePixelRatio}px`
      picture.canvas.style.height = `${sizePixels[1] / devicePixelRatio}px`
      show(true)
    },
    layPicture: ({ left, top, factor }) => {
      picture.canvas.style.transform = `translate(${left}px, ${top}px) scale(${factor})`
    },
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

const distance = (a: TilePlace, b: TilePlace): number =>
  Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row))

function takeAway({ picture, isForgotten }: Tile): void {
  picture.canvas.remove()
  if (isForgotten) picture.clear()
}
