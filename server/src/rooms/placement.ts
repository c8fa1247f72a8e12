/**
 * Gives items places that somebody could have seen. An item names the neighbours between which its author put it. Yjs believes the names, and
 * finds one place for all readers only when somebody's document could have had the two beside each other; otherwise the place depends on what a
 * reader happened to have before, and two people read a text in another order. No client that uses Yjs names such neighbours: it names the
 * items left and right of where it writes.
 *
 * Two items can have stood beside each other when the left one comes before the right one in one list, and neither names a neighbour of its own
 * that lies between them. Whatever else lies between was written at the same time. An item between any others is not refused: it is put beside its left
 * neighbour (or its right one, when it names no left one) as if the server had written it there. It then names those who stand there, and everybody is sent
 * it so.
 */
import * as Y from 'yjs'

/** What came of placing items. */
export interface Placing {
  /** Items that were given other neighbours than they named. */
  misplaced: number
  /** True when something was taken otherwise than it came, so that what came is not what was applied. */
  differs: boolean
  /** How many items that lie between neighbours may still be looked at; where more lie, the neighbours count as never seen beside each other. */
  stepsLeft: number
}

export const newPlacing = (): Placing => ({ misplaced: 0, differs: false, stepsLeft: 0 })

/** What every item that is integrated at this moment is held to. */
let held: Placing | undefined

/** Holds each item that `integrateAll` integrates to its neighbours. Items of the same transaction count as they are placed. */
export function holdToNeighbours(placing: Placing, integrateAll: () => void): void {
  held = placing
  try {
    integrateAll()
  } finally {
    held = undefined
  }
}

// Only when an item is placed are both neighbours known for certain, those of the same update as well. Yjs cuts them out of their runs of letters just
// before, and a letter of two halves is lost when it is cut: so that is looked at first.
// oxlint-disable-next-line typescript/unbound-method -- called with their item below
const { getMissing, integrate } = Y.Item.prototype
Y.Item.prototype.getMissing = function (this: Y.Item, transaction: Y.Transaction, store: Y.Doc['store']) {
  const placing = held
  if (placing) {
    const { id, length } = this
    const known = Y.getState(store, id.client) - id.clock
    if (known > 0) {
      placing.differs = true
      // Yjs would cut even what a known item says of its neighbours now, and not tell anybody.
      if (known >= length) return null
      // Only the rest is new, and it follows what is known.
      this.origin = Y.createID(id.client, id.clock + known - 1)
      this.parent = this.parentSub = null
    }
    // One that comes later in the update may be what stands between the halves.
    if (isKnown(store, this.origin) && isKnown(store, this.rightOrigin)) leaveLettersWhole(this, store, placing)
  }
  return getMissing.call(this, transaction, store)
}
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  const placing = held
  // Finding the right neighbour may have cut what came before of the same item.
  if (placing && offset > 0 && this.parent) this.left = asItem(Y.getItem(transaction.doc.store, this.origin ?? this.id))
  // What stands beside or in something that was cleared away is cleared away as well; not everybody has done so.
  if (placing && !this.parent) placing.differs = true
  else if (placing && !fits(this, placing)) {
    misplaced(placing)
    standBeside(this)
  }
  integrate.call(this, transaction, offset)
  if (!placing || !this.parent || this.parentSub === null || this.length === 1 || this.deleted) return
  // Under a key stands one value; several in one item are values that were written over, joined by Yjs, and about to be deleted. If some of them
  // were alive, only those who split the item would see which.
  placing.differs = true
  this.delete(transaction)
}

function misplaced(placing: Placing): void {
  placing.misplaced++
  placing.differs = true
}

/**
 * A letter that Yjs counts as two is cut only for what is written between its halves, which programs that count in halves do. Whoever names one half and
 * something else was nowhere: the whole letter is taken for it.
 */
function leaveLettersWhole(item: Y.Item, store: Y.Doc['store'], placing: Placing): void {
  const { origin, rightOrigin } = item
  if (origin && rightOrigin?.client === origin.client && rightOrigin.clock === origin.clock + 1) return
  if (origin && cutsLetter(store, origin.client, origin.clock + 1)) {
    item.origin = Y.createID(origin.client, origin.clock + 1)
    misplaced(placing)
  }
  if (rightOrigin && cutsLetter(store, rightOrigin.client, rightOrigin.clock)) {
    item.rightOrigin = Y.createID(rightOrigin.client, rightOrigin.clock - 1)
    misplaced(placing)
  }
}

const isKnown = (store: Y.Doc['store'], id: Y.ID | null): boolean => !id || id.clock < Y.getState(store, id.client)

/** True when this clock is the second half of a letter; cut there, Yjs replaces both halves. */
function cutsLetter(store: Y.Doc['store'], client: number, clock: number): boolean {
  const id = Y.createID(client, clock)
  const item = isKnown(store, id) ? Y.getItem(store, id) : undefined
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return false
  const at = clock - item.id.clock
  return at > 0 && (item.content.str.codePointAt(at - 1) ?? 0) > 0xff_ff
}

/** True when somebody can have seen the item's neighbours beside each other. */
function fits(item: Y.Item, placing: Placing): boolean {
  const { left, right } = item
  // Both neighbours in one run of letters, the right one not after the left one: finding the right one has cut the left one short.
  if (left && item.origin?.clock !== left.lastId.clock) return false
  if (left ? left.right === right : right && !right.left) return true
  // What was written at the end of a list, or at its beginning, was written beside an item that had nothing further out.
  if (!left || !right) return !left?.rightOrigin && !right?.origin
  if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
  for (let between = left.right; between !== right; between = between.right) {
    if (!between || --placing.stepsLeft < 0) return false
    if (holds(between, left.rightOrigin) || holds(between, right.origin)) return false
  }
  return true
}

const holds = ({ id, length }: Y.Item, sought: Y.ID | null): boolean =>
  sought?.client === id.client && sought.clock >= id.clock && sought.clock < id.clock + length

/** Gives the item the neighbours that it would have, had it been written beside the one it names in the document as it is. */
function standBeside(item: Y.Item): void {
  if (item.left) item.right = item.left.right
  else item.left = item.right?.left ?? null
  item.origin = item.left?.lastId ?? null
  item.rightOrigin = item.right?.id ?? null
}

const asItem = (struct: unknown): Y.Item | null => (struct instanceof Y.Item ? struct : null)
