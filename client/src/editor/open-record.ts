/** The workbook's chapters, and opening a record in the one that shows it, from wherever a person is. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { BoardRecord, RecordKindName } from '@samenspel/shared/records/registry'
import type { Editor } from './editor.ts'

/** In the order in which the work goes. */
export const chapterIds = [
  'question',
  'areas',
  'interviews',
  'quotes',
  'insights',
  'personas',
  'stakeholders',
  'maps',
  'trace',
] as const
export type ChapterId = (typeof chapterIds)[number]

/** A chapter, and the record in it that was asked for: one that the chapter lists, or a part of one (a claim of a persona). */
export interface RecordPlace {
  readonly chapter: ChapterId
  readonly at: RecordId | null
}

const chapters: Readonly<Record<RecordKindName, ChapterId>> = {
  question: 'question',
  'question-owner': 'question',
  'work-area': 'areas',
  fact: 'areas',
  action: 'areas',
  interview: 'interviews',
  'interview-line': 'interviews',
  'guide-question': 'interviews',
  quote: 'quotes',
  insight: 'insights',
  persona: 'personas',
  claim: 'personas',
  scale: 'personas',
  stakeholder: 'stakeholders',
  assessment: 'stakeholders',
  relation: 'stakeholders',
  'stakeholder-map': 'maps',
  'estimate-round': 'stakeholders',
  issue: 'maps',
  stake: 'maps',
  task: 'maps',
  // A link has no page of its own; what it is under has.
  evidence: 'trace',
}

/** Where a record is shown. A link is shown at what it is under. */
export function placeOf(record: BoardRecord, board: Pick<Board, 'records'>): RecordPlace {
  const target = record.kind === 'evidence' ? board.records.get(record.target as RecordId) : undefined
  const shown = target && target.kind !== 'evidence' ? target : record
  return { chapter: chapters[shown.kind], at: shown.id }
}

/** Opens the record's chapter at it: beside the board where that is in sight, else in the workbook. A deleted one can be put back there. */
export function openRecord({ board, openRecord: cell }: Pick<Editor, 'board' | 'openRecord'>, id: RecordId): void {
  const record = board.records.get(id) ?? board.records.deleted().find((each) => each.id === id)
  if (record) cell.set(placeOf(record, board))
}

/** Opens a chapter, at nothing in particular. */
export const openChapter = ({ openRecord: cell }: Pick<Editor, 'openRecord'>, chapter: ChapterId): void =>
  cell.set({ chapter, at: null })
