import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board, type BoardChange } from './board.ts'

/** Boards that exchange every update at once. */
function connectedBoards(count: number): Board[] {
  const documents = Array.from({ length: count }, () => new Y.Doc())
  const boards = documents.map((document) => createBoard(document, { nowMs: () => 1_000 }))
  for (const document of documents)
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'peer') for (const other of documents) if (other !== document) Y.applyUpdate(other, update, 'peer')
    })
  return boards
}

function twoBoards(): [Board, Board] {
  const [mine, theirs] = connectedBoards(2)
  if (!mine || !theirs) throw new Error('Two boards were asked for.')
  return [mine, theirs]
}

const addNote = (board: Board, text = '', x = 0): ReturnType<Board['elements']['all']>[number]['id'] =>
  board.edit((edit) => edit.elements.add('sticky-note', { position: [x, 0], text, color: 'blue' }))

const textOf = (board: Board, id: Parameters<Board['elements']['get']>[0]): string | undefined => {
  const element = board.elements.get(id)
  return element?.kind === 'sticky-note' ? element.text : undefined
}

describe('reading', () => {
  test('an added note is on every board, whole', () => {
    const [mine, theirs] = twoBoards()
    const id = addNote(mine, 'Ik ken mijn buren niet meer', 40)
    expect(theirs.elements.get(id)).toMatchObject({
      id,
      kind: 'sticky-note',
      position: [40, 0],
      text: 'Ik ken mijn buren niet meer',
      color: 'blue',
      shape: 'square',
      createdAt: 1_000,
      deletedAt: null,
    })
  })

  test('an element stays the same object until it changes, and so does the list', () => {
    const [mine] = twoBoards()
    const a = addNote(mine)
    const b = addNote(mine)
    const before = { a: mine.elements.get(a), b: mine.elements.get(b), all: mine.elements.all() }
    mine.edit((edit) => edit.elements.set(b, 'sticky-note', { color: 'red' }))
    expect(mine.elements.get(a)).toBe(before.a)
    expect(mine.elements.get(b)).not.toBe(before.b)
    expect(mine.elements.all()).not.toBe(before.all)
    expect(before.all.map((element) => element.id)).toEqual([a, b])
  })

  test('elements come back to front, also when many change at once', () => {
    const [mine, theirs] = twoBoards()
    const ids = mine.edit((edit) =>
      Array.from({ length: 200 }, (_, i) => edit.elements.add('sticky-note', { position: [i, 0] })),
    )
    expect(mine.elements.all().map((element) => element.id)).toEqual(ids)
    expect(theirs.elements.all().map((element) => element.id)).toEqual(ids)
  })

  test('a note as a plain client stores it, with only kind, position and text, is read', () => {
    const document = new Y.Doc()
    const board = createBoard(document)
    const note = new Y.Map<unknown>()
    document.transact(() => {
      note.set('kind', 'sticky-note')
      note.set('position', [1, 2])
      note.set('text', new Y.Text('hallo'))
      document.getMap('elements').set('n1', note)
    })
    expect(board.elements.all()).toMatchObject([{ id: 'n1', position: [1, 2], text: 'hallo', color: 'yellow' }])
  })
})

