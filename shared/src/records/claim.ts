import { limits } from '../limits.ts'
import { choice, flag, optionalNumber, reference, sharedText, sparse } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** What a claim is about. Empathy map, profile and poster are views over these. */
export const claimSections = [
  'lifeworld',
  'wish',
  'need',
  'interest',
  'goal-feel',
  'goal-do',
  'goal-be',
  'job-functional',
  'job-social',
  'job-emotional',
  'obstacle',
  'gain',
  'contribute-head',
  'contribute-hands',
  'contribute-heart',
  'contribute-network',
  'around',
  'sees',
  'hears',
  'says',
  'does',
  'thinks',
  'feels',
  'channel',
  'language',
  'access',
  'trust',
  'worry',
  'hope',
  'ask-to-us',
] as const
export type ClaimSection = (typeof claimSections)[number]

/** One thing that is said of a persona. What it rests on are evidence records; how sure it is, is derived. */
export const claim = defineRecordKind({
  kind: 'claim',
  mainText: 'text',
  fields: {
    persona: reference(),
    section: choice(claimSections, 'lifeworld'),
    text: sharedText(limits.recordTextCharactersMax),
    /** The same in plain language. */
    plain: sharedText(limits.recordTextCharactersMax),
    priority: sparse(optionalNumber(1, 3)),
    /** What the persona cannot do without, beside what makes it vivid. */
    isFundamental: sparse(flag()),
  },
})
