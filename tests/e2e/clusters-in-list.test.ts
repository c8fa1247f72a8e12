/** Sorting notes into clusters in the list: by keyboard alone, and by single taps alone. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { canvas, list, panels } = messagesIn.nl

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

const main = (page: Page): Locator => page.getByRole('main', { name: list.label })
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const texts = (area: Locator): Promise<readonly string[]> =>
  area
    .getByRole('listitem')
    .locator('textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

/** Presses a control as a keyboard does, or as a finger. */
type Press = (control: Locator) => Promise<void>
const byKeys: Press = async (control) => {
  await control.focus()
  await control.press(' ')
}
const byTap: Press = (control) => control.tap()

test.each([
  ['by keyboard', byKeys, false],
  ['by single taps', byTap, true],
] as const)('clusters are made, named, tagged, sorted, split and merged in the list %s', async (_way, press, touch) => {
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url, touch })
  const links = await makeBoardAtHome(page, 'Clusters in de lijst')
  await joinBy(page, links.participant, 'Amir')
  const screen = boardScreen(page)
  await screen.showList()
  await screen.composeInList(['huur', 'rekening', 'buurman', 'speeltuin'])
  const choose = (name: string): Promise<void> => press(page.getByRole('checkbox', { name: list.choose(name) }))
  const bar = page.getByRole('region', { name: list.chosenActions })

  // Two notes become a cluster, whose name has the focus.
  await choose('huur')
  await choose('rekening')
  await bar.getByText(list.chosen(2)).waitFor()
  await press(bar.getByRole('button', { name: canvas.commands['cluster.make'] }))
  await expect.poll(() => focusedLabel(page)).toBe(list.nameOfCluster)
  await page.keyboard.insertText('Geld')
  await section(page, 'Geld').waitFor()
  expect(await texts(section(page, 'Geld'))).toEqual(['huur', 'rekening'])
  await bar.waitFor({ state: 'detached' })

  // A tag on both, by the menu of the cluster.
  await press(page.getByRole('button', { name: list.moreOf('Geld') }))
  const item = (name: string): Locator => page.getByRole('menuitem', { name })
  const pick = (name: string): Promise<void> => (touch ? item(name).tap() : item(name).press('Enter'))
  await pick(canvas.commands['tag.edit'])
  await page.getByRole('textbox', { name: panels.tags.label }).fill('zorgen')
  await press(page.getByRole('dialog').getByRole('button', { name: panels.tags.add }))
  await page.keyboard.press('Escape')
  await expect.poll(() => section(page, 'Geld').getByText('zorgen', { exact: true }).count()).toBe(2)

  // Stamps come first when sorted by them.
  const row = section(page, 'Geld')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: list.deleteOf('rekening') }) })
  await press(row.getByRole('button', { name: panels.menu.stamp }))
  const heart = page.getByRole('menuitemradio', { name: canvas.stampNames.heart })
  await (touch ? heart.tap() : heart.press('Enter'))
  await press(page.getByRole('button', { name: list.sortOf('Geld') }))
  const byStamps = page.getByRole('menuitemradio', { name: canvas.commands['sort.stamps'] })
  await (touch ? byStamps.tap() : byStamps.press('Enter'))
  await expect.poll(() => texts(section(page, 'Geld'))).toEqual(['rekening', 'huur'])

  // One of them apart, in a cluster of its own, and back again.
  await choose('huur')
  await press(bar.getByRole('button', { name: canvas.commands['cluster.split'] }))
  await expect.poll(() => focusedLabel(page)).toBe(list.nameOfCluster)
  await page.keyboard.insertText('Wonen')
  await section(page, 'Wonen').waitFor()
  expect([await texts(section(page, 'Geld')), await texts(section(page, 'Wonen'))]).toEqual([['rekening'], ['huur']])
  await press(page.getByRole('button', { name: list.mergeWithOf('Wonen') }))
  const other = page.getByRole('menuitemradio', { name: 'Geld' })
  await (touch ? other.tap() : other.press('Enter'))
  await section(page, 'Geld + Wonen').waitFor()
  expect((await texts(section(page, 'Geld + Wonen'))).toSorted()).toEqual(['huur', 'rekening'])
  expect(await texts(main(page))).toHaveLength(4)
  expect(problems).toEqual([])
  await context.close()
})

test('what is locked says so, and how it is released, to those who may', async () => {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const bram = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(anna.page, 'Vast')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await boardScreen(anna.page).showList()
  await boardScreen(anna.page).composeInList(['blijft staan'])
  await anna.page.getByRole('button', { name: list.moreOf('blijft staan') }).click()
  await anna.page.getByRole('menuitem', { name: canvas.commands['lock.toggle'] }).click()
  await joinBy(bram.page, links.participant, 'Bram')
  await bram.page
    .getByRole('option', { name: canvas.lockedElement(canvas.note('yellow', 'blijft staan')) })
    .waitFor({ state: 'attached' })
  await boardScreen(bram.page).showList()
  await main(bram.page).getByText(list.lockedForYou).waitFor()
  expect(
    await main(bram.page)
      .getByRole('button', { name: list.releaseOf('blijft staan') })
      .count(),
  ).toBe(0)
  await anna.page.getByRole('button', { name: list.releaseOf('blijft staan') }).click()
  await main(bram.page).getByText(list.lockedForYou).waitFor({ state: 'detached' })
  await main(bram.page).locator('textarea[id^=note-text]').waitFor()
  expect([...anna.problems, ...bram.problems]).toEqual([])
  await anna.context.close()
  await bram.context.close()
})

const focusedLabel = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
