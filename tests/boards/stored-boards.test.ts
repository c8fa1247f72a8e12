/** Boards as released versions have stored them. They must open for ever: files are added here, never changed. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { migrateBoard } from '@samenspel/shared/board/migrations'

function open(name: string): Board {
  const document = new Y.Doc()
  Y.applyUpdate(document, readFileSync(new URL(name, import.meta.url)))
  expect(migrateBoard(document)).not.toBe('newer')
  return createBoard(document)
}

test('a board of format 1 opens with all that was on it', () => {
  const board = open('format-1.board')
  expect(board.properties()).toEqual({ title: 'Samen wonen in de wijk', language: 'nl', format: 1 })
  expect(board.records.all()).toMatchObject([{ kind: 'question', text: 'Hoe blijft de buurt van iedereen?' }])
  const elements = board.elements.all()
  expect(elements.filter(({ kind }) => kind === 'frame').length).toBe(8)
  expect(elements.filter(({ kind }) => kind === 'sticky-note')).toMatchObject([
    { text: 'Ik ken hier niemand meer 🙂', color: 'blue', shape: 'square', position: [40, 80] },
    { text: 'De huur is op de 20e al op', color: 'pink', shape: 'wide', position: [300, 80] },
  ])
  expect(board.elements.deleted()).toMatchObject([{ text: 'weg' }])
})
