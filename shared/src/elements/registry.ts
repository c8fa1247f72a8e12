import type { Box } from '../geometry/box.ts'
import type { ElementId } from '../ids.ts'
import type { ItemOf, Kind, KindNamed } from '../schema/kind.ts'
import type { elementEnvelope } from './element-kind.ts'
import { frame } from './frame.ts'
import { stickyNote } from './sticky-note.ts'

/** Every kind of thing on the canvas. The types below grow with it. */
export const elementKinds = [stickyNote, frame] as const

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
  readonly mainText: string
  box(element: Element): Box
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

/** The text people read and write in the element. */
export function mainTextOf(element: Element): string {
  switch (element.kind) {
    case 'sticky-note':
      return element.text
    case 'frame':
      return element.title
  }
}
