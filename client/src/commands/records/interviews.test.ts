import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { lineCheck } from '@samenspel/shared/knowledge/interview-check'
import { linesInOrder } from '@samenspel/shared/knowledge/interview-sheet'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { confirmLine, correctLine, showToGuest } from './interviews-check.ts'
import {
  addGuideQuestion,
  deleteGuideQuestion,
  guideOf,
  moveGuideQuestion,
  takeStartingGuide,
} from './interviews-guide.ts'
import {
  addLine,
  joinLine,
  lineOf,
  linesOf,
  moveLine,
  moveLineUnder,
  pasteLines,
  splitLine,
  turnNature,
} from './interviews-lines.ts'
import { addInterview, giveFreeCode } from './interviews.ts'
import { sourceOf } from './quotes-anchors.ts'
import { acceptSource, backToCaptured, catchQuote, quoteOf } from './quotes.ts'
import { tieSources } from './evidence.ts'
import { insightFromQuotes } from './quotes-use.ts'

interface Side {
  readonly document: Y.Doc
  readonly board: Board
}

const newSide = (): Side => {
  const document = new Y.Doc()
  return { document, board: createBoard(document) }
}

/** Brings both to the same state, as two that meet again. */
function meet(a: Side, b: Side): void {
  Y.applyUpdate(b.document, Y.encodeStateAsUpdate(a.document))
  Y.applyUpdate(a.document, Y.encodeStateAsUpdate(b.document))
}

/** Two people with one sheet that has these lines. */
function twoAtASheet(...texts: readonly string[]): {
  readonly here: Side
  readonly there: Side
  readonly interview: RecordId
  readonly lines: readonly RecordId[]
} {
  const [here, there] = [newSide(), newSide()]
  const interview = addInterview(here.board)
  const lines = texts.map((text) => addLine(here.board, interview, '', { text }))
  meet(here, there)
  return { here, there, interview, lines }
}

const at = (lines: readonly RecordId[], index: number): RecordId => lines[index] ?? ('none' as RecordId)
const textsOf = (board: Board, interview: RecordId): readonly string[] =>
  linesInOrder(linesOf(board, interview), guideOf(board)).map(({ text }) => text)
const type = (board: Board, id: RecordId, index: number, insert: string, deleteCount = 0): void =>
  board.edit((edit) => edit.records.spliceText(id, 'interview-line', { field: 'text', at: index, deleteCount, insert }))
const quotesIn = (board: Board): readonly string[] =>
  board.records.all().flatMap((record) => (record.kind === 'quote' ? record.text : []))
/** The words of a quote as they stand in the sheet now. */
function wordsOf(board: Board, id: RecordId): string | undefined {
  const quote = quoteOf(board, id)
  const source = quote && sourceOf(board, quote)
  if (!quote || (source?.state !== 'same' && source?.state !== 'changed')) return undefined
  return lineOf(board, quote.line)?.text.slice(source.range.from, source.range.to)
}

