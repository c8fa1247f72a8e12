/** A replacement in a text: `deleteCount` UTF-16 units at `at` give way to `insert`. */
export interface Splice {
  readonly at: number
  readonly deleteCount: number
  readonly insert: string
}

/**
 * The smallest single replacement that turns `before` into `after`. Where several would do ("aa" to "aaa") it is the one that ends at
 * `caretAfter`, where the person was writing. Never cuts a surrogate pair in two.
 */
export function spliceBetween(before: string, after: string, caretAfter: number = after.length): Splice {
  let suffix = 0
  // What stands behind the caret was not typed just now, so it is kept first.
  const suffixMax = Math.min(before.length, after.length)
  while (suffix < suffixMax && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix += 1
  suffix = Math.min(suffix, Math.max(0, after.length - caretAfter))
  let prefix = 0
  const prefixMax = suffixMax - suffix
  while (prefix < prefixMax && before[prefix] === after[prefix]) prefix += 1
  const rest = suffixMax - prefix
  while (suffix < rest && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix += 1
  if (isHighSurrogate(after, prefix - 1) || isHighSurrogate(before, prefix - 1)) prefix -= 1
  if (isLowSurrogate(after, after.length - suffix) || isLowSurrogate(before, before.length - suffix)) suffix -= 1
  return {
    at: prefix,
    deleteCount: before.length - suffix - prefix,
    insert: after.slice(prefix, after.length - suffix),
  }
}

/** Where a place in a text is after a replacement. A place at the replacement's start stays before what was inserted. */
export function movedIndex(index: number, { at, deleteCount, insert }: Splice): number {
  if (index <= at) return index
  if (index >= at + deleteCount) return index + insert.length - deleteCount
  return at + insert.length
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}
