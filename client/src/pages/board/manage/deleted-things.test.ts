import { createBoard } from '@samenspel/shared/board/board'
import { elementKinds } from '@samenspel/shared/elements/registry'
import { recordKinds } from '@samenspel/shared/records/registry'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { en } from '#messages/en/en.ts'
import { nl } from '#messages/nl/nl.ts'
import { deletedThings, putBackThings } from './deleted-things.ts'

test('what was deleted of every kind of element and record is listed, the last first, and comes back as one step', () => {
  let nowMs = 1_000
  const board = createBoard(new Y.Doc(), { nowMs: () => (nowMs += 1) })
  const elements = elementKinds.map(({ kind }) => board.edit((edit) => edit.elements.add(kind, {})))
  const records = recordKinds.map(({ kind }) => board.edit((edit) => edit.records.add(kind, {})))
  const before = [board.elements.all(), board.records.all()]
  for (const id of elements) board.edit((edit) => edit.elements.delete(id))
  for (const id of records) board.edit((edit) => edit.records.delete(id))
  const things = deletedThings(board.elements.deleted(), board.records.deleted())
  expect(things.map(({ id }) => id)).toEqual([...elements, ...records].toReversed())
  putBackThings(board, things)
  expect([board.elements.all(), board.records.all()]).toEqual(before)
  board.history.undo()
  expect(deletedThings(board.elements.deleted(), board.records.deleted())).toHaveLength(things.length)
})

test('a record is called by its main text', () => {
  const board = createBoard(new Y.Doc())
  for (const { kind, mainText } of recordKinds)
    board.edit(({ records }) => {
      const id = records.add(kind, {})
      if (mainText !== undefined)
        records.spliceText(id, kind, { field: mainText as never, at: 0, deleteCount: 0, insert: `woord van ${kind}` })
      records.delete(id)
    })
  const named = deletedThings([], board.records.deleted())
  expect(named).toHaveLength(recordKinds.length)
  for (const { kind, text } of named) {
    const hasText = recordKinds.find((other) => other.kind === kind)?.mainText !== undefined
    expect(text).toBe(hasText ? `woord van ${kind}` : '')
  }
})

test('every kind has a word of its own in both languages', () => {
  for (const { versions } of [nl, en]) {
    const words = [...elementKinds, ...recordKinds].map(({ kind }) => versions.kindWords[kind])
    expect(new Set(words).size).toBe(words.length)
  }
})
