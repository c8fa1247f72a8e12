import * as Y from 'yjs'
import { parseImageId, type ImageId } from '../ids.ts'
import { rootNames } from './stored-names.ts'

const ANY_IMAGE_ID = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/g
/** More are not asked about: no board may have as many pictures. */
const IDS_MAX = 10_000

/**
 * Everything stored in a board that has the shape of a picture's id, in whatever field of whatever kind, deleted items included: a picture that is
 * not among them is shown by nothing. Words that only look like one are among them too.
 */
export function imageIdsIn(document: Y.Doc): readonly ImageId[] {
  const found = new Set<string>()
  const look = (text: string): void => {
    if (text.length < 32 || found.size >= IDS_MAX) return
    for (const [id] of text.matchAll(ANY_IMAGE_ID)) found.add(id)
  }
  for (const name of [rootNames.elements, rootNames.records])
    for (const item of document.getMap<unknown>(name).values()) {
      if (!(item instanceof Y.Map)) continue
      for (const [key, value] of item.entries()) {
        // The words of a set are in the keys: `images.<id>`.
        look(key)
        for (const text of textsIn(value)) look(text)
      }
    }
  return [...found].flatMap((id) => parseImageId(id) ?? [])
}

/** Every text in a stored value, names of properties too, whatever else another program has put in it. */
function* textsIn(stored: unknown): Generator<string> {
  const rest: unknown[] = [stored]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value === 'string') yield value
    if (typeof value !== 'object' || value === null) continue
    if (value instanceof Y.AbstractType || ArrayBuffer.isView(value)) continue
    for (const [name, inner] of Object.entries(value)) {
      yield name
      rest.push(inner)
    }
  }
}
