/** Which elements show which records, so that an element changes with what it shows. */
import { kindOf, type Element } from '../elements/registry.ts'
import type { Shows } from '../elements/shown-records.ts'
import type { ElementId, RecordId } from '../ids.ts'
import type { BoardRecord } from '../records/registry.ts'
import type { ItemSnapshots } from './item-snapshots.ts'

/** What an element of a kind that shows records has beside its own fields. */
type Showing = Element & { readonly shown: readonly BoardRecord[] }

/**
 * Keeps `shown` of all elements up to date: tells, for elements and records that were read anew, which elements changed by that. Elements of kinds
 * that show nothing cost one look each.
 */
export function followShownRecords(
  elements: ItemSnapshots<Element>,
  records: ItemSnapshots<BoardRecord>,
  showsOf: (element: Element) => Shows<Element> | undefined = (element) => kindOf(element).shows,
): (changed: { elements: Iterable<ElementId>; records: Iterable<RecordId> }) => readonly ElementId[] {
  const showing = new Map<ElementId, Shows<Element>>()

  const refresh = (id: ElementId): readonly ElementId[] => {
    const element = elements.get(id)
    const shows = showing.get(id)
    if (!element || !shows) return []
    const shown = shows.records(element, records)
    // Only kinds with that field show anything; `every-kind.test.ts` holds them to it.
    const before = (element as Showing).shown
    if (shown.length === before.length && shown.every((record, i) => record === before[i])) return []
    elements.put(Object.freeze({ ...element, shown: Object.freeze([...shown]) }))
    return [id]
  }
  const place = (id: ElementId): boolean => {
    const element = elements.get(id)
    const shows = element && showsOf(element)
    if (shows) showing.set(id, shows)
    else showing.delete(id)
    return shows !== undefined
  }
  return (changed) => {
    const affected = new Set<ElementId>()
    for (const id of changed.elements) if (place(id)) affected.add(id)
    // A record that is gone for good may have been of any kind.
    const kinds = new Set<string | undefined>()
    for (const id of changed.records) kinds.add(records.find(id)?.kind)
    if (kinds.size > 0)
      for (const [id, { recordKinds }] of showing)
        if (kinds.has(undefined) || recordKinds.some((kind) => kinds.has(kind))) affected.add(id)
    return [...affected].flatMap(refresh)
  }
}
