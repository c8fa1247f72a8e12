import { boxOf, outlineOf, turnOf, uprightBoxOf, type Element } from '@samenspel/shared/elements/registry'
import { labelBox } from '@samenspel/shared/elements/connector'
import { intersects, moveBox, type Box } from '@samenspel/shared/geometry/box'
import type { Outline as Edge } from '@samenspel/shared/geometry/outline'
import { add, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { Editor } from '#editor/editor.ts'
import { lockMarks } from '#editor/lock-marks.ts'
import { onScreen } from '#editor/on-screen.ts'
import { personColor } from '#editor/person-color.ts'
import { BOARD_FONT } from '#elements/element-face.ts'
import { notePalette } from '#elements/note-palette.ts'
import { cornerUnitsOf } from '#elements/paint-strong-edge.ts'
import { paintTurned } from '#elements/paint-turned.ts'
import { paintHanging } from '#elements/registry.ts'
import { NOTE_HEIGHT_UNITS, noteWidthUnits } from '@samenspel/shared/elements/note-text'
import { heldChanges } from './held-changes.ts'
import { liveConnectors } from './live-connectors.ts'
import { paintHandles } from './paint-handles.ts'
import { paintFound, paintGuides, paintLockMarks } from './paint-marks.ts'
import { paintFading, paintPreviews, previewed } from './paint-previews.ts'
import { paintTurning } from './paint-turn-handle.ts'
import { shownBox, type HeldElements } from './lifted.ts'

/** The colour of what is one's own: selection and marquee. */
const OWN_COLOR = '#0d6b5c'

interface OverlayLook {
  readonly held: readonly HeldElements[]
  /** For who asked for more contrast: rings twice as broad, and apart from the dark edge of what they are around. */
  readonly hasStrongEdges: boolean
}

/** Paints what lies above the content in CSS pixels of the screen: selections, the marquee, and a note in the hand. */
export function paintOverlay(context: CanvasRenderingContext2D, editor: Editor, look: OverlayLook): void {
  const { held } = look
  paintFound(context, editor)
  paintPreviews(context, editor, [...previewed(editor), ...liveConnectors(editor, held)])
  paintPeers(context, editor, look)
  context.strokeStyle = OWN_COLOR
  context.lineWidth = 2
  const open = editor.editing.get()?.id
  for (const id of editor.selection.get()) outline(context, editor, { id, ...look, outset: id === open ? 3 : 2 })
  paintHandles(context, editor, OWN_COLOR)
  for (const now of editor.otherHands.get().values())
    if (now?.type === 'moving') for (const id of now.ids) outline(context, editor, { id, ...look, outset: 2 })
  const gesture = editor.gesture.get()
  if (gesture?.type === 'turning') paintTurning(context, editor, { gesture, color: OWN_COLOR })
  if (gesture?.type === 'moving') paintGuides(context, editor, gesture.guides ?? [])
  paintLockMarks(context, editor)
  if (gesture?.type === 'previewing' && gesture.aim) outline(context, editor, { id: gesture.aim, ...look, outset: 4 })
  if (gesture?.type === 'erasing') paintFading(context, editor, gesture.ids)
  if (gesture?.type === 'brushing') paintMarquee(context, onScreen(editor, gesture.box))
  if (gesture?.type === 'placing') {
    const [x, y] = gesture.corner
    const box = onScreen(editor, { x, y, width: noteWidthUnits.square, height: NOTE_HEIGHT_UNITS })
    context.globalAlpha = 0.75
    context.fillStyle = notePalette[gesture.color].fill
    context.shadowColor = 'rgba(38, 34, 20, 0.3)'
    context.shadowBlur = 14
    rounded(context, box, 4 * editor.camera.get().zoom)
    context.fill()
    context.shadowColor = 'transparent'
    context.globalAlpha = 1
  }
}

/** False when `paintOverlay` would paint nothing, as in most frames of a pan: an empty canvas need not be emptied again. */
export function hasOverlay(editor: Editor, held: readonly HeldElements[]): boolean {
  const { selection, gesture, otherHands, found, editing, peers } = editor
  return (
    selection.get().size > 0 ||
    gesture.get() !== null ||
    editing.get() !== null ||
    held.length > 0 ||
    otherHands.get().size > 0 ||
    found.get().ids.length > 0 ||
    peers
      .get()
      .some(
        ({ selection: chosen, editing: open, erasing }) => chosen.length > 0 || open !== null || erasing.length > 0,
      ) ||
    previewed(editor).length > 0 ||
    lockMarks(editor).length > 0
  )
}

interface Outline extends OverlayLook {
  readonly id: ElementId
  readonly outset: number
}

/** Strokes around an element where it is seen; tells the outline's box on the screen, or undefined when it is off the screen. */
function outline(context: CanvasRenderingContext2D, editor: Editor, ring: Outline): Box | undefined {
  const { id, held, hasStrongEdges } = ring
  const element = asSeen(editor, id)
  if (!element) return undefined
  const seen = held.length > 0 ? shownBox(element, held) : boxOf(element)
  if (!intersects(seen, editor.camera.viewBox())) return undefined
  const { x, y } = boxOf(element)
  const by: Point = [seen.x - x, seen.y - y]
  const line = outlineOf(element)
  if (line && !line.isClosed) {
    const label = element.kind === 'connector' ? labelBox(element) : undefined
    paintAlong(context, editor, { line, label, by })
    return onScreen(editor, seen)
  }
  const turn = turnOf(element)
  const box = onScreen(editor, turn ? moveBox(uprightBoxOf(element), by) : seen)
  const outset = ring.outset + (hasStrongEdges ? APART_PIXELS : 0)
  const around = {
    x: box.x - outset,
    y: box.y - outset,
    width: box.width + 2 * outset,
    height: box.height + 2 * outset,
  }
  const onItself = turn && { ...turn, around: editor.camera.toScreen(add(turn.around, by)) }
  paintTurned(context, onItself, () => {
    rounded(context, around, (cornerUnitsOf(element) ?? CORNER_UNITS) * editor.camera.get().zoom + outset)
    strokeRing(context, hasStrongEdges)
  })
  paintHangingOver(context, editor, element, seen)
  return turn ? onScreen(editor, seen) : around
}

/** How round the ring is around what has no paper of its own. */
const CORNER_UNITS = 4

/** Between the dark edge of a thing and the ring around it, for who asked for more contrast. */
const APART_PIXELS = 3

/** Strokes the path; broad and with white to both sides where that is asked for. */
function strokeRing(context: CanvasRenderingContext2D, isStrong: boolean): void {
  if (!isStrong) return context.stroke()
  const { strokeStyle, lineWidth } = context
  context.strokeStyle = '#ffffff'
  context.lineWidth = 2 * lineWidth + 3
  context.stroke()
  context.strokeStyle = strokeStyle
  context.lineWidth = 2 * lineWidth
  context.stroke()
  context.lineWidth = lineWidth
}

/** Smaller than this a line through stamps and tags is not seen. */
const HANGING_ZOOM_MIN = 0.25

/** Stamps and tags lie over the ring, which would run through their words. */
function paintHangingOver(context: CanvasRenderingContext2D, { camera }: Editor, element: Element, seen: Box): void {
  const { zoom } = camera.get()
  const hangs = element.stamps.length > 0 || (element.kind === 'sticky-note' && element.tags.length > 0)
  if (!hangs || zoom < HANGING_ZOOM_MIN) return
  const { x, y } = boxOf(element)
  const [left, top] = camera.toScreen([seen.x - x, seen.y - y])
  context.save()
  context.translate(left, top)
  context.scale(zoom, zoom)
  context.textBaseline = 'alphabetic'
  const scale = context.getTransform().a
  paintHanging(context, element, { zoom, scale, level: 'full', openText: null })
  context.restore()
}

/** The element, as it is while somebody resizes or turns it. */
function asSeen(editor: Editor, id: ElementId): Element | undefined {
  const element = editor.board.elements.get(id)
  const change = heldChanges(editor).find(({ ids }) => ids.includes(id))
  return element && change ? { ...element, ...change.registersOf(element) } : element
}

interface Along {
  readonly line: Edge
  /** Where words stand on it. */
  readonly label: Box | undefined
  /** As far away from it as it is seen. */
  readonly by: Point
}

/** What is a line itself is shown by a broader one along it, which leaves its words free. */
function paintAlong(context: CanvasRenderingContext2D, editor: Editor, { line, label, by }: Along): void {
  const { camera } = editor
  context.save()
  if (label) {
    const { x, y, width, height } = onScreen(editor, moveBox(label, by))
    const [across, down] = camera.sizePixels.get()
    context.beginPath()
    context.rect(0, 0, across, down)
    context.rect(x, y, width, height)
    context.clip('evenodd')
  }
  context.globalAlpha = 0.3
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = 2 * line.halfWidthUnits * camera.get().zoom + 4 * context.lineWidth
  context.beginPath()
  for (const point of line.points) {
    const [x, y] = camera.toScreen(add(point, by))
    context.lineTo(x, y)
  }
  context.stroke()
  context.restore()
}

function rounded(context: CanvasRenderingContext2D, { x, y, width, height }: Box, radius: number): void {
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
}

function paintMarquee(context: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  context.fillStyle = 'rgba(13, 107, 92, 0.09)'
  context.fillRect(x, y, width, height)
  context.lineWidth = 1.5
  context.strokeRect(x, y, width, height)
}

function paintPeers(context: CanvasRenderingContext2D, editor: Editor, look: OverlayLook): void {
  const peers = editor.peers.get()
  const isCrowded = peers.length >= limits.presenceCalmPeersMin
  for (const { user, selection, editing, erasing } of peers) {
    if (erasing.length > 0) paintFading(context, editor, erasing)
    context.strokeStyle = personColor(user.id)
    context.lineWidth = isCrowded ? 0.75 : 1.5
    context.globalAlpha = isCrowded ? 0.6 : 1
    for (const id of selection) if (id !== editing) outline(context, editor, { id, ...look, outset: 4 })
    context.globalAlpha = 1
    if (!editing) continue
    context.lineWidth = 2
    const box = outline(context, editor, { id: editing, ...look, outset: 4 })
    // In the note that is open here the text field names who else writes.
    if (box && editing !== editor.editing.get()?.id) paintName(context, user.name, personColor(user.id), box)
  }
}

const NAME_FONT = `600 12px ${BOARD_FONT}`
const NAME_PIXELS_MAX = 160

/** A name on the upper edge of the note that its bearer writes in. */
function paintName(context: CanvasRenderingContext2D, name: string, color: string, box: Box): void {
  if (name === '') return
  context.font = NAME_FONT
  context.textBaseline = 'middle'
  const width = Math.min(NAME_PIXELS_MAX, context.measureText(name).width) + 12
  context.fillStyle = color
  rounded(context, { x: box.x, y: box.y - 20, width, height: 18 }, 5)
  context.fill()
  context.fillStyle = '#ffffff'
  context.fillText(name, box.x + 6, box.y - 10.5, width - 12)
}
