import { limits } from '../limits.ts'
import { choice, optionalChoice, optionalNumber, references, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const factTypes = ['figure', 'policy', 'effort', 'document'] as const
export const reliabilities = ['official', 'own', 'hearsay'] as const

/** Something known about one or more areas, with where it comes from. */
export const fact = defineRecordKind({
  kind: 'fact',
  mainText: 'label',
  fields: {
    label: sharedText(limits.recordTextCharactersMax),
    type: choice(factTypes, 'figure'),
    /** As people write it: "1.240", "4 op de 10". */
    value: sharedText(limits.recordLineCharactersMax),
    unit: sharedText(limits.recordLineCharactersMax),
    year: optionalNumber(1000, 9999),
    source: sharedText(limits.recordLineCharactersMax),
    /** As typed; it is a link only where `elements/link-address` reads it as one. */
    address: sharedText(limits.recordTextCharactersMax),
    reliability: optionalChoice(reliabilities),
    areas: references(limits.referencesMax),
  },
})
