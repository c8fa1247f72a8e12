import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board } from '../board/board.ts'
import type { RecordId } from '../ids.ts'
import { confidenceOf } from './confidence.ts'
import { RecordGraph } from './record-graph.ts'

interface Scene {
  readonly board: Board
  readonly graph: RecordGraph
}

function newScene(): Scene {
  const board = createBoard(new Y.Doc())
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  return { board, graph }
}

const addPersona = ({ board }: Scene, typeLabel: string): RecordId =>
  board.edit((edit) => edit.records.add('persona', { typeLabel }))
const merge = ({ board }: Scene, from: RecordId, mergedInto: RecordId | ''): void =>
  board.edit((edit) => edit.records.set(from, 'persona', { mergedInto }))

describe('merging', () => {
  test('everything that refers to a merged persona counts for the one it is part of, and comes back', () => {
    const scene = newScene()
    const [from, into] = [addPersona(scene, 'Bewoner'), addPersona(scene, 'Huurder')]
    const claim = scene.board.edit((edit) => edit.records.add('claim', { persona: from, text: 'Wil gehoord worden' }))
    merge(scene, from, into)
    expect(scene.graph.all('persona').map(({ id }) => id)).toEqual([into])
    expect(scene.graph.referring('claim', 'persona', into)).toMatchObject([{ id: claim }])
    expect(scene.graph.find('persona', from)?.id).toBe(into)
    merge(scene, from, '')
    expect(scene.graph.all('persona').length).toBe(2)
    expect(scene.graph.referring('claim', 'persona', into)).toEqual([])
  })

  test('two opposite merges leave one persona, and all that was said of both', () => {
    const scene = newScene()
    const both = [addPersona(scene, 'a'), addPersona(scene, 'b')] as const
    merge(scene, both[0], both[1])
    merge(scene, both[1], both[0])
    expect(scene.graph.all('persona').map(({ id }) => id)).toEqual([both.toSorted()[0]])
    expect(scene.graph.resolve(both[0])).toBe(scene.graph.resolve(both[1]))
  })

  test('what was merged into something that is deleted is there again', () => {
    const scene = newScene()
    const [from, into] = [addPersona(scene, 'a'), addPersona(scene, 'b')]
    merge(scene, from, into)
    scene.board.edit((edit) => edit.records.delete(into))
    expect(scene.graph.all('persona').map(({ id }) => id)).toEqual([from])
  })

  test('however merges run, every persona counts for exactly one that stands for itself', () => {
    const count = 6
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }), (merges) => {
        const scene = newScene()
        const ids = Array.from({ length: count }, (_, i) => addPersona(scene, String(i)))
        for (const [from, into] of merges) merge(scene, ids[from] ?? ('' as RecordId), ids[into] ?? '')
        const standing = scene.graph.all('persona').map(({ id }) => id)
        expect(standing.length).toBeGreaterThan(0)
        for (const id of ids) expect(standing).toContain(scene.graph.resolve(id))
        expect(standing.flatMap((id) => scene.graph.partsOf(id)).toSorted()).toEqual(ids.toSorted())
        expect(new RecordGraph(scene.board.records).all('persona')).toEqual(scene.graph.all('persona'))
      }),
    )
  })
})

describe('confidence', () => {
  const guest = ({ board }: Scene, code: string, voice: 'own' | 'proxy' = 'own'): RecordId =>
    board.edit((edit) => {
      const interview = edit.records.add('interview', { code, voice })
      return edit.records.add('quote', { interview, text: `zegt ${code}` })
    })
  const support = ({ board }: Scene, target: RecordId, source: RecordId): RecordId =>
    board.edit((edit) => edit.records.add('evidence', { target, source, stance: 'supports' }))
  const newClaim = ({ board }: Scene): RecordId => board.edit((edit) => edit.records.add('claim', {}))

  test('climbs from assumption to grounded, and says when it is contested', () => {
    const scene = newScene()
    const claim = newClaim(scene)
    const level = (): string => confidenceOf(scene.graph, claim).level
    expect(level()).toBe('assumption')
    support(scene, claim, guest(scene, 'G1'))
    expect(level()).toBe('signal')
    support(scene, claim, guest(scene, ' g1 '))
    expect(level()).toBe('signal')
    support(scene, claim, guest(scene, 'G5', 'proxy'))
    expect(level()).toBe('signal')
    support(scene, claim, guest(scene, 'G2'))
    expect(level()).toBe('shared')
    support(
      scene,
      claim,
      scene.board.edit((edit) => edit.records.add('fact', { label: 'huur' })),
    )
    expect(confidenceOf(scene.graph, claim)).toMatchObject({
      level: 'grounded',
      ownPeople: 2,
      proxyPeople: 1,
      facts: 1,
    })
    const source = guest(scene, 'G3')
    scene.board.edit((edit) => edit.records.add('evidence', { target: claim, source, stance: 'contradicts' }))
    expect(confidenceOf(scene.graph, claim)).toMatchObject({ level: 'grounded', isContested: true })
  })

  test('the same link made twice counts once, and a deleted quote does not count', () => {
    const scene = newScene()
    const [claim, quote] = [newClaim(scene), guest(scene, 'G1')]
    support(scene, claim, quote)
    support(scene, claim, quote)
    expect(confidenceOf(scene.graph, claim).ownPeople).toBe(1)
    scene.board.edit((edit) => edit.records.delete(quote))
    expect(confidenceOf(scene.graph, claim).level).toBe('assumption')
    scene.board.history.undo()
    expect(confidenceOf(scene.graph, claim).level).toBe('signal')
  })

  test('insights that rest on each other in a circle are no evidence', () => {
    const scene = newScene()
    const [a, b] = [0, 1].map(() => scene.board.edit((edit) => edit.records.add('insight', {})))
    if (!a || !b) throw new Error('no insights')
    support(scene, a, b)
    support(scene, b, a)
    expect(confidenceOf(scene.graph, a).level).toBe('assumption')
    support(scene, b, guest(scene, 'G1'))
    expect(confidenceOf(scene.graph, a).level).toBe('signal')
  })
})