describe('writing', () => {
  test('an edit that throws writes nothing', () => {
    const [mine, theirs] = twoBoards()
    expect(() =>
      mine.edit((edit) => {
        edit.elements.add('sticky-note', { position: [0, 0] })
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(mine.elements.all()).toEqual([])
    expect(theirs.elements.all()).toEqual([])
  })

  test('two people write in one note at the same time and both texts survive', () => {
    const [mine, theirs] = twoBoards()
    const id = addNote(mine, 'de buurt')
    mine.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 0, deleteCount: 0, insert: 'In ' }),
    )
    theirs.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 11, deleteCount: 0, insert: ' is stil' }),
    )
    expect(textOf(mine, id)).toBe('In de buurt is stil')
    expect(textOf(theirs, id)).toBe('In de buurt is stil')
  })

  test('text stops at its limit without cutting a character in two', () => {
    const [mine] = twoBoards()
    const id = addNote(mine, 'a'.repeat(1_999))
    mine.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 1_999, deleteCount: 0, insert: '🙂🙂' }),
    )
    expect(textOf(mine, id)).toBe('a'.repeat(1_999))
  })

  test('a change names what it touched and where it came from', () => {
    const [mine, theirs] = twoBoards()
    const id = addNote(mine)
    const seen: BoardChange[] = []
    theirs.subscribe((change) => seen.push(change))
    mine.edit((edit) => edit.elements.setEnvelope(id, { position: [5, 5] }))
    expect(seen).toEqual([{ elements: new Set([id]), records: new Set(), properties: false, origin: 'remote' }])
  })

  test('a deleted note is kept, keeps what is typed in it meanwhile, and comes back with it', () => {
    const [mine, theirs] = twoBoards()
    const id = addNote(mine, 'kwijt')
    mine.edit((edit) => edit.elements.delete(id))
    theirs.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 5, deleteCount: 0, insert: ' of niet' }),
    )
    expect(mine.elements.get(id)).toBeUndefined()
    expect(mine.elements.deleted().map((element) => element.id)).toEqual([id])
    mine.edit((edit) => edit.elements.restore(id))
    expect(textOf(theirs, id)).toBe('kwijt of niet')
  })
})

describe('history', () => {
  test('undo takes back own steps only, one at a time', () => {
    const [mine, theirs] = twoBoards()
    const id = addNote(mine, 'een')
    mine.edit((edit) => edit.elements.set(id, 'sticky-note', { color: 'green' }))
    theirs.edit((edit) => edit.elements.setEnvelope(id, { position: [9, 9] }))
    expect(mine.history.undo()).toBe(true)
    expect(mine.elements.get(id)).toMatchObject({ color: 'blue', position: [9, 9] })
    expect(theirs.history.canUndo()).toBe(true)
    theirs.history.undo()
    expect(mine.elements.get(id)).toMatchObject({ color: 'blue', position: [0, 0] })
  })

  test('undoing an addition keeps what others wrote in it: redo brings all back', () => {
    const [mine, theirs] = twoBoards()
    const id = addNote(mine, 'begin')
    theirs.edit((edit) =>
      edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 5, deleteCount: 0, insert: ' en eind' }),
    )
    mine.history.undo()
    expect(theirs.elements.get(id)).toBeUndefined()
    mine.history.redo()
    expect(textOf(theirs, id)).toBe('begin en eind')
  })

  test('typing joins into one step, a step in between parts it', () => {
    const [mine] = twoBoards()
    const id = addNote(mine)
    const type = (insert: string): void =>
      mine.edit(
        (edit) => edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 100, deleteCount: 0, insert }),
        'typing',
      )
    type('a')
    type('b')
    mine.edit((edit) => edit.elements.set(id, 'sticky-note', { color: 'red' }))
    type('c')
    mine.history.undo()
    expect(textOf(mine, id)).toBe('ab')
    mine.history.undo()
    mine.history.undo()
    expect(textOf(mine, id)).toBe('')
  })

  test('as many undos as redos change nothing', () => {
    const [mine] = twoBoards()
    const id = addNote(mine, 'x')
    mine.edit((edit) => edit.elements.setEnvelope(id, { position: [3, 4] }))
    mine.edit((edit) => edit.elements.delete(id))
    mine.edit((edit) => edit.elements.restore(id))
    const before = mine.elements.all()
    while (mine.history.undo());
    while (mine.history.redo());
    expect(mine.elements.all()).toEqual(before)
  })
})

test('an anchor stays with its characters while others write before it', () => {
  const [mine, theirs] = twoBoards()
  const id = addNote(mine, 'de huur')
  const anchor = mine.anchors.make({ in: 'elements', id, field: 'text' }, 3)
  theirs.edit((edit) =>
    edit.elements.spliceText(id, 'sticky-note', { field: 'text', at: 0, deleteCount: 0, insert: 'Over ' }),
  )
  expect(anchor && mine.anchors.indexOf(anchor)).toBe(8)
})
