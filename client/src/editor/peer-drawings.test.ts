import { strokePoints } from '@samenspel/shared/elements/stroke'
import type { PersonId } from '@samenspel/shared/ids'
import { emptyPresence, readPresence, type OwnPresence } from '@samenspel/shared/presence/presence'
import { expect, test } from 'vitest'
import { createCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'
import { Driver } from '#testing/drive.ts'
import { createPeerDrawings } from './peer-drawings.ts'

const person = { id: 'AAAAAAAAAAAAAAAA' as PersonId, name: 'Ada' }

/** What somebody is told of another, through the wire's own reading. */
function watching(role: Peer['user']['role'] = 'participant') {
  const peers = createCell<readonly Peer[]>([])
  const drawings = createPeerDrawings(peers)
  const hear = (own: OwnPresence): void => {
    const read = readPresence({ ...own, user: { ...person, role } })
    peers.set(read ? [{ ...read, clientId: 7 }] : [])
  }
  return { drawings, hear }
}

test('a stroke is put together from its pieces, also when some were never told', () => {
  const [you, { drawings, hear }] = [new Driver(), watching()]
  you.editor.nextLook.set({ ...you.editor.nextLook.get(), ink: 'red', strokeWidth: 'thick' })
  you.key('p')
  you.press(0, 0)
  for (let i = 1; i <= 100; i += 1) {
    you.drag(i * 8, 40)
    if (i % 20 === 0) hear(you.presence)
  }
  const [stroke] = drawings.get()
  if (stroke?.kind !== 'stroke') throw new Error('There is no stroke.')
  expect(stroke).toMatchObject({ color: 'red', width: 'thick' })
  const points = strokePoints(stroke.points)
  expect(points.length).toBeGreaterThan(190)
  expect(points.at(-1)?.point[0]).toBe(800)
  expect((you.presence.drawing?.trace.length ?? 0) < 1_500).toBe(true)
  you.release()
  hear(you.presence)
  expect(drawings.get()).toEqual([])
})

test('a gap that nobody told is left out, never guessed', () => {
  const { drawings, hear } = watching()
  const told = (before: number, trace: string): OwnPresence => ({
    ...emptyPresence,
    drawing: { key: 'a', kind: 'stroke', look: {}, trace, before },
  })
  hear(told(0, 'AAA'))
  hear(told(50, 'gBAAgBAA'))
  const [stroke] = drawings.get()
  expect(stroke?.kind === 'stroke' && strokePoints(stroke.points)).toHaveLength(2)
})

test('a shape, a frame and an arrow are seen before they are there', () => {
  const [you, { drawings, hear }] = [new Driver('facilitator'), watching('facilitator')]
  for (const [key, kind] of [
    ['o', 'shape'],
    ['f', 'frame'],
    ['a', 'connector'],
  ] as const) {
    you.key(key)
    you.press(100, 100).drag(400, 300)
    hear(you.presence)
    expect(drawings.get()).toMatchObject([{ kind }])
    you.runner.cancel()
    hear(you.presence)
    expect(drawings.get()).toEqual([])
  }
  expect(you.editor.board.elements.all()).toEqual([])
})

test('nothing is shown of those who may only look, nor what no kind would store', () => {
  const { drawings, hear } = watching('viewer')
  const drawing = { key: 'a', kind: 'shape', look: { form: 'hexagon' }, trace: 'AAAgBgBA', before: 0 } as const
  hear({ ...emptyPresence, drawing })
  expect(drawings.get()).toEqual([])
  const other = watching()
  other.hear({ ...emptyPresence, drawing: { ...drawing, look: { form: 'circle of hell', size: 'x' } } })
  expect(other.drawings.get()).toMatchObject([{ kind: 'shape', form: 'rectangle' }])
})
