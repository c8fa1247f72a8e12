import { boxOf, kindOf, turnOf, uprightBoxOf, type Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import type { PaintDetail } from '#elements/element-face.ts'
import { paintTurned } from '#elements/paint-turned.ts'
import { paintElement } from '#elements/registry.ts'
import { heldChanges } from './held-changes.ts'
import { BOARD_COLOR } from './paint-elements.ts'

type Previewing = Pick<Editor, 'gesture' | 'peers' | 'peerDrawings' | 'board'>

/** Elements as gestures will leave them, one's own and others', each once. Connectors between them are among the live ones. */
export function previewed(editor: Previewing): readonly Element[] {
  const now = editor.gesture.get()
  const shown = now?.type === 'previewing' ? now.elements : []
  const changes = heldChanges(editor)
  const drawings = editor.peerDrawings.get()
  if (changes.length === 0 && drawings.length === 0) return shown
  const taken = new Set(shown.map(({ id }) => id))
  const changed = changes.flatMap(({ ids, registersOf }) =>
    ids.flatMap((id): Element | [] => {
      const element = taken.has(id) ? undefined : editor.board.elements.get(id)
      if (!element || element.kind === 'connector') return []
      taken.add(id)
      return { ...element, ...registersOf(element) }
    }),
  )
  return [...shown, ...changed, ...drawings]
}

/** Elements on the board that are shown by a preview of themselves. Structure stays: its preview is an outline over it. */
export const previewedIds = (editor: Previewing): readonly ElementId[] =>
  previewed(editor).flatMap((element) => (kindOf(element).layer === 'content' ? element.id : []))

/** Paints previews over the content; the context is in CSS pixels, and is so again afterwards. */
export function paintPreviews(
  context: CanvasRenderingContext2D,
  { camera, editing }: Pick<Editor, 'camera' | 'editing'>,
  elements: readonly Element[],
): void {
  if (elements.length === 0) return
  const { origin, zoom } = camera.get()
  const detail: PaintDetail = {
    zoom,
    scale: zoom * window.devicePixelRatio,
    level: 'flat',
    openText: editing.get()?.id ?? null,
  }
  context.save()
  context.scale(zoom, zoom)
  context.translate(-origin[0], -origin[1])
  context.textBaseline = 'alphabetic'
  context.fontKerning = 'none'
  context.textRendering = 'geometricPrecision'
  for (const element of elements) {
    if (kindOf(element).layer === 'content') paintElement(context, element, detail)
    else paintArea(context, element, zoom)
  }
  context.restore()
}

/** Structure lies under the content, which its picture would hide: its edge is enough. */
function paintArea(context: CanvasRenderingContext2D, element: Element, zoom: number): void {
  const { x, y, width, height } = boxOf(element)
  context.lineWidth = 2 / zoom
  context.strokeStyle = '#0d6b5c'
  context.fillStyle = 'rgba(13, 107, 92, 0.06)'
  context.beginPath()
  context.roundRect(x, y, width, height, 16)
  context.fill()
  context.stroke()
}

/** Lays a veil over what will be erased. */
export function paintFading(
  context: CanvasRenderingContext2D,
  { board, camera }: Pick<Editor, 'board' | 'camera'>,
  ids: readonly ElementId[],
): void {
  context.save()
  context.globalAlpha = 0.72
  context.fillStyle = BOARD_COLOR
  const { origin, zoom } = camera.get()
  context.scale(zoom, zoom)
  context.translate(-origin[0], -origin[1])
  for (const id of ids) {
    const element = board.elements.get(id)
    if (!element) continue
    const { x, y, width, height } = uprightBoxOf(element)
    paintTurned(context, turnOf(element), () => context.fillRect(x, y, width, height))
  }
  context.restore()
}
