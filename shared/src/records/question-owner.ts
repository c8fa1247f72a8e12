import { limits } from '../limits.ts'
import { reference, references, sharedText, sparse } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** Who owns the question: an organisation or a role, never a private person. */
export const questionOwner = defineRecordKind({
  kind: 'question-owner',
  mainText: 'name',
  fields: {
    name: sharedText(limits.recordLineCharactersMax),
    /** The same one in the register of stakeholders. */
    stakeholder: sparse(reference()),
    areas: references(limits.referencesMax),
  },
})
