/** A guest looks at what was noted, and says whether it is right. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { checkOutcome } from '@samenspel/shared/knowledge/interview-check'
import { lineOf, linesOf } from './interviews-lines.ts'

/** Notes that the guest is shown the sheet; what the guest said before stays. */
export function showToGuest(board: Board, interview: RecordId): void {
  const record = board.records.get(interview)
  if (record?.kind === 'interview' && record.check === 'none')
    board.edit((edit) => edit.records.set(interview, 'interview', { check: 'shown' }))
}

/** The guest says that a line is right as it stands; an earlier correction is taken back. */
export function confirmLine(board: Board, id: RecordId): void {
  const line = lineOf(board, id)
  if (!line) return
  board.edit((edit) => {
    edit.records.set(id, 'interview-line', { checkedText: line.text })
    edit.records.spliceText(id, 'interview-line', {
      field: 'correction',
      at: 0,
      deleteCount: line.correction.length,
      insert: '',
    })
  })
  settleCheck(board, line.interview as RecordId)
}

/** The guest says what a line should be. What was noted stays, with the correction beside it. An empty correction says nothing. */
export function correctLine(board: Board, id: RecordId, correction: string): void {
  const line = lineOf(board, id)
  if (!line || correction.trim() === '') return
  board.edit((edit) => {
    edit.records.set(id, 'interview-line', { checkedText: line.text })
    edit.records.spliceText(id, 'interview-line', {
      field: 'correction',
      at: 0,
      deleteCount: line.correction.length,
      insert: correction.trim(),
    })
  })
  settleCheck(board, line.interview as RecordId)
}

/** Says of the interview what follows from its lines, once all were answered. */
function settleCheck(board: Board, interview: RecordId): void {
  const record = board.records.get(interview)
  const check = checkOutcome(linesOf(board, interview))
  if (record?.kind !== 'interview' || check === null || record.check === check) return
  board.edit((edit) => edit.records.set(interview, 'interview', { check }))
}
