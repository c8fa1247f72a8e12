/** What people do with the lines of an interview's sheet. Quotes that were caught in a line go with their words. */
import type { Board } from '@samenspel/shared/board/board'
import { keysToPlace } from '@samenspel/shared/board/order-key'
import type { RecordId } from '@samenspel/shared/ids'
import { sheetSections } from '@samenspel/shared/knowledge/interview-sheet'
import { limits } from '@samenspel/shared/limits'
import { lineNatures, type LineNature } from '@samenspel/shared/records/interview-line'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { guideOf } from './interviews-guide.ts'
import { anchorsAt, placedQuotes, type PlacedQuote } from './quotes-anchors.ts'

type Line = RecordOfKind<'interview-line'>
type BoardEdit = Parameters<Parameters<Board['edit']>[0]>[0]

/** Where a person writes: in which line, and at which UTF-16 unit of it. */
export interface LineCaret {
  readonly line: RecordId
  readonly at: number
}

/** Lines that one paste may make. */
const PASTED_LINES_MAX = 500

/** The lines of an interview in stored order, whatever question they stand under. */
export const linesOf = ({ records }: Board, interview: string): readonly Line[] =>
  records.all().flatMap((record) => (record.kind === 'interview-line' && record.interview === interview ? record : []))

/** The line with this id, while it is there. */
export function lineOf({ records }: Board, id: string): Line | undefined {
  const record = records.get(id as RecordId)
  return record?.kind === 'interview-line' ? record : undefined
}

interface NewLine {
  readonly text?: string
  readonly nature?: LineNature
  /** The line that it comes after; left out: it comes last. */
  readonly after?: RecordId
}

/** Adds a line to a section of a sheet: under a question of the guide, or under none (empty). */
export function addLine(board: Board, interview: RecordId, guideQuestion: string, line: NewLine = {}): RecordId {
  return board.edit((edit) =>
    addTo(edit, sectionOf(board, interview, guideQuestion), { interview, guideQuestion, ...line }),
  )
}

/**
 * Enter in a line: what stands behind the caret becomes a line of its own below. Tells where the caret goes, or undefined when there is nothing to part (an empty
 * line, or none).
 */
export function splitLine(board: Board, id: RecordId, at: number): LineCaret | undefined {
  const line = lineOf(board, id)
  if (!line || line.text.trim() === '') return undefined
  return { line: asOneStep(board, () => part(board, line, at)), at: 0 }
}

/** Moves what stands behind `at` to a new line below, with its quotes, and tells its id. */
function part(board: Board, { id, text, nature, guideQuestion, ...line }: Line, at: number): RecordId {
  const interview = line.interview as RecordId
  const kept = text.slice(0, at)
  const rest = text.slice(at)
  const from = at + (rest.length - rest.trimStart().length)
  const moved = placedQuotes(board, id).filter(({ range }) => range.from >= from)
  const next = board.edit((edit) => {
    edit.records.spliceText(id, 'interview-line', { field: 'text', at, deleteCount: rest.length, insert: '' })
    return addTo(edit, sectionOf(board, interview, guideQuestion), {
      interview,
      guideQuestion,
      after: id,
      text: rest.trimStart(),
      // A new thought is most often something that was said.
      nature: rest.trim() === '' || kept.trim() === '' ? 'said' : nature,
    })
  }, 'typing')
  anchorAnew(board, moved, next, -from)
  return next
}

/**
 * Backspace at the start of a line: it is joined to the one above it, and tells where the caret goes. Undefined when there is none above, or both together would
 * be too long.
 */
export function joinLine(board: Board, id: RecordId): LineCaret | undefined {
  const line = lineOf(board, id)
  const section = line ? sectionOf(board, line.interview, line.guideQuestion) : []
  const above = section[section.findIndex((each) => each.id === id) - 1]
  if (!line || !above) return undefined
  const space = above.text === '' || line.text === '' || /\s$/.test(above.text) ? '' : ' '
  const at = above.text.length + space.length
  if (at + line.text.length > limits.recordTextCharactersMax) return undefined
  const moved = placedQuotes(board, id)
  asOneStep(board, () => {
    board.edit((edit) => {
      edit.records.spliceText(above.id, 'interview-line', {
        field: 'text',
        at: above.text.length,
        deleteCount: 0,
        insert: space + line.text,
      })
      if (above.text.trim() === '') edit.records.set(above.id, 'interview-line', { nature: line.nature })
      if (line.isSensitive) edit.records.set(above.id, 'interview-line', { isSensitive: true })
      // Its words live on above; putting the line back must not say them twice.
      edit.records.spliceText(id, 'interview-line', {
        field: 'text',
        at: 0,
        deleteCount: line.text.length,
        insert: '',
      })
      edit.records.delete(id)
    }, 'typing')
    anchorAnew(board, moved, above.id, at)
  })
  return { line: above.id, at }
}

/** Many lines at the caret: the first goes on in the line, each other becomes one below it, and what stood behind the caret comes below them. */
export function pasteLines(
  board: Board,
  { line: id, at }: LineCaret,
  pasted: readonly string[],
): LineCaret | undefined {
  const line = lineOf(board, id)
  const texts = pasted.map((text) => text.trim()).filter((text) => text !== '')
  const [first, ...others] = texts.slice(0, PASTED_LINES_MAX)
  if (!line || first === undefined) return undefined
  return asOneStep(board, () => {
    if (others.length > 0 && line.text.slice(at).trim() !== '') part(board, line, at)
    board.edit((edit) => {
      edit.records.spliceText(id, 'interview-line', { field: 'text', at, deleteCount: 0, insert: first })
    }, 'typing')
    let last: LineCaret = { line: id, at: at + first.length }
    for (const text of others) last = { line: addBelow(board, line, last.line, text), at: text.length }
    return last
  })
}

