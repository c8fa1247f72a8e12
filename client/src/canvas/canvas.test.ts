import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId, PersonId } from '@samenspel/shared/ids'
import { emptyPresence } from '@samenspel/shared/presence/presence'
import { createCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'
import { Driver } from '#testing/drive.ts'
import { createDetailChoice } from './detail-choice.ts'
import { createHands } from './hands.ts'
import { shownBox } from './lifted.ts'
import { createPaintedBoxes } from './painted-boxes.ts'
import {
  boardBoxOf,
  overlap,
  pixelsOf,
  snappedOrigin,
  stretched,
  picturePixels,
  tilePixels,
  tileSidePixels,
  tilesIn,
  tilesShowing,
} from './tile-grid.ts'

describe('tiles', () => {
  const grid = { scale: 0.5, sidePixels: 512 }

  test('cover the screen and no more, and with a ring one more on each side', () => {
    const screen = { left: 100, top: -10, right: 1124, bottom: 512 }
    expect(tilesIn(grid, screen)).toHaveLength(3 * 2)
    expect(tilesIn(grid, screen, 1)).toHaveLength(5 * 4)
    expect(tilesIn(grid, { left: 0, top: 0, right: 512, bottom: 512 })).toEqual([{ column: 0, row: 0 }])
  })

  test('together hold every device pixel of a box once', () => {
    const edge = fc.integer({ min: -3000, max: 3000 })
    const size = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(edge, edge, size, size, (left, top, width, height) => {
        const box = { left, top, right: left + width, bottom: top + height }
        const parts = tilesIn(grid, box).map((place) => overlap(box, tilePixels(grid, place)))
        const area = parts.reduce(
          (sum, part) => sum + (part ? (part.right - part.left) * (part.bottom - part.top) : 0),
          0,
        )
        expect(area).toBe(width * height)
      }),
    )
  })

  test('a box of the board is rounded outwards to device pixels', () => {
    const box: Box = { x: 1, y: 1, width: 4, height: 4 }
    expect(pixelsOf(grid, box)).toEqual({ left: 0, top: 0, right: 3, bottom: 3 })
    expect(boardBoxOf(grid, pixelsOf(grid, box))).toEqual({ x: 0, y: 0, width: 6, height: 6 })
  })

  test('are as long as whole pixels of the screen and of the page, whatever the ratio between them', () => {
    expect([1, 2, 3, 1.5, 1.25, 1.1, 2.625].map(tileSidePixels)).toEqual([512, 512, 510, 510, 510, 506, 504])
    for (const ratio of [0.5, 0.67, 0.9, 1, 1.1, 1.25, 1.333333, 1.5, 1.75, 2.2, 2.625, 3.5]) {
      const side = tileSidePixels(ratio)
      expect(side, String(ratio)).toBeGreaterThan(400)
      expect(side, String(ratio)).toBeLessThanOrEqual(512)
      expect(Math.abs(side / ratio - Math.round(side / ratio)), String(ratio)).toBeLessThan(0.01)
    }
  })

  test('are prepared where the screen goes to, and nowhere else', () => {
    const screen = { left: 0, top: 0, right: 512, bottom: 512 }
    expect(tilesIn(grid, stretched(screen, [9, 0], 512))).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ])
    expect(tilesIn(grid, stretched(screen, [-1, -20], 512))).toHaveLength(4)
    expect(stretched(screen, [0, 0], 512)).toEqual(screen)
  })

  test('reach a pixel under the next ones, so that a change at an edge is painted anew on both sides of it', () => {
    expect(picturePixels(grid, { column: 1, row: 0 })).toEqual({ left: 512, top: 0, right: 1025, bottom: 513 })
    const change = { left: 512, top: 10, right: 517, bottom: 15 }
    expect(tilesShowing(grid, change)).toEqual([
      { column: 0, row: 0 },
      { column: 1, row: 0 },
    ])
    expect(overlap(change, picturePixels(grid, { column: 0, row: 0 }))).toEqual({ ...change, right: 513 })
    expect(tilesShowing(grid, { ...change, left: 513 })).toEqual([{ column: 1, row: 0 }])
  })

  test('lie on whole device pixels', () => {
    expect(snappedOrigin([10.26, -3.1], 2)).toEqual([21, -6])
  })
})

