import type { Box } from '../geometry/box.ts'
import { limits } from '../limits.ts'
import { itemEnvelope, ORDER_KEY } from '../schema/envelope.ts'
import { position, word, type FieldTable, type TextFieldOf, type ValuesOf } from '../schema/field.ts'
import type { Kind } from '../schema/kind.ts'

/** What every element has beside that. */
export const elementEnvelope = {
  ...itemEnvelope,
  /** The top left corner, in board units. */
  position: position(limits.coordinateUnitsMax),
  /** Place in the painting order, back to front: a key between the keys of its neighbours. */
  z: word(ORDER_KEY),
} satisfies FieldTable

/**
 * A kind of thing on the canvas. `structure` (template, frames, headings) lies under everything and people click through it;
 * `content` is theirs.
 */
export interface ElementKind<Name extends string = string, Fields extends FieldTable = FieldTable> extends Kind<
  Name,
  Fields
> {
  readonly layer: 'structure' | 'content'
  /** The shared text that people write in when they open the element. */
  readonly mainText: TextFieldOf<Fields>
  /** The space it takes on the board plane: a pure function of what is stored, the same for everybody. */
  box(element: ValuesOf<typeof elementEnvelope> & ValuesOf<Fields>): Box
}

/** Declares a kind of element; add it to the registry to make it exist. */
export const defineElementKind = <const Name extends string, const Fields extends FieldTable>(
  kind: ElementKind<Name, Fields>,
): ElementKind<Name, Fields> => kind
