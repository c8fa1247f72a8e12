import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boxOf, type ElementOfKind } from '../elements/registry.ts'
import { parseTag } from '../elements/tag.ts'
import type { ElementId } from '../ids.ts'
import { limits } from '../limits.ts'
import { createBoard, type Board } from './board.ts'

interface Side {
  readonly document: Y.Doc
  readonly board: Board
}

const newSide = (): Side => {
  const document = new Y.Doc()
  return { document, board: createBoard(document) }
}

/** Brings both to the same state, as two that meet again. */
function meet(a: Side, b: Side): void {
  Y.applyUpdate(b.document, Y.encodeStateAsUpdate(a.document))
  Y.applyUpdate(a.document, Y.encodeStateAsUpdate(b.document))
}

const noteIn = (board: Board, id: ElementId): ElementOfKind<'sticky-note'> | undefined => {
  const element = board.elements.get(id)
  return element?.kind === 'sticky-note' ? element : undefined
}

describe('tags on a note', () => {
  const tag = (board: Board, id: ElementId, word: string, isThere = true): void =>
    board.edit((edit) => edit.elements.setWord(id, 'sticky-note', { field: 'tags', word, isThere }))

  test('all stay that two people add at the same time, and the same one twice is one', () => {
    const [here, there] = [newSide(), newSide()]
    const id = here.board.edit((edit) => edit.elements.add('sticky-note', { position: [0, 0] }))
    meet(here, there)
    tag(here.board, id, 'Jeugd')
    tag(there.board, id, ' jeugd ')
    tag(there.board, id, 'geld')
    meet(here, there)
    expect(noteIn(here.board, id)?.tags).toEqual(['geld', 'jeugd'])
    expect(noteIn(there.board, id)?.tags).toEqual(['geld', 'jeugd'])
  })

  test('are taken away and put back by undo', () => {
    const { board } = newSide()
    const id = board.edit((edit) => edit.elements.add('sticky-note', { position: [0, 0], tags: ['geld', 'wonen'] }))
    tag(board, id, 'geld', false)
    expect(noteIn(board, id)?.tags).toEqual(['wonen'])
    board.history.undo()
    expect(noteIn(board, id)?.tags).toEqual(['geld', 'wonen'])
  })

  test('are at most as many as the limit', () => {
    const { board } = newSide()
    const id = board.edit((edit) => edit.elements.add('sticky-note', { position: [0, 0] }))
    for (let i = 0; i < 20; i += 1) tag(board, id, `tag ${i}`)
    expect(noteIn(board, id)?.tags).toHaveLength(limits.tagsPerNoteMax)
  })

  test('what a stranger stores as one is left out unless it is written as we write it', () => {
    const { document, board } = newSide()
    const id = board.edit((edit) => edit.elements.add('sticky-note', { position: [0, 0], tags: ['goed'] }))
    const item = document.getMap('elements').get(id) as Y.Map<unknown>
    for (const key of ['tags.', 'tags.GROOT', 'tags. rand', `tags.${'x'.repeat(99)}`, 'tags.a\u0000b'])
      item.set(key, true)
    item.set('tags.nee', 1)
    item.set('tags', ['ook niet'])
    expect(noteIn(board, id)?.tags).toEqual(['goed'])
  })

  test('reading a tag changes nothing in what it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const parsed = parseTag(typed)
        if (parsed !== undefined) expect(parseTag(parsed)).toBe(parsed)
      }),
    )
  })
})

describe('a cluster', () => {
  const setUp = () => {
    const side = newSide()
    const { board } = side
    const cluster = board.edit((edit) => edit.elements.add('cluster', { position: [5000, 5000], title: 'Geld' }))
    const note = board.edit((edit) => edit.elements.add('sticky-note', { position: [100, 200], cluster }))
    const box = () => {
      const element = board.elements.get(cluster)
      return element && boxOf(element)
    }
    return { ...side, cluster, note, box }
  }

  test('lies around its members and follows them, whoever moves, adds or deletes them', () => {
    const { board, cluster, note, box } = setUp()
    expect(box()).toEqual({ x: 72, y: 136, width: 460, height: 292 })
    const changed: ReadonlySet<ElementId>[] = []
    board.subscribe(({ elements }) => changed.push(elements))
    board.edit((edit) => edit.elements.setEnvelope(note, { position: [400, 200] }))
    expect(box()?.x).toBe(372)
    expect(changed.at(-1)).toEqual(new Set([note, cluster]))
    const other = board.edit((edit) => edit.elements.add('sticky-note', { position: [1000, 200], cluster }))
    expect(box()).toMatchObject({ x: 372, width: 856 })
    board.edit((edit) => edit.elements.delete(other))
    expect(box()).toMatchObject({ x: 372, width: 460 })
    board.edit((edit) => edit.elements.setEnvelope(note, { cluster: '' }))
    expect(box()).toMatchObject({ x: 5000, y: 5000 })
  })

  test('is the same for everybody, in whatever order things arrive', () => {
    const { document, cluster, box } = setUp()
    const late = new Y.Doc()
    const board = createBoard(late)
    Y.applyUpdate(late, Y.encodeStateAsUpdate(document))
    const element = board.elements.get(cluster)
    expect(element && boxOf(element)).toEqual(box())
    const fresh = createBoard(late).elements.get(cluster)
    expect(fresh && boxOf(fresh)).toEqual(box())
  })

  test('is never in a cluster, and stores nothing of what lies in it', () => {
    const { board, document, cluster } = setUp()
    board.edit((edit) => edit.elements.setEnvelope(cluster, { cluster }))
    const item = document.getMap('elements').get(cluster) as Y.Map<unknown>
    expect(item.has('members')).toBe(false)
    const element = board.elements.get(cluster)
    expect(element?.kind === 'cluster' && element.members).toMatchObject({ x: 100, y: 200 })
  })

  test('a note that is in none stores nothing about groups, locks and clusters', () => {
    const { document, board } = setUp()
    const id = board.edit((edit) => edit.elements.add('sticky-note', { position: [0, 0] }))
    const keys = [...(document.getMap('elements').get(id) as Y.Map<unknown>).keys()].toSorted()
    expect(keys).not.toContain('group')
    expect(keys).not.toContain('locked')
    expect(keys).not.toContain('cluster')
  })
})
