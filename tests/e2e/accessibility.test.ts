import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, PROJECTOR, type Person, type PersonOptions } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

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

describe.each([
  { language: 'nl', locale: 'nl-NL' },
  { language: 'en', locale: 'en-GB' },
] as const)('in $language axe finds nothing wrong', ({ language, locale }) => {
  const { board, common, list, canvas, versions } = messagesIn[language]
  const open = (options: Partial<PersonOptions> = {}): Promise<Person> =>
    openPerson(browser, { baseUrl: server.url, locale, initScripts: [axePath], ...options })

  test('on the home page, with and without a new board, and where a name is asked', async () => {
    const person = await open()
    await person.page.goto('/')
    await person.page.getByRole('heading', { name: messagesIn[language].home.createTitle }).waitFor()
    await expectNoViolations(person.page)
    const links = await makeBoardAtHome(person.page, 'Axe', language)
    await expectNoViolations(person.page)
    await person.page.goto(links.participant)
    await person.page.getByRole('heading', { name: messagesIn[language].join.title }).waitFor()
    await expectNoViolations(person.page)
    await leave(person)
  })

  test('on the board: canvas, open text, help, sharing, list', async () => {
    const person = await open()
    const { page } = person
    const links = await makeBoardAtHome(page, 'Axe', language)
    await joinBy(page, links.facilitator, 'Anna', language)
    const screen = boardScreen(page, language)
    await screen.writeChain(['Eén vaste dag in de wijk', 'zou de helft schelen'])
    await screen.recolour('zou de helft', 'purple')
    // A note that happens to lie under the toolbar is no target there; all in view they lie beside it.
    await screen.canvasNotes()
    await expectNoViolations(page)
    await screen.note('zou de helft').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: canvas.noteTextLabel }).waitFor()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    for (const name of [board.help, board.share]) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('dialog').waitFor()
      await expectNoViolations(page)
      await page.getByRole('dialog').getByRole('button', { name: common.close }).click()
    }
    await page.getByRole('button', { name: versions.manage, exact: true }).click()
    await page.getByLabel(versions.nameLabel).fill('Axe')
    await page.keyboard.press('Enter')
    for (const part of [versions.versionsPart, versions.deletedPart, versions.linksPart]) {
      await page.getByRole('group', { name: versions.parts }).getByRole('button', { name: part }).click()
      await page.getByRole('region', { name: part }).getByRole('list').first().waitFor({ state: 'attached' })
      await expectNoViolations(page)
    }
    await page.getByRole('dialog').getByRole('button', { name: common.close }).click()
    await screen.showList()
    await page
      .getByRole('textbox', { name: list.textOfNote(1, 2) })
      .first()
      .waitFor()
    await expectNoViolations(page)
    await leave(person)
  })

  test('on a tablet with more contrast, where the title has room', async () => {
    const person = await open({ viewport: { width: 820, height: 1_180 }, touch: true })
    const { page } = person
    const links = await makeBoardAtHome(page, 'Een werkatelier in de wijk', language)
    await joinBy(page, links.facilitator, 'Anna', language)
    const screen = boardScreen(page, language)
    await screen.writeChain(['Eén vaste dag in de wijk'])
    await screen.canvasNotes()
    const title = page.getByRole('textbox', { name: board.titleLabel })
    expect((await title.boundingBox())?.width).toBeGreaterThan(200)
    await page.emulateMedia({ contrast: 'more' })
    await expectNoViolations(page)
    await leave(person)
  })

  test('on a phone, and on the wall with the way to join', async () => {
    const phone = await open({ phone: true })
    const links = await makeBoardAtHome(phone.page, 'Axe', language)
    await joinBy(phone.page, links.participant, 'Chantal', language)
    await boardScreen(phone.page, language).composeInList(['Mensen schamen zich voor de aanvraag'])
    await expectNoViolations(phone.page)
    await boardScreen(phone.page, language).showCanvas()
    await expectNoViolations(phone.page)
    const wall = await open({ viewport: PROJECTOR })
    await wall.page.goto(links.viewer.replace('#', '/wall#'))
    await wall.page.getByRole('main').waitFor()
    await wall.page.getByRole('img').first().waitFor()
    await expectNoViolations(wall.page)
    await leave(phone)
    await leave(wall)
  })
})

interface PageWithAxe {
  readonly axe: { run(options: object): Promise<AxeResults> }
}

/** Every rule of axe, the size of targets included, which it leaves out by default. */
async function expectNoViolations(page: Page): Promise<void> {
  const { violations, passes } = await page.evaluate(() => {
    const options = { resultTypes: ['violations', 'passes'], rules: { 'target-size': { enabled: true } } }
    return (window as unknown as PageWithAxe).axe.run(options)
  })
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, help, html, failureSummary })),
  )
  expect(found).toEqual([])
  // An empty page has no violations either.
  expect(passes.length).toBeGreaterThan(10)
}

async function leave({ context, problems }: Person): Promise<void> {
  await context.close()
  expect(problems).toEqual([])
}
