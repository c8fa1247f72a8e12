/** What people do with the interviews of a board, each as one step. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { nextGuestCode } from '@samenspel/shared/knowledge/interview-codes'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

type Interview = RecordOfKind<'interview'>

/** The next free code. Deleted guests keep theirs, for their quotes may stand in a report. */
function freeCode({ records }: Board): string {
  const codes = [...records.all(), ...records.deleted()].flatMap((record) =>
    record.kind === 'interview' ? record.code : [],
  )
  return nextGuestCode(codes)
}

/** Adds a guest with the next free code. */
export const addInterview = (board: Board): RecordId =>
  board.edit((edit) => edit.records.add('interview', { code: freeCode(board) }))

/** Gives a guest the next free code, for two people can add a guest at the same moment. */
export function giveFreeCode(board: Board, id: RecordId): void {
  const interview = interviewOf(board, id)
  if (!interview) return
  const code = freeCode(board)
  board.edit((edit) =>
    edit.records.spliceText(id, 'interview', {
      field: 'code',
      at: 0,
      deleteCount: interview.code.length,
      insert: code,
    }),
  )
}

/** Writes what is chosen about a guest rather than typed. */
export const describeGuest = (
  board: Board,
  id: RecordId,
  values: Partial<Pick<Interview, 'group' | 'voice' | 'status' | 'isSensitive' | 'check'>>,
): void => board.edit((edit) => edit.records.set(id, 'interview', values))

/** Says that a guest speaks for an area, or does not. */
export const setGuestArea = (board: Board, id: RecordId, area: RecordId, isThere: boolean): void =>
  board.edit((edit) => edit.records.setWord(id, 'interview', { field: 'areas', word: area, isThere }))

function interviewOf({ records }: Board, id: RecordId): Interview | undefined {
  const record = records.get(id)
  return record?.kind === 'interview' ? record : undefined
}
