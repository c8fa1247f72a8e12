/** Tying stakeholders to personas and interviews, and letting them go, whichever side says so. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'

/** A tie between a stakeholder and a persona that stands for it, or an interview in which it spoke for itself. */
export interface StakeholderTie {
  readonly stakeholder: RecordId
  readonly kind: 'persona' | 'interview'
  readonly other: RecordId
}

/** Ties the two, in the stakeholder. */
export const tieStakeholder = (board: Board, { stakeholder, kind, other }: StakeholderTie): void =>
  board.edit((edit) =>
    edit.records.setWord(stakeholder, 'stakeholder', { field: fieldOf(kind), word: other, isThere: true }),
  )

/** Lets the two go from each other, wherever it is said: in either of them, or in one that was merged into either. */
export function untieStakeholder(board: Board, graph: RecordGraph, { stakeholder, kind, other }: StakeholderTie): void {
  board.edit(({ records }) => {
    for (const one of graph.partsOf(stakeholder) as readonly RecordId[])
      for (const two of graph.partsOf(other) as readonly RecordId[]) {
        records.setWord(one, 'stakeholder', { field: fieldOf(kind), word: two, isThere: false })
        if (kind === 'persona') records.setWord(two, 'persona', { field: 'stakeholders', word: one, isThere: false })
        else if (graph.find('interview', two)?.stakeholder === one) records.set(two, 'interview', { stakeholder: '' })
      }
  })
}

const fieldOf = (kind: StakeholderTie['kind']) => (kind === 'persona' ? 'personas' : 'interviews')
