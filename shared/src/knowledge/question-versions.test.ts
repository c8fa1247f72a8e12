import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../board/board.ts'
import { causesOf, changesIn, diffOf, wordsOf, type Question } from './question-versions.ts'
import { RecordGraph } from './record-graph.ts'

function newScene() {
  const board = createBoard(new Y.Doc())
  const graph = new RecordGraph(board.records)
  board.subscribe(({ records }) => graph.refresh(records))
  const versions = (): readonly Question[] => graph.all('question')
  return { board, graph, versions }
}

describe('the versions of a question', () => {
  test('are compared part by part when both are split, and as a whole when one is', () => {
    const { board, versions } = newScene()
    board.edit(({ records }) => {
      records.add('question', { text: 'Hoe gaat het met de buurt?' })
      records.add('question', { isSplit: true, content: 'Wat helpt bewoners?', process: 'Wie doet mee?' })
      records.add('question', { isSplit: true, content: 'Wat helpt bewoners nu?', process: 'Wie doet mee?' })
    })
    const [first, second, third] = versions()
    if (!first || !second || !third) throw new Error('There are three versions.')
    expect(diffOf(first, second).map(({ part }) => part)).toEqual(['whole'])
    expect(diffOf(second, third).map(({ part }) => part)).toEqual(['content', 'process'])
    expect(changesIn(diffOf(second, third))).toMatchObject([{ part: 'content', removed: '', added: ' nu' }])
    expect(changesIn(diffOf(undefined, first))).toHaveLength(1)
  })

  test('have the words they were adopted with, whatever is typed in them later', () => {
    const { board, versions } = newScene()
    const id = board.edit((edit) =>
      edit.records.add('question', {
        text: 'Oud',
        status: 'adopted',
        fixed: { text: 'Oud', content: '', process: '' },
      }),
    )
    board.edit((edit) =>
      edit.records.spliceText(id, 'question', { field: 'text', at: 0, deleteCount: 3, insert: 'Nieuw' }),
    )
    expect(versions().map(wordsOf)).toEqual(['Oud'])
  })

  test('name for each change what caused it, once, also while the words go on growing', () => {
    const { board, graph, versions } = newScene()
    const { later, insight, persona } = board.edit(({ records }) => {
      records.add('question', { text: 'de wensen en behoeften van bewoners' })
      const whole = records.add('persona', { typeLabel: 'Bewoner' })
      const added = records.add('question', {
        text: 'de wensen, behoeften en mogelijkheden van bewoners',
        because: [whole],
      })
      return { later: added, persona: whole, insight: records.add('insight', { statement: 'Kijk naar wat nog kan' }) }
    })
    const changes = () => changesIn(diffOf(versions()[0], versions()[1] as Question))
    const causes = () => causesOf(graph, versions()[1] as Question, changes())
    const change = changes().find(({ added }) => added.includes('mogelijkheden'))
    if (!change) throw new Error('The words were added.')
    for (const why of ['', 'Dat zei iedereen'])
      board.edit((edit) => edit.records.add('evidence', { target: later, source: insight, change: change.key, why }))
    expect(causes()).toMatchObject([
      { source: persona, change: undefined, words: '' },
      { source: insight, change: { key: change.key } },
    ])
    board.edit((edit) =>
      edit.records.spliceText(later, 'question', { field: 'text', at: 38, deleteCount: 0, insert: ' en dromen' }),
    )
    expect(causes()[1]?.change?.added).toContain('dromen')
    board.edit((edit) =>
      edit.records.spliceText(later, 'question', { field: 'text', at: 0, deleteCount: 99, insert: 'iets heel anders' }),
    )
    expect(causes()[1]).toMatchObject({ source: insight, change: undefined, words: change.key })
  })
})
