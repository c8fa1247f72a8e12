/** Drawing: with the mouse, with the keyboard alone, with fingers, and with single taps alone. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, PROJECTOR, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { TouchScreen } from '../support/touch-screen.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board, canvas } = messagesIn.nl

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

/** The facilitator of a new board, with that screen, and the links. */
async function atABoard(options: Partial<Parameters<typeof openPerson>[1]> = {}) {
  const anna = await openPerson(browser, { baseUrl: server.url, ...options })
  onTestFinished(() => anna.context.close())
  const links = await makeBoardAtHome(anna.page, 'Tekenen')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await boardScreen(anna.page).saveLabel(board.save.saved).waitFor()
  await anna.page.locator('[data-board-canvas] canvas').first().waitFor()
  return { anna, page: anna.page, links }
}

async function alsoThere(link: string): Promise<Person> {
  const person = await openPerson(browser, { baseUrl: server.url })
  onTestFinished(() => person.context.close())
  await joinBy(person.page, link, 'Bram')
  await boardScreen(person.page).saveLabel(board.save.saved).waitFor()
  return person
}

const things = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name })
const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: board.toolbar })
const pictureOf = (page: Page): Promise<string> =>
  page.screenshot({ clip: { x: 300, y: 250, width: 700, height: 450 } }).then((png) => png.toString('base64'))

test('with the mouse: others see a stroke and a shape while they are drawn, and find them on release', async () => {
  const { anna, page, links } = await atABoard()
  const bram = await alsoThere(links.participant)
  const drag = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
    await page.mouse.move(...from)
    await page.mouse.down()
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 5 })
    await page.mouse.move(...to, { steps: 5 })
  }
  const drawLive = async (from: readonly [number, number], to: readonly [number, number], name: string) => {
    const before = await pictureOf(bram.page)
    await drag(from, to)
    await expect.poll(() => pictureOf(bram.page)).not.toBe(before)
    expect(await things(bram.page, name).count()).toBe(0)
    await page.mouse.up()
    await things(bram.page, name).waitFor({ state: 'attached' })
  }
  await toolbar(page).getByRole('button', { name: canvas.tools.pen, exact: true }).click()
  await drawLive([400, 300], [600, 400], canvas.stroke('black'))
  await page.keyboard.press('r')
  await drawLive([700, 300], [850, 400], canvas.shapes.rectangle)

  // The shape is made larger; that is seen live as well, and written on release.
  const before = await pictureOf(bram.page)
  await drag([850, 400], [950, 480])
  await expect.poll(() => pictureOf(bram.page)).not.toBe(before)
  const widthThere = (): Promise<string> =>
    things(bram.page, canvas.shapes.rectangle).evaluate((each) => each.style.width)
  const width = await widthThere()
  await page.mouse.up()
  await expect.poll(widthThere).not.toBe(width)

  // A kept tool makes two, and the eraser takes the stroke.
  await page.keyboard.press('o')
  await toolbar(page).getByRole('button', { name: canvas.commands['tool.keep'] }).click()
  for (const left of [350, 500]) {
    await drag([left, 500], [left + 100, 600])
    await page.mouse.up()
  }
  await expect.poll(() => things(bram.page, canvas.shapes.ellipse).count()).toBe(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await drag([480, 310], [520, 390])
  await page.mouse.up()
  await things(bram.page, canvas.stroke('black')).waitFor({ state: 'detached' })
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('with the keyboard alone: shapes, texts, frames, an arrow between two things, sizes and a colour for the line', async () => {
  const { anna, page } = await atABoard()
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  await page.locator('[data-board-canvas]').focus()
  await press('r', 'Enter', 'Enter')
  await page.keyboard.insertText('begin')
  await press('Escape', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Escape')
  await press('t', 'Enter')
  await page.keyboard.insertText('einde')
  await press('Escape')
  const [first, second] = [canvas.shape('rectangle', 'begin'), canvas.textElement('einde')]
  for (const name of [first, second]) await things(page, name).waitFor({ state: 'attached' })
  await press('ControlOrMeta+a', 'x')
  await things(page, /begin.*einde|einde.*begin/).waitFor({ state: 'attached' })

  await press('Escape')
  await things(page, first).focus()
  await press(' ')
  const width = (): Promise<number> => things(page, first).evaluate((each) => Number.parseFloat(each.style.width))
  const before = await width()
  await press('Alt+ArrowRight')
  await expect.poll(width).toBe(before + 20)
  await press('Shift+F10')
  await page.getByRole('menuitem', { name: messagesIn.nl.panels.menu.line }).press('Enter')
  await page.getByRole('menuitem', { name: canvas.commands['line.blue'] }).press('Enter')
  await press('Escape', 'f', 'Enter')
  await page.keyboard.insertText('Vak A')
  await press('Escape')
  await things(page, canvas.frame('Vak A')).waitFor({ state: 'attached' })
  expect(anna.problems).toEqual([])
})

test('with fingers: one draws, and a second one moves the view and leaves nothing behind', async () => {
  const { anna, page } = await atABoard({ viewport: { width: 820, height: 520 }, touch: true })
  const touch = new TouchScreen(await anna.context.newCDPSession(page))
  await toolbar(page).getByRole('button', { name: canvas.tools.pen, exact: true }).tap()
  await touch.down(1, [200, 250])
  for (const x of [240, 280, 320]) await touch.move(1, [x, 270])
  await touch.up(1)
  await things(page, canvas.stroke('black')).waitFor({ state: 'attached' })

  const zoom = (): Promise<string> => page.getByRole('button', { name: /%/ }).innerText()
  const before = await zoom()
  await touch.down(1, [300, 300])
  await touch.move(1, [310, 300])
  await touch.down(2, [500, 300])
  await touch.move(2, [600, 300])
  await touch.move(2, [700, 300])
  await touch.up(2)
  await touch.up(1)
  await expect.poll(zoom).not.toBe(before)
  expect(await things(page, canvas.stroke('black')).count()).toBe(1)
  expect(anna.problems).toEqual([])
})

test('with single taps alone: shapes, a text and an arrow from one to the other', async () => {
  const { anna, page } = await atABoard({ viewport: PROJECTOR, touch: true })
  const tool = async (name: string): Promise<void> => {
    await toolbar(page).getByRole('button', { name: board.moreTools }).tap()
    await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).tap()
  }
  await tool(canvas.shapes.rectangle)
  await page.touchscreen.tap(500, 450)
  await things(page, canvas.shapes.rectangle).waitFor({ state: 'attached' })
  await tool(canvas.shapes.ellipse)
  await page.touchscreen.tap(1_100, 450)
  await things(page, canvas.shapes.ellipse).waitFor({ state: 'attached' })
  await toolbar(page).getByRole('button', { name: canvas.tools.select, exact: true }).tap()
  await page.touchscreen.tap(1_500, 850)
  await toolbar(page).getByRole('button', { name: canvas.tools.connector, exact: true }).tap()
  await page.touchscreen.tap(500, 450)
  await page.touchscreen.tap(1_100, 450)
  await things(page, /^Pijl/).waitFor({ state: 'attached' })
  await toolbar(page).getByRole('button', { name: canvas.tools.text, exact: true }).tap()
  await page.touchscreen.tap(800, 750)
  await page.keyboard.insertText('los')
  await things(page, canvas.textElement('los')).waitFor({ state: 'attached' })
  expect(anna.problems).toEqual([])
})
