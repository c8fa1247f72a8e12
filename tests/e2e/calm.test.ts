/** The wheel, the cursors of others, and calm. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board, common, looks } = messagesIn.nl

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

const cursors = (page: Page) => page.locator('[data-board-canvas] [class*="cursor"]')

async function change(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: board.help, exact: true }).click()
  await page.getByLabel(label, { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: common.close }).click()
}

test('cursors of others can be switched off for oneself, and by the facilitator for all', async () => {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const bram = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(anna.page, 'Rustig')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await joinBy(bram.page, links.participant, 'Bram')
  for (const { page } of [anna, bram]) await boardScreen(page).saveLabel(board.save.saved).waitFor()
  let waves = 0
  const wave = async (): Promise<void> => {
    waves += 1
    for (const { page } of [anna, bram]) await page.mouse.move(400 + (waves % 9) * 5, 400)
  }
  const seenBy = async ({ page }: typeof anna): Promise<number> => {
    await wave()
    return cursors(page).count()
  }
  for (const person of [anna, bram]) await expect.poll(() => seenBy(person)).toBe(1)

  await change(bram.page, looks.showCursors)
  expect(await cursors(bram.page).count()).toBe(0)
  await bram.page.reload()
  await boardScreen(bram.page).saveLabel(board.save.saved).waitFor()
  await expect.poll(() => seenBy(anna)).toBe(1)
  expect(await cursors(bram.page).count()).toBe(0)
  await change(bram.page, looks.showCursors)
  await expect.poll(() => seenBy(bram)).toBe(1)

  await change(anna.page, looks.hideForAll)
  for (const { page } of [anna, bram]) await expect.poll(() => cursors(page).count()).toBe(0)
  await wave()
  for (const { page } of [anna, bram]) expect(await cursors(page).count()).toBe(0)
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('a notch of a mouse zooms, small steps of a trackpad pan, and the setting decides when there is one', async () => {
  const { page } = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(page, 'Wieltje')
  await joinBy(page, links.facilitator, 'Anna')
  await boardScreen(page).saveLabel(board.save.saved).waitFor()
  const zoom = () => page.getByRole('button', { name: /%/ }).innerText()
  const turn = (deltaY: number) => page.mouse.wheel(0, deltaY)
  await page.mouse.move(700, 450)
  const first = await zoom()
  await turn(120)
  await expect.poll(zoom).not.toBe(first)
  const second = await zoom()
  await page.waitForTimeout(400)
  await turn(7)
  await page.waitForTimeout(100)
  expect(await zoom()).toBe(second)
  await change(page, looks.wheelUses.pan)
  await page.mouse.move(700, 450)
  await turn(120)
  await page.waitForTimeout(100)
  expect(await zoom()).toBe(second)
})
