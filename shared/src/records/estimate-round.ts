import { limits } from '../limits.ts'
import { choice, entries, optionalTime, reference, references, sharedText, sparse, words } from '../schema/field.ts'
import { ATTRIBUTE } from './assessment.ts'
import { defineRecordKind } from './record-kind.ts'

/** All estimates of one person in a round: by `<stakeholder id>/<attribute>` a value from 0 to 1. */
export type Estimates = ReadonlyMap<string, number>

/**
 * A round in which everybody estimates alone. While it is open the estimates are with the server only; revealing it writes them here, all at
 * once, and from then on they never change.
 */
export const estimateRound = defineRecordKind({
  kind: 'estimate-round',
  mainText: 'title',
  fields: {
    title: sharedText(limits.recordLineCharactersMax),
    map: reference(),
    area: sparse(reference()),
    attributes: words(12, (word) => (typeof word === 'string' && ATTRIBUTE.test(word) ? word : undefined)),
    stakeholders: references(limits.stakeholdersPerMapMax),
    status: choice(['open', 'revealed', 'agreed'], 'open'),
    revealedAt: sparse(optionalTime()),
    /** What was revealed, by person id. */
    estimates: entries(limits.referencesMax, parseEstimates),
  },
})

const ESTIMATE_KEY = /^[A-Za-z0-9_-]{1,64}\/[a-z][a-z0-9-]{0,59}$/
const ESTIMATES_MAX = 5_000

/** The estimates of one person as they are stored and sent: an object of numbers from 0 to 1. What cannot be read is left out. */
export function parseEstimates(stored: unknown): Estimates | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined
  const found: [string, number][] = []
  for (const [key, value] of Object.entries(stored))
    if (found.length < ESTIMATES_MAX && ESTIMATE_KEY.test(key) && typeof value === 'number' && value >= 0 && value <= 1)
      found.push([key, value])
  return new Map(found)
}
