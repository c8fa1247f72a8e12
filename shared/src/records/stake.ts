import { limits } from '../limits.ts'
import { optionalNumber, reference, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** What an issue is to one stakeholder: what it says of it, what it has to gain or lose, and how much. */
export const stake = defineRecordKind({
  kind: 'stake',
  mainText: 'interest',
  fields: {
    issue: reference(),
    stakeholder: reference(),
    position: sharedText(limits.recordTextCharactersMax),
    interest: sharedText(limits.recordTextCharactersMax),
    weight: optionalNumber(0, 1),
  },
})
