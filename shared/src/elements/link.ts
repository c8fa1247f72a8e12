import { boxAt, type Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import { limits } from '../limits.ts'
import { sharedText, word } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'
import { LINK_ADDRESS } from './link-address.ts'

/** The size of every link card. */
export const LINK_UNITS: Point = [340, 92]
/** The square at its right end that is pressed to follow it. */
export const LINK_OPENER_UNITS = 92

/** A card that leads to a page elsewhere: its host and path, and a name if somebody gave it one. Nothing is ever fetched from there. */
export const link = defineElementKind({
  kind: 'link',
  layer: 'content',
  mainText: 'title',
  fields: {
    title: sharedText(limits.linkTitleCharactersMax),
    address: word(LINK_ADDRESS),
  },
  box: (card) => boxAt(card.position, LINK_UNITS[0], LINK_UNITS[1]),
})

/** The part of a link card that is pressed to follow it. */
export const linkOpenerBox = ([x, y]: Point): Box => ({
  x: x + LINK_UNITS[0] - LINK_OPENER_UNITS,
  y,
  width: LINK_OPENER_UNITS,
  height: LINK_UNITS[1],
})
