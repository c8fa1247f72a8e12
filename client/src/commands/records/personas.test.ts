/** Personas under several hands: nothing is lost, nothing is doubled, and both sides end with the same. */
import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { claimsOf, mergedInto, modulesLeft, partsShown } from '@samenspel/shared/knowledge/persona-claims'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { whyOf } from '@samenspel/shared/knowledge/trace'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addClaim,
  addModule,
  addPersona,
  duplicatePersona,
  mergePersonas,
  moveClaim,
  noteSurprise,
  removeModule,
  retire,
  unmerge,
} from './personas.ts'
import { setStance, tieSources, untie } from './evidence.ts'
import { addScale, placeInterview, placePersona } from './personas-scales.ts'

interface Side {
  readonly doc: Y.Doc
  readonly board: Board
  readonly graph: RecordGraph
}

function newSide(): Side {
  const doc = new Y.Doc()
  const board = createBoard(doc)
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  return { doc, board, graph }
}

/** Two sides that hear each other only when they meet. */
function twoSides(): readonly [Side, Side] {
  return [newSide(), newSide()]
}

function meet(...sides: readonly Side[]): void {
  for (const from of sides)
    for (const to of sides)
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
}

/** What both must agree on: every record, deleted ones too, and what is derived. */
function seen({ board, graph }: Side): unknown {
  const personas = graph.all('persona')
  return {
    records: [...board.records.all(), ...board.records.deleted()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    personas: personas.map(({ id }) => ({
      id,
      coverage: coverageOf(graph, id),
      claims: claimsOf(graph, id).map((claim) => claim.id),
    })),
  }
}

function expectConverged(...sides: readonly Side[]): void {
  const [first, ...others] = sides.map(seen)
  for (const other of others) expect(other).toEqual(first)
}

const guestQuote = ({ board }: Side, code: string): RecordId =>
  board.edit((edit) =>
    edit.records.add('quote', { text: `Zegt ${code}`, interview: edit.records.add('interview', { code }) }),
  )

describe('two people at once', () => {
  test('write in the same claim: every letter of both is there', () => {
    const [a, b] = twoSides()
    const claim = addClaim(a.board, addPersona(a.board, 'Bewoner'), 'need', 'Rust')
    meet(a, b)
    a.board.edit((edit) =>
      edit.records.spliceText(claim, 'claim', { field: 'text', at: 4, deleteCount: 0, insert: ' in huis' }),
    )
    b.board.edit((edit) =>
      edit.records.spliceText(claim, 'claim', { field: 'text', at: 0, deleteCount: 0, insert: 'Vooral: ' }),
    )
    meet(a, b)
    expect(a.board.records.get(claim)).toMatchObject({ text: 'Vooral: Rust in huis' })
    expectConverged(a, b)
  })

  test('move a claim to another section while somebody writes in it', () => {
    const [a, b] = twoSides()
    const claim = addClaim(a.board, addPersona(a.board), 'need', 'Rust')
    meet(a, b)
    moveClaim(a.board, claim, 'wish')
    b.board.edit((edit) =>
      edit.records.spliceText(claim, 'claim', { field: 'text', at: 4, deleteCount: 0, insert: '!' }),
    )
    meet(a, b)
    expect(b.board.records.get(claim)).toMatchObject({ section: 'wish', text: 'Rust!' })
    expectConverged(a, b)
  })

  test('delete a quote while somebody links it: the link stays, says so, and counts again once the quote is back', () => {
    const [a, b] = twoSides()
    const claim = addClaim(a.board, addPersona(a.board), 'need', 'Rust')
    const quote = guestQuote(a, 'G1')
    meet(a, b)
    a.board.edit((edit) => edit.records.delete(quote))
    tieSources(b.board, claim, [quote], 'supports')
    meet(a, b)
    expectConverged(a, b)
    expect(confidenceOf(a.graph, claim).level).toBe('assumption')
    expect(whyOf(a.graph, claim)).toMatchObject([{ source: quote, isGone: true, links: [{}] }])
    a.board.edit((edit) => edit.records.restore(quote))
    meet(a, b)
    expect(confidenceOf(b.graph, claim).level).toBe('signal')
  })

  test('make the same link: it is shown and counted once, and taken away at once', () => {
    const [a, b] = twoSides()
    const claim = addClaim(a.board, addPersona(a.board), 'need', 'Rust')
    const quote = guestQuote(a, 'G1')
    meet(a, b)
    for (const side of [a, b]) tieSources(side.board, claim, [quote], 'supports')
    meet(a, b)
    const [group, another] = whyOf(a.graph, claim)
    expect([group?.links.length, another]).toEqual([2, undefined])
    expect(confidenceOf(a.graph, claim).ownPeople).toBe(1)
    if (group) setStance(a.board, group.links, 'nuances')
    expect(confidenceOf(a.graph, claim)).toMatchObject({ level: 'assumption', nuances: 1 })
    a.board.history.undo()
    expect(confidenceOf(a.graph, claim).ownPeople).toBe(1)
    for (const each of whyOf(b.graph, claim)) untie(b.board, each.links)
    meet(a, b)
    expect(whyOf(a.graph, claim)).toEqual([])
    expectConverged(a, b)
  })

  test('add a part and take it away: the part is there or not, on both sides alike', () => {
    const [a, b] = twoSides()
    const persona = addPersona(a.board)
    meet(a, b)
    addModule(a.board, persona, 'hopes')
    addModule(b.board, persona, 'hopes')
    meet(a, b)
    expect(partsShown(a.graph, persona)).toContain('hopes')
    removeModule(a.board, persona, 'hopes')
    meet(a, b)
    expect(modulesLeft(b.graph, persona)).toContain('hopes')
    addClaim(b.board, persona, 'hope', 'Dat het beter wordt')
    meet(a, b)
    expect(partsShown(a.graph, persona)).toContain('hopes')
    expectConverged(a, b)
  })
})

describe('merging personas', () => {
  const claimed = (side: Side, label: string): { readonly persona: RecordId; readonly claim: RecordId } => {
    const persona = addPersona(side.board, label)
    return { persona, claim: addClaim(side.board, persona, 'need', `van ${label}`) }
  }
  const claimIds = ({ graph }: Side): readonly string[] =>
    graph.all('persona').flatMap(({ id }) => claimsOf(graph, id).map((claim) => claim.id))

  test.each([
    ['in the same direction', [[0, 1]], [[0, 1]]],
    ['in opposite directions', [[0, 1]], [[1, 0]]],
    ['in a chain', [[0, 1]], [[1, 2]]],
    [
      'in a circle of three',
      [
        [0, 1],
        [1, 2],
      ],
      [[2, 0]],
    ],
    ['into two others', [[0, 1]], [[0, 2]]],
  ] as const)(
    'two people at once, %s: every claim is there once, and everything can be taken apart again',
    (_name, byA, byB) => {
      const [a, b] = twoSides()
      const made = [claimed(a, 'A'), claimed(a, 'B'), claimed(a, 'C')]
      meet(a, b)
      const run = (side: Side, merges: readonly (readonly [number, number])[]): void => {
        for (const [from, into] of merges) {
          const [one, other] = [made[from], made[into]]
          if (one && other) mergePersonas(side.board, one.persona, other.persona)
        }
      }
      run(a, byA)
      run(b, byB)
      meet(a, b)
      expectConverged(a, b)
      const all = made.map(({ claim }) => claim).toSorted()
      expect(claimIds(a).toSorted()).toEqual(all)
      const parts = a.graph.all('persona').flatMap(({ id }) => [id, ...mergedInto(a.graph, id).map((part) => part.id)])
      expect(parts.toSorted()).toEqual(made.map(({ persona }) => persona).toSorted())

      // Takes out whatever is in something, until all stand for themselves.
      for (let steps = 0; steps < 6; steps++)
        for (const { id } of a.graph.all('persona'))
          for (const part of mergedInto(a.graph, id).slice(0, 1)) unmerge(a.board, part.id, id)
      meet(a, b)
      expect(
        b.graph
          .all('persona')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(made.map(({ persona }) => persona).toSorted())
      for (const { persona, claim } of made) expect(claimsOf(b.graph, persona).map(({ id }) => id)).toEqual([claim])
      expectConverged(a, b)
    },
  )

  test('is undone by one undo', () => {
    const [a] = twoSides()
    const [one, other] = [claimed(a, 'A'), claimed(a, 'B')]
    mergePersonas(a.board, one.persona, other.persona)
    a.board.history.undo()
    expect(a.graph.all('persona').length).toBe(2)
  })

  test('while somebody writes a claim for the one that is merged: it is there', () => {
    const [a, b] = twoSides()
    const [one, other] = [claimed(a, 'A'), claimed(a, 'B')]
    meet(a, b)
    mergePersonas(a.board, one.persona, other.persona)
    const late = addClaim(b.board, one.persona, 'wish', 'net op tijd')
    meet(a, b)
    expect(claimsOf(a.graph, other.persona).map(({ id }) => id)).toContain(late)
    expectConverged(a, b)
  })

  test('any merges and unmerges by three people leave every claim with exactly one persona', () => {
    const step = fc.record({
      side: fc.nat(2),
      does: fc.constantFrom('merge', 'unmerge', 'meet', 'undo'),
      from: fc.nat(4),
      into: fc.nat(4),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const sides = [newSide(), newSide(), newSide()]
        const [first] = sides
        if (!first) return
        const made = ['A', 'B', 'C', 'D', 'E'].map((label) => claimed(first, label))
        first.board.history.seal()
        meet(...sides)
        for (const { side, does, from, into } of steps) {
          const at = sides[side] ?? first
          const [one, other] = [made[from]?.persona, made[into]?.persona]
          if (!one || !other) continue
          if (does === 'merge') mergePersonas(at.board, one, other)
          if (does === 'unmerge') unmerge(at.board, one, at.graph.resolve(one) as RecordId)
          if (does === 'meet') meet(...sides)
          if (does === 'undo' && side !== 0) at.board.history.undo()
        }
        meet(...sides)
        expectConverged(...sides)
        expect(claimIds(first).toSorted()).toEqual(made.map(({ claim }) => claim).toSorted())
      }),
      { numRuns: 60 },
    )
  })
})

describe('a copy of a persona', () => {
  test('has the words, claims, evidence and scales of the persona and of those merged into it, and leaves them as they are', () => {
    const [a] = twoSides()
    const { board, graph } = a
    const [persona, merged] = [addPersona(board, 'Bewoner'), addPersona(board, 'Huurder')]
    const quote = guestQuote(a, 'G1')
    const claims = [
      addClaim(board, persona, 'need', 'Rust'),
      addClaim(board, merged, 'contribute-head', 'Kent iedereen'),
    ]
    for (const claim of claims) tieSources(board, claim, [quote], 'supports')
    const scale = addScale(board, merged)
    placePersona(board, scale, 0.2)
    placeInterview(board, scale, quote, 0.7)
    mergePersonas(board, merged, persona)
    retire(board, persona, 1)
    const before = coverageOf(graph, persona)
    const copy = duplicatePersona(board, graph, persona, 'Bewoner (kopie)')
    if (!copy) throw new Error('No copy was made.')
    expect(coverageOf(graph, copy)).toEqual(before)
    expect(coverageOf(graph, persona)).toEqual(before)
    expect(graph.find('persona', copy)).toMatchObject({
      typeLabel: 'Bewoner (kopie)',
      retiredAt: null,
      mergedInto: '',
      status: 'draft',
    })
    expect(graph.referring('scale', 'persona', copy)).toMatchObject([{ value: 0.2, marks: new Map([[quote, 0.7]]) }])
    board.history.undo()
    expect(graph.all('persona').map(({ id }) => id)).toEqual([persona])
  })
})

test('what surprised the group is an insight about the persona; no words are none', () => {
  const [{ board }] = twoSides()
  const persona = addPersona(board)
  expect(noteSurprise(board, persona, '  ')).toBeUndefined()
  const id = noteSurprise(board, persona, ' Ze vraagt nooit om hulp. ')
  expect(id && board.records.get(id)).toMatchObject({
    type: 'surprise',
    statement: 'Ze vraagt nooit om hulp.',
    personas: [persona],
  })
})
