import { contains, type Box } from '../geometry/box.ts'
import { outlineMeets, touchesOutline, type Outline } from '../geometry/outline.ts'
import type { Point } from '../geometry/point.ts'
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
}

// A kind's `box` wants its own fields; an element is only ever paired with the kind it was read by.
const kindsByName = new Map<string, KindBehind>(elementKinds.map((kind) => [kind.kind, kind as unknown as KindBehind]))

/** The definition behind an element; never undefined, for elements are only read through the registry. */
export function kindOf(element: Element): KindBehind {
  const kind = kindsByName.get(element.kind)
  if (!kind) throw new Error(`The registry has no element kind "${element.kind}".`)
  return kind
}

/** The space an element takes on the board plane. */
export const boxOf = (element: Element): Box => kindOf(element).box(element)

/** The text people read and write in the element; empty for what has no words. */
export function mainTextOf(element: Element): string {
  const { mainText } = kindOf(element)
  // A kind's main text is one of its shared texts, which always read as a string.
  return mainText === null ? '' : ((element as unknown as Readonly<Record<string, string>>)[mainText] ?? '')
}

/** True when the point is on the element; `reachUnits` is how far beside a line still counts. */
export function isOn(element: Element, point: Point, reachUnits: number): boolean {
  const outline = kindOf(element).outline?.(element)
  return outline ? touchesOutline(outline, point, reachUnits) : contains(boxOf(element), point)
}

/** True when some of the element lies in the box, which must meet its own. */
export function liesIn(element: Element, box: Box): boolean {
  const outline = kindOf(element).outline?.(element)
  return outline ? outlineMeets(outline, box) : true
}
