import { limits } from '../limits.ts'
import { entries, reference, sharedText } from '../schema/field.ts'
import { defineRecordKind } from './record-kind.ts'

/** What a stakeholder is in a task: any of Responsible, Accountable, Consulted, Informed, each once and in this order. */
const RACI = /^R?A?C?I?$/

/** A row of a RACI table. */
export const task = defineRecordKind({
  kind: 'task',
  mainText: 'name',
  fields: {
    map: reference(),
    name: sharedText(limits.recordLineCharactersMax),
    roles: entries(limits.stakeholdersPerMapMax, (stored) =>
      typeof stored === 'string' && stored !== '' && RACI.test(stored) ? stored : undefined,
    ),
  },
})
