import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '@samenspel/shared/board/board'
import { boxOf } from '@samenspel/shared/elements/registry'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { intersects } from '@samenspel/shared/geometry/box'
import { addLinkTo, addNoteTo, moveInSection, moveToSection } from './edit-list.ts'
import { keptSections } from './list-places.ts'
import { OUTSIDE, sectionsOf, type Section, type SectionId } from './sections.ts'
import { rowsOfEach } from './use-rows-drawn.ts'

function setUp() {
  const board = createBoard(new Y.Doc())
  const frameAt = (x: number) =>
    board.edit((edit) => edit.elements.add('frame', { position: [x, 0], size: [1_100, 900] }))
  const left = frameAt(0)
  const right = frameAt(1_200)
  const section = (id: SectionId): Section => {
    const found = sectionsOf(board.elements.all()).find((candidate) => candidate.id === id)
    if (!found) throw new Error('The section is gone.')
    return found
  }
  const add = (id: SectionId, text: string) => addNoteTo(board, section(id), { text, color: 'yellow' })
  const texts = (id: SectionId): string =>
    section(id)
      .entries.map((note) => plainTextOf(note))
      .join(' ')
  return { board, left, right, section, add, texts }
}

describe('sections', () => {
  test('hold each note once: by the frame its middle lies in, or outside', () => {
    const { board, left, right, texts } = setUp()
    board.edit((edit) => {
      edit.elements.add('sticky-note', { position: [1_050, 100], text: 'across' })
      edit.elements.add('sticky-note', { position: [950, 100], text: 'in' })
      edit.elements.add('sticky-note', { position: [0, 5_000], text: 'out' })
    })
    expect([texts(left), texts(right), texts(OUTSIDE)]).toEqual(['in', '', 'across out'])
  })

  test('of frames over each other the frontmost has the note', () => {
    const { board, left, texts } = setUp()
    const front = board.edit((edit) => edit.elements.add('frame', { position: [0, 0], size: [500, 500] }))
    board.edit((edit) => edit.elements.add('sticky-note', { position: [100, 100], text: 'a' }))
    expect([texts(front), texts(left)]).toEqual(['a', ''])
  })

  test('are in reading order with the rest last', () => {
    const { board, left, right } = setUp()
    expect(sectionsOf(board.elements.all()).map(({ id }) => id)).toEqual([left, right, OUTSIDE])
  })
})

describe('clusters', () => {
  const withCluster = () => {
    const parts = setUp()
    const { board } = parts
    const cluster = board.edit((edit) => edit.elements.add('cluster', { position: [40, 100], title: 'Geld' }))
    const note = board.edit((edit) => edit.elements.add('sticky-note', { position: [70, 170], text: 'a', cluster }))
    return { ...parts, cluster, note }
  }

  test('are sections of their own after the frame they lie in, wherever their notes lie', () => {
    const { board, left, right, cluster, note, texts } = withCluster()
    expect(sectionsOf(board.elements.all()).map(({ id }) => id)).toEqual([left, cluster, right, OUTSIDE])
    expect([texts(left), texts(cluster)]).toEqual(['', 'a'])
    board.edit((edit) => edit.elements.setEnvelope(note, { position: [70, 5_000] }))
    expect(sectionsOf(board.elements.all()).map(({ id }) => id)).toEqual([left, right, cluster, OUTSIDE])
  })

  test('take notes that are added and moved to them, at a free place in their area', () => {
    const { board, left, cluster, add, section, texts } = withCluster()
    add(cluster, 'b')
    const c = add(left, 'c')
    const moved = section(left).entries.find(({ id }) => id === c)
    if (moved) moveToSection(board, moved, cluster)
    expect(texts(cluster)).toBe('a b c')
    const boxes = section(cluster).entries.map(boxOf)
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(intersects(box, other)).toBe(false)
  })

  test('let go of notes that are moved elsewhere', () => {
    const { board, right, cluster, section, texts } = withCluster()
    const [entry] = section(cluster).entries
    if (entry) moveToSection(board, entry, right)
    expect([texts(cluster), texts(right)]).toEqual(['', 'a'])
    expect(board.elements.get(cluster)).toBeDefined()
  })
})

