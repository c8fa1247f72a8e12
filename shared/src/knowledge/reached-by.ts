/** What has to be worked out anew after a change: a board has thousands of records, and a change reaches a few. */
import type { RecordGraph } from './record-graph.ts'

/**
 * The claims, insights and other targets whose confidence, and the personas whose coverage, these records can have changed: up from a guest or line to
 * the quotes, from a source to what rests on it, from a claim to its persona, through insights as far as it goes. May name more than has changed.
 */
export function reachedBy(graph: RecordGraph, changed: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>()
  const add = (id: string): void => {
    if (id !== '') reached.add(graph.resolve(id))
  }
  for (const id of changed) add(id)
  // Grows while it is gone through.
  for (const id of reached) {
    const record = graph.get(id)
    if (record?.kind === 'evidence') add(record.target)
    if (record?.kind === 'claim') add(record.persona)
    for (const { record: naming, field } of graph.referrers(id))
      if (carriesOn.has(`${naming.kind} ${field}`)) add(naming.id)
  }
  return reached
}

const carriesOn: ReadonlySet<string> = new Set(['evidence source', 'quote interview', 'quote line', 'persona keyQuote'])

/**
 * A function of a graph and the id of one of its records that keeps what it gave until a change reaches that record. `work` may look only at what
 * confidence and coverage rest on, for `reachedBy` follows nothing else. Merges are followed: `work` gets the id that the other one counts for.
 */
export function keptUntilReached<T>(
  work: (graph: RecordGraph, id: string) => T,
): (graph: RecordGraph, id: string) => T {
  const kept = new WeakMap<RecordGraph, { version: number; readonly byId: Map<string, T> }>()
  return (graph, id) => {
    let cache = kept.get(graph)
    if (!cache) {
      cache = { version: graph.version, byId: new Map() }
      kept.set(graph, cache)
    }
    if (cache.version !== graph.version) {
      const changed = graph.changedSince(cache.version)
      if (changed) for (const each of reachedBy(graph, changed)) cache.byId.delete(each)
      else cache.byId.clear()
      cache.version = graph.version
    }
    const target = graph.resolve(id)
    let found = cache.byId.get(target)
    if (found === undefined) {
      found = work(graph, target)
      cache.byId.set(target, found)
    }
    return found
  }
}
