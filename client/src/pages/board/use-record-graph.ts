import { useSyncExternalStore } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { recordGraphOf } from '#editor/record-graph-of.ts'

/**
 * What refers to what on the board; the component is drawn again when a record changes. The graph stays the same object, so
 * `useMemo` cannot tell when it changed: keep what is dear to work out with `useDerived`.
 */
export function useRecordGraph(board: Board): RecordGraph {
  const graph = recordGraphOf(board)
  useSyncExternalStore(board.subscribe, () => graph.version)
  return graph
}

const derivedBy = new WeakMap<
  object,
  { readonly graph: RecordGraph; readonly version: number; readonly value: unknown }
>()

/**
 * What a function works out from the graph, worked out anew only after a record changed. The function must stay the same one (a function of
 * the module, or kept with `useCallback`), for what it gave is kept under it.
 */
export function useDerived<T>(board: Board, derive: (graph: RecordGraph) => T): T {
  const graph = useRecordGraph(board)
  const kept = derivedBy.get(derive)
  // Only ever stored under the function that gave it.
  if (kept?.graph === graph && kept.version === graph.version) return kept.value as T
  const value = derive(graph)
  derivedBy.set(derive, { graph, version: graph.version, value })
  return value
}
