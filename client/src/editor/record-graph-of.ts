import type { Board } from '@samenspel/shared/board/board'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'

const graphs = new WeakMap<Board, RecordGraph>()

/** What refers to what on this board: one graph for each board, up to date before anybody else hears of a change who subscribed after asking. */
export function recordGraphOf(board: Board): RecordGraph {
  const known = graphs.get(board)
  if (known) return known
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => {
    if (records.size > 0) graph.refresh(records)
  })
  graphs.set(board, graph)
  return graph
}
