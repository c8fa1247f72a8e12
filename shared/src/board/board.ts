/** The board: snapshots out, edits in, changes announced. With its neighbours the only code that knows how a board is stored. */
import * as Y from 'yjs'
import type { Element } from '../elements/registry.ts'
import type { ElementId, PersonId, RecordId } from '../ids.ts'
import type { BoardRecord } from '../records/registry.ts'
import { boardEdit, schemas, type BoardEdit, type Roots } from './board-edit.ts'
import { readBoardProperties, type BoardProperties } from './board-properties.ts'
import { createHistory, type EditOrigin, type History, type OwnOrigins } from './history.ts'
import type { EditQueue } from './item-edit.ts'
import { followClusterMembers } from './cluster-members.ts'
import { followConnectorEnds } from './connector-ends.ts'
import { collectTouchedIds, ItemSnapshots, type Items } from './item-snapshots.ts'
import { followShownRecords } from './shown-records.ts'
import { followSourceNotes } from './source-notes.ts'
import { rootNames } from './stored-names.ts'
import { textAnchors, type TextAnchors } from './text-anchor.ts'
import { writerOf, type WrittenProperty } from './writer-of.ts'

/** What one transaction changed. */
export interface BoardChange {
  readonly elements: ReadonlySet<ElementId>
  readonly records: ReadonlySet<RecordId>
  readonly properties: boolean
  /** `own`: made through this board object's `edit`; `history`: its undo or redo; `remote`: anything else. */
  readonly origin: 'own' | 'history' | 'remote'
}

type Changed = Pick<BoardChange, 'elements' | 'records'>

export interface Board {
  readonly elements: Items<Element>
  readonly records: Items<BoardRecord>
  readonly history: History
  /** Places in shared texts that stay with their characters while others write. */
  readonly anchors: TextAnchors
  properties(): BoardProperties
  /** Writes all that `change` asks for as one step (or as typing); tells what `change` returned. */
  edit<T>(change: (edit: BoardEdit) => T, origin?: EditOrigin): T
  /** The connection that last wrote a property of a record, or added it, as presence tells of it; undefined when that is not known. */
  writerOf(id: RecordId, property?: WrittenProperty): number | undefined
  /** Calls after each transaction that changed anything readable; tells how to stop. */
  subscribe(listener: (change: BoardChange) => void): () => void
}

export interface BoardOptions {
  /** Written as the author of what this board object adds. */
  readonly createdBy?: PersonId
  readonly nowMs?: () => number
}

/** The board in a Yjs document. Changes nothing in it; a document without a board reads as an empty one. */
export function createBoard(document: Y.Doc, options: BoardOptions = {}): Board {
  const roots: Roots = {
    meta: document.getMap(rootNames.meta),
    elements: document.getMap(rootNames.elements),
    records: document.getMap(rootNames.records),
  }
  const elements = new ItemSnapshots<Element>(roots.elements, schemas.elements, (element) => element.z)
  const records = new ItemSnapshots<BoardRecord>(roots.records, schemas.records, (record) => record.order)
  const origins: OwnOrigins = { step: {}, typing: {}, creation: {} }
  const history = createHistory([roots.elements, roots.records], origins)
  const parts = { roots, elements, records, createdBy: options.createdBy, nowMs: options.nowMs ?? Date.now }
  const changeOf = watchChanges(roots, origins)
  const withDependents = followDependents(elements, records)
  withDependents({
    elements: new Set(elements.all().map(({ id }) => id)),
    records: new Set(records.all().map(({ id }) => id)),
  })
  const listeners = new Set<(change: BoardChange) => void>()
  let properties = readBoardProperties(roots.meta)

  document.on('afterTransaction', (transaction: Y.Transaction) => {
    const stored = changeOf(transaction)
    if (!stored) return
    elements.refresh(stored.elements)
    records.refresh(stored.records)
    const change = { ...stored, ...withDependents(stored) }
    if (change.properties) properties = readBoardProperties(roots.meta)
    for (const listener of listeners) listener(change)
  })

  return {
    elements,
    records,
    history,
    anchors: textAnchors(document, roots),
    properties: () => properties,
    edit: (change, origin = 'step') => {
      const queue: EditQueue = { creations: [], changes: [] }
      const result = change(boardEdit(parts, queue))
      if (queue.creations.length > 0) document.transact(() => runAll(queue.creations), origins.creation)
      if (queue.changes.length > 0)
        history.run(origin, () => document.transact(() => runAll(queue.changes), origins[origin]))
      return result
    },
    writerOf: (id, property) => writerOf(roots.records, id, property),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * Beside what was stored also what follows from it: records of notes, views of records, clusters around their members, connectors between their
 * ends.
 */
function followDependents(
  elements: ItemSnapshots<Element>,
  records: ItemSnapshots<BoardRecord>,
): (stored: Changed) => Changed {
  const recordsChangedBy = followSourceNotes(elements, records)
  const viewsChangedBy = followShownRecords(elements, records)
  const clustersChangedBy = followClusterMembers(elements)
  const connectorsChangedBy = followConnectorEnds(elements)
  const and = <Id>(ids: ReadonlySet<Id>, more: readonly Id[]): ReadonlySet<Id> =>
    more.length === 0 ? ids : new Set([...ids, ...more])
  return (stored) => {
    const written = { ...stored, records: and(stored.records, recordsChangedBy(stored)) }
    const seen = and(stored.elements, viewsChangedBy(written))
    const grown = and(seen, clustersChangedBy(seen))
    return { records: written.records, elements: and(grown, connectorsChangedBy(grown)) }
  }
}

function runAll(steps: readonly (() => void)[]): void {
  for (const step of steps) step()
}

/** Tells, after each transaction, what it changed of the board; undefined when nothing. */
function watchChanges(roots: Roots, origins: OwnOrigins): (transaction: Y.Transaction) => BoardChange | undefined {
  const touched = {
    elements: collectTouchedIds<ElementId>(roots.elements),
    records: collectTouchedIds<RecordId>(roots.records),
    meta: collectTouchedIds<string>(roots.meta),
  }
  return ({ origin }) => {
    const elements = touched.elements()
    const records = touched.records()
    const properties = touched.meta().size > 0
    if (elements.size === 0 && records.size === 0 && !properties) return undefined
    const isOwn = origin === origins.step || origin === origins.typing || origin === origins.creation
    const kind = isOwn ? 'own' : origin instanceof Y.UndoManager ? 'history' : 'remote'
    return { elements, records, properties, origin: kind }
  }
}
