import { IMAGE_ID } from '../ids.ts'
import { limits } from '../limits.ts'
import { choice, optionalTime, reference, references, sharedText, sparse, word, words } from '../schema/field.ts'
import { personaModules } from './persona-parts.ts'
import { defineRecordKind } from './record-kind.ts'

export const personaActors = ['resident', 'professional', 'decision-maker', 'other'] as const
/** Never a stock face: an icon, something drawn, an object, a place, or a few of these. */
export const pictureModes = ['none', 'icon', 'drawing', 'object', 'place', 'set'] as const
/** How far the group is with it; what it rests on is derived, never a status. `checked`: shown to people whom it stands for. */
export const personaStatuses = ['draft', 'ready', 'checked'] as const

/** A person who stands for others, made from what people said. What is said of them are claims. */
export const persona = defineRecordKind({
  kind: 'persona',
  mainText: 'typeLabel',
  fields: {
    /** "Resident short of money": required. */
    typeLabel: sharedText(limits.recordLineCharactersMax),
    givenName: sharedText(limits.recordLineCharactersMax),
    pronoun: sharedText(limits.recordLineCharactersMax),
    lifePhase: sharedText(limits.recordLineCharactersMax),
    actor: choice(personaActors, 'resident'),
    summary: sharedText(limits.recordTextCharactersMax),
    /** Whether its texts say "I" or speak of it. */
    person: choice(['first', 'third'], 'first'),
    pictureMode: choice(pictureModes, 'none'),
    icon: word(/^[a-z-]{0,40}$/),
    images: words(4, (id) => (typeof id === 'string' && IMAGE_ID.test(id) ? id : undefined)),
    pictureAlt: sharedText(limits.imageAltCharactersMax),
    keyQuote: sparse(reference()),
    /** For WHO we solve WHAT, so that OUTCOME, because of an insight. */
    who: sharedText(limits.recordTextCharactersMax),
    what: sharedText(limits.recordTextCharactersMax),
    outcome: sharedText(limits.recordTextCharactersMax),
    because: sparse(reference()),
    represents: sharedText(limits.recordTextCharactersMax),
    representsFact: sparse(reference()),
    whoIsMissing: sharedText(limits.recordTextCharactersMax),
    areas: references(limits.referencesMax),
    stakeholders: references(limits.referencesMax),
    /** Parts that people have added to the required ones; a part with claims in it shows without that. */
    modules: words(personaModules.length, (stored) => personaModules.find((known) => known === stored)),
    status: choice(personaStatuses, 'draft'),
    /** A day as `2026-11-22`; empty for none. */
    reviewOn: sparse(word(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/)),
    retiredAt: sparse(optionalTime()),
    /** The persona that this one is now part of; everything that refers to this one counts for that one. */
    mergedInto: sparse(reference()),
  },
})
