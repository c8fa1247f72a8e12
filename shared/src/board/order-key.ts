/** Keys between keys: the order of items as a property of each, so that two people reordering never lose or double an item. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { ORDER_KEY } from '../schema/envelope.ts'

/** What is sorted: by `key`, and by `id` where keys are equal (two people may make the same key at the same time). */
export interface Ordered {
  readonly id: string
  readonly key: string
}

/** Sorts by key, then by id, in code unit order, the same on every machine. */
export function compareOrdered(a: Ordered, b: Ordered): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A key after `key`; after everything readable when `key` is broken or empty. */
export function keyAfter(key: string | undefined): string {
  return keyBetween(key, undefined)
}

/** A key between two; an end that is absent, empty or broken counts as open. When there is no room the key comes after `lower`. */
export function keyBetween(lower: string | undefined, upper: string | undefined): string {
  const low = usable(lower)
  const high = usable(upper)
  return low !== null && high !== null && low >= high ? generateKeyBetween(low, null) : generateKeyBetween(low, high)
}

/** `count` keys in order between two; an end that is absent, empty or broken counts as open. */
export function keysBetween(lower: string | undefined, upper: string | undefined, count: number): readonly string[] {
  const low = usable(lower)
  const high = usable(upper)
  return generateNKeysBetween(low, low !== null && high !== null && low >= high ? null : high, count)
}

/**
 * The keys to write so that `id` comes to stand at `index` among `others` (sorted, without `id` itself).
 * Usually one. Where neighbours share a key, those behind get new keys until there is room; where any stored key is broken or
 * empty (other clients need not write one), all get new keys.
 */
export function keysToPlace(id: string, index: number, others: readonly Ordered[]): ReadonlyMap<string, string> {
  if (others.some((other) => usable(other.key) === null)) {
    const ids = others.map((other) => other.id)
    return spread([...ids.slice(0, index), id, ...ids.slice(index)], null, null)
  }
  const previous = others[index - 1]?.key ?? null
  let following = index
  while (previous !== null && (others[following]?.key ?? '~') <= previous) following += 1
  const pushed = others.slice(index, following).map((other) => other.id)
  return spread([id, ...pushed], previous, others[following]?.key ?? null)
}

function spread(ids: readonly string[], lower: string | null, upper: string | null): ReadonlyMap<string, string> {
  const keys = generateNKeysBetween(lower, upper, ids.length)
  return new Map(ids.map((id, i) => [id, keys[i] ?? '']))
}

function usable(key: string | undefined): string | null {
  // The library takes characters outside its alphabet for granted and then makes keys that do not sort.
  if (!key || !ORDER_KEY.test(key)) return null
  try {
    generateKeyBetween(key, null)
    return key
  } catch {
    // The library's only way to say that a stored key is none of its own; any peer may have stored it.
    return null
  }
}
