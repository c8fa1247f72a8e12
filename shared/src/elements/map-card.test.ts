import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { createItem } from '../board/stored-item.ts'
import { schemas } from '../board/board-edit.ts'

test('a card of a map that was stored under its former name is on the board, shows its map and can be moved', () => {
  const document = new Y.Doc()
  const map = createBoard(document).edit((edit) => edit.records.add('stakeholder-map', { title: 'Krachtenveld' }))
  document.transact(() =>
    createItem(schemas.elements, document.getMap('elements'), {
      id: 'an-old-card',
      kindName: 'stakeholder-map',
      initial: { map, position: [10, 20] },
    }),
  )
  const board = createBoard(document)
  const [card] = board.elements.all()
  expect(card).toMatchObject({ kind: 'map-card', map, shown: [{ title: 'Krachtenveld' }] })
  if (card?.kind !== 'map-card') throw new Error('It is not read as a card of a map.')
  board.edit((edit) => edit.elements.set(card.id, 'map-card', { position: [30, 40] }))
  expect(board.elements.get(card.id)?.position).toEqual([30, 40])
})
