import { limits } from '../limits.ts'
import { entries, optionalNumber, reference, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

const place = optionalNumber(0, 1)

/** A scale on which a persona and the guests it rests on have a place between two ends, 0 to 1. */
export const scale = defineRecordKind({
  kind: 'scale',
  mainText: 'low',
  fields: {
    persona: reference(),
    low: sharedText(limits.recordLineCharactersMax),
    high: sharedText(limits.recordLineCharactersMax),
    /** The persona's place; null while nobody has set it. */
    value: place,
    /** The place of each interview. */
    marks: entries(limits.referencesMax, (stored) =>
      stored === null ? undefined : (place.parse(stored) ?? undefined),
    ),
  },
})
