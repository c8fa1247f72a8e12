import { limits } from '../limits.ts'
import { choice, optionalChoice, optionalNumber, reference, references, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const relationTypes = [
  'authority',
  'money',
  'service',
  'information',
  'cooperation',
  'influence',
  'trust',
  'conflict',
  'represents',
  'own',
] as const
export type RelationType = (typeof relationTypes)[number]
export const relationStatuses = ['existing', 'wanted', 'weakened', 'broken'] as const
export type RelationStatus = (typeof relationStatuses)[number]

/** What runs between two stakeholders. */
export const relation = defineRecordKind({
  kind: 'relation',
  mainText: 'label',
  fields: {
    from: reference(),
    to: reference(),
    type: choice(relationTypes, 'cooperation'),
    /** What it is called; for the type "own" it is all there is. */
    label: sharedText(limits.recordLineCharactersMax),
    direction: choice(['none', 'one', 'two'], 'none'),
    strength: optionalNumber(1, 3),
    /** -1 hinders, 0 neither, 1 helps; null is not set. */
    valence: optionalNumber(-1, 1),
    formality: optionalChoice(['formal', 'informal']),
    status: choice(relationStatuses, 'existing'),
    areas: references(limits.referencesMax),
  },
})
