import { limits } from '../limits.ts'
import { sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** The challenge question that the group works on. */
export const question = defineRecordKind({
  kind: 'question',
  fields: { text: sharedText(limits.questionTextCharactersMax) },
})
