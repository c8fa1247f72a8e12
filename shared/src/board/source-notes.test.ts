/** Records that come from notes, and what they know of them. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { confidenceOf } from '../knowledge/confidence.ts'
import { RecordGraph } from '../knowledge/record-graph.ts'
import { brokenGround, claimsWithoutEvidence } from '../knowledge/trace.ts'
import { createBoard, type BoardChange } from './board.ts'

function scene() {
  const document = new Y.Doc()
  const board = createBoard(document)
  const graph = new RecordGraph(board.records)
  const heard: BoardChange[] = []
  board.subscribe((change) => {
    heard.push(change)
    graph.refresh(change.records)
  })
  const note = board.edit(({ elements }) => elements.add('sticky-note', { text: 'De deur is dicht.' }))
  const made = board.edit(({ records }) => {
    const persona = records.add('persona', { typeLabel: 'Buur' })
    const claim = records.add('claim', { persona, text: 'Doet niet open.' })
    return {
      claim,
      link: records.add('evidence', { target: claim, note }),
      quote: records.add('quote', { text: 'De deur is dicht.', captured: 'De deur is dicht.', note }),
    }
  })
  return { document, board, graph, heard, note, ...made }
}

test('a record follows every word of the note it came from, and says that it changed', () => {
  const { board, heard, note, link, quote } = scene()
  const before = board.records.get(quote)
  expect(before).toMatchObject({ noteNow: 'De deur is dicht.' })
  board.edit((edit) =>
    edit.elements.spliceText(note, 'sticky-note', { field: 'text', at: 11, deleteCount: 5, insert: 'open' }),
  )
  expect(board.records.get(quote)).toMatchObject({ noteNow: 'De deur is open.', captured: 'De deur is dicht.' })
  expect(board.records.get(quote)).not.toBe(before)
  expect(heard.at(-1)?.records).toEqual(new Set([quote, link]))
  board.edit((edit) => edit.elements.set(note, 'sticky-note', { position: [40, 40] }))
  expect(heard.at(-1)?.records).toEqual(new Set())
})

test('a note that is deleted is evidence no more, is told as gone, and counts again once it is back', () => {
  const { board, graph, note, claim } = scene()
  expect(confidenceOf(graph, claim)).toMatchObject({ level: 'signal', notes: 1 })
  board.edit((edit) => edit.elements.delete(note))
  expect(confidenceOf(graph, claim)).toMatchObject({ level: 'assumption', notes: 0 })
  expect(brokenGround(graph)).toMatchObject([{ record: { id: claim }, gone: [note] }])
  expect(claimsWithoutEvidence(graph).map(({ id }) => id)).toEqual([claim])
  board.history.undo()
  expect(confidenceOf(graph, claim).level).toBe('signal')
  expect(brokenGround(graph)).toEqual([])
})

test('a board that is opened knows the same, and nothing of it is stored', () => {
  const { document, board, note, quote } = scene()
  board.edit((edit) => edit.elements.delete(note))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  const opened = createBoard(copy)
  expect(opened.records.all()).toEqual(board.records.all())
  opened.edit((edit) => edit.elements.restore(note))
  expect(opened.records.get(quote)).toMatchObject({ noteNow: 'De deur is dicht.' })
  expect(JSON.stringify(document.getMap('records').toJSON())).not.toContain('noteNow')
})
