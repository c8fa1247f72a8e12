/** Getting around on a board and arranging what is on it, by hand: the map, what is found, copies, groups, locks, structure, the laser. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { boxWhenStill, middleWhenStill } from '../support/still-box.ts'
import { TouchScreen } from '../support/touch-screen.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board, canvas, panels } = messagesIn.nl

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

async function join(link: string, name: string, options: Options = {}): Promise<Person> {
  const person = await openPerson(browser, { baseUrl: server.url, ...options })
  onTestFinished(() => person.context.close())
  await joinBy(person.page, link, name)
  await boardScreen(person.page).saveLabel(board.save.saved).waitFor()
  return person
}

/** A board with three notes in a row, Anna who leads and Bram who takes part. */
async function threeNotes(options: Options = {}) {
  const maker = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(maker.page, 'Rond het bord')
  await maker.context.close()
  const anna = await join(links.facilitator, 'Anna', options)
  const bram = await join(links.participant, 'Bram')
  const [here, there] = [boardScreen(anna.page), boardScreen(bram.page)]
  await here.writeChain(['een', 'twee', 'drie'])
  for (const text of ['een', 'twee', 'drie']) await there.note(text).waitFor({ state: 'attached' })
  await here.canvasNotes()
  return { anna, bram, page: anna.page, here, there, links }
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const leftOf = async (note: Locator): Promise<number> =>
  Number.parseFloat(await note.evaluate(({ style }) => style.left))
const topOf = async (note: Locator): Promise<number> => Number.parseFloat(await note.evaluate(({ style }) => style.top))
const inMenu = (page: Page, name: string): Locator => page.getByRole('menuitem', { name: new RegExp(`^${name}`) })

async function openMenu(page: Page, note: Locator): Promise<void> {
  const [x, y] = await middleWhenStill(note)
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menu', { name: panels.menu.elements }).waitFor()
}

test('the map goes elsewhere, a button leads back, and what is found comes into view', async () => {
  const { anna, page, here } = await threeNotes()
  // Several jumps on end are gone back from at once, so this begins with something that is none.
  await press(page, canvas.commands['view.zoomOut'])
  const before = await boxWhenStill(here.note('een'))
  const map = await boxWhenStill(page.getByRole('img', { name: panels.minimapLabel }))
  await page.mouse.click(map.x + map.width - 8, map.y + map.height / 2)
  await expect.poll(async () => (await boxWhenStill(here.note('een'))).x).not.toBe(before.x)
  await press(page, canvas.commands['view.back'])
  await expect.poll(async () => (await boxWhenStill(here.note('een'))).x).toBeCloseTo(before.x, 0)

  await press(page, canvas.commands['find.open'])
  const search = page.getByRole('textbox', { name: panels.find.label })
  await search.fill('DRIE')
  await page.getByText(panels.find.count(0, 1), { exact: true }).waitFor()
  await search.press('Enter')
  await page.getByText(panels.find.count(1, 1), { exact: true }).waitFor()
  const { x, y } = await boxWhenStill(here.note('drie'))
  expect([x > 0, x < 1_440, y > 0, y < 900]).toEqual([true, true, true, true])
  await search.press('Escape')
  await search.waitFor({ state: 'detached' })
  expect(anna.problems).toEqual([])
})

test('Alt makes a copy of what is dragged, two are aligned, and a group moves as one, for everybody', async () => {
  const { anna, bram, page, here, there } = await threeNotes()
  const [x, y] = await middleWhenStill(here.note('een'))
  await page.keyboard.down('Alt')
  await here.drag('een', 0, 260)
  await page.keyboard.up('Alt')
  await expect.poll(() => there.note('een').count()).toBe(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => there.note('een').count()).toBe(1)

  await here.drag('twee', 0, 150)
  await expect
    .poll(async () => (await topOf(there.note('twee'))) - (await topOf(there.note('een'))))
    .toBeGreaterThan(50)
  const second = await middleWhenStill(here.note('twee'))
  await page.mouse.click(x, y)
  await page.keyboard.down('Shift')
  await page.mouse.click(...second)
  await page.keyboard.up('Shift')
  await page.keyboard.press('ControlOrMeta+Shift+ArrowUp')
  await expect.poll(async () => (await topOf(there.note('twee'))) - (await topOf(there.note('een')))).toBe(0)

  await page.keyboard.press('ControlOrMeta+g')
  await page.keyboard.press('Escape')
  const left = await leftOf(there.note('twee'))
  await here.drag('een', -120, 0)
  await expect.poll(async () => leftOf(there.note('twee'))).toBeLessThan(left - 50)
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('what is locked stays where it is for all, and a press on its mark releases it', async () => {
  const { anna, bram, page, here, there } = await threeNotes()
  const isLocked = async (): Promise<boolean> =>
    (await there.note('een').getAttribute('aria-label')) === canvas.lockedElement(canvas.note('yellow', 'een'))
  await openMenu(page, here.note('een'))
  await inMenu(page, canvas.commands['lock.toggle']).click()
  await expect.poll(isLocked).toBe(true)
  await there.canvasNotes()
  const left = await leftOf(there.note('een'))
  await there.drag('een', 120, 0)
  await there.drag('drie', 0, 120)
  // The second one has arrived, so the first would have too.
  await expect.poll(async () => (await topOf(here.note('drie'))) > (await topOf(here.note('een')))).toBe(true)
  expect(await leftOf(here.note('een'))).toBe(left)

  const { x, y, width } = await boxWhenStill(here.note('een'))
  await page.mouse.click(x + width, y)
  await expect.poll(isLocked).toBe(false)
  await there.drag('een', -120, 0)
  await expect.poll(() => leftOf(here.note('een'))).toBeLessThan(left)
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('frames are pressed through until the facilitator edits the structure, and what lies in them goes along', async () => {
  const { anna, bram, page, here, there } = await threeNotes()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('f')
  const title = page.getByRole('textbox', { name: canvas.noteTextLabel })
  await title.waitFor()
  await page.keyboard.insertText('Ronde één')
  await page.keyboard.press('Escape')
  await title.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  const frame = (of: Page): Locator => of.getByRole('option', { name: canvas.frame('Ronde één') })
  await frame(page).waitFor({ state: 'attached' })
  await here.canvasNotes()
  const corner = async (): Promise<[x: number, y: number]> => {
    const { x, y } = await boxWhenStill(frame(page))
    // Beside the notes, however small all is shown.
    return [x + 7, y + 7]
  }
  const dragCorner = async (): Promise<void> => {
    const [x, y] = await corner()
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (const share of [0.3, 0.6, 1]) await page.mouse.move(x + 90 * share, y + 60 * share)
    await page.mouse.up()
  }
  const [frameLeft, noteLeft] = [await leftOf(frame(page)), await leftOf(there.note('twee'))]
  await dragCorner()
  await expect.poll(() => leftOf(there.note('twee'))).toBeGreaterThan(noteLeft)
  const moved = await leftOf(frame(page))
  expect(moved).toBeGreaterThan(frameLeft)

  // Put back under everything it is no longer taken hold of; Bram never could.
  const at = await corner()
  await press(page, canvas.commands['structure.toggle'])
  await frame(page).waitFor({ state: 'detached' })
  await page.mouse.move(...at)
  await page.mouse.down()
  await page.mouse.move(at[0] + 80, at[1] + 10, { steps: 4 })
  await page.mouse.up()
  await press(page, canvas.commands['structure.toggle'])
  await frame(page).waitFor({ state: 'attached' })
  expect(await leftOf(frame(page))).toBe(moved)
  expect(await frame(bram.page).count()).toBe(0)
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('with fingers several things are chosen one tap after the other, and moved together', async () => {
  const { anna, page, here, there } = await threeNotes({ viewport: { width: 1_180, height: 820 }, touch: true })
  const tap = async (text: string): Promise<void> => page.touchscreen.tap(...(await middleWhenStill(here.note(text))))
  const chosen = (): Promise<number> => page.getByRole('option', { selected: true }).count()
  await page.touchscreen.tap(40, 700)
  await tap('een')
  await expect.poll(chosen).toBe(1)
  const touch = new TouchScreen(await anna.context.newCDPSession(page))
  const [x, y] = await middleWhenStill(here.note('een'))
  // A finger that rests opens the menu.
  await touch.down(1, [x, y])
  await inMenu(page, canvas.commands['edit.pickMore']).waitFor()
  await touch.up(1)
  await inMenu(page, canvas.commands['edit.pickMore']).tap()
  await tap('drie')
  await expect.poll(chosen).toBe(2)
  const [left, middleLeft] = [await leftOf(there.note('drie')), await leftOf(there.note('twee'))]
  await touch.down(2, [x, y])
  for (const by of [20, 60, 110]) await touch.move(2, [x, y + by])
  await touch.up(2)
  const isBelow = async (text: string): Promise<boolean> =>
    (await topOf(there.note(text))) > (await topOf(there.note('twee'))) + 50
  for (const text of ['een', 'drie']) await expect.poll(() => isBelow(text)).toBe(true)
  expect([await leftOf(there.note('drie')), await leftOf(there.note('twee'))]).toEqual([left, middleLeft])
  await page.touchscreen.tap(40, 700)
  await expect.poll(chosen).toBe(0)
  expect(anna.problems).toEqual([])
})
