/** Which records stand for which others: personas and stakeholders that were merged. */
import type { BoardRecord } from './registry.ts'

export interface Merges {
  /** By the id of a merged record, the one that it counts for in the end. */
  readonly targets: ReadonlyMap<string, string>
  /** The other way round. */
  readonly parts: ReadonlyMap<string, readonly string[]>
}

const NONE: Merges = { targets: new Map(), parts: new Map() }

/**
 * The end of each chain of merges; in a circle that is the smallest id. One that leads to a record that is gone or of another kind ends before it,
 * so that nothing disappears with it.
 */
export function mergesAmong(records: readonly BoardRecord[]): Merges {
  const merged = records.filter((record) => 'mergedInto' in record && record.mergedInto !== '')
  if (merged.length === 0) return NONE
  const next = new Map<string, string>()
  const kinds = new Map<string, string>(records.map(({ id, kind }) => [id, kind]))
  for (const record of merged)
    if ('mergedInto' in record && kinds.get(record.mergedInto) === record.kind) next.set(record.id, record.mergedInto)
  const targets = new Map<string, string>()
  const parts = new Map<string, string[]>()
  for (const start of next.keys()) {
    const target = endOfChain(start, next)
    if (target === start) continue
    targets.set(start, target)
    const others = parts.get(target) ?? []
    others.push(start)
    parts.set(target, others)
  }
  return { targets, parts }
}

function endOfChain(start: string, next: ReadonlyMap<string, string>): string {
  const walked = new Set<string>()
  let at = start
  while (!walked.has(at)) {
    walked.add(at)
    const following = next.get(at)
    if (following === undefined) return at
    at = following
  }
  const all = [...walked]
  return all.slice(all.indexOf(at)).reduce((least, id) => (id < least ? id : least))
}
