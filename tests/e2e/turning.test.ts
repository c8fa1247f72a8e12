/** Turning what can be turned: with the mouse, seen by another; with the keyboard alone, on the board and in the list; and with a finger. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { middleWhenStill } from '../support/still-box.ts'
import { TouchScreen } from '../support/touch-screen.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board, canvas, list, panels } = messagesIn.nl

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

type Options = Partial<Parameters<typeof openPerson>[1]>

/** The facilitator of a new board, and its links. */
async function atABoard(options: Options = {}) {
  const anna = await openPerson(browser, { baseUrl: server.url, ...options })
  onTestFinished(() => anna.context.close())
  const links = await makeBoardAtHome(anna.page, 'Draaien')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await boardScreen(anna.page).saveLabel(board.save.saved).waitFor()
  await anna.page.locator('[data-board-canvas] canvas').first().waitFor()
  return { anna, page: anna.page, links }
}

const things = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name })
const rectangle = (page: Page): Locator => things(page, new RegExp(`^${canvas.shapes.rectangle}`))
const turnedBy = (degrees: number): string => canvas.turnedElement(canvas.shapes.rectangle, degrees)
/** What is seen just below where the rectangle is drawn, where its corner comes to when it is turned. */
const pictureBelow = (page: Page): Promise<string> =>
  page.screenshot({ clip: { x: 490, y: 512, width: 220, height: 60 } }).then((png) => png.toString('base64'))
/** From the middle of a thing to the round handle above its upper side, which is half its height and 40 pixels away. */
const ABOVE_SHAPE = 50 + 40

async function drawRectangle(page: Page): Promise<[x: number, y: number]> {
  await page.keyboard.press('r')
  await page.mouse.move(500, 400)
  await page.mouse.down()
  await page.mouse.move(600, 450, { steps: 3 })
  await page.mouse.move(700, 500, { steps: 3 })
  await page.mouse.up()
  await rectangle(page).waitFor({ state: 'attached' })
  return middleWhenStill(rectangle(page))
}

test('with the mouse: another sees it while it is turned, Escape takes it back, and one undo is enough', async () => {
  const { anna, page, links } = await atABoard()
  const bram = await openPerson(browser, { baseUrl: server.url })
  onTestFinished(() => bram.context.close())
  await joinBy(bram.page, links.participant, 'Bram')
  await boardScreen(bram.page).saveLabel(board.save.saved).waitFor()
  const seen = (): Promise<string> => pictureBelow(bram.page)
  const [x, y] = await drawRectangle(page)
  await rectangle(bram.page).waitFor({ state: 'attached' })
  // From here on Anna's pointer, with her name below it, is seen above the middle only.
  await page.mouse.move(x, y - 180)
  const nameTop = async (): Promise<number> =>
    (await bram.page.locator('[data-board-canvas]').getByText('Anna', { exact: true }).boundingBox())?.y ?? Infinity
  await expect.poll(nameTop).toBeLessThan(y - 100)
  const empty = await seen()

  const turnTo = async (toX: number, toY: number): Promise<void> => {
    await page.mouse.move(x, y - ABOVE_SHAPE)
    await page.mouse.down()
    await page.mouse.move(x + 60, y - 60, { steps: 4 })
    await page.mouse.move(toX, toY, { steps: 4 })
  }
  await turnTo(x + 90, y - 90)
  await expect.poll(seen).not.toBe(empty)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(seen).toBe(empty)

  await turnTo(x + 90, y - 90)
  await expect.poll(seen).not.toBe(empty)
  expect(await things(bram.page, turnedBy(45)).count()).toBe(0)
  await page.mouse.up()
  for (const each of [page, bram.page]) await things(each, turnedBy(45)).waitFor({ state: 'attached' })

  // It is written in as it stands, and what is pressed is where it is seen.
  await page.mouse.click(x, y)
  const field = page.getByRole('textbox', { name: canvas.noteTextLabel })
  await field.waitFor()
  expect(await field.evaluate((each) => each.style.transform)).toContain('rotate(45deg)')
  await page.keyboard.insertText('schuin')
  await page.keyboard.press('Escape')
  await things(bram.page, canvas.turnedElement(canvas.shape('rectangle', 'schuin'), 45)).waitFor({ state: 'attached' })
  await page.keyboard.press('ControlOrMeta+z')
  await things(bram.page, turnedBy(45)).waitFor({ state: 'attached' })
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => things(bram.page, turnedBy(45)).count()).toBe(0)
  await things(bram.page, canvas.shapes.rectangle).waitFor({ state: 'attached' })
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('with the keyboard alone: by keys and from the menu, on the board and in the list', async () => {
  const { anna, page } = await atABoard()
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  const told = (degrees: number): Locator => page.getByRole('status').filter({ hasText: canvas.turned(degrees) })
  await page.locator('[data-board-canvas]').focus()
  await press('r', 'Enter')
  await rectangle(page).waitFor({ state: 'attached' })
  await press('Escape')
  await rectangle(page).focus()
  await press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight')
  await things(page, turnedBy(30)).waitFor({ state: 'attached' })
  await told(30).waitFor({ state: 'attached' })
  await press('Shift+F10')
  await page.getByRole('menuitem', { name: panels.menu.turn }).press('Enter')
  await page.getByRole('menuitem', { name: canvas.commands['turn.left'] }).press('Enter')
  await things(page, turnedBy(15)).waitFor({ state: 'attached' })

  await boardScreen(page).showList()
  await page.getByRole('button', { name: list.moreOf(canvas.shapes.rectangle) }).press('Enter')
  await page.getByRole('menuitem', { name: panels.menu.turn }).press('Enter')
  await page.getByRole('menuitem', { name: canvas.commands['turn.upright'] }).press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: list.did(canvas.commands['turn.upright']) })
    .waitFor({ state: 'attached' })
  await boardScreen(page).showCanvas()
  await expect.poll(() => things(page, turnedBy(15)).count()).toBe(0)
  await things(page, canvas.shapes.rectangle).waitFor({ state: 'attached' })
  expect(anna.problems).toEqual([])
})

test('with a finger: the handle is taken hold of, and the view stays where it is', async () => {
  const { anna, page } = await atABoard({ viewport: { width: 820, height: 1180 }, touch: true })
  const touch = new TouchScreen(await anna.context.newCDPSession(page))
  const [x, y] = await drawRectangle(page)
  // Beside its middle, as fingers do.
  await touch.down(1, [x + 14, y - ABOVE_SHAPE - 8])
  for (const step of [20, 50, 90, 120]) await touch.move(1, [x + 14 + step, y - ABOVE_SHAPE - 8 + step])
  await touch.up(1)
  await things(page, new RegExp(`^${canvas.shapes.rectangle}\\. [0-9]+°`)).waitFor({ state: 'attached' })
  const [laterX, laterY] = await middleWhenStill(rectangle(page))
  expect(Math.hypot(laterX - x, laterY - y)).toBeLessThan(2)
  expect(anna.problems).toEqual([])
})
