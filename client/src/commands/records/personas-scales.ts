/** Scales of a persona, with a place for it and a dot for each interview it rests on. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'

/** Adds a scale on which nothing has a place yet. */
export const addScale = (board: Board, persona: RecordId): RecordId =>
  board.edit((edit) => edit.records.add('scale', { persona, low: '', high: '' }))

/** Places the persona, 0 to 1; null is not placed. */
export const placePersona = (board: Board, id: RecordId, value: number | null): void =>
  board.edit((edit) => edit.records.set(id, 'scale', { value }))

/** Places an interview, 0 to 1; null takes its dot away. */
export const placeInterview = (board: Board, id: RecordId, interview: RecordId, value: number | null): void =>
  board.edit((edit) => edit.records.setEntry(id, 'scale', { field: 'marks', key: interview, value }))
