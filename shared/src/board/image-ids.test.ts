import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newImageId } from '../ids.ts'
import { createBoard } from './board.ts'
import { imageIdsIn } from './image-ids.ts'
import { rootNames } from './stored-names.ts'

test('finds pictures of every kind of item, deleted ones too, in fields, sets and values, and no other words', () => {
  const document = new Y.Doc()
  const board = createBoard(document)
  const [shown, deleted, worded, nested] = [newImageId(), newImageId(), newImageId(), newImageId()]
  board.edit(({ elements }) => {
    elements.add('image', { image: shown })
    elements.add('sticky-note', { text: 'geen plaatje' })
  })
  const gone = board.edit(({ elements }) => elements.add('image', { image: deleted }))
  board.edit(({ elements }) => elements.delete(gone))
  document.transact(() => {
    const record = new Y.Map<unknown>([
      ['kind', 'later-kind'],
      [`images.${worded}`, true],
      ['picture', { image: nested, bytes: 3 }],
      ['short', 'abc'],
    ])
    document.getMap(rootNames.records).set('a', record)
  })
  expect(imageIdsIn(document).toSorted()).toEqual([shown, deleted, worded, nested].toSorted())
})

test('finds pictures among values of other programs, however strange', () => {
  const document = new Y.Doc()
  const [listed, named, beside] = [newImageId(), newImageId(), newImageId()]
  let deep: unknown = listed
  for (let n = 0; n < 10_000; n++) deep = [deep]
  document.getMap(rootNames.elements).set(
    'a',
    new Y.Map<unknown>([
      ['big', 10n],
      ['list', [1n, undefined, NaN, new Uint8Array([1]), { toJSON: 'x', [named]: -1n }]],
      ['deep', deep],
      ['beside', beside],
    ]),
  )
  expect(imageIdsIn(document).toSorted()).toEqual([listed, named, beside].toSorted())
})
