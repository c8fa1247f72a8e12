import type { RecordGraph } from './record-graph.ts'

/** What rests on a quote, each id once: claims and insights, personas whose key quote it is, versions of the question. What is deleted does not count. */
export function quoteUses(graph: RecordGraph, quote: string): readonly string[] {
  const uses = graph.referrers(quote).flatMap(({ record, field }) => {
    if (record.kind === 'evidence' && field === 'source') return graph.get(graph.resolve(record.target))?.id ?? []
    return record.kind === 'persona' || record.kind === 'question' ? record.id : []
  })
  return [...new Set(uses)]
}
