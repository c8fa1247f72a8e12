/** The versions of the challenge question: their words, what changed between any two of them, and what caused that. */
import type { RecordOfKind } from '../records/registry.ts'
import { wordDiff, type DiffPart } from './word-diff.ts'
import type { RecordGraph } from './record-graph.ts'

export type Question = RecordOfKind<'question'>
type QuestionPart = 'whole' | 'content' | 'process'

/** The words of one part of a version; an adopted one has those it was adopted with. */
interface PartWords {
  readonly part: QuestionPart
  readonly text: string
}

/** A whole version is one part; a split one is its content and its process, of which either may be empty. */
export function partsOf({ status, fixed, text, content, process, isSplit }: Question): readonly PartWords[] {
  const words = status === 'adopted' && fixed ? fixed : { text, content, process }
  if (!isSplit) return [{ part: 'whole', text: words.text }]
  return [
    { part: 'content', text: words.content },
    { part: 'process', text: words.process },
  ]
}

/** All words of a version, a line for each part that has any. */
export const wordsOf = (question: Question): string =>
  partsOf(question)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

/** What changed in one part. */
export interface PartDiff {
  readonly part: QuestionPart
  readonly diff: readonly DiffPart[]
}

/** What changed from one version to another, part by part; when only one of them is split their words are compared as a whole. */
export function diffOf(before: Question | undefined, after: Question): readonly PartDiff[] {
  if (!before || before.isSplit !== after.isSplit)
    return [{ part: 'whole', diff: wordDiff(before ? wordsOf(before) : '', wordsOf(after)) }]
  const earlier = partsOf(before)
  return partsOf(after).map(({ part, text }, i) => ({ part, diff: wordDiff(earlier[i]?.text ?? '', text) }))
}

/** One change of words. */
export interface WordChange {
  readonly part: QuestionPart
  readonly removed: string
  readonly added: string
  /** What a cause is stored under: the words of the change themselves, so that it is still known when others follow. */
  readonly key: string
}

const KEY_WORDS_MAX = 500

/** Whether a change is one of words: spaces and signs alone need no cause. */
export const isOfWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** The changes of words that a difference is made of, in reading order. */
export function changesIn(parts: readonly PartDiff[]): readonly WordChange[] {
  return parts.flatMap(({ part, diff }) => {
    const changes: WordChange[] = []
    for (const [i, { type, text }] of diff.entries()) {
      if (type === 'same') continue
      const isSecond = type === 'added' && diff[i - 1]?.type === 'removed'
      const removed = type === 'removed' ? text : isSecond ? (diff[i - 1]?.text ?? '') : ''
      const added = type === 'added' ? text : diff[i + 1]?.type === 'added' ? (diff[i + 1]?.text ?? '') : ''
      if (!isSecond && isOfWords(removed + added)) changes.push({ part, removed, added, key: keyOf(removed, added) })
    }
    return changes
  })
}

const keyOf = (removed: string, added: string): string =>
  `${removed.trim().slice(0, KEY_WORDS_MAX)} → ${added.trim().slice(0, KEY_WORDS_MAX)}`

/** That something caused a change, or the version as a whole. */
export interface Cause {
  /** The insight, persona, quote or fact; it may be deleted. */
  readonly source: string
  /** The change it caused; undefined when it caused the version as a whole, or the words it caused are not changed (any more). */
  readonly change: WordChange | undefined
  /** The words it was said to have caused; empty for the version as a whole. */
  readonly words: string
  /** The records that say so: two people can say the same. */
  readonly links: readonly RecordOfKind<'evidence'>[]
}

/** What caused a version and its changes, each once. */
export function causesOf(graph: RecordGraph, version: Question, changes: readonly WordChange[]): readonly Cause[] {
  const found = new Map<string, Cause>()
  for (const id of version.because) {
    const source = graph.resolve(id)
    found.set(`${source} `, { source, change: undefined, words: '', links: [] })
  }
  for (const link of graph.referring('evidence', 'target', version.id)) {
    if (link.source === '') continue
    const source = graph.resolve(link.source)
    const change = link.change === '' ? undefined : changeLike(changes, link.change)
    const key = `${source} ${change?.key ?? link.change}`
    const known = found.get(key)
    found.set(key, { source, change, words: link.change, links: [...(known?.links ?? []), link] })
  }
  return [...found.values()]
}

/** The change with this key, or else one that grew from it or is what is left of it. */
function changeLike(changes: readonly WordChange[], key: string): WordChange | undefined {
  const exact = changes.find((change) => change.key === key)
  if (exact) return exact
  const [removed = '', added = ''] = key.split(' → ')
  const isLike = (a: string, b: string): boolean => {
    const [one, other] = [a.trim(), b.trim()]
    return one !== '' && other !== '' && (one.includes(other) || other.includes(one))
  }
  return changes.find((change) => (added === '' ? isLike(change.removed, removed) : isLike(change.added, added)))
}
