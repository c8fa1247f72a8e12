import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeElsewhere } from './encode-elsewhere.ts'

it('gives the same document in another encoding, without what was deleted', async () => {
  const document = new Y.Doc()
  const elements = document.getMap<unknown>('elements')
  for (let n = 0; n < 2_000; n++) elements.set(`n${n}`, `tekst ${n}`)
  elements.set('secret', 'WEGGEGOOID')
  elements.delete('secret')
  const state = await encodeElsewhere(Y.encodeStateAsUpdate(document))
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, state)
  expect(copy.getMap('elements').toJSON()).toEqual(elements.toJSON())
  expect(Buffer.from(state).includes('WEGGEGOOID')).toBe(false)
})

it('rejects what is no document', async () => {
  await expect(encodeElsewhere(Uint8Array.of(1, 2, 3))).rejects.toThrow()
})