test('an element that moves leaves its old place and its new one to be painted; one that only changes colour, its place', () => {
  const you = new Driver()
  const id = you.note(0, 0, 'a')
  const dirty: Box[] = []
  const repaint = createPaintedBoxes(you.editor.board, (box) => dirty.push(box))
  you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { position: [500, 0] }))
  repaint(id)
  expect(dirty.map(({ x, width }) => [x, width])).toEqual([
    [-24, 248],
    [476, 248],
  ])
  dirty.length = 0
  you.editor.board.edit((edit) => edit.elements.set(id, 'sticky-note', { color: 'red' }))
  repaint(id)
  expect(dirty.map(({ x }) => x)).toEqual([476])
  dirty.length = 0
  you.editor.board.edit((edit) => edit.elements.delete(id))
  repaint(id)
  repaint(id)
  expect(dirty.map(({ x }) => x)).toEqual([476])
})

test('the more elements are in view, the less of each is painted while zooming, by what painting costs', () => {
  const choice = createDetailChoice(6)
  expect([choice.levelFor(50), choice.levelFor(300), choice.levelFor(5000)]).toEqual(['flat', 'bars', 'box'])
  for (let i = 0; i < 50; i += 1) choice.learn('flat', 1000, 3)
  expect(choice.levelFor(700)).toBe('flat')
  for (let i = 0; i < 50; i += 1) choice.learn('flat', 100, 100)
  expect(choice.levelFor(50)).toBe('bars')
})

describe('hands', () => {
  const noPictures = { show: () => undefined, follow: () => undefined, close: () => undefined }
  const peer = (
    clientId: number,
    ids: readonly ElementId[],
    delta: Point,
    role: Peer['user']['role'] = 'participant',
  ): Peer => ({
    ...emptyPresence,
    clientId,
    user: { id: 'AAAAAAAAAAAAAAAA' as PersonId, name: 'Ada', role },
    drag: { ids, delta },
  })

  test("another's drag is lifted, and put down when its new place is written, before the word that it is over", () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    const peers = createCell<readonly Peer[]>([peer(7, [id], [40, 0])])
    const hands = createHands(noPictures, { ...you.editor, peers })
    expect([...hands.lifted()]).toEqual([id])
    const note = you.element(id)
    expect(note && shownBox(note, hands.held()).x).toBe(40)
    you.editor.board.edit((edit) => edit.elements.setEnvelope(id, { position: [40, 0] }))
    expect(hands.look()).toEqual([id])
    expect(hands.held()).toEqual([])
    peers.set([])
    hands.look()
    peers.set([peer(7, [id], [5, 5])])
    expect(hands.look()).toEqual([id])
  })

  test("what two people hold is in the first hand, and what one holds oneself in one's own", () => {
    const you = new Driver()
    const [a, b] = [you.note(0, 0, 'a'), you.note(300, 0, 'b')]
    you.press(10, 10).drag(60, 10)
    const peers = createCell<readonly Peer[]>([peer(7, [a, b], [0, 9]), peer(8, [b], [0, 5])])
    const hands = createHands(noPictures, { ...you.editor, peers })
    expect(hands.held().map(({ holder, ids }) => [holder, ids])).toEqual([
      ['own', [a]],
      [7, [b]],
    ])
  })

  test('who may not edit holds nothing', () => {
    const you = new Driver()
    const id = you.note(0, 0, 'a')
    const peers = createCell<readonly Peer[]>([peer(7, [id], [40, 0], 'viewer')])
    expect(createHands(noPictures, { ...you.editor, peers }).held()).toEqual([])
  })

  test('copies in the hand leave what they are of where it is', () => {
    const you = new Driver()
    you.note(0, 0, 'a')
    you.holding({ alt: true }).press(10, 10).drag(60, 10)
    const hands = createHands(noPictures, you.editor)
    expect(hands.held()).toHaveLength(1)
    expect(hands.lifted().size).toBe(0)
  })
})
