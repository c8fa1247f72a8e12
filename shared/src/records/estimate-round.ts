import { limits } from '../limits.ts'
import {
  choice,
  entries,
  optionalTime,
  reference,
  references,
  sharedText,
  sparse,
  word,
  words,
} from '../schema/field.ts'
import { isItemId } from '../ids.ts'
import { ATTRIBUTE, lenses } from './assessment.ts'
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
    /** From which viewpoint, as of a judgement: what is agreed on counts for it. */
    area: sparse(reference()),
    lens: sparse(choice(lenses, 'actual')),
    phase: sparse(word(/^[a-z0-9-]{0,60}$/)),
    attributes: words(12, (name) => (typeof name === 'string' && ATTRIBUTE.test(name) ? name : undefined)),
    stakeholders: references(limits.stakeholdersPerMapMax),
    status: choice(['open', 'revealed', 'agreed'], 'open'),
    revealedAt: sparse(optionalTime()),
    /** What was revealed, by person id. */
    estimates: entries(limits.referencesMax, parseEstimates),
  },
})

function isEstimateKey(key: string): boolean {
  const cut = key.indexOf('/')
  return isItemId(key.slice(0, cut)) && ATTRIBUTE.test(key.slice(cut + 1))
}

const ESTIMATES_MAX = 5_000

/** The estimates of one person as they are stored and sent: an object of numbers from 0 to 1. What cannot be read is left out. */
export function parseEstimates(stored: unknown): Estimates | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined
  const found: [string, number][] = []
  for (const [key, value] of Object.entries(stored))
    if (found.length < ESTIMATES_MAX && isEstimateKey(key) && typeof value === 'number' && value >= 0 && value <= 1)
      found.push([key, value])
  return new Map(found)
}
