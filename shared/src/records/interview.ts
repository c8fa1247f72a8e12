import { limits } from '../limits.ts'
import { choice, flag, optionalChoice, reference, references, sharedText, sparse } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** Whether somebody speaks of their own life, or about somebody else's. */
export const voices = ['own', 'proxy'] as const
export type Voice = (typeof voices)[number]
export const interviewStatuses = ['planned', 'running', 'done'] as const
/** On which side of the question somebody stands; the mix of guests is told by it. */
export const guestGroups = ['resident', 'professional', 'other'] as const
export type GuestGroup = (typeof guestGroups)[number]
/** What the guest said of what was noted. */
export const guestChecks = ['none', 'shown', 'confirmed', 'corrected'] as const
export type GuestCheck = (typeof guestChecks)[number]

/** One conversation with one guest, who is a code and a role here: names never enter the board. */
export const interview = defineRecordKind({
  kind: 'interview',
  mainText: 'role',
  fields: {
    /** "G1". Interviews with the same code are with the same person. */
    code: sharedText(limits.recordLineCharactersMax),
    /** What anybody may know: "resident". */
    role: sharedText(limits.recordLineCharactersMax),
    /** What says more: "resident of the senior complex". */
    specificRole: sharedText(limits.recordLineCharactersMax),
    group: sparse(optionalChoice(guestGroups)),
    areas: references(limits.referencesMax),
    voice: choice(voices, 'own'),
    /** Of whom a guest with a proxy voice speaks, in words. */
    aboutWhom: sharedText(limits.recordLineCharactersMax),
    /** The same in the register of stakeholders. */
    about: references(limits.referencesMax),
    status: choice(interviewStatuses, 'planned'),
    check: sparse(choice(guestChecks, 'none')),
    isSensitive: sparse(flag()),
    /** The stakeholder this guest speaks for or works at. */
    stakeholder: sparse(reference()),
  },
})
