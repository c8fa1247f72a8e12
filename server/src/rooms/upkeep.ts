/**
 * What Yjs does when a change is over, kept within bounds. It joins what was written one after the other into one part, and it takes marks of formatting
 * away that say nothing any more. Both are done for room and for order only: what anybody reads is the same without.
 */
import * as Y from 'yjs'

/** So many values become one part at most. Yjs copies all of them for each that it joins to them: of a hundred thousand it would make 40 GB of copies. */
const VALUES_JOINED_MAX = 500

// oxlint-disable-next-line typescript/unbound-method -- called with its content below
const { mergeWith } = Y.ContentAny.prototype
Y.ContentAny.prototype.mergeWith = function (this: Y.ContentAny, right: Y.ContentAny): boolean {
  return this.arr.length + right.arr.length <= VALUES_JOINED_MAX && mergeWith.call(this, right)
}

/** Parts that may be moved in memory because others before them are joined. What is not joined then takes a little more room. */
const JOIN_MOVES_MAX = 20_000_000

/** What may be joined at this moment; undefined while nothing is bounded. */
let joining: { readonly store: Y.Doc['store']; movesLeft: number; last: unknown } | undefined

/** Bounds the upkeep of this document. For each that holds what people have sent. */
export function boundUpkeep(document: Y.Doc): void {
  document.on('beforeObserverCalls', () => {
    joining = { store: document.store, movesLeft: JOIN_MOVES_MAX, last: undefined }
  })
  document.on('afterTransaction', boundFormatting)
  document.on('afterTransactionCleanup', () => {
    joining = undefined
  })
}

/** Yjs joins parts from right to left; the later parts of the client are moved once for all that are joined to one. */
function joinWithin(left: Y.Item | Y.GC, right: Y.Item | Y.GC, join: () => boolean): boolean {
  if (!joining) return join()
  const goesOn = joining.last === right
  if ((!goesOn && joining.movesLeft < 0) || !join()) return false
  if (!goesOn) joining.movesLeft -= joining.store.clients.get(left.id.client)?.length ?? 0
  joining.last = left
  return true
}
// oxlint-disable typescript/unbound-method -- called with their parts below
const joinItems = Y.Item.prototype.mergeWith
const joinGone = Y.GC.prototype.mergeWith
// oxlint-enable typescript/unbound-method
Y.Item.prototype.mergeWith = function (this: Y.Item, right: Y.Item): boolean {
  return joinWithin(this, right, () => joinItems.call(this, right))
}
Y.GC.prototype.mergeWith = function (this: Y.GC, right: Y.GC): boolean {
  return joinWithin(this, right, () => joinGone.call(this, right))
}

/** Parts that may be looked at to tidy up formatting: Yjs looks at a whole text, and once more for each part that was deleted in it. */
const FORMATTING_LOOKS_MAX = 50_000

/** Leaves formatting that is dear to tidy up to those who read the text: everybody does that for themselves and sends what came of it. */
function boundFormatting(transaction: Y.Transaction): void {
  // oxlint-disable no-underscore-dangle -- Yjs has no other name for it
  if (!transaction._needFormattingCleanup) return
  const { clients } = transaction.doc.store
  let parts = 0
  for (const structs of clients.values()) parts += structs.length
  let deleted = 1
  for (const [client, ranges] of transaction.deleteSet.clients) {
    const structs = clients.get(client) ?? []
    for (const { clock, len } of ranges)
      deleted += 1 + Y.findIndexSS(structs, clock + len - 1) - Y.findIndexSS(structs, clock)
  }
  if (deleted * parts > FORMATTING_LOOKS_MAX) transaction._needFormattingCleanup = false
  // oxlint-enable no-underscore-dangle
}
