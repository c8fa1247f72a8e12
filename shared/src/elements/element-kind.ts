import type { Box } from '../geometry/box.ts'
import type { Outline } from '../geometry/outline.ts'
import type { Point } from '../geometry/point.ts'
import type { Turn } from '../geometry/turn.ts'
import { limits } from '../limits.ts'
import { itemEnvelope, ORDER_KEY } from '../schema/envelope.ts'
import {
  flag,
  position,
  sparse,
  word,
  type FieldTable,
  type RegistersOf,
  type TextFieldOf,
  type ValuesOf,
} from '../schema/field.ts'
import type { Kind } from '../schema/kind.ts'
import type { Shows } from './shown-records.ts'
import { stampsField } from './stamp.ts'

const ITEM_ID = /^[A-Za-z0-9_-]{1,64}$/

/** What every element has beside that. */
export const elementEnvelope = {
  ...itemEnvelope,
  /** The top left corner, in board units. */
  position: position(limits.coordinateUnitsMax),
  /** Place in the painting order, back to front: a key between the keys of its neighbours. */
  z: word(ORDER_KEY),
  /** Elements with the same group are selected and moved as one; empty is none. */
  group: sparse(word(ITEM_ID)),
  /** Kept from being moved and changed; facilitators release it. */
  locked: sparse(flag()),
  /** The cluster that it is in: the id of an element of the kind `cluster`; empty is none. */
  cluster: sparse(word(ITEM_ID)),
  /** What people have stuck to it. */
  stamps: stampsField(),
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
  /** Lies under all other content, whatever its order. */
  readonly isGround?: boolean
  /** The shared text that people write in when they open the element; null for what has no words. */
  readonly mainText: TextFieldOf<Fields> | null
  /**
   * The space it takes on the board plane while it stands upright: a pure function of what is stored, the same for everybody. `boxOf` is the one around
   * it as it is turned.
   */
  box(element: ElementValues<Fields>): Box
  /** Its edge while it stands upright, where the box is too coarse for hits and connectors. */
  outline?(element: ElementValues<Fields>): Outline
  /**
   * The point that its field `angleDegrees` turns it around; left out by what always stands upright. Words that are written in it must not move
   * that point, or it would wander while somebody writes.
   */
  turnsAround?(element: ElementValues<Fields>): Point
  /** The least upright box around it after a turn, where that is not the one around its outline. */
  turnedBox?(element: ElementValues<Fields>, turn: Turn): Box | undefined
  /** Closing its text while that is empty deletes it. */
  readonly isNothingWithoutText?: boolean
  /** For a view of records: which, and what they say. Its fields then have `shown: shownRecords()`. */
  readonly shows?: Shows<ElementValues<Fields>>
  /** Left out by what has a size of its own. */
  readonly resize?: Resize<ElementValues<Fields>, RegistersOf<typeof elementEnvelope> & RegistersOf<Fields>>
}

/** What reading an element with these fields gives. */
export type ElementValues<Fields extends FieldTable> = ValuesOf<typeof elementEnvelope> & ValuesOf<Fields>

/** How people change the size of an element. */
export interface Resize<Values, Registers> {
  /** By all sides and corners, or by its left and right side alone. */
  readonly sides: 'all' | 'horizontal'
  readonly sizeUnitsMin: Point
  /** Width and height always change alike, as those of a picture. */
  readonly keepsProportions?: boolean
  /** What to write so that it takes this box, in whole board units. */
  to(element: Values, box: Box): Partial<Registers>
}

/** Declares a kind of element; add it to the registry to make it exist. */
export const defineElementKind = <const Name extends string, const Fields extends FieldTable>(
  kind: ElementKind<Name, Fields>,
): ElementKind<Name, Fields> => kind
