import { limits } from '../limits.ts'
import { reference, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** Something that stakeholders have different stakes in: a column of a matrix. */
export const issue = defineRecordKind({
  kind: 'issue',
  mainText: 'name',
  fields: { map: reference(), name: sharedText(limits.recordLineCharactersMax) },
})
