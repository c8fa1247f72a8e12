import { limits } from '../limits.ts'
import { choice, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** What areas are told apart by: a colour and a pattern each, decided by the theme. */
export const areaTones = ['blue', 'orange', 'green', 'purple', 'red', 'gray'] as const
export type AreaTone = (typeof areaTones)[number]

/** A neighbourhood or another field that the group works in. */
export const workArea = defineRecordKind({
  kind: 'work-area',
  mainText: 'name',
  fields: {
    name: sharedText(limits.recordLineCharactersMax),
    place: sharedText(limits.recordLineCharactersMax),
    summary: sharedText(limits.recordTextCharactersMax),
    tone: choice(areaTones, 'blue'),
  },
})
