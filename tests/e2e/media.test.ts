/** Images, link cards and stamps, as people put them there and others find them. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { grayPng } from '../support/pictures.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { boxWhenStill } from '../support/still-box.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board, canvas, list, media, panels } = messagesIn.nl

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

const png = (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(grayPng(3_000, 2_000, 90)),
})
const svg = {
  name: 'plaatje.png',
  mimeType: 'image/png',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
}

test('an image, a link and stamps are put on the board, seen by others, and in the list', async () => {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const bram = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(anna.page, 'Met plaatjes')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await joinBy(bram.page, links.participant, 'Bram')
  await boardScreen(bram.page).saveLabel(board.save.saved).waitFor()
  const { page } = anna
  const screen = boardScreen(page)
  await screen.saveLabel(board.save.saved).waitFor()
  const choose = async (...files: readonly ReturnType<typeof png>[]): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.locator('[data-board-canvas]').focus()
    await page.keyboard.press('i')
    await (await chooser).setFiles([...files])
  }

  const served = bram.page.waitForResponse((response) => response.url().includes('/api/images/'))
  await choose(png('stoelen.png'))
  await page.getByRole('heading', { name: media.askTitle }).waitFor()
  await page.getByRole('textbox', { name: media.altLabel }).fill('Drie stoelen in de zon')
  await page.getByRole('button', { name: media.keep }).click()
  const image = canvas.image('Drie stoelen in de zon', false)
  for (const person of [anna, bram])
    await person.page.getByRole('option', { name: image, exact: true }).waitFor({ state: 'attached' })
  expect((await served).status()).toBe(200)

  await choose(svg)
  await page.getByText(media.problems.unreadable).waitFor()
  await page.getByRole('alert').getByRole('button').click()
  await anna.context.setOffline(true)
  await choose(png('later.png'))
  await page.getByText(media.problems.unreachable).waitFor()
  await page.getByRole('alert').getByRole('button').click()
  await anna.context.setOffline(false)
  await screen.saveLabel(board.save.saved).waitFor()

  // An address is a card; nobody asks that host anything.
  await page.locator('[data-board-canvas]').focus()
  await page.mouse.move(300, 500)
  await page.evaluate(() => navigator.clipboard.writeText('https://www.example.org/buurt/plan'))
  await page.keyboard.press('ControlOrMeta+v')
  const card = page.getByRole('option', { name: canvas.link('', 'example.org/buurt/plan'), exact: true })
  await card.waitFor({ state: 'attached' })
  await page.evaluate(() => {
    window.open = (...opened) => {
      document.body.dataset['opened'] = opened.join(' ')
      return null
    }
  })
  const box = await boxWhenStill(card)
  await page.mouse.click(box.x + box.width - 10, box.y + box.height / 2)
  await expect
    .poll(() => page.evaluate(() => document.body.dataset['opened']))
    .toBe('https://www.example.org/buurt/plan _blank noopener,noreferrer')

  // Both stamp the same card: Anna with the menu of the mouse, Bram with the keyboard.
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2, { button: 'right' })
  await page.getByRole('menuitem', { name: panels.menu.stamp }).click()
  await page.getByRole('menuitem', { name: canvas.commands['stamp.heart'] }).click()
  const stamped = (count: number) =>
    `${canvas.link('', 'example.org/buurt/plan')}. ${canvas.stampCount('heart', count)}`
  const there = bram.page.getByRole('option', { name: stamped(1), exact: true })
  await there.waitFor({ state: 'attached' })
  await there.focus()
  await bram.page.keyboard.press('Shift+F10')
  await bram.page.getByRole('menuitem', { name: panels.menu.stamp }).press('Enter')
  await bram.page.getByRole('menuitem', { name: canvas.commands['stamp.heart'] }).press('Enter')
  await page.getByRole('option', { name: stamped(2), exact: true }).waitFor({ state: 'attached' })
  await screen.writeChain(['een briefje'])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: canvas.commands['view.fit'] }).click()

  await screen.showList()
  const rows = page.getByRole('main', { name: list.label }).getByRole('listitem')
  await rows.getByRole('img', { name: 'Drie stoelen in de zon' }).waitFor()
  const linkRow = rows.filter({ has: page.getByRole('link', { name: /example\.org/ }) })
  await linkRow.getByRole('button', { name: canvas.stampCount('heart', 2), exact: true }).waitFor()
  const link = linkRow.getByRole('link')
  expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
    'https://www.example.org/buurt/plan',
    'noopener noreferrer',
  ])
  expect([...anna.problems, ...bram.problems]).toEqual([])
})
