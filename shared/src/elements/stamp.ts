import { parsePersonId, type PersonId } from '../ids.ts'
import { words } from '../schema/field.ts'

/** What people can stick to a thing with one press. */
export const stamps = ['heart', 'star', 'question', 'check', 'attention'] as const
export type Stamp = (typeof stamps)[number]

/** All five of everybody in a very large hall. */
const STAMPS_MAX = 2_000

/** One stamp of one person as it is stored: two presses at the same time are the same word. */
export const stampWord = (stamp: Stamp, person: PersonId): string => `${stamp}.${person}`

/** The stamps on an element: each a word `<stamp>.<person id>`. */
export const stampsField = () => words(STAMPS_MAX, (word) => (readStamp(word) ? (word as string) : undefined))

function readStamp(word: unknown): { readonly stamp: Stamp; readonly person: PersonId } | undefined {
  if (typeof word !== 'string') return undefined
  const [name, id, rest] = word.split('.')
  const stamp = stamps.find((known) => known === name)
  const person = parsePersonId(id)
  return stamp && person && rest === undefined ? { stamp, person } : undefined
}

/** How often a stamp is on an element, and whether one's own is among them. */
export interface StampCount {
  readonly stamp: Stamp
  readonly count: number
  readonly isOwn: boolean
}

const NONE: readonly StampCount[] = []

/** The stamps that are on an element, in their usual order. */
export function stampCounts(stored: readonly string[], me?: PersonId): readonly StampCount[] {
  if (stored.length === 0) return NONE
  return stamps.flatMap((stamp) => {
    const people = stored.flatMap((word) => {
      const read = readStamp(word)
      return read?.stamp === stamp ? read.person : []
    })
    return people.length === 0 ? [] : { stamp, count: people.length, isOwn: me !== undefined && people.includes(me) }
  })
}
