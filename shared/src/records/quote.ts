import { limits } from '../limits.ts'
import {
  choice,
  derived,
  flag,
  optionalChoice,
  reference,
  sharedText,
  sparse,
  type RegisterField,
} from '../schema/field.ts'
import { voices } from './interview.ts'
import { defineRecordKind } from './record-kind.ts'

export const wordings = ['verbatim', 'shortened', 'plain', 'translated'] as const
/** How much is told about who said it. A name is a level only: the board never holds it. */
export const attributions = ['none', 'generic', 'specific', 'name'] as const
export type Attribution = (typeof attributions)[number]

/** Words that somebody said, caught from the sheet of an interview or from a note. */
export const quote = defineRecordKind({
  kind: 'quote',
  mainText: 'text',
  fields: {
    text: sharedText(limits.recordTextCharactersMax),
    interview: reference(),
    /** The line that it was caught from. */
    line: sparse(reference()),
    /** The note that it was caught from; an element's id. */
    note: sparse(reference()),
    /** What that note says now; null where it was caught from none, or it is deleted. The board works it out. */
    noteNow: derived<string | null>(null),
    /** Where it starts and ends in the text it was caught from; empty when it is the whole text. */
    start: sparse(storedText(500)),
    end: sparse(storedText(500)),
    /** The words as they were when it was caught: what it says now may differ, and so may its source. */
    captured: storedText(limits.recordTextCharactersMax),
    wording: choice(wordings, 'verbatim'),
    attribution: choice(attributions, 'generic'),
    /** Whose voice it is, where that is not the interview's. */
    voice: sparse(optionalChoice(voices)),
    /** The role of who said it, where there is no interview: a question owner, somebody of the team. */
    role: sharedText(limits.recordLineCharactersMax),
    isSensitive: sparse(flag()),
    isStarred: sparse(flag()),
  },
})

/** Text that is written once, as a whole. */
function storedText(charactersMax: number): RegisterField<string> {
  return {
    merge: 'register',
    fallback: '',
    parse: (stored) => (typeof stored === 'string' && stored.length <= charactersMax ? stored : undefined),
  }
}
