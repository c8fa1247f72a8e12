import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import {
  mainTextOfRecord,
  type BoardRecord,
  type RecordKindName,
  type RecordOfKind,
} from '@samenspel/shared/records/registry'
import { isQuoteSensitive } from '@samenspel/shared/records/sensitive-quote'
import type { LaterMessages } from '#messages/later-messages.ts'
import type { IconName } from '#ui/icon.tsx'

/** What a record is called where it is only pointed at: its main text, with what tells it from others of its kind. */
export function recordTitle(
  record: BoardRecord,
  board: Pick<Board, 'records'>,
  texts: LaterMessages['workbook'],
): string {
  if (record.kind === 'question') return questionTitle(record.id, board, texts)
  if (record.kind === 'interview') {
    const guest = texts.guest(record.code.trim(), record.role.trim())
    return guest === '' ? texts.untitled(texts.kinds.interview) : guest
  }
  const text = mainTextOfRecord(record).trim().replaceAll(/\s+/g, ' ')
  if (text === '') return texts.untitled(texts.kinds[record.kind])
  if (record.kind !== 'quote') return text
  const sensitive = codeOfSensitive(record, board)
  return sensitive === undefined ? texts.quoted(text) : texts.sensitiveQuote(sensitive)
}

/** Whose words they are, when they are sensitive: then nothing else is told of them where they are only pointed at. */
function codeOfSensitive(quote: RecordOfKind<'quote'>, { records }: Pick<Board, 'records'>): string | undefined {
  const line = records.get(quote.line as RecordId)
  const interview = records.get(quote.interview as RecordId)
  const guest = interview?.kind === 'interview' ? interview : undefined
  const isSensitive = isQuoteSensitive(quote, line?.kind === 'interview-line' ? line : undefined, guest)
  return isSensitive ? (guest?.code.trim() ?? '') : undefined
}

function questionTitle(id: string, board: Pick<Board, 'records'>, texts: LaterMessages['workbook']): string {
  const versions = board.records.all().filter(({ kind }) => kind === 'question')
  const index = versions.findIndex((version) => version.id === id)
  return index < 0 ? texts.kinds.question : texts.questionVersion(index + 1)
}

/** A text cut to this many characters at a whole word where that is near. */
export function shortened(text: string, charactersMax: number): string {
  const characters = [...text]
  if (characters.length <= charactersMax) return text
  const cut = characters.slice(0, charactersMax).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > charactersMax * 0.6 ? cut.slice(0, space) : cut}…`
}

export const recordIcons: Readonly<Record<RecordKindName, IconName>> = {
  question: 'question',
  'question-owner': 'people',
  'work-area': 'area',
  fact: 'fact',
  action: 'action',
  interview: 'interview',
  'interview-line': 'interview',
  'guide-question': 'question',
  quote: 'quote',
  insight: 'insight',
  persona: 'persona',
  claim: 'persona',
  evidence: 'trace',
  scale: 'sliders',
  stakeholder: 'people',
  assessment: 'people',
  relation: 'line',
  'stakeholder-map': 'map',
  'estimate-round': 'map',
  issue: 'map',
  stake: 'map',
  task: 'map',
}
