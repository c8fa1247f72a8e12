import { contains, grow, type Box } from '../geometry/box.ts'
import { cornersOf, outlineMeets, touchesOutline, type Outline } from '../geometry/outline.ts'
import type { Point } from '../geometry/point.ts'
import { boundsOfPoints, turnPoint, type Turn } from '../geometry/turn.ts'
import type { ElementId } from '../ids.ts'
import type { ItemOf, Kind, KindNamed } from '../schema/kind.ts'
import type { elementEnvelope, Resize } from './element-kind.ts'
import type { Shows } from './shown-records.ts'
import { cluster } from './cluster.ts'
import { connector } from './connector.ts'
import { frame } from './frame.ts'
import { image } from './image.ts'
import { link } from './link.ts'
import { mapCard } from './map-card.ts'
import { personaCard } from './persona-card.ts'
import { recordCard } from './record-card.ts'
import { shape } from './shape.ts'
import { stickyNote } from './sticky-note.ts'
import { stroke } from './stroke.ts'
import { text } from './text.ts'

/** Every kind of thing on the canvas. The types below grow with it. */
export const elementKinds = [
  stickyNote,
  frame,
  text,
  shape,
  connector,
  stroke,
  cluster,
  image,
  link,
  personaCard,
  mapCard,
  recordCard,
] as const

type AnyElementKind = (typeof elementKinds)[number]
export type ElementKindName = AnyElementKind['kind']
/** Any element, as an immutable snapshot: a union told apart by `kind`. */
export type Element = ItemOf<AnyElementKind, ElementId, typeof elementEnvelope>
/** An element of the kind with this name. */
export type ElementOfKind<Name extends ElementKindName> = Extract<Element, { readonly kind: Name }>
/** The definition of the kind with this name. */
export type ElementKindNamed<Name extends ElementKindName> = KindNamed<AnyElementKind, Name>

/** What can be asked of the kind behind any element. */
export interface KindBehind extends Kind {
  readonly layer: 'structure' | 'content'
  readonly mainText: string | null
  readonly isGround?: boolean
  readonly isNothingWithoutText?: boolean
  readonly shows?: Shows<Element>
  readonly resize?: Resize<Element, Readonly<Record<string, unknown>>>
  box(element: Element): Box
  outline?(element: Element): Outline
  turnsAround?(element: Element): Point
  turnedBox?(element: Element, turn: Turn): Box | undefined
}

// A kind's `box` wants its own fields; an element is only ever paired with the kind it was read by.
const kindsByName = new Map<string, KindBehind>(elementKinds.map((kind) => [kind.kind, kind as unknown as KindBehind]))

/** The definition behind an element; never undefined, for elements are only read through the registry. */
export function kindOf(element: Element): KindBehind {
  const kind = kindsByName.get(element.kind)
  if (!kind) throw new Error(`The registry has no element kind "${element.kind}".`)
  return kind
}

/** By how much the element is turned clockwise, in degrees; 0 for what stands upright. */
export const angleOf = (element: Element): number => ('angleDegrees' in element ? element.angleDegrees : 0)

/** How the element is turned; undefined while it stands upright. */
export function turnOf(element: Element): Turn | undefined {
  const degrees = angleOf(element)
  const around = degrees === 0 ? undefined : kindOf(element).turnsAround?.(element)
  return around && { around, degrees }
}

/** The space an element would take if it stood upright. */
export const uprightBoxOf = (element: Element): Box => kindOf(element).box(element)

/** The space an element takes on the board plane: the least upright box around it as it is turned. */
export const boxOf = (element: Element): Box =>
  angleOf(element) === 0 ? kindOf(element).box(element) : turnedBoxOf(element)

const turnedBoxes = new WeakMap<Element, Box>()

function turnedBoxOf(element: Element): Box {
  const known = turnedBoxes.get(element)
  if (known) return known
  const kind = kindOf(element)
  const turn = turnOf(element)
  const box = (turn && (kind.turnedBox?.(element, turn) ?? boxAround(element, turn))) ?? kind.box(element)
  turnedBoxes.set(element, box)
  return box
}

function boxAround(element: Element, turn: Turn): Box | undefined {
  const upright = uprightBoxOf(element)
  const points = kindOf(element).outline?.(element).points ?? cornersOf(upright)
  const bounds = boundsOfPoints(points.map((point) => turnPoint(point, turn)))
  // What the box leaves around its outline, such as the width of a pen, is left around it turned too.
  return bounds && grow(bounds, (boundsOfPoints(points)?.x ?? upright.x) - upright.x)
}

/** The edge of an element as it is turned, where its box is too coarse for hits and connectors; undefined where it is not. */
export function outlineOf(element: Element): Outline | undefined {
  const outline = kindOf(element).outline?.(element)
  const turn = turnOf(element)
  if (!turn) return outline
  const upright = outline ?? {
    points: cornersOf(uprightBoxOf(element)),
    isClosed: true,
    isFilled: true,
    halfWidthUnits: 0,
  }
  return { ...upright, points: upright.points.map((point) => turnPoint(point, turn)) }
}

/** The text people read and write in the element; empty for what has no words. */
export function mainTextOf(element: Element): string {
  const { mainText } = kindOf(element)
  // A kind's main text is one of its shared texts, which always read as a string.
  return mainText === null ? '' : ((element as unknown as Readonly<Record<string, string>>)[mainText] ?? '')
}

/** True when the point is on the element; `reachUnits` is how far beside a line still counts. */
export function isOn(element: Element, point: Point, reachUnits: number): boolean {
  const outline = outlineOf(element)
  return outline ? touchesOutline(outline, point, reachUnits) : contains(boxOf(element), point)
}

/** True when some of the element lies in the box, which must meet its own. */
export function liesIn(element: Element, box: Box): boolean {
  const outline = outlineOf(element)
  return outline ? outlineMeets(outline, box) : true
}
