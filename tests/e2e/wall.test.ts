import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPerson, PROJECTOR, type Person } from '../support/browser.ts'
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

const { board, home, join, wall } = messagesIn.nl

test('the facilitator opens the door and shows the way in on the wall; a guest types its code and is there', async () => {
  const facilitator = await openPerson(browser, { baseUrl: server.url })
  const { page } = facilitator
  const links = await makeBoardAtHome(page, 'De deur')
  await joinBy(page, links.facilitator, 'Anna')
  const screen = await openPerson(browser, { baseUrl: server.url, viewport: PROJECTOR })
  await screen.page.goto(links.viewer.replace('#', '/wall#'))
  await screen.page.getByRole('main', { name: wall.label }).waitFor()
  const wayIn = screen.page.getByRole('region', { name: wall.joinTitle })
  expect(await wayIn.count()).toBe(0)

  await page.getByRole('button', { name: board.share, exact: true }).click()
  await page.getByRole('button', { name: board.openDoor }).click()
  await page.getByRole('status').filter({ hasText: board.doorOpen }).waitFor()
  await page.getByRole('checkbox', { name: board.showJoin }).check()
  await wayIn.getByRole('img').waitFor()
  const code = /[0-9A-Z]{4} [0-9A-Z]{4}/.exec(await wayIn.innerText())?.[0] ?? ''

  const guest = await openPerson(browser, { baseUrl: server.url, phone: true })
  await guest.page.goto('/')
  await guest.page.getByLabel(home.joinLabel).fill(code.toLowerCase())
  await guest.page.keyboard.press('Enter')
  await guest.page.getByLabel(join.nameLabel).fill('Gast')
  await guest.page.keyboard.press('Enter')
  await guest.page.getByRole('heading', { name: 'De deur', level: 1 }).waitFor()
  // The secret is not left in the address that stands on the beamer.
  for (const person of [facilitator, screen, guest]) expect(new URL(person.page.url()).hash).toBe('')

  await page.getByRole('checkbox', { name: board.showJoin }).uncheck()
  await wayIn.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: board.closeDoor }).click()
  await page.getByRole('status').filter({ hasText: board.doorClosed }).waitFor()
  const late = await openPerson(browser, { baseUrl: server.url })
  await late.page.goto(`/j/${code.replace(' ', '')}`)
  await late.page.getByRole('heading', { name: join.codeUnknownTitle }).waitFor()

  for (const person of [facilitator, screen, guest, late]) await leave(person)
})

async function leave({ context, problems }: Person): Promise<void> {
  await context.close()
  expect(problems).toEqual([])
}
