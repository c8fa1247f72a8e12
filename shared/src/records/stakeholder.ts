import { limits } from '../limits.ts'
import {
  choice,
  flag,
  optionalChoice,
  optionalTime,
  reference,
  references,
  sharedText,
  sparse,
  word,
} from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const stakeholderTypes = ['organisation', 'group', 'role', 'network', 'person'] as const
export type StakeholderType = (typeof stakeholderTypes)[number]
export const sectors = [
  'resident',
  'housing',
  'municipality',
  'care',
  'welfare',
  'education',
  'police',
  'business',
  'civil',
  'media',
  'funder',
  'other',
] as const
export type Sector = (typeof sectors)[number]

/** Who has a stake in the question: in the register once, on any number of maps. */
export const stakeholder = defineRecordKind({
  kind: 'stakeholder',
  mainText: 'name',
  fields: {
    name: sharedText(limits.recordLineCharactersMax),
    /** A person is named only after a warning. */
    type: choice(stakeholderTypes, 'organisation'),
    sector: optionalChoice(sectors),
    /** The sector in the group's own word, where the list has none. */
    sectorName: sharedText(limits.recordLineCharactersMax),
    parent: sparse(reference()),
    areas: references(limits.referencesMax),
    position: sharedText(limits.recordTextCharactersMax),
    interests: sharedText(limits.recordTextCharactersMax),
    brings: sharedText(limits.recordTextCharactersMax),
    needs: sharedText(limits.recordTextCharactersMax),
    remarks: sharedText(limits.recordTextCharactersMax),
    personas: references(limits.referencesMax),
    /** Interviews with it, or in which it spoke. */
    interviews: references(limits.referencesMax),
    /** Nobody has heard them yet, says the group. */
    isMissingVoice: sparse(flag()),
    icon: sparse(word(/^[a-z-]{0,40}$/)),
    /** Those that look the same and are not, says the group: nobody needs to be asked again. */
    apartFrom: references(limits.referencesMax),
    archivedAt: sparse(optionalTime()),
    /** The stakeholder that this one turned out to be; everything that refers to this one counts for that one. */
    mergedInto: sparse(reference()),
  },
})
