import { centerOf, grow, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { BOARD_COLOR, paintElements, transformToBoard } from './paint-elements.ts'
import { paintedIn } from './paint-scene.ts'
import { createPaintedBoxes } from './painted-boxes.ts'
import { createPaper, createStillPicture, type Paper } from './still-picture.ts'

/** The whole board, small: painted by the painters of the board itself, with colours alone. */
export interface MinimapPicture {
  readonly canvas: HTMLCanvasElement
  /** Remembers what has changed. */
  note(ids: ReadonlySet<ElementId>): void
  /** Paints what has changed since: only that, as long as the map shows the same part of the board plane. */
  paint(): void
  projection(): Projection
}

/** The board plane on the map: `mapPoint = (boardPoint - corner) * scale`. */
export interface Projection {
  readonly corner: Point
  readonly scale: number
}

const WIDTH_PIXELS = 208
const HEIGHT_PIXELS = 132
/** Around everything, as a share of its size. */
const MARGIN = 0.04
/** More parts than this are painted sooner as a whole. */
const PARTS_MAX = 200

/** A picture on which nothing is painted yet. */
export function createMinimapPicture(editor: Editor): MinimapPicture {
  const picture = createStillPicture({ isOpaque: true })
  const changed = new Set<ElementId>()
  let dirty: Box[] = []
  let bounds: Box | undefined
  let shown = projectionOf(undefined)
  let ratio = 0
  const repaint = createPaintedBoxes(editor.board, (box) => dirty.push(box))

  const paintAll = (): void => {
    bounds = editor.index.bounds()
    shown = projectionOf(bounds)
    ratio = window.devicePixelRatio
    const paper = mapPaper(ratio)
    if (bounds) paintPart(paper, editor, { box: bounds, shown, ratio })
    picture.show(paper)
  }
  const paintChanges = (): void => {
    const paper = mapPaper(ratio)
    paper.context.drawImage(picture.canvas, 0, 0)
    for (const box of dirty) paintPart(paper, editor, { box, shown, ratio })
    picture.show(paper)
  }
  return {
    canvas: picture.canvas,
    note: (ids) => {
      for (const id of ids) changed.add(id)
    },
    paint: () => {
      for (const id of changed) repaint(id)
      changed.clear()
      // What lay or lies at the edge may have changed the part of the plane that is shown.
      const isSamePart = ratio === window.devicePixelRatio && dirty.every((box) => bounds && isWithin(box, bounds))
      if (!isSamePart || dirty.length > PARTS_MAX) paintAll()
      else if (dirty.length > 0) paintChanges()
      dirty = []
    },
    projection: () => shown,
  }
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x > outer.x &&
  inner.y > outer.y &&
  inner.x + inner.width < outer.x + outer.width &&
  inner.y + inner.height < outer.y + outer.height

function projectionOf(bounds: Box | undefined): Projection {
  const all = bounds ?? { x: 0, y: 0, width: 1, height: 1 }
  const area = grow(all, Math.max(all.width, all.height) * MARGIN)
  const scale = Math.min(WIDTH_PIXELS / Math.max(1, area.width), HEIGHT_PIXELS / Math.max(1, area.height))
  const [x, y] = centerOf(area)
  return { scale, corner: [x - WIDTH_PIXELS / scale / 2, y - HEIGHT_PIXELS / scale / 2] }
}

function mapPaper(ratio: number): Paper {
  const size: Point = [Math.round(WIDTH_PIXELS * ratio), Math.round(HEIGHT_PIXELS * ratio)]
  const paper = createPaper(size, { isOpaque: true })
  paper.context.fillStyle = BOARD_COLOR
  paper.context.fillRect(0, 0, ...size)
  return paper
}

interface Part {
  readonly box: Box
  readonly shown: Projection
  readonly ratio: number
}

/** Paints a box of the board plane anew, and nothing beside it. */
function paintPart({ context }: Paper, editor: Editor, { box, shown: { corner, scale }, ratio }: Part): void {
  const pixels = scale * ratio
  const left = Math.floor((box.x - corner[0]) * pixels)
  const top = Math.floor((box.y - corner[1]) * pixels)
  const right = Math.ceil((box.x + box.width - corner[0]) * pixels)
  const bottom = Math.ceil((box.y + box.height - corner[1]) * pixels)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  context.fillStyle = BOARD_COLOR
  context.fillRect(left, top, right - left, bottom - top)
  transformToBoard(context, corner, pixels)
  const elements = paintedIn(editor.index, grow(box, 1 / pixels))
  paintElements(context, elements, { zoom: scale, scale: pixels, level: 'box', openText: null }, new Set())
  context.restore()
}
