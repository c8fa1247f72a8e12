/** What must hold of confidence and coverage on any graph of evidence, however it came about. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board } from '../board/board.ts'
import type { ElementId, RecordId } from '../ids.ts'
import { stances } from '../records/evidence.ts'
import { basisOf, confidenceLevels, confidenceOf, type Confidence } from './confidence.ts'
import { coverageOf } from './coverage.ts'
import { claimsOf } from './persona-claims.ts'
import { nudgesOf } from './persona-nudges.ts'
import { RecordGraph } from './record-graph.ts'

/** A run that fails prints its seed; put it here to repeat it. */
const parameters: fc.Parameters<unknown[]> = { numRuns: 150 }

const GUESTS = 4
const CLAIMS = 4
const INSIGHTS = 3
const FACTS = 2
const PERSONAS = 3

/** A board with some of everything, and a graph that follows it. */
function scene() {
  const board = createBoard(new Y.Doc())
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  const many = (count: number, add: (i: number) => RecordId): readonly RecordId[] =>
    Array.from({ length: count }, (_, i) => add(i))
  const notes = board.edit(({ elements }) => [0, 1, 2].map((i) => elements.add('sticky-note', { text: `N${i}` })))
  const ids = board.edit(({ records }) => {
    const personas = many(PERSONAS, (i) => records.add('persona', { typeLabel: `P${i}` }))
    const interviews = many(GUESTS, (i) => records.add('interview', { code: `G${i}`, voice: i % 2 ? 'proxy' : 'own' }))
    const lines = many(3, (i) =>
      records.add('interview-line', {
        interview: interviews[i] ?? '',
        nature: (['said', 'observed', 'interpreted'] as const)[i] ?? 'said',
      }),
    )
    return {
      notes,
      personas,
      interviews,
      lines,
      claims: many(CLAIMS, (i) => records.add('claim', { persona: personas[i % PERSONAS] ?? '', text: `C${i}` })),
      insights: many(INSIGHTS, (i) => records.add('insight', { statement: `I${i}` })),
      facts: many(FACTS, (i) => records.add('fact', { label: `F${i}` })),
      quotes: [
        ...many(2 * GUESTS, (i) => records.add('quote', { text: `Q${i}`, interview: interviews[i % GUESTS] ?? '' })),
        ...many(3, (i) =>
          records.add('quote', { text: `L${i}`, interview: interviews[0] ?? '', line: lines[i] ?? '' }),
        ),
        records.add('quote', { text: 'van niemand' }),
      ],
    }
  })
  return { board, graph, ids }
}
type Scene = ReturnType<typeof scene>

/** What people do with evidence, with small numbers instead of ids. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        does: fc.constant('link' as const),
        target: fc.nat(),
        source: fc.nat(),
        stance: fc.nat(2),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('linkNote' as const),
        target: fc.nat(),
        note: fc.nat(2),
        stance: fc.nat(2),
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('unlink' as const), which: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('delete' as const), which: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('restore' as const), which: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('deleteNote' as const), which: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('restoreNote' as const), which: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('merge' as const), from: fc.nat(), into: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('voice' as const), which: fc.nat() }) },
  ),
  { maxLength: 40 },
)
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never

const nth = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}

function take({ board, ids }: Scene, step: Step): void {
  const targets = [...ids.claims, ...ids.insights]
  const sources = [...ids.quotes, ...ids.facts, ...ids.insights]
  const links = board.records.all().filter(({ kind }) => kind === 'evidence')
  const stanceOf = (at: number) => nth(stances, at)
  board.edit(({ records, elements }) => {
    if (step.does === 'deleteNote') elements.delete(nth(ids.notes, step.which))
    if (step.does === 'restoreNote') elements.restore(nth(ids.notes, step.which))
    if (step.does === 'link')
      records.add('evidence', {
        target: nth(targets, step.target),
        source: nth(sources, step.source),
        stance: stanceOf(step.stance),
      })
    if (step.does === 'linkNote')
      records.add('evidence', {
        target: nth(targets, step.target),
        note: nth(ids.notes, step.note),
        stance: stanceOf(step.stance),
      })
    if (step.does === 'unlink' && links.length > 0) records.delete(nth(links, step.which).id)
    if (step.does === 'delete') records.delete(nth([...sources, ...ids.interviews], step.which))
    if (step.does === 'restore') records.restore(nth([...sources, ...ids.interviews], step.which))
    if (step.does === 'merge')
      records.set(nth(ids.personas, step.from), 'persona', { mergedInto: nth(ids.personas, step.into) })
    if (step.does === 'voice') records.set(nth(ids.quotes, step.which), 'quote', { voice: 'own' })
  })
  if (step.does === 'undo') board.history.undo()
}

type RecordEdit = Parameters<Parameters<Board['edit']>[0]>[0]['records']

/** Changes of what lies under and around claims. */
function rewrite(records: RecordEdit, ids: Scene['ids'], which: number): void {
  const changes = [
    () => records.set(nth(ids.lines, which), 'interview-line', { nature: nth(['said', 'observed'] as const, which) }),
    () => records.set(nth(ids.interviews, which), 'interview', { voice: nth(['own', 'proxy'] as const, which) }),
    () =>
      records.spliceText(nth(ids.interviews, which), 'interview', {
        field: 'code',
        at: 0,
        deleteCount: 2,
        insert: 'G9',
      }),
    () => records.set(nth(ids.quotes, which), 'quote', { interview: nth(ids.interviews, which >> 3) }),
    () => records.set(nth(ids.personas, which), 'persona', { keyQuote: nth(ids.quotes, which >> 3) }),
    () => records.set(nth(ids.claims, which), 'claim', { persona: nth(ids.personas, which >> 3) }),
    () => records.spliceText(nth(ids.claims, which), 'claim', { field: 'text', at: 0, deleteCount: 9, insert: '' }),
    () => records.delete(nth(ids.claims, which)),
    () => records.restore(nth(ids.claims, which)),
  ]
  nth(changes, which)()
}

