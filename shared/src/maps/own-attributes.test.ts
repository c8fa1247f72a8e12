import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { RecordGraph } from '../knowledge/record-graph.ts'
import { ATTRIBUTE, attributes } from '../records/assessment.ts'
import { parseEstimates } from '../records/estimate-round.ts'
import { attributeLabels } from './attribute-labels.ts'
import { attributeCalled, attributesOn } from './own-attributes.ts'
import { phaseAfter, phaseNumber, phasesOn } from './phases.ts'
import { estimateKey } from './spread.ts'

test('an attribute of the group is called by the words that it was made with', () => {
  expect(attributeCalled('  Geïnteresseerd in groen ')).toBe('custom-geïnteresseerd-in-groen')
  expect(attributeLabels('custom-geïnteresseerd-in-groen', 'nl').axis).toBe('geïnteresseerd in groen')
  expect(attributeCalled('Ευαισθησία')).toBe('custom-ευαισθησία')
})

test('the name of an attribute that there is already, in either language, is that attribute', () => {
  expect([attributeCalled('Vertrouwen'), attributeCalled('impact on them')]).toEqual(['trust', 'impact'])
})

test('whatever is typed is an attribute that is read back, or none', () => {
  expect([attributeCalled(''), attributeCalled(' ?! ')]).toEqual([undefined, undefined])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const attribute = attributeCalled(words)
      if (attribute === undefined) return
      expect(ATTRIBUTE.test(attribute)).toBe(true)
      const key = estimateKey('who', attribute)
      expect(parseEstimates({ [key]: 0.5 })?.get(key)).toBe(0.5)
    }),
  )
})

test('words that every object has are called by themselves, like any other', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'valueOf'])
    expect(attributeLabels(word, 'nl').axis).toBe(word)
})

test('what the group made is known from then on: judged by it, asked for it, or shown on a map', () => {
  const board = createBoard(new Y.Doc())
  board.edit(({ records }) => {
    records.add('assessment', { attribute: 'custom-durf', phase: 'later-2' })
    records.add('estimate-round', { attributes: ['custom-bereik', 'trust'] })
    records.add('stakeholder-map', { sizeAttribute: 'custom-aantal', phase: 'something-else' })
  })
  const graph = new RecordGraph(board.records)
  expect(attributesOn(graph)).toEqual([...attributes, 'custom-aantal', 'custom-bereik', 'custom-durf'])
  expect(phasesOn(graph)).toEqual(['', 'later-2'])
})

test('phases are counted from now', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 99 }), (n) => phaseNumber(phaseAfter(n)) === n))
})
