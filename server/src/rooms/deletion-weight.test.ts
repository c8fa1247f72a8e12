import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { defaultLimits } from '#limits.ts'
import { deletions } from '#testing/one-item.ts'
import { BoardDocument } from './board-document.ts'
import { checkUpdate, type UpdateVerdict } from './update-check.ts'

const checked = (update: Uint8Array, known: BoardDocument): UpdateVerdict => checkUpdate(update, known, defaultLimits)

it('deletions that cut so much in two that the rest would have to be moved aside for seconds are too large, every second word of a text is not', () => {
  const doc = new Y.Doc()
  const texts = doc.getMap<unknown>('elements')
  const text = new Y.Text('x'.repeat(2_000))
  texts.set('text', text)
  // What one client wrote later lies behind it.
  for (let n = 0; n < 50_000; n++) texts.set(`k${n}`, n)
  const known = new BoardDocument()
  const update = Y.encodeStateAsUpdate(doc)
  known.apply([{ update, refused: (reason) => expect(reason).toBe('') }])
  const before = Y.encodeStateVector(doc)
  // Every second word of a long text, as somebody does who deletes them all at once.
  doc.transact(() => {
    for (let n = 0; n < 300; n++) text.delete(3 * n, 3)
  })
  const words = checked(Y.encodeStateAsUpdate(doc, before), known)
  expect(words).toMatchObject({ ok: true, deletion: { cuts: 599 } })
  const letters = deletions(
    doc.clientID,
    Array.from({ length: 600 }, (_, n) => [3 * n + 2, 1]),
  )
  expect(checked(letters, known)).toEqual({ ok: false, reason: 'too-large' })
  // The same in a board that does not know the text yet.
  expect(checked(Y.encodeStateAsUpdate(doc), new BoardDocument())).toMatchObject({ ok: true })
})
