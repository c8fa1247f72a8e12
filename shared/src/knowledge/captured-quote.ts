/** What a quote and the text it was caught from have to do with each other now, and who may see what of it. */
import type { Attribution } from '../records/quote.ts'
import type { RecordOfKind } from '../records/registry.ts'

/** Part of a text: from `from` up to, not with, `to`, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** Where a quote comes from, as it is now. */
export type QuoteSource =
  /** It was written by hand. */
  | { readonly state: 'none' }
  /** What it was caught from is deleted, or gone for good. */
  | { readonly state: 'gone' }
  /** The words it was caught from stand there still. */
  | { readonly state: 'same'; readonly range: TextRange }
  /** Other words stand there now; none when `words` is empty. */
  | { readonly state: 'changed'; readonly range: TextRange; readonly words: string }

type Captured = Pick<RecordOfKind<'quote'>, 'captured' | 'line' | 'note' | 'start' | 'end'>

/**
 * What has become of the words that a quote was caught from. `text` is the text of its line or note, undefined when that is not there;
 * `anchored` is where its anchors point in it, undefined when they point nowhere. Words that are written again elsewhere in the text, and there alone,
 * count as having moved.
 */
export function quoteSource(quote: Captured, text: string | undefined, anchored: TextRange | undefined): QuoteSource {
  if (quote.line === '' && quote.note === '') return { state: 'none' }
  if (text === undefined) return { state: 'gone' }
  const range = quote.start === '' && quote.end === '' ? wholeOf(text) : (anchored ?? { from: 0, to: 0 })
  const words = text.slice(range.from, range.to)
  if (words === quote.captured) return { state: 'same', range }
  const moved = onlyPlaceOf(quote.captured, text)
  if (moved) return { state: 'same', range: moved }
  const grown = wholeWords(text, range)
  return { state: 'changed', range: grown, words: text.slice(grown.from, grown.to) }
}

/** The range with the rest of the words that it begins and ends in: who types over the last word of a quote leaves its place halfway the new one. */
function wholeWords(text: string, range: TextRange): TextRange {
  let { from, to } = range
  if (from === to) return range
  const isInWord = (index: number): boolean => WORD_CHARACTER.test(text.charAt(index))
  while (isInWord(from) && isInWord(from - 1)) from -= 1
  while (isInWord(to - 1) && isInWord(to)) to += 1
  return { from, to }
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/** The text without the space around it. */
function wholeOf(text: string): TextRange {
  const from = text.length - text.trimStart().length
  return { from, to: Math.max(from, text.trimEnd().length) }
}

function onlyPlaceOf(words: string, text: string): TextRange | undefined {
  if (words === '') return undefined
  const from = text.indexOf(words)
  return from < 0 || text.indexOf(words, from + 1) >= 0 ? undefined : { from, to: from + words.length }
}

/** The words that a selection takes: the space at both ends is left out, and an empty selection takes the whole text. Undefined when no word is left. */
export function caughtRange(text: string, { from, to }: TextRange): TextRange | undefined {
  const [start, end] = from === to ? [0, text.length] : [Math.min(from, to), Math.max(from, to)]
  const words = text.slice(start, end)
  const first = start + (words.length - words.trimStart().length)
  return words.trim() === '' ? undefined : { from: first, to: first + words.trim().length }
}

/** A part of a text with the marks that lie on all of it. */
export interface MarkedPart<Id> {
  readonly from: number
  readonly text: string
  readonly ids: readonly Id[]
}

/** The text in as few parts as show where each mark begins and ends; marks may overlap. The parts together are the text. */
export function markedParts<Id>(
  text: string,
  marks: readonly (TextRange & { readonly id: Id })[],
): readonly MarkedPart<Id>[] {
  const edges = new Set([0, text.length])
  for (const { from, to } of marks) for (const edge of [from, to]) if (edge > 0 && edge < text.length) edges.add(edge)
  const sorted = [...edges].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? text.length
    return {
      from,
      text: text.slice(from, to),
      ids: marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ id }) => id),
    }
  })
}

type Quote = RecordOfKind<'quote'>
type Interview = RecordOfKind<'interview'>

/**
 * Quotes that are told once: two people who catch the same words at the same moment make two records. The one made first stands for both, so that
 * everybody sees the same one. Order is kept.
 */
export function distinctQuotes(quotes: readonly Quote[]): readonly Quote[] {
  const first = new Map<string, Quote>()
  for (const quote of quotes) {
    const key = catchOf(quote)
    const other = first.get(key)
    if (!other || wasMadeBefore(quote, other)) first.set(key, quote)
  }
  return quotes.filter((quote) => first.get(catchOf(quote)) === quote)
}

/** What makes two quotes the same catch; quotes of which one was reworded are two. */
function catchOf(quote: Quote): string {
  const source = quote.line || quote.note
  return source === '' ? quote.id : JSON.stringify([source, quote.start, quote.end, quote.captured, quote.text])
}

function wasMadeBefore(a: Quote, b: Quote): boolean {
  const [one, other] = [a.createdAt ?? 0, b.createdAt ?? 0]
  return one === other ? a.id < b.id : one < other
}

/**
 * The role that may stand under a quote at its level of attribution; empty for none. A level that asks for more than is known gives the most that is
 * known. The name itself is never on the board, so the level `name` gives the role that says most.
 */
export function attributedRole(
  { attribution, role }: { readonly attribution: Attribution; readonly role: string },
  interview: Pick<Interview, 'role' | 'specificRole'> | undefined,
): string {
  const generic = (interview?.role ?? '').trim() || role.trim()
  if (attribution === 'none') return ''
  return attribution === 'generic' ? generic : (interview?.specificRole ?? '').trim() || generic
}

/** True when the words are said to be the guest's own, and are not. */
export const isSilentlyReworded = ({
  wording,
  text,
  captured,
}: Pick<Quote, 'wording' | 'text' | 'captured'>): boolean =>
  wording === 'verbatim' && captured !== '' && text.trim() !== captured.trim()
