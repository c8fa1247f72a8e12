import * as Y from 'yjs'
import { compareOrdered } from './order-key.ts'
import { readItem, type ItemSchema } from './stored-item.ts'

/** Anything read from a collection. */
export interface AnyItem {
  readonly id: string
  readonly deletedAt: number | null
  readonly order: string
}

/** The reading door of one collection. An item is the same object until it changes, and so is each list. */
export interface Items<Item extends AnyItem> {
  /** The item, or undefined when there is none, it is deleted, or its kind is unknown. */
  get(id: Item['id']): Item | undefined
  /** All that are not deleted, sorted: elements back to front, records in reading order. */
  all(): readonly Item[]
  /** The deleted ones that can still be put back, last deleted first. */
  deleted(): readonly Item[]
}

/** Above this many changed items at once, sorting everything again is cheaper than placing each. */
const PLACED_ONE_BY_ONE_MAX = 64

/** Keeps the snapshots of one collection up to date with its stored root. */
export class ItemSnapshots<Item extends AnyItem> implements Items<Item> {
  readonly #root: Y.Map<unknown>
  readonly #schema: ItemSchema
  readonly #keyOf: (item: Item) => string
  readonly #byId = new Map<string, Item>()
  #live: readonly Item[] = []
  #deleted: readonly Item[] | undefined

  constructor(root: Y.Map<unknown>, schema: ItemSchema, keyOf: (item: Item) => string) {
    this.#root = root
    this.#schema = schema
    this.#keyOf = keyOf
    this.refresh(root.keys())
  }

  get(id: string): Item | undefined {
    const item = this.#byId.get(id)
    return item && item.deletedAt === null ? item : undefined
  }

  /** The item, deleted or not. */
  find(id: string): Item | undefined {
    return this.#byId.get(id)
  }

  all(): readonly Item[] {
    return this.#live
  }

  deleted(): readonly Item[] {
    this.#deleted ??= [...this.#byId.values()]
      .filter((item) => item.deletedAt !== null)
      .toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
    return this.#deleted
  }

  /** Reads these items anew. */
  refresh(ids: Iterable<string>): void {
    const changed = [...new Set(ids)]
    const oneByOne = changed.length <= PLACED_ONE_BY_ONE_MAX
    const live = oneByOne ? [...this.#live] : []
    for (const id of changed) {
      const before = this.#byId.get(id)
      // The schema's fields are the type's fields: `Item` is derived from the same kinds.
      const after = readItem(this.#schema, id, this.#root.get(id)) as Item | undefined
      if (after) this.#byId.set(id, after)
      else this.#byId.delete(id)
      if (oneByOne) this.#replace(live, before, after)
    }
    this.#live = oneByOne ? live : this.#sortAll()
    this.#deleted = undefined
  }

  /** Puts an item in the place of the one with its id, which must be live and keep its place. */
  put(item: Item): void {
    const before = this.#byId.get(item.id)
    if (!before) return
    const live = [...this.#live]
    live[this.#indexOf(live, before)] = item
    this.#byId.set(item.id, item)
    this.#live = live
  }

  #sortAll(): Item[] {
    const compare = (a: Item, b: Item): number => this.#compare(a, b)
    return [...this.#byId.values()].filter((item) => item.deletedAt === null).toSorted(compare)
  }

  #compare(a: Item, b: Item): number {
    return compareOrdered({ id: a.id, key: this.#keyOf(a) }, { id: b.id, key: this.#keyOf(b) })
  }

  #replace(live: Item[], before: Item | undefined, after: Item | undefined): void {
    const wasLive = before !== undefined && before.deletedAt === null
    const isLive = after !== undefined && after.deletedAt === null
    if (wasLive && isLive && this.#keyOf(before) === this.#keyOf(after)) {
      live[this.#indexOf(live, before)] = after
      return
    }
    if (wasLive) live.splice(this.#indexOf(live, before), 1)
    if (isLive) live.splice(this.#indexOf(live, after), 0, after)
  }

  /** Where the item stands, or would stand. */
  #indexOf(live: readonly Item[], item: Item): number {
    let low = 0
    let high = live.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = live[middle]
      if (there && this.#compare(there, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Collects the ids of the items below `root` that transactions touch, however deep; each call of the result tells and forgets them. */
export function collectTouchedIds<Id extends string>(root: Y.Map<unknown>): () => ReadonlySet<Id> {
  let touched = new Set<string>()
  root.observeDeep((events) => {
    for (const event of events) {
      if (event instanceof Y.YMapEvent && event.target === root)
        for (const key of event.keysChanged) touched.add(String(key))
      else touched.add(String(event.path[0]))
    }
  })
  return () => {
    const ids = touched
    if (ids.size > 0) touched = new Set()
    return ids as ReadonlySet<string> as ReadonlySet<Id>
  }
}