const played = (each: readonly Step[]): Scene => {
  const made = scene()
  for (const step of each) take(made, step)
  return made
}

const rank = ({ level }: Pick<Confidence, 'level'>): number => confidenceLevels.indexOf(level)

/** The definition read aloud: everything from the stored records alone, and no cache, no graph, no recursion. */
function spelledOut(board: Board, target: RecordId): Pick<Confidence, 'level' | 'isContested'> {
  const links = board.records.all().filter((record) => record.kind === 'evidence')
  const isThere = (link: (typeof links)[number]): boolean =>
    link.source === ''
      ? board.elements.get(link.note as ElementId) !== undefined
      : board.records.get(link.source as RecordId) !== undefined
  const reached = new Set<string>([target])
  for (let size = -1; size !== reached.size;) {
    size = reached.size
    for (const link of links)
      if (link.stance === 'supports' && reached.has(link.target) && isThere(link))
        if (board.records.get(link.source as RecordId)?.kind === 'insight') reached.add(link.source)
  }
  const under = links.filter((link) => link.stance === 'supports' && reached.has(link.target) && isThere(link))
  const own = new Set<string>()
  let isSupported = false
  let hasOther = false
  for (const link of under) {
    const source = board.records.get(link.source as RecordId)
    if (source?.kind === 'insight') continue
    isSupported = true
    if (source?.kind === 'fact') hasOther = true
    if (source?.kind !== 'quote') continue
    const line = board.records.get(source.line as RecordId)
    const nature = line?.kind === 'interview-line' ? line.nature : 'said'
    const interview = board.records.get(source.interview as RecordId)
    const voice = source.voice ?? (interview?.kind === 'interview' ? interview.voice : 'proxy')
    if (nature === 'observed') hasOther = true
    else if (nature === 'said' && voice === 'own') own.add(interview?.kind === 'interview' ? interview.code : '')
  }
  const level = !isSupported ? 'assumption' : own.size < 2 ? 'signal' : hasOther ? 'grounded' : 'shared'
  return {
    level,
    isContested: links.some((link) => link.target === target && link.stance === 'contradicts' && isThere(link)),
  }
}

