/** The guide of the interviews: the same questions for every guest of the board. */
import type { Board } from '@samenspel/shared/board/board'
import { keysToPlace } from '@samenspel/shared/board/order-key'
import type { RecordId } from '@samenspel/shared/ids'
import { startingGuide } from '@samenspel/shared/knowledge/interview-guide'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

/** The questions of the guide, in order. */
export const guideOf = ({ records }: Board): readonly RecordOfKind<'guide-question'>[] =>
  records.all().flatMap((record) => (record.kind === 'guide-question' ? record : []))

/** Adds a question as the last of the guide. */
export const addGuideQuestion = (board: Board, text = ''): RecordId =>
  board.edit((edit) => edit.records.add('guide-question', { text }))

/** Puts the questions to start from on the board, in the board's language, behind those that are there. */
export function takeStartingGuide(board: Board): void {
  const { language } = board.properties()
  board.edit((edit) => {
    for (const text of startingGuide[language]) edit.records.add('guide-question', { text })
  })
}

/** Moves a question up (-1) or down (1); false at the end of the guide. */
export function moveGuideQuestion(board: Board, id: RecordId, by: -1 | 1): boolean {
  const questions = guideOf(board)
  const index = questions.findIndex((question) => question.id === id) + by
  if (index - by < 0 || index < 0 || index >= questions.length) return false
  const others = questions.filter((question) => question.id !== id).map((each) => ({ id: each.id, key: each.order }))
  const keys = keysToPlace(id, index, others)
  board.edit((edit) => {
    // The keys' ids are those that went in.
    for (const [moved, order] of keys) edit.records.setEnvelope(moved as RecordId, { order })
  })
  return true
}

/** Takes a question out of the guide; lines under it stay in the sheets, under no question. */
export const deleteGuideQuestion = (board: Board, id: RecordId): void => board.edit((edit) => edit.records.delete(id))
