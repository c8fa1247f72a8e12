import { optionalTime, word, type FieldTable } from './field.ts'

/** Keys that sort items: letters and digits, see `board/order-key.ts`. */
export const ORDER_KEY = /^[0-9A-Za-z]{1,200}$/
const ITEM_AUTHOR = /^[A-Za-z0-9_-]{1,64}$/

/** What every item of the board has, whatever its kind. */
export const itemEnvelope = {
  /** Place in the reading order: a key between the keys of its neighbours. Empty sorts first. */
  order: word(ORDER_KEY),
  createdAt: optionalTime(),
  /** The person id of whoever made it; says nothing about who that is. */
  createdBy: word(ITEM_AUTHOR),
  /** When it was deleted; null while it is there. A deleted item can be put back until it is purged. */
  deletedAt: optionalTime(),
} satisfies FieldTable
