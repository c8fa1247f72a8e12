import type * as Y from 'yjs'
import { elementEnvelope } from '../elements/element-kind.ts'
import { elementKinds, type Element } from '../elements/registry.ts'
import { newElementId, newRecordId, type ElementId, type PersonId, type RecordId } from '../ids.ts'
import { recordKinds, type BoardRecord } from '../records/registry.ts'
import { itemEnvelope } from '../schema/envelope.ts'
import { writeTitle } from './board-properties.ts'
import { editItems, type EditQueue, type ItemEdit } from './item-edit.ts'
import type { Items } from './item-snapshots.ts'
import { keyAfter } from './order-key.ts'
import { itemSchema } from './stored-item.ts'
import type { rootNames } from './stored-names.ts'

/** The writing door, open while `board.edit` runs. Nothing is written before its function has returned; if that throws, nothing is. */
export interface BoardEdit {
  readonly elements: ItemEdit<(typeof elementKinds)[number], ElementId, typeof elementEnvelope>
  readonly records: ItemEdit<(typeof recordKinds)[number], RecordId, typeof itemEnvelope>
  setTitle(title: string): void
}

/** How the two collections are stored. */
export const schemas = {
  elements: itemSchema(elementEnvelope, elementKinds),
  records: itemSchema(itemEnvelope, recordKinds),
}

export type Roots = Readonly<Record<keyof typeof rootNames, Y.Map<unknown>>>

interface Parts {
  readonly roots: Roots
  readonly elements: Items<Element>
  readonly records: Items<BoardRecord>
  readonly createdBy: PersonId | undefined
  nowMs(): number
}

/** An edit that collects what it is asked for in `queue`. */
export function boardEdit({ roots, elements, records, createdBy, nowMs }: Parts, queue: EditQueue): BoardEdit {
  const envelope = (): Readonly<Record<string, unknown>> => ({ createdAt: nowMs(), createdBy: createdBy ?? '' })
  const elementKeys = nextKeys(() => [greatest(elements.all(), 'z'), greatest(elements.all(), 'order')])
  const recordKeys = nextKeys(() => [greatest(records.all(), 'order')])
  // One cast for each collection: `editItems` works on names, `BoardEdit` says which names and values there are.
  const elementEdit: unknown = editItems({
    root: roots.elements,
    schema: schemas.elements,
    queue,
    newId: newElementId,
    defaults: () => {
      const [z, order] = elementKeys()
      return { ...envelope(), z, order }
    },
    nowMs,
  })
  const recordEdit: unknown = editItems({
    root: roots.records,
    schema: schemas.records,
    queue,
    newId: newRecordId,
    defaults: () => ({ ...envelope(), order: recordKeys()[0] }),
    nowMs,
  })
  return {
    elements: elementEdit as BoardEdit['elements'],
    records: recordEdit as BoardEdit['records'],
    setTitle: (title) => queue.changes.push(() => writeTitle(roots.meta, title)),
  }
}

/** Each call gives the keys after the last ones given; the first, those after the greatest that are stored. */
function nextKeys(greatestStored: () => readonly (string | undefined)[]): () => readonly string[] {
  let last: readonly (string | undefined)[] | undefined
  return () => {
    const next = (last ?? greatestStored()).map(keyAfter)
    last = next
    return next
  }
}

function greatest<Name extends string>(
  items: readonly Readonly<Record<Name, string>>[],
  name: Name,
): string | undefined {
  let key: string | undefined
  for (const item of items) if (key === undefined || item[name] > key) key = item[name]
  return key
}