test('texts and shapes have rows as notes do, and what a row is put beside counts them', () => {
  const { board, left, add, texts, section } = setUp()
  board.edit((edit) => {
    edit.elements.add('text', { position: [40, 100], text: 'kop', size: 'large' })
    edit.elements.add('shape', { position: [600, 100], text: 'vorm' })
  })
  add(left, 'briefje')
  expect(texts(left)).toBe('kop vorm briefje')
  const [heading, , note] = section(left).entries.map(boxOf)
  expect(heading && note && intersects(heading, note)).toBe(false)
})

describe('editing in the list', () => {
  test('new notes come last in their section, side by side, and none covers another', () => {
    const { board, left, section, add, texts } = setUp()
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) add(left, text)
    expect(texts(left)).toBe('a b c d e f g h i')
    const boxes = section(left).entries.map(boxOf)
    for (const [i, box] of boxes.entries())
      for (const other of boxes.slice(i + 1)) expect(intersects(box, other)).toBe(false)
    expect(board.elements.all()).toHaveLength(11)
  })

  test('a note added to a full frame stays in that frame', () => {
    const { left, add, section } = setUp()
    for (let i = 0; i < 40; i += 1) add(left, `${i}`)
    expect(section(left).entries).toHaveLength(40)
  })

  test('a note added outside stays outside', () => {
    const { add, texts } = setUp()
    add(OUTSIDE, 'a')
    add(OUTSIDE, 'b')
    expect(texts(OUTSIDE)).toBe('a b')
  })

  test('moving up and down changes the reading order by one place and stops at the ends', () => {
    const { board, left, section, add, texts } = setUp()
    for (const text of ['a', 'b', 'c']) add(left, text)
    const move = (index: number, by: -1 | 1): number | undefined => {
      const note = section(left).entries[index]
      return note && moveInSection(board, section(left), note, by)
    }
    expect(move(2, -1)).toBe(1)
    expect(texts(left)).toBe('a c b')
    expect(move(0, 1)).toBe(1)
    expect(texts(left)).toBe('c a b')
    expect(move(0, -1)).toBeUndefined()
    expect(move(2, 1)).toBeUndefined()
    board.history.undo()
    expect(texts(left)).toBe('a c b')
  })

  test('moving to another section is one step: place and reading order', () => {
    const { board, left, right, section, add, texts } = setUp()
    add(left, 'a')
    add(right, 'b')
    const [note] = section(left).entries
    if (note) moveToSection(board, note, right)
    expect([texts(left), texts(right)]).toEqual(['', 'b a'])
    board.history.undo()
    expect([texts(left), texts(right)]).toEqual(['a', 'b'])
  })
})

test('an address that is added to a section is a card in it, at a free place', () => {
  const { board, left, section } = setUp()
  addNoteTo(board, section(left), { text: 'a', color: 'yellow' })
  addLinkTo(board, section(left), 'https://voorbeeld.nl/')
  const [note, link] = section(left).entries
  expect(link).toMatchObject({ kind: 'link', address: 'https://voorbeeld.nl/' })
  expect(note && link && intersects(boxOf(note), boxOf(link))).toBe(false)
})

test('the rows of a long list are drawn from the first section on, as many as there are by now', () => {
  expect(rowsOfEach(60, [50, 50, 0, 50])).toEqual([50, 10, 0, 0])
  expect(rowsOfEach(160, [50, 50, 0, 50])).toEqual([50, 50, 0, 50])
})

test('a section in which nothing has changed stays the same one', () => {
  const { board, left, right, add } = setUp()
  add(left, 'een')
  const second = add(right, 'twee')
  const before = sectionsOf(board.elements.all())
  board.edit((edit) => edit.elements.set(second, 'sticky-note', { color: 'blue' }))
  const after = keptSections(before, sectionsOf(board.elements.all()))
  expect(after.map((section, i) => section === before[i])).toEqual([true, false, true])
})