describe('a sheet', () => {
  test('gets a line below by Enter, with what stood behind the caret', () => {
    const { here, interview, lines } = twoAtASheet('een twee drie', 'vier')
    expect(splitLine(here.board, at(lines, 0), 3)).toMatchObject({ at: 0 })
    expect(textsOf(here.board, interview)).toEqual(['een', 'twee drie', 'vier'])
    here.board.history.undo()
    expect(textsOf(here.board, interview)).toEqual(['een twee drie', 'vier'])
    expect(splitLine(here.board, addLine(here.board, interview, ''), 0)).toBeUndefined()
  })

  test('loses no letter when a line is joined to the one above', () => {
    const { here, interview, lines } = twoAtASheet('een', 'twee')
    expect(joinLine(here.board, at(lines, 1))).toEqual({ line: at(lines, 0), at: 4 })
    expect(textsOf(here.board, interview)).toEqual(['een twee'])
    here.board.history.undo()
    expect(textsOf(here.board, interview)).toEqual(['een', 'twee'])
    expect(joinLine(here.board, at(lines, 0))).toBeUndefined()
  })

  test('takes many pasted lines as one step, below each other', () => {
    const { here, interview, lines } = twoAtASheet('voor achter', 'laatste')
    const caret = pasteLines(here.board, { line: at(lines, 0), at: 5 }, ['een', '', ' twee ', 'drie'])
    expect(textsOf(here.board, interview)).toEqual(['voor een', 'twee', 'drie', 'achter', 'laatste'])
    expect(caret && lineOf(here.board, caret.line)?.text).toBe('drie')
    here.board.history.undo()
    expect(textsOf(here.board, interview)).toEqual(['voor achter', 'laatste'])
  })

  test('has lines under the questions of the guide, which move past its questions by keyboard', () => {
    const { here, interview, lines } = twoAtASheet('los')
    const [first, second] = [addGuideQuestion(here.board, 'Eerste?'), addGuideQuestion(here.board, 'Tweede?')]
    const under = addLine(here.board, interview, first, { text: 'onder een' })
    addLine(here.board, interview, second, { text: 'onder twee' })
    expect(textsOf(here.board, interview)).toEqual(['onder een', 'onder twee', 'los'])
    expect(moveLine(here.board, under, 1)).toBe(true)
    expect(lineOf(here.board, under)?.guideQuestion).toBe(second)
    expect(textsOf(here.board, interview)).toEqual(['onder een', 'onder twee', 'los'])
    expect(moveLine(here.board, under, 1)).toBe(true)
    expect(textsOf(here.board, interview)).toEqual(['onder twee', 'onder een', 'los'])
    expect(moveLine(here.board, at(lines, 0), 1)).toBe(false)
    moveLineUnder(here.board, under, '')
    expect(textsOf(here.board, interview)).toEqual(['onder twee', 'los', 'onder een'])
    deleteGuideQuestion(here.board, second)
    expect(textsOf(here.board, interview).toSorted()).toEqual(['los', 'onder een', 'onder twee'])
  })

  test('says said, observed, interpreted and round again', () => {
    const { here, lines } = twoAtASheet('x')
    const turn = (by: 1 | -1): string | undefined => turnNature(here.board, at(lines, 0), by)
    expect([turn(1), turn(1), turn(1), turn(-1)]).toEqual(['observed', 'interpreted', 'said', 'interpreted'])
  })
})

describe('the guide', () => {
  test('is offered in the language of the board, and its questions change places', () => {
    const { board } = newSide()
    takeStartingGuide(board)
    const [first, second] = guideOf(board)
    expect(first?.text).toContain('gewone dag')
    expect(second && moveGuideQuestion(board, second.id, -1)).toBe(true)
    expect(guideOf(board)[0]?.id).toBe(second?.id)
    expect(second && moveGuideQuestion(board, second.id, -1)).toBe(false)
  })
})

test('guests that two people add at once share a code until one of them is given a free one', () => {
  const [here, there] = [newSide(), newSide()]
  addInterview(here.board)
  meet(here, there)
  addInterview(here.board)
  const theirs = addInterview(there.board)
  meet(here, there)
  const codes = (): readonly string[] =>
    here.board.records.all().flatMap((record) => (record.kind === 'interview' ? record.code : []))
  expect(codes().toSorted()).toEqual(['G1', 'G2', 'G2'])
  giveFreeCode(here.board, theirs)
  expect(codes().toSorted()).toEqual(['G1', 'G2', 'G3'])
  here.board.edit((edit) => edit.records.delete(theirs))
  addInterview(here.board)
  expect(codes().toSorted()).toEqual(['G1', 'G2', 'G4'])
})

