import { limits } from '../limits.ts'
import { choice, references, sharedText, word } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const actionStatuses = ['open', 'done', 'dropped'] as const
/** A day as `2026-11-22`; empty for none. */
const DAY = /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/

/** Homework: what somebody took upon them, and what came of it. */
export const action = defineRecordKind({
  kind: 'action',
  mainText: 'text',
  fields: {
    text: sharedText(limits.recordTextCharactersMax),
    /** A role or an organisation: who does it. */
    owner: sharedText(limits.recordLineCharactersMax),
    dueOn: word(DAY),
    status: choice(actionStatuses, 'open'),
    result: sharedText(limits.recordTextCharactersMax),
    areas: references(limits.referencesMax),
  },
})
