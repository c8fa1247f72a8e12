import { limits } from '../limits.ts'
import { choice, flag, reference, sharedText, sparse, type RegisterField } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** What a line is: the guest's words, what was seen, or what the writer made of it. */
export const lineNatures = ['said', 'observed', 'interpreted'] as const
export type LineNature = (typeof lineNatures)[number]

/** One line of the sheet of an interview. */
export const interviewLine = defineRecordKind({
  kind: 'interview-line',
  mainText: 'text',
  fields: {
    interview: reference(),
    /** The question of the guide that it answers. */
    guideQuestion: sparse(reference()),
    text: sharedText(limits.recordTextCharactersMax),
    nature: choice(lineNatures, 'said'),
    isSensitive: sparse(flag()),
    /** The words of the line as the guest saw and answered them; null while the guest has not. What it says now may differ. */
    checkedText: sparse(seenText()),
    /** What the guest says instead, kept beside what was noted; empty for none. */
    correction: sharedText(limits.recordTextCharactersMax),
  },
})

function seenText(): RegisterField<string | null> {
  return {
    merge: 'register',
    fallback: null,
    parse: (stored) =>
      typeof stored === 'string' && stored.length <= limits.recordTextCharactersMax ? stored : undefined,
  }
}
