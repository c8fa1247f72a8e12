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

/** How many items may still be looked at to place others. Updates that share one share what there is. */
export interface Steps {
  left: number
}

/** What came of placing items. */
export interface Placing {
  /** Items that were given other neighbours than they named. */
  misplaced: number
  /** True when something was taken otherwise than it came, so that what came is not what was applied. */
  differs: boolean
}

export const newPlacing = (): Placing => ({ misplaced: 0, differs: false })

/** What it costs to look an item up by its id, in steps. */
const LOOKUP_STEPS = 8
/** What it costs to note that an item was passed. */
const NOTED_STEPS = 4
/** An item that is cut in two moves all later ones of its client in memory; so many of them take about the time of a step. */
const MOVED_PER_STEP = 32

/** What every item that is integrated at this moment is held to. */
let held: { readonly placing: Placing; readonly steps: Steps } | undefined

/**
 * Holds each item that `integrateAll` integrates to its neighbours. Items of the same transaction count as they are placed. Where the steps do not
 * suffice, neighbours count as never seen beside each other.
 */
export function holdToNeighbours(placing: Placing, steps: Steps, integrateAll: () => void): void {
  held = { placing, steps }
  try {
    integrateAll()
  } finally {
    held = undefined
  }
}

type Store = Y.Doc['store']

// Only when an item is placed are both neighbours known for certain, those of the same update as well. Yjs cuts them out of their runs of letters just
// before, and a letter of two halves is lost when it is cut: so that is looked at first.
// oxlint-disable-next-line typescript/unbound-method -- called with their item below
const { getMissing, integrate } = Y.Item.prototype
Y.Item.prototype.getMissing = function (this: Y.Item, transaction: Y.Transaction, store: Store) {
  if (held) {
    const { placing, steps } = held
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
    if (isKnown(store, this.origin) && isKnown(store, this.rightOrigin)) cutWithCare(this, store, placing, steps)
  }
  return getMissing.call(this, transaction, store)
}
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  if (!held) return integrate.call(this, transaction, offset)
  const { placing, steps } = held
  // What stands beside or in something that was cleared away is cleared away as well; not everybody has done so.
  if (!this.parent) placing.differs = true
  else {
    const { store } = transaction.doc
    if (offset > 0) cutOff(this, offset, transaction)
    if (!fits(this, steps) || !findPlace(this, store, steps)) {
      misplaced(placing)
      standBeside(this)
    }
  }
  integrate.call(this, transaction, this.parent ? 0 : offset)
  if (!this.parent || this.parentSub === null || this.length === 1 || this.deleted) return
  // Under a key stands one value; several in one item are values that were written over, joined by Yjs, and about to be deleted. If some of them
  // were alive, only those who split the item would see which.
  placing.differs = true
  this.delete(transaction)
}

/** Leaves of the item what is not known yet, as Yjs does. Finding the right neighbour may have cut what is known. */
function cutOff(item: Y.Item, offset: number, transaction: Y.Transaction): void {
  const { id } = item
  id.clock += offset
  item.left = Y.getItemCleanEnd(transaction, transaction.doc.store, Y.createID(id.client, id.clock - 1))
  item.origin = item.left.lastId
  item.content = item.content.splice(offset)
  item.length -= offset
}

function misplaced(placing: Placing): void {
  placing.misplaced++
  placing.differs = true
}

/**
 * A letter that Yjs counts as two is cut only for what is written between its halves, which programs that count in halves do. Whoever names one half and
 * something else was nowhere: the whole letter is taken for it. Whoever has more cut than there are steps for is taken to name whole items.
 */
function cutWithCare(item: Y.Item, store: Store, placing: Placing, steps: Steps): void {
  const { origin, rightOrigin } = item
  const isBetweenHalves = rightOrigin?.client === origin?.client && rightOrigin?.clock === (origin?.clock ?? -2) + 1
  if (origin) {
    const cut = cutAt(store, origin.client, origin.clock + 1)
    if (cut && !payForCut(store, cut, steps)) {
      item.origin = cut.lastId
      misplaced(placing)
    } else if (cut && !isBetweenHalves && cutsLetter(cut, origin.clock + 1)) {
      item.origin = Y.createID(origin.client, origin.clock + 1)
      misplaced(placing)
    }
  }
  if (rightOrigin) {
    const cut = cutAt(store, rightOrigin.client, rightOrigin.clock)
    if (cut && !payForCut(store, cut, steps)) {
      item.rightOrigin = cut.id
      misplaced(placing)
    } else if (cut && !isBetweenHalves && cutsLetter(cut, rightOrigin.clock)) {
      item.rightOrigin = Y.createID(rightOrigin.client, rightOrigin.clock - 1)
      misplaced(placing)
    }
  }
}

const isKnown = (store: Store, id: Y.ID | null): boolean => !id || id.clock < Y.getState(store, id.client)

/** The item that is cut when something is to begin at this clock. */
function cutAt(store: Store, client: number, clock: number): Y.Item | undefined {
  const id = Y.createID(client, clock)
  const item = isKnown(store, id) ? asItem(Y.getItem(store, id)) : null
  return item && item.id.clock < clock ? item : undefined
}

function payForCut(store: Store, { id }: Y.Item, steps: Steps): boolean {
  steps.left -= 1 + (store.clients.get(id.client)?.length ?? 0) / MOVED_PER_STEP
  return steps.left >= 0
}

