import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { cleanPersonName, emptyPresence, readPresence } from './presence.ts'

const user = { id: 'AAAAAAAAAAAAAAAA', name: 'Fatima', role: 'participant' }

describe('reading presence', () => {
  test('keeps what is whole and drops the rest', () => {
    const presence = readPresence({
      user,
      cursor: [1, 'x'],
      view: { x: 0, y: 0, width: 10, height: 5 },
      selection: ['a', 7],
    })
    expect(presence).toEqual({ ...emptyPresence, user, view: { x: 0, y: 0, width: 10, height: 5 }, selection: ['a'] })
  })

  test('reads the drags of several hands, and presence from before there were any', () => {
    const drag = { ids: ['a'], delta: [1, 2] }
    const moreDrags = [{ ids: ['b'], delta: [3, 4] }, { ids: [], delta: [0, 0] }, 'x', { ids: ['c'], delta: ['x', 0] }]
    expect(readPresence({ user, drag, moreDrags })).toMatchObject({ drag, moreDrags: [moreDrags[0]] })
    expect(readPresence({ user, drag })?.moreDrags).toEqual([])
    const many = Array.from({ length: 100 }, () => drag)
    expect(readPresence({ user, moreDrags: many })?.moreDrags).toHaveLength(limits.presenceDragsMax)
  })

  test('reads what is being resized and drawn, and nothing that nobody could draw', () => {
    const resize = { ids: ['a'], from: { x: 0, y: 0, width: 1, height: 1 }, to: { x: 0, y: 0, width: 2, height: 2 } }
    const drawing = { key: 'k', kind: 'stroke', look: { color: 'red', '<b>': 'x', far: 7 }, trace: 'AAA', before: 3 }
    expect(readPresence({ user, resize, drawing })).toMatchObject({
      resize,
      drawing: { ...drawing, look: { color: 'red' } },
    })
    const wrong = [
      { ...drawing, trace: '!' },
      { ...drawing, trace: '' },
      { ...drawing, trace: 'A'.repeat(limits.presenceTraceCharactersMax + 3) },
      { ...drawing, kind: 'script' },
      { ...drawing, key: '' },
    ]
    for (const each of wrong) expect(readPresence({ user, drawing: each })?.drawing).toBeNull()
    expect(readPresence({ user, resize: { ...resize, to: { ...resize.to, width: 0 } } })?.resize).toBeNull()
    expect(readPresence({ user, drawing: { ...drawing, before: -1 } })?.drawing?.before).toBe(0)
  })

  test('reads what is being turned, with angles as they are stored', () => {
    const turn = { ids: ['a'], around: [1, 2], byDegrees: -30, fromDegrees: 370 }
    expect(readPresence({ user, turn })?.turn).toEqual({ ...turn, byDegrees: 330, fromDegrees: 10 })
    for (const wrong of [{ ids: [] }, { around: [1, Infinity] }, { byDegrees: '5' }, { fromDegrees: null }])
      expect(readPresence({ user, turn: { ...turn, ...wrong } })?.turn).toBeNull()
    expect(readPresence({ user, turn: { ...turn, byDegrees: NaN } })?.turn?.byDegrees).toBe(0)
    expect(readPresence({ user })?.turn).toBeNull()
  })

  test('reads what an eraser has touched, but not of those who may only look', () => {
    expect(readPresence({ user, erasing: ['a', 7] })?.erasing).toEqual(['a'])
    expect(readPresence({ user: { ...user, role: 'viewer' }, erasing: ['a'] })?.erasing).toEqual([])
    expect(readPresence({ user })?.erasing).toEqual([])
  })

  test('reads where somebody writes; a client that tells no field is in a text', () => {
    const writing = { record: 'AAAAAAAAAAAAAAAA', field: 'summary', caret: 3 }
    expect(readPresence({ user, writing })?.writing).toEqual(writing)
    expect(readPresence({ user, writing: { ...writing, field: undefined } })?.writing?.field).toBe('text')
    expect(readPresence({ user, writing: { ...writing, field: '<b>' } })?.writing?.field).toBe('text')
    expect(readPresence({ user, writing: { ...writing, caret: -1 } })?.writing).toBeNull()
  })

  test('is nothing without somebody', () => {
    expect(readPresence({ ...emptyPresence })).toBeUndefined()
    expect(readPresence({ user: { ...user, role: 'king' } })).toBeUndefined()
  })

  test('only a facilitator can show the way in', () => {
    expect(readPresence({ user, showJoin: true })?.showJoin).toBe(false)
    expect(readPresence({ user: { ...user, role: 'facilitator' }, showJoin: true })?.showJoin).toBe(true)
  })

  test('only a facilitator can hide the cursors of all', () => {
    expect(readPresence({ user, hidesCursors: true })?.hidesCursors).toBe(false)
    expect(readPresence({ user: { ...user, role: 'facilitator' }, hidesCursors: true })?.hidesCursors).toBe(true)
  })

  test('never throws, whatever a peer sends', () => {
    fc.assert(fc.property(fc.anything(), (state) => void readPresence(state)))
    const fields = {
      cursor: fc.anything(),
      view: fc.anything(),
      drag: fc.anything(),
      moreDrags: fc.anything(),
      resize: fc.anything(),
      turn: fc.anything(),
      drawing: fc.anything(),
      selection: fc.anything(),
      editing: fc.anything(),
      writing: fc.oneof(fc.anything(), fc.record({ record: fc.anything(), caret: fc.anything() })),
      placing: fc.oneof(
        fc.anything(),
        fc.record({ map: fc.anything(), stakeholder: fc.anything(), at: fc.anything() }),
      ),
    }
    fc.assert(fc.property(fc.record(fields), (state) => readPresence({ user, ...state }) !== undefined))
  })
})

describe('a name', () => {
  test('is one clean line', () => {
    expect(cleanPersonName('  Jan\n\u202Eevil\u0000  de   Vries ')).toBe('Jan evil de Vries')
  })
  test('is cut at whole characters', () => {
    expect([...cleanPersonName('🙂'.repeat(100))].length).toBe(limits.personNameCharactersMax)
  })
  test('is empty when it is none', () => {
    expect(cleanPersonName({ toString: () => 'x' })).toBe('')
  })
})
