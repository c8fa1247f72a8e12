import {
  angleOf,
  boxOf,
  outlineOf,
  turnOf,
  type Element,
  type ElementKindName,
} from '@samenspel/shared/elements/registry'
import { stampCounts } from '@samenspel/shared/elements/stamp'
import type { Box } from '@samenspel/shared/geometry/box'
import type { Messages } from '#messages/load-messages.ts'
import type { ElementFace, PaintContext, PaintDetail, TextPlace } from './element-face.ts'
import { clusterFace } from './cluster/cluster-face.ts'
import { connectorFace } from './connector/connector-face.ts'
import { frameTitlePlace, FRAME_TITLE_UNITS_MAX, paintFrame } from './frame/paint-frame.ts'
import { paintStrongEdge } from './paint-strong-edge.ts'
import { paintStamps, STAMP_OVERHANG_UNITS } from './paint-stamps.ts'
import { paintTurned } from './paint-turned.ts'
import { imageFace } from './image/image-face.ts'
import { linkFace } from './link/link-face.ts'
import { mapCardFace } from './map-card/map-card-face.ts'
import { personaCardFace } from './persona-card/persona-card-face.ts'
import { recordCardFace } from './record-card/record-card-face.ts'
import { shapeFace } from './shape/shape-face.ts'
import { noteTextPlace, NOTE_SHADOW_UNITS, paintNoteHanging, paintStickyNote } from './sticky-note/paint-sticky-note.ts'
import { strokeFace } from './stroke/stroke-face.ts'
import { textFace } from './text/text-face.ts'

/** The face of every kind; a kind without one does not compile. */
const faces: { readonly [Name in ElementKindName]: ElementFace<Name> } = {
  'sticky-note': {
    overhangUnits: NOTE_SHADOW_UNITS,
    paint: paintStickyNote,
    paintHanging: paintNoteHanging,
    textPlace: noteTextPlace,
    describe: (note, messages) => {
      const words = messages.note(note.color, note.text)
      const sentence = note.record === '' ? words : messages.linkedNote(words)
      return note.tags.length === 0 ? sentence : messages.tagged(sentence, note.tags)
    },
  },
  frame: {
    overhangUnits: FRAME_TITLE_UNITS_MAX,
    paint: paintFrame,
    textPlace: frameTitlePlace,
    describe: (area, messages) => messages.frame(area.title),
  },
  text: textFace,
  cluster: clusterFace,
  shape: shapeFace,
  connector: connectorFace,
  stroke: strokeFace,
  image: imageFace,
  link: linkFace,
  'persona-card': personaCardFace,
  'map-card': mapCardFace,
  'record-card': recordCardFace,
}

// An element is only ever paired with the face of its own kind.
const faceOf = (element: Element): ElementFace<ElementKindName> => faces[element.kind] as ElementFace<ElementKindName>

/** Paints one element into a context whose units are the board's. */
export const paintElement = (context: PaintContext, element: Element, detail: PaintDetail): void => {
  if (angleOf(element) === 0) paintUpright(context, element, detail)
  else paintTurned(context, turnOf(element), () => paintUpright(context, element, detail))
  // What hangs over the edge lies where no veil lies.
  if (!detail.isPale?.(element)) paintHanging(context, element, detail)
}

/** Paints what hangs over the edge of an element, such as its stamps and tags, and always upright: once more over a line that was drawn around it. */
export function paintHanging(context: PaintContext, element: Element, detail: PaintDetail): void {
  if (detail.level === 'box') return
  faceOf(element).paintHanging?.(context, element, detail)
  if (element.stamps.length > 0) paintStamps(context, element.stamps, stampedBox(element), detail)
}

function paintUpright(context: PaintContext, element: Element, detail: PaintDetail): void {
  if (detail.hasStrongEdges && !detail.isPale?.(element)) paintStrongEdge(context, element, detail)
  faceOf(element).paint(context, element, detail)
}

/**
 * The box at whose lower right corner stamps hang, upright. Of what is turned it ends where that itself reaches farthest down and to the right, or they would
 * float beside it; but it is at least half as wide as the whole, so that they can be read.
 */
function stampedBox(element: Element): Box {
  const box = boxOf(element)
  if (angleOf(element) === 0) return box
  let [right, bottom] = [box.x, box.y]
  for (const [x, y] of outlineOf(element)?.points ?? []) if (x + y > right + bottom) [right, bottom] = [x, y]
  return { ...box, width: Math.max(right - box.x, box.width / 2), height: bottom - box.y }
}

/** What a screen reader says of an element. */
export const describeElement = (element: Element, messages: Messages['canvas']): string =>
  [
    locked(turned(faceOf(element).describe(element, messages), element, messages), element, messages),
    ...(element.stamps.length > 0 ? [stampsIn(element, messages)] : []),
  ].join('. ')

const locked = (sentence: string, element: Element, messages: Messages['canvas']): string =>
  element.locked ? messages.lockedElement(sentence) : sentence

const turned = (sentence: string, element: Element, messages: Messages['canvas']): string =>
  angleOf(element) === 0 ? sentence : messages.turnedElement(sentence, Math.round(angleOf(element)))

const stampsIn = ({ stamps }: Element, { stampCount }: Messages['canvas']): string =>
  stampCounts(stamps)
    .map(({ stamp, count }) => stampCount(stamp, count))
    .join(', ')

/** Where the main text of an element is edited; undefined for what has none. */
export const textPlaceOf = (element: Element, text: string, zoom: number): TextPlace | undefined =>
  faceOf(element).textPlace?.(element, text, zoom)

/** How far an element paints outside its box, in board units. */
export const overhangOf = (element: Element): number => Math.max(STAMP_OVERHANG_UNITS, faceOf(element).overhangUnits)

/** The most that any kind paints outside its box. */
export const OVERHANG_UNITS_MAX = Math.max(...Object.values(faces).map((face) => face.overhangUnits))
