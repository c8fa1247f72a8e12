import { isItemId } from '../ids.ts'
import { limits } from '../limits.ts'
import { choice, flag, references, sharedText, sparse, words } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const insightTypes = ['insight', 'lesson', 'tension', 'opportunity', 'surprise', 'harvest'] as const
export type InsightType = (typeof insightTypes)[number]

/** Something the group has understood. What it rests on are evidence records; its order is its rank. */
export const insight = defineRecordKind({
  kind: 'insight',
  mainText: 'statement',
  fields: {
    statement: sharedText(limits.recordTextCharactersMax),
    soWhat: sharedText(limits.recordTextCharactersMax),
    type: choice(insightTypes, 'insight'),
    personas: references(limits.referencesMax),
    stakeholders: references(limits.referencesMax),
    areas: references(limits.referencesMax),
    isInReport: sparse(flag()),
    /** Person ids of those who find it important. */
    votes: words(limits.referencesMax, (word) => (isItemId(word) ? word : undefined)),
  },
})
