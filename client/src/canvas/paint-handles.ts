import { pathOf } from '@samenspel/shared/elements/connector'
import { boxOf } from '@samenspel/shared/elements/registry'
import { boundsOf, intersects, type Box } from '@samenspel/shared/geometry/box'
import { resizable } from '#commands/resize.ts'
import type { Editor } from '#editor/editor.ts'
import { onScreen } from '#editor/on-screen.ts'
import { paintTurned } from '#elements/paint-turned.ts'
import { reconnectable } from '#tools/select/reconnecting.ts'
import { handlePixels, handlesAround } from '#tools/select/resize-handles.ts'
import { paintTurnHandle } from './paint-turn-handle.ts'

/** Half the side of a handle as it is painted. */
const HALF_PIXELS = 5

/** Paints the handles of the selection; the context is in CSS pixels. `color` is the selection's. */
export function paintHandles(context: CanvasRenderingContext2D, editor: Editor, color: string): void {
  paintEnds(context, editor, color)
  const target = resizable(editor)
  if (!target || editor.gesture.get() !== null || editor.editing.get() || editor.tool.get() !== 'select') return
  const around = boundsOf(target.elements.map(boxOf))
  if (!around || !intersects(around, editor.camera.viewBox())) return
  const box = onScreen(editor, target.box)
  const turn = target.turn && { ...target.turn, around: editor.camera.toScreen(target.turn.around) }
  paintTurnHandle(context, editor, color)
  context.fillStyle = '#ffffff'
  context.strokeStyle = color
  context.lineWidth = 2
  if (target.elements.length > 1) paintFrameOf(context, box)
  paintTurned(context, turn, () => {
    for (const { center } of handlesAround(box, target.rule, handlePixels.mouse)) {
      context.beginPath()
      context.roundRect(center[0] - HALF_PIXELS, center[1] - HALF_PIXELS, 2 * HALF_PIXELS, 2 * HALF_PIXELS, 2)
      context.fill()
      context.stroke()
    }
  })
}

/** What is scaled together has a thin line around it. */
function paintFrameOf(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.save()
  context.lineWidth = 1
  context.setLineDash([5, 4])
  context.strokeRect(x, y, width, height)
  context.restore()
}

/** The ends of the selected connector. */
function paintEnds(context: CanvasRenderingContext2D, editor: Editor, color: string): void {
  const connector = reconnectable(editor)
  if (!connector || editor.gesture.get() !== null || editor.tool.get() !== 'select') return
  const path = pathOf(connector)
  context.fillStyle = '#ffffff'
  context.strokeStyle = color
  context.lineWidth = 2
  for (const end of [path[0], path.at(-1)]) {
    if (!end) continue
    const [x, y] = editor.camera.toScreen(end)
    context.beginPath()
    context.arc(x, y, HALF_PIXELS + 1, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
  }
}
