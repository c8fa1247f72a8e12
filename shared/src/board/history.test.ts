import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteColors } from '../elements/sticky-note.ts'
import { createBoard, type Board } from './board.ts'

/** One thing that a person does; `pick` chooses among the notes there are. */
const deed = fc.record({
  kind: fc.constantFrom('add', 'write', 'move', 'color', 'delete'),
  pick: fc.nat(20),
  text: fc.string({ unit: 'grapheme', maxLength: 5 }),
  number: fc.nat(1000),
})
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never

function act(board: Board, { kind, pick, text, number }: Deed): void {
  const notes = board.elements.all()
  const note = notes[pick % Math.max(1, notes.length)]
  board.edit(({ elements }) => {
    if (kind === 'add' || note?.kind !== 'sticky-note')
      elements.add('sticky-note', { position: [number, number], text, color: 'yellow' })
    else if (kind === 'write')
      elements.spliceText(note.id, 'sticky-note', { field: 'text', at: number, deleteCount: pick, insert: text })
    else if (kind === 'move') elements.setEnvelope(note.id, { position: [number, pick] })
    else if (kind === 'color') elements.set(note.id, 'sticky-note', { color: noteColors[pick % 8] ?? 'gray' })
    else elements.delete(note.id)
  })
}

test('taking everything back leaves nothing, and doing it all again leaves what was there', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const board = createBoard(new Y.Doc(), { nowMs: () => 1 })
      for (const one of deeds) act(board, one)
      const before = board.elements.all()
      while (board.history.undo());
      expect(board.elements.all()).toEqual([])
      while (board.history.redo());
      expect(board.elements.all()).toEqual(before)
    }),
    { numRuns: 300 },
  )
})

test('taking everything back leaves the notes of others as they were, whatever was done in between', () => {
  const byBoth = fc.array(fc.tuple(fc.boolean(), deed), { maxLength: 25 })
  fc.assert(
    fc.property(byBoth, (deeds) => {
      const [mine, theirs] = connected()
      const others = theirs.edit(({ elements }) => elements.add('sticky-note', { position: [0, 0], text: 'van hen' }))
      for (const [isMine, one] of deeds) if (isMine || one.kind === 'add') act(isMine ? mine : theirs, one)
      while (mine.history.undo());
      expect(mine.elements.get(others)).toMatchObject({ text: 'van hen', position: [0, 0], deletedAt: null })
      expect(mine.elements.all()).toEqual(theirs.elements.all())
    }),
    { numRuns: 200 },
  )
})

/** Two boards that hear each other at once. */
function connected(): [Board, Board] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.on('update', (update: Uint8Array, origin: unknown) => origin !== 'peer' && Y.applyUpdate(b, update, 'peer'))
  b.on('update', (update: Uint8Array, origin: unknown) => origin !== 'peer' && Y.applyUpdate(a, update, 'peer'))
  return [createBoard(a, { nowMs: () => 1 }), createBoard(b, { nowMs: () => 1 })]
}