describe('a caught quote', () => {
  const said = 'Ik doe de verwarming pas om vijf uur aan.'
  const range = { from: 10, to: 22 }

  test('keeps its place while others type before, behind and at both its ends', () => {
    const { here, there, lines } = twoAtASheet(said)
    const line = at(lines, 0)
    type(there.board, line, 0, 'Ja, ')
    const id = catchQuote(here.board, line, range) ?? line
    type(there.board, line, there.board.records.get(line)?.kind === 'interview-line' ? 4 + said.length : 0, ' Echt.')
    meet(here, there)
    const before = lineOf(here.board, line)?.text.indexOf('verwarming') ?? 0
    type(here.board, line, before, '(lieve) ')
    type(here.board, line, before + 8 + 'verwarming p'.length, '!')
    meet(here, there)
    for (const { board } of [here, there]) {
      expect(wordsOf(board, id)).toBe('verwarming p')
      expect(lineOf(board, line)?.text).toContain('Ja, Ik doe de (lieve) verwarming p!as')
    }
  })

  test('is held by its anchors alone where the same words stand twice', () => {
    const { here, there, lines } = twoAtASheet('duur, duur en nog eens duur')
    const line = at(lines, 0)
    const id = catchQuote(here.board, line, { from: 6, to: 10 }) ?? line
    const placeOf = ({ board }: Side): unknown => {
      const quote = quoteOf(board, id)
      return quote && sourceOf(board, quote)
    }
    meet(here, there)
    type(there.board, line, 10, 's')
    type(here.board, line, 6, '(')
    meet(here, there)
    for (const side of [here, there]) expect(placeOf(side)).toEqual({ state: 'same', range: { from: 7, to: 11 } })
    const below = splitLine(there.board, line, 5)
    meet(here, there)
    expect(quoteOf(here.board, id)?.line).toBe(below?.line)
    for (const side of [here, there]) expect(placeOf(side)).toEqual({ state: 'same', range: { from: 1, to: 5 } })
    there.board.history.undo()
    for (const side of [there]) expect(placeOf(side)).toEqual({ state: 'same', range: { from: 7, to: 11 } })
  })

  test('says that its source has changed, and takes the new words over when asked', () => {
    const { here, there, lines } = twoAtASheet(said)
    const line = at(lines, 0)
    const id = catchQuote(here.board, line, range) ?? line
    meet(here, there)
    type(there.board, line, 10, 'kachel', 10)
    meet(here, there)
    const quote = quoteOf(here.board, id)
    expect(quote && sourceOf(here.board, quote)).toMatchObject({ state: 'changed' })
    expect(quote?.text).toBe('verwarming p')
    acceptSource(here.board, id)
    const taken = quoteOf(here.board, id)
    expect(taken && sourceOf(here.board, taken).state).toBe('same')
    expect(taken?.text).toBe(wordsOf(here.board, id))
  })

  test('goes with its words when its line is parted, joined, and put together again by undo', () => {
    const { here, there, lines } = twoAtASheet('Eerst dit.', said)
    const line = at(lines, 1)
    const id = catchQuote(here.board, line, range) ?? line
    const below = splitLine(here.board, line, 7)?.line
    expect([quoteOf(here.board, id)?.line, wordsOf(here.board, id)]).toEqual([below, 'verwarming p'])
    meet(here, there)
    if (below) joinLine(there.board, below)
    joinLine(there.board, line)
    meet(here, there)
    for (const { board } of [here, there])
      expect([quoteOf(board, id)?.line, wordsOf(board, id)]).toEqual([at(lines, 0), 'verwarming p'])
    there.board.history.undo()
    meet(here, there)
    for (const { board } of [here, there])
      expect([quoteOf(board, id)?.line, wordsOf(board, id)]).toEqual([line, 'verwarming p'])
  })

  test('stays when somebody deletes its line while it is caught, says so, and is whole again when the line is put back', () => {
    const { here, there, lines } = twoAtASheet(said)
    const line = at(lines, 0)
    there.board.edit((edit) => edit.records.delete(line))
    const id = catchQuote(here.board, line, range) ?? line
    meet(here, there)
    const quote = quoteOf(there.board, id)
    expect(quote?.text).toBe('verwarming p')
    expect(quote && sourceOf(there.board, quote)).toEqual({ state: 'gone' })
    here.board.edit((edit) => edit.records.restore(line))
    meet(here, there)
    expect(wordsOf(there.board, id)).toBe('verwarming p')
  })

  test('keeps what two people did when one deletes it while the other ties it to an insight', () => {
    const { here, there, lines } = twoAtASheet(said)
    const id = catchQuote(here.board, at(lines, 0), range) ?? at(lines, 0)
    meet(here, there)
    here.board.edit((edit) => edit.records.delete(id))
    const insight = insightFromQuotes(there.board, [id], 'Warmte is geld')
    meet(here, there)
    for (const { board } of [here, there]) {
      expect(quoteOf(board, id)).toBeUndefined()
      const links = board.records.all().flatMap((record) => (record.kind === 'evidence' ? record : []))
      expect(links.map(({ source, target }) => [source, target])).toEqual([[id, insight]])
    }
    there.board.edit((edit) => edit.records.restore(id))
    meet(here, there)
    expect(quoteOf(here.board, id)?.text).toBe('verwarming p')
  })

  test('is caught once when one person catches the same words twice, and stands twice alike when two do', () => {
    const { here, there, lines } = twoAtASheet(said)
    const mine = catchQuote(here.board, at(lines, 0), range)
    expect(catchQuote(here.board, at(lines, 0), { from: 9, to: 22 })).toBe(mine)
    catchQuote(there.board, at(lines, 0), range)
    meet(here, there)
    expect(quotesIn(here.board)).toEqual(['verwarming p', 'verwarming p'])
    expect(quotesIn(there.board)).toEqual(quotesIn(here.board))
  })

  test('goes back to its captured words', () => {
    const { here, lines } = twoAtASheet(said)
    const id = catchQuote(here.board, at(lines, 0), range) ?? at(lines, 0)
    here.board.edit((edit) => {
      edit.records.spliceText(id, 'quote', { field: 'text', at: 0, deleteCount: 12, insert: 'kachel' })
      edit.records.set(id, 'quote', { wording: 'plain' })
    })
    expect(quoteOf(here.board, id)?.captured).toBe('verwarming p')
    backToCaptured(here.board, id)
    expect(quoteOf(here.board, id)).toMatchObject({ text: 'verwarming p', wording: 'verbatim' })
  })

  test('is tied to a claim once', () => {
    const { here, lines } = twoAtASheet(said)
    const id = catchQuote(here.board, at(lines, 0), range) ?? at(lines, 0)
    const claim = here.board.edit((edit) => edit.records.add('claim', { text: 'Stookt weinig' }))
    expect([tieSources(here.board, claim, [id], 'supports'), tieSources(here.board, claim, [id], 'supports')]).toEqual([
      1, 0,
    ])
    expect(tieSources(here.board, claim, [id], 'nuances')).toBe(1)
  })

  test('keeps its words or says that they changed, whatever two people do to the sheet at once', () => {
    const words = 'warm huis'
    const step = fc.record({
      side: fc.nat(1),
      does: fc.constantFrom('type', 'erase', 'split', 'join', 'undo', 'meet'),
      line: fc.nat(5),
      place: fc.nat(40),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const { here, there, interview, lines } = twoAtASheet('Een warm huis is mij wat waard', 'En verder niets')
        const id = catchQuote(here.board, at(lines, 0), { from: 4, to: 13 })
        meet(here, there)
        for (const { side, does, line, place } of steps) {
          const { board } = side === 0 ? here : there
          const target = linesOf(board, interview)[line % Math.max(1, linesOf(board, interview).length)]
          if (does === 'meet') meet(here, there)
          else if (does === 'undo') board.history.undo()
          else if (target && does === 'type') type(board, target.id, place % (target.text.length + 1), 'xy')
          else if (target && does === 'erase') type(board, target.id, place % (target.text.length + 1), '', 2)
          else if (target && does === 'split') splitLine(board, target.id, place % (target.text.length + 1))
          else if (target && does === 'join') joinLine(board, target.id)
        }
        meet(here, there)
        expect(Y.encodeStateVector(here.document)).toEqual(Y.encodeStateVector(there.document))
        const quote = id && quoteOf(here.board, id)
        if (!quote) return
        expect(quote.captured).toBe(words)
        const source = sourceOf(here.board, quote)
        if (source.state === 'same') expect(wordsOf(here.board, quote.id)).toBe(words)
        const theirs = quoteOf(there.board, quote.id)
        expect(theirs && sourceOf(there.board, theirs).state).toBe(source.state)
      }),
      { numRuns: 150 },
    )
  })
})

describe("the guest's check", () => {
  test('notes what was shown, keeps corrections beside what was noted, and says how it ended', () => {
    const { here, there, interview, lines } = twoAtASheet('Wij stoken niet.', 'De buren helpen.')
    const checkOf = (): string | undefined => {
      const record = here.board.records.get(interview)
      return record?.kind === 'interview' ? record.check : undefined
    }
    showToGuest(here.board, interview)
    expect(checkOf()).toBe('shown')
    confirmLine(here.board, at(lines, 0))
    expect(checkOf()).toBe('shown')
    correctLine(here.board, at(lines, 1), 'Eén buurvrouw helpt.')
    expect(checkOf()).toBe('corrected')
    expect(lineOf(here.board, at(lines, 1))).toMatchObject({
      text: 'De buren helpen.',
      correction: 'Eén buurvrouw helpt.',
    })
    meet(here, there)
    type(there.board, at(lines, 0), 0, 'Nee, ')
    meet(here, there)
    const line = lineOf(here.board, at(lines, 0))
    expect(line && lineCheck(line)).toBe('outdated')
    confirmLine(here.board, at(lines, 1))
    expect(lineOf(here.board, at(lines, 1))?.correction).toBe('')
  })
})
