import { limits } from '../limits.ts'
import { choice, derived, reference, sharedText, sparse, word } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

export const stances = ['supports', 'contradicts', 'nuances'] as const
export type Stance = (typeof stances)[number]

/**
 * That one thing supports, contradicts or nuances another, and why. Two people can make the same link at once: readers count links with the
 * same target, source and stance once and show the reasons of all.
 */
export const evidence = defineRecordKind({
  kind: 'evidence',
  mainText: 'why',
  fields: {
    /** A claim, insight, assessment, relation or version of the question. */
    target: reference(),
    /** A quote, fact or insight. */
    source: reference(),
    /** A note on the board, where the source is one; an element's id. */
    note: sparse(reference()),
    /** What that note says now; null where the source is none, or it is deleted. The board works it out. */
    noteNow: derived<string | null>(null),
    stance: choice(stances, 'supports'),
    why: sharedText(limits.recordTextCharactersMax),
    /** Where the target is a version of the question: the words it changed, `removed → added`; empty for the version as a whole. */
    change: sparse(word(/^[^]{0,1100}$/)),
  },
})
