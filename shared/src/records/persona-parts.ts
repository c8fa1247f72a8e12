/** The parts of a persona, and where its claims stand in each view. All views show the same claims; only their places differ. */
import type { ClaimSection } from './claim.ts'

/** Parts that hold claims, in the order of the editor and the poster. */
export const personaParts = [
  'lifeworld',
  'needs',
  'wishes',
  'interests',
  'contribution',
  'goals',
  'jobs',
  'obstacles',
  'worries',
  'gains',
  'hopes',
  'around',
  'senses',
  'channels',
  'access',
  'trust',
  'ask',
] as const
export type PersonaPart = (typeof personaParts)[number]

/** What a persona is not finished without: beside its type label, summary and key quote. */
export const requiredParts = ['lifeworld', 'needs', 'interests', 'contribution'] as const satisfies PersonaPart[]

/** The sections of claims that each part holds; the first is where a new claim goes. */
export const sectionsOfPart: Readonly<Record<PersonaPart, readonly [ClaimSection, ...ClaimSection[]]>> = {
  lifeworld: ['lifeworld'],
  needs: ['need'],
  wishes: ['wish'],
  interests: ['interest'],
  contribution: ['contribute-head', 'contribute-hands', 'contribute-heart', 'contribute-network'],
  goals: ['goal-feel', 'goal-do', 'goal-be'],
  jobs: ['job-functional', 'job-social', 'job-emotional'],
  obstacles: ['obstacle'],
  worries: ['worry'],
  gains: ['gain'],
  hopes: ['hope'],
  around: ['around'],
  senses: ['sees', 'hears', 'says', 'does', 'thinks', 'feels'],
  channels: ['channel', 'language'],
  access: ['access'],
  trust: ['trust'],
  ask: ['ask-to-us'],
}

/** What people add to a persona when they want it: parts with claims, and scales. */
export type PersonaModule = Exclude<PersonaPart, (typeof requiredParts)[number]> | 'scales'
export const personaModules: readonly PersonaModule[] = [
  ...personaParts.filter(
    (part): part is Exclude<PersonaPart, (typeof requiredParts)[number]> =>
      !requiredParts.some((required) => required === part),
  ),
  'scales',
]

/**
 * The areas of the empathy map, form of 2017 (Gray, "Updated empathy map canvas"): who and what they need to do first, then what can be seen from
 * outside, what goes on inside last, with pains and gains in the middle. `who` also shows the type label and summary.
 */
export const empathyAreas = ['who', 'to-do', 'see', 'say', 'do', 'hear', 'think', 'pains', 'gains'] as const
export type EmpathyArea = (typeof empathyAreas)[number]
export const sectionsOfEmpathyArea: Readonly<Record<EmpathyArea, readonly [ClaimSection, ...ClaimSection[]]>> = {
  who: ['lifeworld', 'around'],
  'to-do': ['goal-do', 'need', 'job-functional', 'job-social', 'job-emotional'],
  see: ['sees'],
  say: ['says', 'ask-to-us'],
  do: [
    'does',
    'contribute-hands',
    'contribute-head',
    'contribute-heart',
    'contribute-network',
    'channel',
    'language',
    'access',
  ],
  hear: ['hears'],
  think: ['thinks', 'feels', 'interest', 'goal-feel', 'goal-be', 'trust'],
  pains: ['obstacle', 'worry'],
  gains: ['gain', 'wish', 'hope'],
}

/** The profile of jobs, pains and gains (Osterwalder, value proposition canvas): what somebody tries to do, what hinders, what would help. */
export const profileAreas = ['jobs', 'pains', 'gains'] as const
export type ProfileArea = (typeof profileAreas)[number]
export const sectionsOfProfileArea: Readonly<Record<ProfileArea, readonly [ClaimSection, ...ClaimSection[]]>> = {
  jobs: ['job-functional', 'job-social', 'job-emotional', 'need', 'goal-do'],
  pains: ['obstacle', 'worry'],
  gains: ['gain', 'wish', 'hope', 'goal-feel', 'goal-be'],
}