/** A line below another one, of the nature and under the question of `like`. */
const addBelow = (board: Board, like: Line, after: RecordId, text: string): RecordId =>
  board.edit((edit) => {
    const { guideQuestion, nature } = like
    const interview = like.interview as RecordId
    return addTo(edit, sectionOf(board, interview, guideQuestion), { interview, guideQuestion, nature, after, text })
  }, 'typing')

/** Says what a line is. */
export const setNature = (board: Board, id: RecordId, nature: LineNature): void =>
  board.edit((edit) => edit.records.set(id, 'interview-line', { nature }))

/** Tab in a line: said, observed, interpreted, and round again; -1 the other way. Tells what it is now. */
export function turnNature(board: Board, id: RecordId, by: -1 | 1): LineNature | undefined {
  const line = lineOf(board, id)
  if (!line) return undefined
  const index = (lineNatures.indexOf(line.nature) + by + lineNatures.length) % lineNatures.length
  const nature = lineNatures[index] ?? 'said'
  setNature(board, id, nature)
  return nature
}

/** Marks a line as sensitive, or not. */
export const setLineSensitive = (board: Board, id: RecordId, isSensitive: boolean): void =>
  board.edit((edit) => edit.records.set(id, 'interview-line', { isSensitive }))

/** Takes a line away; it can be put back. Quotes that were caught in it stay, and say that their source is gone. */
export const deleteLine = (board: Board, id: RecordId): void => board.edit((edit) => edit.records.delete(id))

/** Moves a line up (-1) or down (1) in its sheet; past the end of its section it goes under the next question. False at the end of the sheet. */
export function moveLine(board: Board, id: RecordId, by: -1 | 1): boolean {
  const line = lineOf(board, id)
  if (!line) return false
  const sections = sheetSections(linesOf(board, line.interview), guideOf(board))
  const at = sections.findIndex(({ lines }) => lines.some((each) => each.id === id))
  const here = sections[at]?.lines ?? []
  const index = here.findIndex((each) => each.id === id) + by
  if (index >= 0 && index < here.length) {
    putAt(board, id, here, index)
    return true
  }
  const next = sections[at + by]
  if (!next) return false
  asOneStep(board, () => {
    const guideQuestion = next.question?.id ?? ''
    board.edit((edit) => edit.records.set(id, 'interview-line', { guideQuestion }), 'typing')
    putAt(board, id, next.lines, by > 0 ? 0 : next.lines.length, 'typing')
  })
  return true
}

/** Puts a line under another question of the guide, or under none (empty), as its last. */
export function moveLineUnder(board: Board, id: RecordId, guideQuestion: string): void {
  const line = lineOf(board, id)
  if (!line || line.guideQuestion === guideQuestion) return
  const there = sectionOf(board, line.interview, guideQuestion)
  asOneStep(board, () => {
    board.edit((edit) => edit.records.set(id, 'interview-line', { guideQuestion }), 'typing')
    putAt(board, id, there, there.length, 'typing')
  })
}

/** The lines of a section; under no question are also those whose question is gone. */
function sectionOf(board: Board, interview: string, guideQuestion: string): readonly Line[] {
  const sections = sheetSections(linesOf(board, interview), guideOf(board))
  return (sections.find(({ question }) => question?.id === guideQuestion) ?? sections.at(-1))?.lines ?? []
}

function addTo(
  edit: BoardEdit,
  section: readonly Line[],
  { after, ...values }: NewLine & Pick<Line, 'guideQuestion'> & { readonly interview: RecordId },
): RecordId {
  const above = after === undefined ? section.length - 1 : section.findIndex(({ id }) => id === after)
  const keys = keysToPlace(
    NEW,
    above + 1,
    section.map(({ id, order }) => ({ id, key: order })),
  )
  for (const [id, order] of keys) if (id !== NEW) edit.records.setEnvelope(id as RecordId, { order })
  return edit.records.add('interview-line', { ...values, order: keys.get(NEW) ?? '' })
}

/** Stands for the line that is being added; no id looks like it. */
const NEW = '~'

function putAt(
  board: Board,
  id: RecordId,
  section: readonly Line[],
  index: number,
  origin: 'step' | 'typing' = 'step',
): void {
  const others = section.filter((each) => each.id !== id).map((each) => ({ id: each.id, key: each.order }))
  const keys = keysToPlace(id, index, others)
  board.edit((edit) => {
    for (const [moved, order] of keys) edit.records.setEnvelope(moved as RecordId, { order })
  }, origin)
}

/** Gives quotes anchors in the line that their words have gone to, `by` units from where they were. */
function anchorAnew(board: Board, quotes: readonly PlacedQuote[], line: RecordId, by: number): void {
  if (quotes.length === 0) return
  const anchored = quotes.map(({ quote, range }) => ({
    id: quote.id,
    anchors: anchorsAt(board, line, { from: range.from + by, to: range.to + by }),
  }))
  board.edit((edit) => {
    for (const { id, anchors } of anchored) edit.records.set(id, 'quote', { line, ...anchors })
  }, 'typing')
}

/** Several edits that are taken back together: texts can only be anchored in once they are there. */
function asOneStep<T>({ history }: Board, edits: () => T): T {
  history.seal()
  const result = edits()
  history.seal()
  return result
}
