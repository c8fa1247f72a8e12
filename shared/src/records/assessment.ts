import { limits } from '../limits.ts'
import { choice, optionalNumber, reference, sharedText, sparse, word } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** What stakeholders are assessed on; a group may add its own, `custom-<name>`. */
export const attributes = [
  'power',
  'influence',
  'interest',
  'impact',
  'legitimacy',
  'urgency',
  'attitude',
  'alignment',
  'trust',
  'proximity',
  'affects',
  'crucial',
] as const
/** As it is, as the stakeholder wants it, as the group wants it. */
export const lenses = ['actual', 'wanted-by-them', 'wanted-by-us'] as const
export type Lens = (typeof lenses)[number]

/** The name of an attribute; one of the group's own has the letters of any script in it, small ones where there are. */
export const ATTRIBUTE = /^[a-z][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}-]{0,59}$/u

/**
 * What the group thinks of one stakeholder on one attribute at one time, 0 to 1. Never changed afterwards: the last one with the same
 * stakeholder, attribute, area, lens and phase counts, and a value of null takes the one before back.
 */
export const assessment = defineRecordKind({
  kind: 'assessment',
  mainText: 'reason',
  fields: {
    stakeholder: reference(),
    attribute: word(ATTRIBUTE),
    value: optionalNumber(0, 1),
    /** Empty: everywhere. */
    area: sparse(reference()),
    lens: sparse(choice(lenses, 'actual')),
    /** Empty: now. A word that maps with a phase share. */
    phase: sparse(word(/^[a-z0-9-]{0,60}$/)),
    reason: sharedText(limits.recordTextCharactersMax),
    /** The round of estimates that it was agreed in. */
    round: sparse(reference()),
  },
})
