import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

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

const { board, canvas } = messagesIn.nl

test('two people write in the same note, and each takes back only what was theirs', async () => {
  const [anna, bram] = await twoAtOneBoard('Samen')
  const [ofAnna, ofBram] = [boardScreen(anna.page), boardScreen(bram.page)]
  await ofAnna.writeChain(['soep'])
  await ofBram.note('soep').waitFor({ state: 'attached' })
  for (const { page, screen } of [
    { page: anna.page, screen: ofAnna },
    { page: bram.page, screen: ofBram },
  ]) {
    await screen.note('soep').focus()
    await page.keyboard.press('Enter')
    await openText(page).waitFor()
  }
  await anna.page.keyboard.press('Home')
  await Promise.all([
    anna.page.keyboard.type('warme ', { delay: 15 }),
    bram.page.keyboard.type(' op dinsdag', { delay: 15 }),
  ])
  for (const { page } of [anna, bram])
    await expect.poll(() => openText(page).inputValue()).toBe('warme soep op dinsdag')
  await anna.page.getByText(canvas.alsoWriting(['Bram'])).waitFor()
  await bram.page.keyboard.press('ControlOrMeta+z')
  for (const { page } of [anna, bram]) await expect.poll(() => openText(page).inputValue()).toBe('warme soep')
  await leave(anna)
  await leave(bram)
})

test('cells of a spreadsheet become a note each, and one step back takes them all away', async () => {
  const [anna, bram] = await twoAtOneBoard('Plakken')
  const ofBram = boardScreen(bram.page)
  await boardScreen(anna.page).showCanvas()
  await anna.page.evaluate(() => navigator.clipboard.writeText('wens\tbehoefte\r\nrust\tveiligheid\r\n'))
  await anna.page.keyboard.press('ControlOrMeta+v')
  await anna.page.getByRole('button', { name: canvas.paste.perCell }).click()
  await expect
    .poll(async () => (await ofBram.canvasNotes()).map(({ label }) => label))
    .toEqual(['behoefte', 'rust', 'veiligheid', 'wens'].map((text) => canvas.note('yellow', text)))
  await anna.page.getByRole('toolbar').getByRole('button', { name: canvas.commands['edit.undo'] }).click()
  await expect.poll(() => ofBram.canvasNotes()).toEqual([])
  await leave(anna)
  await leave(bram)
})

test('a new note is where it was double-clicked, for everybody, and people see who is there', async () => {
  const [anna, bram] = await twoAtOneBoard('Dubbelklik')
  await boardScreen(anna.page).saveLabel(board.save.saved).waitFor()
  await anna.page.mouse.dblclick(720, 450)
  await anna.page.keyboard.insertText('hier')
  await anna.page.keyboard.press('Escape')
  const [ofAnna, ofBram] = [boardScreen(anna.page), boardScreen(bram.page)]
  await ofBram.note('hier').waitFor({ state: 'attached' })
  expect(await ofBram.canvasNotes()).toEqual(await ofAnna.canvasNotes())
  await anna.page.getByRole('button', { name: new RegExp(`${board.people}.*Bram`) }).click()
  await anna.page.getByRole('list', { name: board.people }).getByText('Bram').first().waitFor()
  await leave(anna)
  await leave(bram)
})

const openText = (page: Page): Locator => page.getByRole('textbox', { name: canvas.noteTextLabel })

async function twoAtOneBoard(title: string): Promise<[Person, Person]> {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(anna.page, title)
  await joinBy(anna.page, links.facilitator, 'Anna')
  const bram = await openPerson(browser, { baseUrl: server.url })
  await joinBy(bram.page, links.participant, 'Bram')
  for (const { page } of [anna, bram]) await boardScreen(page).saveLabel(board.save.saved).waitFor()
  return [anna, bram]
}

async function leave({ context, problems }: Person): Promise<void> {
  await context.close()
  expect(problems).toEqual([])
}
