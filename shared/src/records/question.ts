import { limits } from '../limits.ts'
import { choice, flag, references, sharedText, sparse, type RegisterField } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const questionStatuses = ['draft', 'proposed', 'adopted'] as const
export type QuestionStatus = (typeof questionStatuses)[number]

/** The words of a version as they were adopted. */
export interface FixedQuestion {
  readonly text: string
  readonly content: string
  readonly process: string
}

/**
 * One version of the challenge question that the group works on. The versions of a board are all of these in order; the last is the current one.
 * A version that is not split is its text; a split one is its content and its process part, of which either may be empty.
 */
export const question = defineRecordKind({
  kind: 'question',
  mainText: 'text',
  fields: {
    text: sharedText(limits.questionTextCharactersMax),
    content: sharedText(limits.questionTextCharactersMax),
    process: sharedText(limits.questionTextCharactersMax),
    isSplit: sparse(flag()),
    /** When in the work it was made, in the group's words: "start", "after the interviews". */
    moment: sharedText(limits.recordLineCharactersMax),
    reason: sharedText(limits.recordTextCharactersMax),
    /** The insights, personas, quotes and facts that caused the change. */
    because: references(limits.referencesMax),
    status: sparse(choice(questionStatuses, 'draft')),
    /** Written when it is adopted, and shown from then on; null before. */
    fixed: sparse(fixedQuestion()),
  },
})

function fixedQuestion(): RegisterField<FixedQuestion | null> {
  return {
    merge: 'register',
    fallback: null,
    parse: (stored) => {
      if (typeof stored !== 'object' || stored === null) return undefined
      const read = (name: string): string | undefined => {
        const text: unknown = Reflect.get(stored, name)
        return typeof text === 'string' ? text : undefined
      }
      const [text, content, process] = [read('text'), read('content'), read('process')]
      return text === undefined || content === undefined || process === undefined
        ? undefined
        : Object.freeze({ text, content, process })
    },
  }
}
