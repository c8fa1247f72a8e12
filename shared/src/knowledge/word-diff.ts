/** What changed between two texts, word by word. */
/** A stretch of words that both texts have, or that only the later or only the earlier one has. */
export interface DiffPart {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Words with their accents, joined by hyphens and apostrophes; spaces; each other character by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/** Longer texts than anybody writes are not compared word by word: so many pairs of words take a tenth of a second. */
const PAIRS_MAX = 4_000_000

/**
 * The shortest way from one text to the other in whole words: what is the same is a longest common subsequence (Wagner and Fischer 1974). The parts
 * `same` and `removed` in their order are the earlier text exactly, `same` and `added` are the later one. Between two stretches that are the same
 * at most one is removed and one added, in that order; two changes with nothing but space between them are one.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const parts: { removed: string; added: string; same: string }[] = []
  for (const { type, text } of stepsBetween(tokensOf(before), tokensOf(after))) {
    let last = parts.at(-1)
    if (!last || (last.same !== '' && type !== 'same')) parts.push((last = { removed: '', added: '', same: '' }))
    last[type] += text
  }
  return joined(parts).flatMap(({ removed, added, same }) => [
    ...partOf('removed', removed),
    ...partOf('added', added),
    ...partOf('same', same),
  ])
}

/** Word by word; of two ways that are as short, the one that removes first. */
function stepsBetween(before: readonly string[], after: readonly string[]): readonly DiffPart[] {
  const start = countSame(before, after)
  const end = countSame(before.slice(start).toReversed(), after.slice(start).toReversed())
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  return [
    ...before.slice(0, start).map(same),
    ...middleSteps(removed, added),
    ...before.slice(before.length - end).map(same),
  ]
}

const same = (text: string): DiffPart => ({ type: 'same', text })

/** How many words both begin with. */
function countSame(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, i) => word !== other[i])
  return differs < 0 ? one.length : differs
}

function middleSteps(before: readonly string[], after: readonly string[]): readonly DiffPart[] {
  const lengths = commonLengths(before, after)
  const lengthAt = (i: number, j: number): number => lengths?.[i * (after.length + 1) + j] ?? 0
  const steps: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [removed, added] = [before[i], after[j]]
    if (lengths && removed !== undefined && removed === added) {
      steps.push(same(removed))
      i += 1
      j += 1
    } else if (removed !== undefined && (added === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      steps.push({ type: 'removed', text: removed })
      i += 1
    } else {
      steps.push({ type: 'added', text: added ?? '' })
      j += 1
    }
  }
  return steps
}

/** The length of the longest common subsequence of what begins at each pair of words, in rows of `after.length + 1`; undefined for too many pairs. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array | undefined {
  const columns = after.length + 1
  if (before.length * after.length > PAIRS_MAX) return undefined
  const lengths = new Uint32Array((before.length + 1) * columns)
  const at = (i: number, j: number): number => lengths[i * columns + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * columns + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return lengths
}

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []
const partOf = (type: DiffPart['type'], text: string): readonly DiffPart[] => (text === '' ? [] : [{ type, text }])

/** A change with what is the same behind it. */
interface Stretch {
  readonly removed: string
  readonly added: string
  readonly same: string
}

/** Changes that only space parts read better as one: "hindered by" for "a risk of", not word for word. */
function joined(parts: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const part of parts) {
    const before = result.at(-1)
    const isChange = part.removed !== '' || part.added !== ''
    if (!before || !isChange || before.same === '' || before.same.trim() !== '' || !isBoth(before, part)) {
      result.push(part)
      continue
    }
    result[result.length - 1] = {
      removed: before.removed + before.same + part.removed,
      added: before.added + before.same + part.added,
      same: part.same,
    }
  }
  return result
}

/** Whether together they take words away and put words in their place. */
const isBoth = (a: Stretch, b: Stretch): boolean =>
  (a.removed + b.removed).trim() !== '' && (a.added + b.added).trim() !== ''
