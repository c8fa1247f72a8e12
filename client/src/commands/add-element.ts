/** Putting new things on the board: what the tools and the keyboard do in the end. */
import { textSizeUnits, TEXT_MARGIN_UNITS } from '@samenspel/shared/elements/free-text'
import { centerOf, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { clusterAt } from './place-in-clusters.ts'
import { layDown, startEditing } from './notes.ts'

/** What a shape is that was not drawn but set down with one press. */
const SHAPE_UNITS: Point = [200, 120]

/** A box of that size around a point, in whole units. */
export const boxAround = ([x, y]: Point, [width, height]: Point): Box => ({
  x: Math.round(x - width / 2),
  y: Math.round(y - height / 2),
  width,
  height,
})

/** The box in whole board units. */
export const wholeBox = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})

/** The box that a shape takes when it is set down at a point: as high as wide for forms that are so by nature. */
export function shapeBoxAt(editor: Editor, point: Point): Box {
  const { form } = editor.nextLook.get()
  const isSquare = form === 'ellipse' || form === 'diamond' || form === 'triangle'
  return boxAround(point, isSquare ? [160, 160] : SHAPE_UNITS)
}

/** Adds a shape of the form that is in the hand, and selects it. Undefined where one may not edit. */
export function addShape(editor: Editor, box: Box): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const { x, y, width, height } = wholeBox(box)
  const { form, fill, line } = editor.nextLook.get()
  const cluster = clusterAt(editor, centerOf({ x, y, width, height }))
  const id = editor.board.edit((edit) =>
    edit.elements.add('shape', { position: [x, y], size: [width, height], form, color: fill, line, cluster }),
  )
  selectNew(editor, id)
  return id
}

/** Adds an empty text whose first line has its left end at the point, and opens it. With a width its lines break there. */
export function addText(editor: Editor, [x, y]: Point, width: number | null = null): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const { textSize, ink } = editor.nextLook.get()
  const top = y - textSizeUnits[textSize] * 0.625 - TEXT_MARGIN_UNITS
  const position: Point = [Math.round(x - TEXT_MARGIN_UNITS), Math.round(top)]
  const cluster = clusterAt(editor, [x, y])
  const id = editor.board.edit((edit) =>
    edit.elements.add('text', { position, size: textSize, color: ink, width, cluster }),
  )
  layDown(editor)
  startEditing(editor, id)
  return id
}

/** Selects what was made, and lays the tool down. */
export function selectNew(editor: Editor, id: ElementId): void {
  layDown(editor)
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
}
