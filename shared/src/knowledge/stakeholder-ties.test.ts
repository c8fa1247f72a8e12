import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { RecordGraph } from './record-graph.ts'
import {
  interviewsOfStakeholder,
  mapsWith,
  personasOfStakeholder,
  stakeholdersOfInterview,
  stakeholdersOfPersona,
} from './stakeholder-ties.ts'

test('a tie is the same from both sides, whichever of the two says it, also after a merge', () => {
  const board = createBoard(new Y.Doc())
  const ids = board.edit(({ records }) => {
    const [tenant, family] = [
      records.add('persona', { typeLabel: 'Huurder' }),
      records.add('persona', { typeLabel: 'Gezin' }),
    ]
    const double = records.add('stakeholder', { name: 'De huurders', personas: [family] })
    const tenants = records.add('stakeholder', { name: 'Huurders' })
    records.setWord(tenant, 'persona', { field: 'stakeholders', word: tenants, isThere: true })
    const [own, other] = [records.add('interview', { stakeholder: double }), records.add('interview', {})]
    records.setWord(tenants, 'stakeholder', { field: 'interviews', word: other, isThere: true })
    records.set(double, 'stakeholder', { mergedInto: tenants })
    const map = records.add('stakeholder-map', { members: [double] })
    records.add('stakeholder-map', { members: [tenants], archivedAt: 5 })
    return { tenant, family, double, tenants, own, other, map }
  })
  const graph = new RecordGraph(board.records)
  expect(personasOfStakeholder(graph, ids.tenants).toSorted()).toEqual([ids.tenant, ids.family].toSorted())
  for (const persona of [ids.tenant, ids.family]) expect(stakeholdersOfPersona(graph, persona)).toEqual([ids.tenants])
  expect(interviewsOfStakeholder(graph, ids.tenants).toSorted()).toEqual([ids.own, ids.other].toSorted())
  for (const interview of [ids.own, ids.other]) expect(stakeholdersOfInterview(graph, interview)).toEqual([ids.tenants])
  expect(mapsWith(graph, [ids.double]).map(({ id }) => id)).toEqual([ids.map])
})
