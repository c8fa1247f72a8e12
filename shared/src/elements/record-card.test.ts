import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board } from '../board/board.ts'
import type { ElementId, RecordId } from '../ids.ts'
import { boxOf, kindOf, type ElementOfKind } from './registry.ts'
import { recordCardLayout } from './record-card-layout.ts'
import { plainTextOf, searchTextOf } from './search-text.ts'

const newBoard = (): Board => createBoard(new Y.Doc())

function place(board: Board, record: RecordId): () => ElementOfKind<'record-card'> {
  const id: ElementId = board.edit((edit) => edit.elements.add('record-card', { record, position: [0, 0] }))
  return () => {
    const element = board.elements.get(id)
    if (element?.kind !== 'record-card') throw new Error('The card is there.')
    return element
  }
}

describe('a card for a record', () => {
  test('says what its record says, also after that changes', () => {
    const board = newBoard()
    const insight = board.edit((edit) => edit.records.add('insight', { statement: 'Kijk naar wat nog kan' }))
    const card = place(board, insight)
    expect(plainTextOf(card())).toBe('Kijk naar wat nog kan')
    const before = boxOf(card()).height
    board.edit((edit) =>
      edit.records.spliceText(insight, 'insight', {
        field: 'soWhat',
        at: 0,
        deleteCount: 0,
        insert: 'Vraag bij ieder bezoek eerst wat iemand zelf graag zou willen doen in de straat.',
      }),
    )
    expect(searchTextOf(card())).toContain('graag zou willen')
    expect(boxOf(card()).height).toBeGreaterThan(before)
  })

  test('knows which version of the question it shows, and the ones before it', () => {
    const board = newBoard()
    const versions = ['Een', 'Twee', 'Drie'].map((text) => board.edit((edit) => edit.records.add('question', { text })))
    const card = place(board, versions[1] as RecordId)
    expect(card().shown.map(({ id }) => id)).toEqual([versions[1], versions[0]])
  })

  test('shows an adopted question in the words it was adopted with', () => {
    const board = newBoard()
    const question = board.edit((edit) =>
      edit.records.add('question', {
        text: 'Overgetypt',
        status: 'adopted',
        fixed: { text: 'Vastgesteld', content: '', process: '' },
      }),
    )
    expect(plainTextOf(place(board, question)())).toBe('Vastgesteld')
  })

  test('has the quotes under an insight, each once, while they are there', () => {
    const board = newBoard()
    const { insight, quote } = board.edit(({ records }) => {
      const made = { insight: records.add('insight', {}), quote: records.add('quote', { text: 'Ik wil best' }) }
      for (const stance of ['supports', 'supports', 'contradicts'] as const)
        records.add('evidence', { target: made.insight, source: made.quote, stance })
      return made
    })
    const card = place(board, insight)
    expect(card().shown.map(({ id }) => id)).toEqual([insight, quote])
    board.edit((edit) => edit.records.delete(quote))
    expect(card().shown.map(({ id }) => id)).toEqual([insight])
  })

  test('is there, and says nothing, when its record is deleted or of a kind that it cannot show', () => {
    const board = newBoard()
    const fact = board.edit((edit) => edit.records.add('fact', { value: '1.240', label: 'woningen' }))
    const persona = board.edit((edit) => edit.records.add('persona', { typeLabel: 'Bewoner' }))
    const card = place(board, fact)
    expect(plainTextOf(card())).toBe('1.240\nwoningen')
    board.edit((edit) => edit.records.delete(fact))
    for (const gone of [card(), place(board, persona)(), place(board, 'niets' as RecordId)()]) {
      expect(plainTextOf(gone)).toBe('')
      expect(boxOf(gone).height).toBeGreaterThan(0)
      expect(kindOf(gone).kind).toBe('record-card')
    }
  })

  test('keeps every text within its edges, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }), (long, short) => {
        const board = newBoard()
        const ids = board.edit(({ records }) => [
          records.add('question', { text: long }),
          records.add('question', { isSplit: true, content: long, process: short }),
          records.add('insight', { statement: short, soWhat: long }),
          records.add('quote', { text: long }),
          records.add('fact', { value: short, unit: short, label: long }),
        ])
        for (const id of ids) {
          const { width, height, blocks, foot } = recordCardLayout(place(board, id)().shown)
          for (const { x, y, width: room, layout } of blocks) {
            expect(x + room).toBeLessThanOrEqual(width)
            expect(y + layout.heightUnits).toBeLessThanOrEqual(foot.y)
          }
          expect(foot.y).toBeLessThan(height)
        }
      }),
      { numRuns: 12 },
    )
  })
})
