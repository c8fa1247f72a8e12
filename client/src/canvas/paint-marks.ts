/** What is shown over the content in CSS pixels of the screen beside selections: lines of what is in line, locks, and what was found. */
import { boxOf } from '@samenspel/shared/elements/registry'
import { intersects, type Box } from '@samenspel/shared/geometry/box'
import type { Guide } from '@samenspel/shared/geometry/snap'
import type { Editor } from '#editor/editor.ts'
import { lockMarks } from '#editor/lock-marks.ts'
import { onScreen } from '#editor/on-screen.ts'

const GUIDE_COLOR = '#b4235f'
const FOUND_COLOR = '#ffcb3d'
const FOUND_EDGE = '#17322c'

/** A thin line over everything that is in line with what is dragged. */
export function paintGuides(context: CanvasRenderingContext2D, { camera }: Editor, guides: readonly Guide[]): void {
  context.strokeStyle = GUIDE_COLOR
  context.lineWidth = 1
  for (const { axis, at, from, to } of guides) {
    const [x1, y1] = camera.toScreen(axis === 'across' ? [at, from] : [from, at])
    const [x2, y2] = camera.toScreen(axis === 'across' ? [at, to] : [to, at])
    context.beginPath()
    // On the middle of a pixel, or it is painted two pixels wide and pale.
    context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5)
    context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5)
    context.stroke()
  }
}

/** A small closed lock on everything locked, for those who can release it. */
export function paintLockMarks(context: CanvasRenderingContext2D, editor: Editor): void {
  for (const { screenBox } of lockMarks(editor)) {
    const { x, y, width, height } = screenBox
    context.fillStyle = '#ffffff'
    context.strokeStyle = '#17322c'
    context.lineWidth = 1.5
    context.beginPath()
    context.roundRect(x, y, width, height, 7)
    context.fill()
    context.stroke()
    context.lineWidth = 2
    context.beginPath()
    context.arc(x + width / 2, y + 11, 3.6, Math.PI, 0)
    context.lineTo(x + width / 2 + 3.6, y + 13)
    context.moveTo(x + width / 2 - 3.6, y + 11)
    context.lineTo(x + width / 2 - 3.6, y + 13)
    context.stroke()
    context.fillStyle = '#17322c'
    context.beginPath()
    context.roundRect(x + 7, y + 12.5, width - 14, 8.5, 2)
    context.fill()
  }
}

/** An edge around everything that was found, twice as strong around the one that is shown. */
export function paintFound(context: CanvasRenderingContext2D, editor: Editor): void {
  const { ids, at } = editor.found.get()
  if (ids.length === 0) return
  const view = editor.camera.viewBox()
  for (const [i, id] of ids.entries()) {
    const element = editor.board.elements.get(id)
    if (!element || !intersects(boxOf(element), view)) continue
    const box = onScreen(editor, boxOf(element))
    const isShown = i === at
    strokeAround(context, box, { color: FOUND_EDGE, width: isShown ? 8 : 5 })
    strokeAround(context, box, { color: FOUND_COLOR, width: isShown ? 5 : 3 })
  }
}

interface Edge {
  readonly color: string
  readonly width: number
}

function strokeAround(context: CanvasRenderingContext2D, { x, y, width, height }: Box, edge: Edge): void {
  context.strokeStyle = edge.color
  context.lineWidth = edge.width
  context.beginPath()
  context.roundRect(x - 5, y - 5, width + 10, height + 10, 8)
  context.stroke()
}
