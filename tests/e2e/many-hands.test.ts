/** Several people at one large touch screen, and one elsewhere. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { boardScreen, type ShownNote } from '../support/board-screen.ts'
import { launchBrowser, LAPTOP, openPerson, PROJECTOR } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { middleWhenStill } from '../support/still-box.ts'
import { TouchScreen, type TouchPoint as Point } from '../support/touch-screen.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board } = messagesIn.nl

let browser: Browser
let server: RunningServer
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const middleOf = (page: Page, text: string): Promise<Point> => middleWhenStill(boardScreen(page).note(text))
const places = (notes: readonly ShownNote[]): Readonly<Record<string, string>> =>
  Object.fromEntries(notes.map(({ label, left, top }) => [label.slice(0, 1), `${left} ${top}`]))

async function wallWithFourNotes() {
  const wall = await openPerson(browser, { baseUrl: server.url, viewport: PROJECTOR, touch: true })
  const remote = await openPerson(browser, { baseUrl: server.url, viewport: LAPTOP })
  onTestFinished(() => wall.context.close())
  onTestFinished(() => remote.context.close())
  const links = await makeBoardAtHome(wall.page, 'Samen aan de muur')
  await joinBy(wall.page, links.facilitator, 'De muur')
  await joinBy(remote.page, links.participant, 'Ver weg')
  await boardScreen(remote.page).saveLabel(board.save.saved).waitFor()
  const [here, there] = [boardScreen(wall.page), boardScreen(remote.page)]
  await here.writeChain(['a', 'b', 'c', 'd'])
  for (const screen of [here, there])
    for (const text of ['a', 'b', 'c', 'd']) await screen.note(text).waitFor({ state: 'attached' })
  const touch = new TouchScreen(await wall.context.newCDPSession(wall.page))
  return { wall, remote, here, there, touch }
}

test('three fingers drag three notes while somebody elsewhere drags a fourth', async () => {
  const { wall, remote, here, there, touch } = await wallWithFourNotes()
  const before = places(await there.canvasNotes())
  const at = new Map<string, Point>()
  for (const text of ['a', 'b', 'c']) at.set(text, await middleOf(wall.page, text))
  const point = (text: string, byY: number): Point => {
    const [x, y] = at.get(text) ?? [0, 0]
    return [x, y + byY]
  }
  const [x, y] = await middleOf(remote.page, 'd')
  await remote.page.mouse.move(x, y)
  await remote.page.mouse.down()
  await remote.page.mouse.move(x, y - 90, { steps: 4 })
  for (const [id, text] of ['a', 'b', 'c'].entries()) {
    await touch.down(id, point(text, 0))
    // Another hand than the one before.
    await wall.page.waitForTimeout(150)
  }
  for (const share of [20, 60, 120, 170])
    for (const [id, text] of ['a', 'b', 'c'].entries()) await touch.move(id, point(text, share + id * 25))
  await expect.poll(() => wall.page.locator('[data-lifted] canvas').count()).toBe(4)
  await touch.up(1)
  await touch.up(0)
  await touch.up(2)
  await remote.page.mouse.up()
  const moved = async (): Promise<readonly string[]> => {
    const after = places(await there.canvasNotes())
    return Object.keys(before).filter((text) => after[text] !== before[text])
  }
  await expect.poll(moved).toEqual(['a', 'b', 'c', 'd'])
  expect(places(await here.canvasNotes())).toEqual(places(await there.canvasNotes()))
  expect(wall.problems).toEqual([])
  expect(remote.problems).toEqual([])
})

test('a palm, a cancelled touch and a pinch beside a drag change nothing that is stored', async () => {
  const { wall, here, touch } = await wallWithFourNotes()
  const before = await here.canvasNotes()
  const [x, y] = await middleOf(wall.page, 'a')
  await touch.down(1, [x, y], 90)
  await touch.move(1, [x, y + 200], 90)
  await touch.up(1)
  await touch.down(2, [x, y])
  await touch.move(2, [x, y + 200])
  await touch.cancelAll()
  expect(await here.canvasNotes()).toEqual(before)

  // Two fingers on the empty board while a third holds a note: the view stays, and goes on when the note is let go of.
  const zoom = () => wall.page.getByRole('button', { name: /%/ }).innerText()
  const shown = await zoom()
  await touch.down(1, [x, y])
  await touch.move(1, [x, y + 30])
  await wall.page.waitForTimeout(150)
  await touch.down(2, [500, 850])
  await touch.down(3, [900, 850])
  await touch.move(3, [1300, 850])
  expect(await zoom()).toBe(shown)
  await touch.move(1, [x, y + 160])
  await touch.up(1)
  await touch.move(3, [1500, 850])
  await touch.move(3, [1700, 850])
  await expect.poll(zoom).not.toBe(shown)
  await touch.up(2)
  await touch.up(3)
  expect(wall.problems).toEqual([])
})
