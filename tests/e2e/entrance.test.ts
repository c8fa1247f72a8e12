import type { Browser } from 'playwright-core'
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

const { home, common, join } = messagesIn.nl

test('somebody makes a board and gets three links, each with a copy button and a QR code', async () => {
  const person = await openPerson(browser, { baseUrl: server.url })
  const { page } = person
  const links = await makeBoardAtHome(page, 'Thuis in de Rivierenwijk')
  for (const link of Object.values(links)) expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/b\/[\w-]{22}#[\w-]{32}$/)
  expect(new Set(Object.values(links)).size).toBe(3)
  await page.getByRole('button', { name: common.copyLink(common.roles.participant) }).click()
  await page.getByText(common.copied, { exact: true }).first().waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(links.participant)
  await page.getByRole('button', { name: `${home.showQr}: ${common.roles.viewer}` }).click()
  await page.getByRole('img', { name: common.qrOf(common.roles.viewer) }).waitFor()
  await page.goto('/')
  await page.getByText('Thuis in de Rivierenwijk').first().waitFor()
  await leave(person)
})

test('a link asks for a name, offers one, and remembers it', async () => {
  const maker = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(maker.page, 'Namen')
  await leave(maker)
  const person = await openPerson(browser, { baseUrl: server.url })
  await joinBy(person.page, links.participant, 'Fatima')
  await person.page.getByRole('heading', { name: 'Namen', level: 1 }).waitFor()
  const again = await person.context.newPage()
  const another = await makeBoardAtHome(again, 'Nog een')
  await again.goto(another.participant)
  expect(await again.getByLabel(join.nameLabel).inputValue()).toBe('Fatima')
  await leave(person)
})

test('a link that does not work says so', async () => {
  const person = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(person.page, 'Dicht')
  await person.page.goto(links.participant.replace(/#.*/, `#${'x'.repeat(32)}`))
  await person.page.getByRole('heading', { name: join.refused['link-invalid'].title }).waitFor()
  await person.page.goto('/b/geen-bord')
  await person.page.getByRole('heading', { name: common.notFoundTitle }).waitFor()
  await leave(person)
})

test('the language follows the browser and can be switched', async () => {
  const person = await openPerson(browser, { baseUrl: server.url, locale: 'en-GB' })
  await person.page.goto('/')
  await person.page.getByRole('heading', { name: messagesIn.en.home.createTitle }).waitFor()
  expect(await person.page.locator('html').getAttribute('lang')).toBe('en')
  const languages = person.page.getByRole('group', { name: messagesIn.en.common.interfaceLanguage })
  await languages.getByRole('button', { name: 'Nederlands' }).click()
  await person.page.getByRole('heading', { name: home.createTitle }).waitFor()
  await leave(person)
})

test('a viewer sees what others write, and is offered nothing to write with', async () => {
  const maker = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(maker.page, 'Meekijken')
  await joinBy(maker.page, links.facilitator, 'Anna')
  const viewer = await openPerson(browser, { baseUrl: server.url })
  await joinBy(viewer.page, links.viewer, 'Wil')
  const [written, seen] = [boardScreen(maker.page), boardScreen(viewer.page)]
  await written.writeChain(['De drempel is niet de deur maar het formulier.'])
  await seen.note('De drempel').waitFor({ state: 'attached' })
  const before = await seen.canvasNotes()
  expect(await viewer.page.getByRole('toolbar').count()).toBe(0)
  await viewer.page.keyboard.press('n')
  await viewer.page.keyboard.press('Enter')
  await viewer.page.keyboard.press('ControlOrMeta+a')
  await viewer.page.keyboard.press('Delete')
  await viewer.page.mouse.dblclick(700, 300)
  await written.writeChain(['En daarna dit'])
  await seen.note('En daarna dit').waitFor({ state: 'attached' })
  expect(await seen.canvasNotes()).toEqual(expect.arrayContaining([...before]))
  expect(await seen.canvasNotes()).toHaveLength(2)
  await seen.showList()
  expect(await viewer.page.getByRole('textbox').count()).toBe(0)
  await leave(maker)
  await leave(viewer)
})

/** Nothing went wrong in the pages of this person, who now goes home. */
async function leave({ context, problems }: Person): Promise<void> {
  await context.close()
  expect(problems).toEqual([])
}
