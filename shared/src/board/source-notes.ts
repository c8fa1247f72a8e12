/** Which records come from notes, so that a record changes with the note that it came from. */
import type { Element } from '../elements/registry.ts'
import type { ElementId, RecordId } from '../ids.ts'
import type { BoardRecord } from '../records/registry.ts'
import type { ItemSnapshots } from './item-snapshots.ts'

/**
 * Keeps `noteNow` of all records up to date: tells, for elements and records that were read anew, which records changed by that. An element or
 * record that has nothing to do with it costs one look.
 */
export function followSourceNotes(
  elements: ItemSnapshots<Element>,
  records: ItemSnapshots<BoardRecord>,
): (changed: { elements: Iterable<ElementId>; records: Iterable<RecordId> }) => readonly RecordId[] {
  const noteOf = new Map<RecordId, string>()
  const recordsFrom = new Map<string, Set<RecordId>>()

  const place = (id: RecordId): boolean => {
    const record = records.get(id)
    const note = record && 'noteNow' in record ? record.note : ''
    const before = noteOf.get(id)
    if (before !== undefined && before !== note) recordsFrom.get(before)?.delete(id)
    if (note === '') {
      noteOf.delete(id)
      return false
    }
    noteOf.set(id, note)
    const others = recordsFrom.get(note)
    if (others) others.add(id)
    else recordsFrom.set(note, new Set([id]))
    return true
  }
  const refresh = (id: RecordId): readonly RecordId[] => {
    const record = records.get(id)
    if (!record || !('noteNow' in record)) return []
    const note = elements.get(record.note)
    const noteNow = note?.kind === 'sticky-note' ? note.text : null
    if (noteNow === record.noteNow) return []
    records.put(Object.freeze({ ...record, noteNow }))
    return [id]
  }
  return (changed) => {
    const affected = new Set<RecordId>()
    for (const id of changed.records) if (place(id)) affected.add(id)
    if (recordsFrom.size > 0)
      for (const id of changed.elements) for (const record of recordsFrom.get(id) ?? []) affected.add(record)
    return [...affected].flatMap(refresh)
  }
}
