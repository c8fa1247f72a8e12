import type { CDPSession, Page } from 'playwright-core'
import { createRandom } from '../../support/random.ts'
import { middleOfBoard, sentence } from './content.ts'

/** A gesture on a full board, and the zoom at which it is made. */
export interface BoardScene {
  readonly zoom: number
  run(hand: SceneHand): Promise<unknown>
}

/** What a scene is played with. */
export interface SceneHand {
  readonly page: Page
  readonly session: CDPSession
  readonly count: number
}

const WINDOW = { width: 1280, height: 720 } as const
/** Everything goes on at the pace of a screen. */
const HERTZ = 60
const STEPS = 120
const NOTE_UNITS = 200

/** Each scene takes two seconds. Wheel, pointer and keys are real input of the browser. */
export const scenes: Readonly<Record<string, BoardScene>> = {
  'pan at zoom 1': { zoom: 1, run: pan },
  'pan at zoom 0.3': { zoom: 0.3, run: pan },
  'pan at zoom 0.1': { zoom: 0.1, run: pan },
  'zoom to 0.1 and back': { zoom: 1, run: zoom },
  'drag one': { zoom: 1, run: (hand) => drag(hand, 1) },
  'drag one at zoom 0.1': { zoom: 0.1, run: (hand) => drag(hand, 0.1) },
  'drag 100 at zoom 0.25': { zoom: 0.25, run: dragHundred },
  '30 changes a second of others': { zoom: 1, run: (hand) => changes(hand, 5) },
  '30 changes a second at zoom 0.1': { zoom: 0.1, run: (hand) => changes(hand, 30) },
  '20 cursors of others': { zoom: 1, run: cursors },
  'typing in a note': { zoom: 1, run: type },
}

/** Puts the middle of the board into the middle of the window and waits for it to be painted. */
export async function lookAtMiddle({ page, count }: SceneHand, atZoom: number): Promise<void> {
  const [cx, cy] = middleOfBoard(count)
  await page.evaluate((view) => (window as unknown as BenchWindow).bench.setCamera(view), {
    zoom: atZoom,
    cx,
    cy,
  })
  await page.waitForTimeout(600)
}

/** The handle of the page; see bench-page.tsx. */
export interface BenchWindow {
  readonly bench: {
    load(count: number, view: object): Promise<{ readonly t0: number; readonly t1: number }>
    setCamera(view: object): void
    getCamera(): { readonly zoom: number; readonly cx: number; readonly cy: number }
    note(index: number): { readonly x: number; readonly y: number }
    select(indexes: readonly number[]): void
    remote(changes: readonly object[]): void
    cursors(cursors: readonly object[]): void
  }
}

const MIDDLE = { x: WINDOW.width / 2, y: WINDOW.height / 2 } as const

/** Does something `steps` times at a pace that the page cannot slow down. */
async function paced(steps: number, hertz: number, step: (index: number) => Promise<unknown>): Promise<void> {
  const startMs = performance.now()
  const sent: Promise<unknown>[] = []
  for (let i = 0; i < steps; i++) {
    const waitMs = startMs + (i * 1000) / hertz - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    sent.push(step(i))
  }
  await Promise.all(sent)
}

function pan({ session }: SceneHand): Promise<void> {
  return paced(STEPS, HERTZ, (i) => {
    const sign = i < STEPS / 2 ? 1 : -1
    return session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...MIDDLE,
      deltaX: 24 * sign,
      deltaY: 16 * sign,
    })
  })
}

function zoom({ session }: SceneHand): Promise<void> {
  return paced(STEPS, HERTZ, (i) => {
    const deltaY = i < STEPS / 2 ? 4 : -4
    return session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...MIDDLE, deltaX: 0, deltaY, modifiers: 2 })
  })
}

/** Indexes of a square of things around the middle of the board. */
function block(count: number, side: number): readonly number[] {
  const columns = Math.ceil(Math.sqrt(count))
  const first = Math.max(0, Math.floor(columns / 2) - Math.floor(side / 2))
  return Array.from(
    { length: side * side },
    (_, i) => (first + Math.floor(i / side)) * columns + first + (i % side),
  ).filter((index) => index < count)
}

const middleOf = (count: number): number => block(count, 5)[12] ?? 0

async function onScreen({ page }: SceneHand, index: number): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(
    ([at, side]) => {
      const { bench } = window as unknown as BenchWindow
      const { zoom: scale, cx, cy } = bench.getCamera()
      const { x, y } = bench.note(at)
      return {
        x: (x + side / 2 - cx) * scale + window.innerWidth / 2,
        y: (y + side * 0.85 - cy) * scale + window.innerHeight / 2,
      }
    },
    [index, NOTE_UNITS] as const,
  )
}

async function drag(hand: SceneHand, atZoom: number): Promise<void> {
  const { session, page, count } = hand
  const index = middleOf(count)
  const from = await onScreen(hand, index)
  const before = await page.evaluate((at) => (window as unknown as BenchWindow).bench.note(at), index)
  const reach = atZoom < 1 ? 150 : 200
  const mouse = { button: 'left', buttons: 1, clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...mouse })
  let moved: { readonly x: number; readonly y: number } | undefined
  await paced(STEPS, HERTZ, async (i) => {
    const turn = (i / (STEPS - 1)) * 2 * Math.PI
    const x = from.x + reach * Math.sin(turn)
    const y = from.y + (reach / 2) * Math.sin(2 * turn)
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, ...mouse })
    if (i === STEPS / 4) moved = await page.evaluate((at) => (window as unknown as BenchWindow).bench.note(at), index)
  })
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...from, button: 'left', clickCount: 1 })
  if (moved?.x === before.x) throw new Error('The drag moved nothing.')
}

async function dragHundred(hand: SceneHand): Promise<void> {
  const { page, count } = hand
  await page.evaluate((ids) => (window as unknown as BenchWindow).bench.select(ids), block(count, 10))
  await drag(hand, 0.25)
  await page.evaluate(() => (window as unknown as BenchWindow).bench.select([]))
}

function changes({ page, count }: SceneHand, side: number): Promise<void> {
  const ids = block(count, side)
  const random = createRandom(7)
  return paced(60, 30, (i) => {
    const text = i % 3 === 0 ? { text: sentence(random) } : {}
    const change = { i: ids[i % ids.length], dx: 12, dy: -6, ...text }
    return page.evaluate((one) => (window as unknown as BenchWindow).bench.remote([one]), change)
  })
}

function cursors({ page, count }: SceneHand): Promise<void> {
  const [cx, cy] = middleOfBoard(count)
  return paced(40, 20, (i) => {
    const people = Array.from({ length: 20 }, (_, k) => ({
      id: `u${k}`,
      name: `Bewoner ${k}`,
      x: cx + Math.sin(i / 14 + k) * WINDOW.width * 0.45,
      y: cy + Math.cos(i / 18 + 2 * k) * WINDOW.height * 0.45,
    }))
    return page.evaluate((list) => (window as unknown as BenchWindow).bench.cursors(list), people)
  })
}

async function type(hand: SceneHand): Promise<void> {
  const { page, session, count } = hand
  const { x, y } = await onScreen(hand, middleOf(count))
  await page.mouse.dblclick(x, y)
  await page.locator('[data-board-canvas] textarea').waitFor()
  await paced(40, 20, async (i) => {
    const letter = 'samen koken op donderdag in de wijkzaal '[i] ?? 'x'
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter, unmodifiedText: letter })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

/** The window that all scenes are played in, in CSS pixels. */
export const BENCH_WINDOW = WINDOW
