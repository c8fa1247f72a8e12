/** What people do with the versions of the challenge question. Words of an adopted version are never written over: a new version is. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { partsOf, type Cause, type Question } from '@samenspel/shared/knowledge/question-versions'

/** Every version, the current one last. */
export const questionVersions = (board: Pick<Board, 'records'>): readonly Question[] =>
  board.records.all().filter((record) => record.kind === 'question')

/** The version the group works with now. */
export const currentQuestion = (board: Pick<Board, 'records'>): Question | undefined => questionVersions(board).at(-1)

/** A new version with the words of the current one, whole or split as that is; an empty one when there is none. */
export function addVersion(board: Board): RecordId {
  const current = currentQuestion(board)
  const words = Object.fromEntries(current ? partsOf(current).map(({ part, text }) => [fieldOf[part], text]) : [])
  return board.edit((edit) =>
    edit.records.add('question', { ...words, ...(current?.isSplit ? { isSplit: true } : {}) }),
  )
}

const fieldOf = { whole: 'text', content: 'content', process: 'process' } as const

/** True while its words can be written: nobody adopted it. */
export const isOpen = (question: Question): boolean => question.status !== 'adopted'

/** Parts a version into content and process. Its words become the content, unless a part has words of an earlier split. */
export function splitVersion(board: Board, question: Question): void {
  if (!isOpen(question) || question.isSplit) return
  const { id, text, content, process } = question
  board.edit(({ records }) => {
    records.set(id, 'question', { isSplit: true })
    if (content.trim() === '' && process.trim() === '')
      records.spliceText(id, 'question', { field: 'content', at: 0, deleteCount: content.length, insert: text })
  })
}

/** Makes a split version one text again: that of its parts, one after the other. */
export function joinVersion(board: Board, question: Question): void {
  if (!isOpen(question) || !question.isSplit) return
  const { id, text } = question
  const joined = [question.content, question.process].filter((part) => part.trim() !== '').join('\n')
  board.edit(({ records }) => {
    records.set(id, 'question', { isSplit: false })
    if (joined !== text)
      records.spliceText(id, 'question', { field: 'text', at: 0, deleteCount: text.length, insert: joined })
  })
}

/** Puts a version to the group, or takes it back to being worked on. */
export function proposeVersion(board: Board, question: Question, isProposed: boolean): void {
  if (isOpen(question))
    board.edit((edit) => edit.records.set(question.id, 'question', { status: isProposed ? 'proposed' : 'draft' }))
}

/** Fixes the words of a version as they are now. Nothing happens when it has none. */
export function adoptVersion(board: Board, question: Question): void {
  const { id, text, content, process } = question
  if (!isOpen(question) || partsOf(question).every((part) => part.text.trim() === '')) return
  board.edit((edit) => edit.records.set(id, 'question', { status: 'adopted', fixed: { text, content, process } }))
}

/** Says what caused a version as a whole, or one change in it; once. */
export function addCause(board: Board, version: RecordId, source: RecordId, changeKey = ''): void {
  if (changeKey === '') {
    board.edit((edit) => edit.records.setWord(version, 'question', { field: 'because', word: source, isThere: true }))
    return
  }
  const isThere = board.records
    .all()
    .some(
      (record) =>
        record.kind === 'evidence' &&
        record.target === version &&
        record.source === source &&
        record.change === changeKey,
    )
  if (!isThere) board.edit((edit) => edit.records.add('evidence', { target: version, source, change: changeKey }))
}

/** Takes a cause away, by whomever it was named. `ids` are all that count for its source. */
export function removeCause(board: Board, version: Question, { links, words }: Cause, ids: readonly string[]): void {
  board.edit(({ records }) => {
    for (const { id } of links) records.delete(id)
    if (words === '')
      for (const id of ids) records.setWord(version.id, 'question', { field: 'because', word: id, isThere: false })
  })
}

/** Adds an owner of the question: an organisation or a role. */
export const addQuestionOwner = (board: Board, name: string): RecordId =>
  board.edit((edit) => edit.records.add('question-owner', { name }))
