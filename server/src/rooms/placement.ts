/**
 * Holds items to places that somebody could have seen. An item names the neighbours between which its author put it. Yjs believes the names, and
 * finds one place for all readers only when somebody's document could have had the two beside each other; otherwise the place depends on what a
 * reader happened to have before, and two people read a text in another order for good. No honest client names such neighbours: it names the
 * items left and right of where it writes.
 *
 * Two items can have stood beside each other when the left one comes before the right one in one list, and neither names a neighbour of its own
 * that lies between them. Whatever else lies between was written at the same time. The two halves of one letter have nothing between them ever.
 */
import * as Y from 'yjs'

/** The update has an item between neighbours that nobody can have seen beside each other, or too far apart to tell. */
export class MisplacedError extends Error {
  constructor() {
    super('misplaced')
  }
}

interface Allowance {
  readonly update: Uint8Array
  stepsLeft: number
}
const allowances = new WeakMap<Y.Transaction, Allowance>()

/**
 * From here on each item that the transaction integrates is held to its neighbours; they are the items of this update. At most `stepsMax` items that lie
 * between neighbours are looked at; Yjs looks at no more than these to find the places. Items of the same transaction count as they are placed. With
 * Infinity nothing is checked.
 */
export function holdToNeighbours(transaction: Y.Transaction, update: Uint8Array, stepsMax: number): void {
  if (stepsMax === Infinity) allowances.delete(transaction)
  else allowances.set(transaction, { update, stepsLeft: stepsMax })
}

// Only when an item is placed are both neighbours known for certain, those of the same update as well. Yjs cuts them out of their runs of letters just
// before, which is undone after the step unless it cut a letter in two: so that is looked at first, and what is refused leaves nothing behind.
// oxlint-disable-next-line typescript/unbound-method -- called with their item below
const { getMissing, integrate } = Y.Item.prototype
Y.Item.prototype.getMissing = function (this: Y.Item, transaction: Y.Transaction, store: Y.Doc['store']) {
  const { origin, rightOrigin } = this
  if (allowances.has(transaction)) {
    if (origin && cutsLetter(store, origin.client, origin.clock + 1)) throw new MisplacedError()
    if (rightOrigin && cutsLetter(store, rightOrigin.client, rightOrigin.clock)) throw new MisplacedError()
  }
  return getMissing.call(this, transaction, store)
}
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  const allowance = allowances.get(transaction)
  if (allowance) mustFit(this, transaction, offset, allowance)
  integrate.call(this, transaction, offset)
}

/** True when this clock is the second half of a letter that Yjs counts as two; it replaces both halves when it has to cut between them. */
function cutsLetter(store: Y.Doc['store'], client: number, clock: number): boolean {
  if (clock >= Y.getState(store, client)) return false
  const item = Y.getItem(store, Y.createID(client, clock))
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return false
  const at = clock - item.id.clock
  return at > 0 && (item.content.str.codePointAt(at - 1) ?? 0) > 0xff_ff
}

function mustFit(item: Y.Item, { doc }: Y.Transaction, offset: number, allowance: Allowance): void {
  const { id, right } = item
  if (item.parentSub !== null && item.length - offset > 1 && !isGoneWith(allowance.update, item, offset))
    throw new MisplacedError()
  // Of an item that is known in part only the rest is new, and it follows what is known.
  const left = offset === 0 ? item.left : Y.getItem(doc.store, Y.createID(id.client, id.clock + offset - 1))
  const isLeftGone = left !== null && !(left instanceof Y.Item)
  const isRightGone = right !== null && !(right instanceof Y.Item)
  if (isLeftGone || isRightGone) {
    // A list is cleared away as a whole, with everything in it.
    if ((left !== null && !isLeftGone) || (right !== null && !isRightGone)) throw new MisplacedError()
    return
  }
  // Both neighbours in one run of letters, the right one not after the left one: finding the right one has cut the left one short.
  if (left && offset === 0 && item.origin?.clock !== left.lastId.clock) throw new MisplacedError()
  if (left ? left.right === right : right && right.left === null) return
  // What was written at the end of a list, or at its beginning, was written beside an item that had nothing further out.
  if (left && !right && left.rightOrigin) throw new MisplacedError()
  if (right && !left && right.origin) throw new MisplacedError()
  let between = left ? left.right : firstOf(item)
  while (between !== right) {
    if (!between || --allowance.stepsLeft < 0) throw new MisplacedError()
    if (holds(between, left?.rightOrigin) || holds(between, right?.origin)) throw new MisplacedError()
    between = between.right
  }
}

/**
 * Under a key stands one value; several in one item are values that were written over, joined by Yjs, and the same update deletes them. If some of them
 * were alive, only those who split the item would see which.
 */
function isGoneWith(update: Uint8Array, { id, length, content }: Y.Item, offset: number): boolean {
  if (content instanceof Y.ContentDeleted) return true
  const deleted = Y.decodeUpdate(update).ds.clients.get(id.client) ?? []
  return deleted.some(({ clock, len }) => clock <= id.clock + offset && clock + len >= id.clock + length)
}

/** The first item of the list that the item goes into. */
function firstOf({ parent, parentSub }: Y.Item): Y.Item | null {
  if (!(parent instanceof Y.AbstractType)) return null
  // oxlint-disable no-underscore-dangle -- Yjs has no other names for them
  if (parentSub === null) return parent._start
  let first = parent._map.get(parentSub) ?? null
  while (first?.left) first = first.left
  return first
}

const holds = ({ id, length }: Y.Item, sought: Y.ID | null | undefined): boolean =>
  sought?.client === id.client && sought.clock >= id.clock && sought.clock < id.clock + length
