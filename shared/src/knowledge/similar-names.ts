/** Which names probably mean the same: for saying so, never for deciding it. */

/** Words that say nothing about which one is meant. */
const SMALL_WORDS = new Set([
  'de',
  'het',
  'een',
  'van',
  'der',
  'den',
  'en',
  'the',
  'a',
  'an',
  'of',
  'and',
  'stichting',
  'vereniging',
])
/** From this share of equal pairs of letters on, two names are taken for one with a slip of the pen. */
const LIKENESS_MIN = 0.75

/** Two names alike: indexes into what was given, the smaller first. */
export interface NamePair {
  readonly first: number
  readonly second: number
}

/**
 * Pairs of names that are the same but for capitals, accents, marks, small words and their order ("De Woonbron", "woonbron"), or that differ
 * by a slip: Dice's coefficient of the pairs of letters of both (L. R. Dice, 1945, "Measures of the amount of ecologic association"), at least
 * 0.75, in names of five letters or more. Names with different numbers in them ("Wijk 1", "Wijk 2") are never alike.
 */
export function similarNames(names: readonly string[]): readonly NamePair[] {
  const read = names.map(readName)
  const pairs: NamePair[] = []
  for (const [first, a] of read.entries())
    for (let second = first + 1; second < read.length; second++) {
      const b = read[second]
      if (b && areAlike(a, b)) pairs.push({ first, second })
    }
  return pairs
}

interface ReadName {
  readonly words: string
  readonly numbers: string
  readonly letters: readonly string[]
  readonly length: number
}

function readName(name: string): ReadName {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const all = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const telling = all.filter((word) => !SMALL_WORDS.has(word))
  const words = (telling.length > 0 ? telling : all).toSorted()
  const joined = words.join('')
  return {
    words: words.join(' '),
    numbers: words.filter((word) => /\p{N}/u.test(word)).join(' '),
    letters: pairsOf(joined),
    length: joined.length,
  }
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`)
}

function areAlike(a: ReadName, b: ReadName): boolean {
  if (a.words === '' || b.words === '') return false
  if (a.words === b.words) return true
  if (a.numbers !== b.numbers || a.length < 5 || b.length < 5) return false
  const left = [...b.letters]
  let equal = 0
  for (const pair of a.letters) {
    const at = left.indexOf(pair)
    if (at === -1) continue
    left.splice(at, 1)
    equal++
  }
  return (2 * equal) / (a.letters.length + b.letters.length) >= LIKENESS_MIN
}