describe('confidence of any graph', () => {
  const everyTarget = ({ ids }: Scene): readonly RecordId[] => [...ids.claims, ...ids.insights]

  test('is what its definition says, after any links, deletions, merges and undoing', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const made = played(each)
        for (const id of everyTarget(made)) {
          const { level, isContested } = confidenceOf(made.graph, id)
          expect({ level, isContested }).toEqual(spelledOut(made.board, id))
        }
      }),
      parameters,
    )
  })

  test('does not depend on the order in which it was made, nor on what was looked at before', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const made = played(each)
        const fresh = new RecordGraph(made.board.records)
        for (const id of everyTarget(made).toReversed())
          expect(confidenceOf(fresh, id)).toEqual(confidenceOf(made.graph, id))
        for (const id of made.ids.personas) expect(coverageOf(fresh, id)).toEqual(coverageOf(made.graph, id))
      }),
      parameters,
    )
  })

  test('is worked out anew wherever a change reaches, whatever was looked at in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, fc.nat(), fc.nat()), { maxLength: 12 }), (all) => {
        const made = scene()
        for (const [each, claim, persona] of all) {
          made.board.edit(({ records }) => rewrite(records, made.ids, claim))
          for (const step of each) {
            take(made, step)
            confidenceOf(made.graph, nth(everyTarget(made), claim))
            coverageOf(made.graph, nth(made.ids.personas, persona))
          }
          const fresh = new RecordGraph(made.board.records)
          for (const id of everyTarget(made)) expect(confidenceOf(made.graph, id)).toEqual(confidenceOf(fresh, id))
          for (const id of made.ids.personas) expect(coverageOf(made.graph, id)).toEqual(coverageOf(fresh, id))
        }
      }),
      parameters,
    )
  })

  test('never falls by support, never rises by taking away, and is not changed by the same link again', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (each, target, source) => {
        const made = played(each)
        const links = made.board.records.all().filter((record) => record.kind === 'evidence')
        const before = everyTarget(made).map((id) => confidenceOf(made.graph, id))
        for (const link of links)
          made.board.edit(({ records }) => {
            const { kind: _kind, id: _id, order: _order, ...same } = link
            records.add('evidence', same)
          })
        expect(everyTarget(made).map((id) => confidenceOf(made.graph, id))).toEqual(before)
        take(made, { does: 'link', target, source, stance: 0 })
        for (const [i, id] of everyTarget(made).entries())
          expect(rank(confidenceOf(made.graph, id))).toBeGreaterThanOrEqual(rank(before[i] ?? { level: 'assumption' }))
        const raised = everyTarget(made).map((id) => confidenceOf(made.graph, id))
        const gone = nth([...made.ids.quotes, ...made.ids.facts], source)
        made.board.edit(({ records }) => records.delete(gone))
        for (const [i, id] of everyTarget(made).entries())
          expect(rank(confidenceOf(made.graph, id))).toBeLessThanOrEqual(rank(raised[i] ?? { level: 'grounded' }))
      }),
      parameters,
    )
  })

  test('comes back by undoing, to the last count', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (each, which) => {
        const made = played(each)
        const before = everyTarget(made).map((id) => confidenceOf(made.graph, id))
        const there = [...made.ids.quotes, ...made.ids.facts].filter((id) => made.board.records.get(id))
        if (there.length === 0) return
        made.board.edit(({ records }) => records.delete(nth(there, which)))
        made.board.history.undo()
        expect(everyTarget(made).map((id) => confidenceOf(made.graph, id))).toEqual(before)
      }),
      parameters,
    )
  })

  test('says that something is contested only while what contradicts it is there', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const made = played(each)
        for (const id of [...made.ids.quotes, ...made.ids.facts, ...made.ids.insights])
          made.board.edit(({ records }) => records.delete(id))
        for (const id of made.ids.claims) {
          const noteLinks = made.graph.referring('evidence', 'target', id).filter(({ noteNow }) => noteNow !== null)
          expect(confidenceOf(made.graph, id).isContested).toBe(
            noteLinks.some(({ stance }) => stance === 'contradicts'),
          )
          expect(confidenceOf(made.graph, id).level).toBe(
            noteLinks.some(({ stance }) => stance === 'supports') ? 'signal' : 'assumption',
          )
        }
      }),
      parameters,
    )
  })
})

describe('coverage of any graph', () => {
  test('counts every claim of every persona once, merged or not', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const made = played(each)
        const standing = made.graph.all('persona')
        const counted = standing.map(({ id }) => coverageOf(made.graph, id))
        expect(counted.reduce((sum, { claims }) => sum + claims, 0)).toBe(
          made.board.records.all().filter(({ kind }) => kind === 'claim').length,
        )
        for (const { claims, byLevel, level } of counted) {
          expect(confidenceLevels.reduce((sum, each_) => sum + byLevel[each_], 0)).toBe(claims)
          const reaching = confidenceLevels
            .slice(confidenceLevels.indexOf(level))
            .reduce((sum, at) => sum + byLevel[at], 0)
          if (level !== 'assumption') expect(reaching * 2).toBeGreaterThanOrEqual(claims)
        }
      }),
      parameters,
    )
  })

  test('of a merged persona is that of both together, and merging changes no claim', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const made = played(each)
        const [a, b] = made.graph.all('persona')
        if (!a || !b) return
        const claims = [...claimsOf(made.graph, a.id), ...claimsOf(made.graph, b.id)]
        const before = claims.map(({ id }) => confidenceOf(made.graph, id))
        made.board.edit(({ records }) => records.set(a.id, 'persona', { mergedInto: b.id }))
        expect(
          claimsOf(made.graph, b.id)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(claims.map(({ id }) => id).toSorted())
        expect(claims.map(({ id }) => confidenceOf(made.graph, id))).toEqual(before)
        expect(coverageOf(made.graph, a.id)).toBe(coverageOf(made.graph, b.id))
      }),
      parameters,
    )
  })

  test('nobody is heard on a persona whose claims rest on nobody, whatever else is on the board', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const made = played(each)
        for (const { id } of made.graph.all('persona')) {
          const heard = claimsOf(made.graph, id).some((claim) => {
            const { own, proxy } = basisOf(made.graph, claim.id)
            return own.size + proxy.size > 0
          })
          if (claimsOf(made.graph, id).length > 0)
            expect(nudgesOf(made.graph, id).includes('nobody-heard')).toBe(!heard)
        }
      }),
      parameters,
    )
  })
})

test('a hundred insights that all rest on one another are counted at once', () => {
  const { board, graph, ids } = scene()
  const insights = board.edit(({ records }) => {
    const made = Array.from({ length: 100 }, () => records.add('insight', {}))
    for (const target of made) for (const source of made) records.add('evidence', { target, source })
    records.add('evidence', { target: nth(made, 99), source: nth(ids.quotes, 0) })
    records.add('evidence', { target: nth(ids.claims, 0), source: nth(made, 0) })
    return made
  })
  expect(confidenceOf(graph, nth(ids.claims, 0))).toMatchObject({ level: 'signal', ownPeople: 1 })
  expect(confidenceOf(graph, nth(insights, 50)).ownPeople).toBe(1)
})
