import { limits } from '../limits.ts'
import { sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** A question of the interview guide, the same for all interviews of the board. */
export const guideQuestion = defineRecordKind({
  kind: 'guide-question',
  mainText: 'text',
  fields: { text: sharedText(limits.recordTextCharactersMax) },
})
