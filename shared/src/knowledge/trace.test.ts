import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board } from '../board/board.ts'
import type { RecordId } from '../ids.ts'
import { RecordGraph } from './record-graph.ts'
import {
  allResting,
  brokenGround,
  claimsWithoutEvidence,
  insightsWithoutEvidence,
  quotesWithoutUse,
  restsOn,
  whyOf,
  type WhySource,
} from './trace.ts'

function newScene(): { readonly board: Board; readonly graph: RecordGraph } {
  const board = createBoard(new Y.Doc())
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  return { board, graph }
}

function chain() {
  const { board, graph } = newScene()
  const ids = board.edit(({ records }) => {
    const interview = records.add('interview', { code: 'G1', role: 'bewoner' })
    const quote = records.add('quote', { text: 'Ik wil best iets doen', interview })
    const insight = records.add('insight', { statement: 'Kijk naar wat nog kan' })
    const persona = records.add('persona', { typeLabel: 'Bewoner met weinig geld' })
    const claim = records.add('claim', { persona, text: 'Wil meedoen' })
    const question = records.add('question', { text: 'Hoe?', because: [insight] })
    records.add('evidence', { target: insight, source: quote })
    records.add('evidence', { target: claim, source: insight, stance: 'nuances' })
    return { interview, quote, insight, persona, claim, question }
  })
  return { board, graph, ...ids }
}

describe('why something is said', () => {
  test('leads from a claim through insight and quote to the interview', () => {
    const { graph, claim, insight, quote, interview } = chain()
    const [first] = whyOf(graph, claim)
    expect(first).toMatchObject({ stance: 'nuances', source: insight })
    expect(first?.below).toMatchObject([{ stance: 'supports', source: quote, below: [{ source: interview }] }])
  })

  test('is told once when two people made the same link, with the reasons of both', () => {
    const { board, graph, insight, quote } = chain()
    board.edit((edit) => edit.records.add('evidence', { target: insight, source: quote, why: 'Ook van mij' }))
    expect(whyOf(graph, insight)).toHaveLength(1)
    expect(whyOf(graph, insight)[0]?.links.map(({ why }) => why)).toEqual(['', 'Ook van mij'])
  })

  test('says that a source was deleted, and has it again when it is put back', () => {
    const { board, graph, insight, quote } = chain()
    board.edit((edit) => edit.records.delete(quote))
    expect(whyOf(graph, insight)).toMatchObject([{ source: quote, record: undefined, below: [] }])
    expect(brokenGround(graph)).toMatchObject([{ record: { id: insight }, gone: [quote] }])
    expect(insightsWithoutEvidence(graph).map(({ id }) => id)).toEqual([insight])
    board.edit((edit) => edit.records.restore(quote))
    expect(brokenGround(graph)).toEqual([])
    expect(insightsWithoutEvidence(graph)).toEqual([])
  })

  test('follows a persona that was merged into another', () => {
    const { board, graph, persona, quote } = chain()
    const other = board.edit((edit) => edit.records.add('persona', { typeLabel: 'Huurder' }))
    board.edit((edit) => edit.records.set(persona, 'persona', { mergedInto: other }))
    expect(allResting(restsOn(graph, quote)).map(({ id }) => id)).toContain(other)
  })
})

describe('what rests on a quote', () => {
  test('is every claim, persona, insight and version of the question above it', () => {
    const { graph, quote, insight, claim, persona, question } = chain()
    expect(
      allResting(restsOn(graph, quote))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([insight, claim, persona, question].toSorted())
  })

  test('is nothing for a quote that nobody used, and for one whose use was taken away', () => {
    const { board, graph, quote } = chain()
    const loose = board.edit((edit) => edit.records.add('quote', { text: 'Los' }))
    expect(quotesWithoutUse(graph).map(({ id }) => id)).toEqual([loose])
    const links = graph.referring('evidence', 'source', quote)
    board.edit((edit) => links.forEach(({ id }) => edit.records.delete(id)))
    expect(quotesWithoutUse(graph).map(({ id }) => id)).toEqual([quote, loose])
  })
})

test('claims without evidence are those of a persona that is there, under which nothing stands but what contradicts them', () => {
  const { board, graph, persona, claim, quote } = chain()
  const bare = board.edit((edit) => edit.records.add('claim', { persona, text: 'Heeft een auto' }))
  board.edit((edit) => edit.records.add('claim', { persona, text: ' ' }))
  expect(claimsWithoutEvidence(graph).map(({ id }) => id)).toEqual([bare])
  board.edit((edit) => edit.records.add('evidence', { target: bare, source: quote, stance: 'contradicts' }))
  expect(claimsWithoutEvidence(graph).map(({ id }) => id)).toEqual([bare])
  expect(claimsWithoutEvidence(graph).map(({ id }) => id)).not.toContain(claim)
  board.edit((edit) => edit.records.delete(persona))
  expect(claimsWithoutEvidence(graph)).toEqual([])
})

/** Every id below, whatever the depth. */
const sourcesBelow = (why: readonly WhySource[]): readonly string[] =>
  why.flatMap(({ source, record, below }) => [...(record ? [source] : []), ...sourcesBelow(below)])

test('up and down are the same way, in any tangle of links, with deletions and undo', () => {
  const link = fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('supports', 'contradicts', 'nuances'))
  fc.assert(
    fc.property(fc.array(link, { maxLength: 25 }), fc.array(fc.nat(9), { maxLength: 4 }), (links, deletions) => {
      const { board, graph } = newScene()
      const ids: RecordId[] = board.edit(({ records }) => [
        ...[0, 1, 2, 3, 4].map((n) => records.add('quote', { text: `${n}` })),
        ...[0, 1, 2, 3, 4].map((n) => records.add('insight', { statement: `${n}` })),
      ])
      const at = (index: number): RecordId => ids[index] ?? (ids[0] as RecordId)
      board.edit(({ records }) => {
        for (const [target, source, stance] of links)
          records.add('evidence', { target: at(target), source: at(source), stance })
      })
      const agree = (): void => {
        for (const id of ids) {
          if (!graph.get(id)) continue
          for (const source of sourcesBelow(whyOf(graph, id)))
            if (source !== id) expect(allResting(restsOn(graph, source)).map((record) => record.id)).toContain(id)
        }
      }
      agree()
      const before = ids.map((id) => sourcesBelow(whyOf(graph, id)))
      board.edit(({ records }) => {
        for (const index of deletions) records.delete(at(index))
      })
      agree()
      if (deletions.length > 0) board.history.undo()
      expect(ids.map((id) => sourcesBelow(whyOf(graph, id)))).toEqual(before)
    }),
    { numRuns: 200 },
  )
})
