/** What changed between two texts, word by word. */
import { diffArrays } from 'diff'

/** A stretch of words that both texts have, or that only the later or only the earlier one has. */
export interface DiffPart {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Words with their accents, joined by hyphens and apostrophes; spaces; each other character by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu

/**
 * The shortest way from one text to the other in whole words (Myers 1986, by the library `diff`). The parts `same` and `removed` in their order
 * are the earlier text exactly, `same` and `added` are the later one. Between two stretches that are the same at most one is removed and one
 * added, in that order; two changes with nothing but space between them are one.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after))
  const parts: { removed: string; added: string; same: string }[] = []
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    let last = parts.at(-1)
    if (!last || (last.same !== '' && (added || removed))) parts.push((last = { removed: '', added: '', same: '' }))
    if (added) last.added += text
    else if (removed) last.removed += text
    else last.same += text
  }
  return joined(parts).flatMap(({ removed, added, same }) => [
    ...partOf('removed', removed),
    ...partOf('added', added),
    ...partOf('same', same),
  ])
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