/** True when this clock is the second half of a letter; cut there, Yjs replaces both halves. */
const cutsLetter = ({ id, content }: Y.Item, clock: number): boolean =>
  content instanceof Y.ContentString && (content.str.codePointAt(clock - id.clock - 1) ?? 0) > 0xff_ff

/** True when somebody can have seen the item's neighbours beside each other. */
function fits(item: Y.Item, steps: Steps): boolean {
  const { left, right } = item
  // Both neighbours in one run of letters, the right one not after the left one: finding the right one has cut the left one short.
  if (left && item.origin?.clock !== left.lastId.clock) return false
  if (left ? left.right === right : right && !right.left) return true
  // What was written at the end of a list, or at its beginning, was written beside an item that had nothing further out.
  if (!left || !right) return !left?.rightOrigin && !right?.origin
  if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
  // One was written beside the other, and what the other one names was looked at then. So it is with all that somebody writes alone at one place.
  if (Y.compareIDs(left.rightOrigin, right.id) || holds(left, right.origin)) return true
  for (let between = left.right; between !== right; between = between.right) {
    if (!between || --steps.left < 0) return false
    if (holds(between, left.rightOrigin) || holds(between, right.origin)) return false
  }
  return true
}

const holds = ({ id, length }: Y.Item, sought: Y.ID | null): boolean =>
  sought?.client === id.client && sought.clock >= id.clock && sought.clock < id.clock + length

const isLastOf = ({ id, length }: Y.Item, sought: Y.ID): boolean =>
  sought.client === id.client && sought.clock === id.clock + length - 1

/**
 * Puts the item where Yjs would put it among those that were written between its neighbours at the same time, by the rules of Yjs's own `integrate`, which
 * then finds it between two that stand beside each other and looks at nothing more. Yjs would look at any number. False when the steps do not suffice.
 */
function findPlace(item: Y.Item, store: Store, steps: Steps): boolean {
  const { right, origin, rightOrigin } = item
  let { left } = item
  if (left && left.right === right) return true
  const first = left ? left.right : firstInList(item, steps)
  if (first === undefined) return false
  let passed = 0
  /** Those passed before this many stand before the item for certain. */
  let settled = 0
  let order: PassedItems | undefined
  for (let other = first; other && other !== right; other = other.right, passed++) {
    if (--steps.left < 0) return false
    if (Y.compareIDs(origin, other.origin)) {
      if (other.id.client < item.id.client) {
        left = other
        settled = passed + 1
      } else if (Y.compareIDs(rightOrigin, other.rightOrigin)) break
    } else {
      order ??= new PassedItems(first, store, steps)
      const at = order.placeOf(other.origin, other, passed)
      if (at < 0) break
      if (at < settled) {
        left = other
        settled = passed + 1
      }
    }
  }
  item.left = left
  item.right = left ? left.right : first
  return true
}

/** The items that were passed while looking for a place, for the question which of them holds an id. */
class PassedItems {
  readonly #store: Store
  readonly #steps: Steps
  readonly #places = new Map<Y.Item, number>()
  #next: Y.Item | null

  constructor(first: Y.Item | null, store: Store, steps: Steps) {
    this.#next = first
    this.#store = store
    this.#steps = steps
  }

  /** How many were passed before the one that holds the id; -1 when none does. `now` is the item after the `passed` ones. */
  placeOf(id: Y.ID | null, now: Y.Item, passed: number): number {
    if (!id) return -1
    // Nearly always what somebody wrote follows what they wrote before.
    if (now.left && isLastOf(now.left, id)) return passed - 1
    this.#steps.left -= LOOKUP_STEPS
    const places = this.#places
    for (; this.#next && this.#next !== now; this.#next = this.#next.right) {
      this.#steps.left -= NOTED_STEPS
      places.set(this.#next, places.size)
    }
    return places.get(Y.getItem(this.#store, id)) ?? -1
  }
}

// oxlint-disable no-underscore-dangle -- Yjs has no other names for them
/** The first item of the list that the item goes into, or of all values that its key ever had; undefined when the steps do not suffice to find it. */
function firstInList({ parent, parentSub }: Y.Item, steps: Steps): Y.Item | null | undefined {
  if (!(parent instanceof Y.AbstractType)) return null
  if (parentSub === null) return parent._start
  let first = parent._map.get(parentSub) ?? null
  // Yjs goes there once more.
  while (first?.left) {
    if ((steps.left -= 2) < 0) return undefined
    first = first.left
  }
  return first
}

/**
 * Gives the item the neighbours that it would have, had it been written in the document as it is: beside the one it names, as the newest value of its key, or at
 * the beginning of its list.
 */
function standBeside(item: Y.Item): void {
  const parent = item.parent instanceof Y.AbstractType ? item.parent : undefined
  if (item.parentSub !== null) {
    item.left = parent?._map.get(item.parentSub) ?? null
    item.right = null
  } else if (item.left) item.right = item.left.right
  else if (item.right) item.left = item.right.left
  else item.right = parent?._start ?? null
  item.origin = item.left?.lastId ?? null
  item.rightOrigin = item.right?.id ?? null
}
// oxlint-enable no-underscore-dangle

const asItem = (struct: unknown): Y.Item | null => (struct instanceof Y.Item ? struct : null)
