/** What other programs put on the clipboard, pasted in a real browser. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { grayPng } from '../support/pictures.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'

const { board, canvas, media } = messagesIn.nl

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

/** Puts these forms on the clipboard, as a program does, and pastes them on the board. */
async function paste(page: Page, forms: { readonly text?: string; readonly html?: string; readonly png?: string }) {
  await page.evaluate(async ({ text, html, png }) => {
    const bytes = (base64: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
    const item: Record<string, Blob> = {}
    if (text !== undefined) item['text/plain'] = new Blob([text], { type: 'text/plain' })
    if (html !== undefined) item['text/html'] = new Blob([html], { type: 'text/html' })
    if (png !== undefined) item['image/png'] = new Blob([bytes(png)], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem(item)])
  }, forms)
  await page.locator('[data-board-canvas]').focus()
  await page.keyboard.press('ControlOrMeta+v')
}

test('cells become notes, words stay words though a picture of them comes along, HTML alone is text, and a picture a picture', async () => {
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(page, 'Plakken')
  await joinBy(page, links.participant, 'Amir')
  const screen = boardScreen(page)
  await screen.saveLabel(board.save.saved).waitFor()
  const png = Buffer.from(grayPng(300, 200, 90)).toString('base64')
  const undo = async (): Promise<void> => {
    await page.locator('[data-board-canvas]').focus()
    await page.keyboard.press('ControlOrMeta+z')
  }

  // A spreadsheet offers its cells as text, as a table, and as a picture.
  await paste(page, {
    text: 'huur\t"te ""hoog"""\nlift\tstuk',
    html: '<table><tr><td>huur</td><td>te hoog</td></tr><tr><td>lift</td><td>stuk</td></tr></table>',
    png,
  })
  await page.getByRole('button', { name: canvas.paste.perCell }).click()
  for (const text of ['huur', 'te "hoog"', 'lift', 'stuk']) await screen.note(text).waitFor({ state: 'attached' })
  await undo()
  await screen.note('huur').waitFor({ state: 'detached' })

  await paste(page, { text: 'Een zin uit een verslag', html: '<p>Een zin uit een <b>verslag</b></p>', png })
  await screen.note('Een zin uit een verslag').waitFor({ state: 'attached' })

  await paste(page, { html: '<ul><li>eerste punt</li><li>tweede punt</li></ul>' })
  await page.getByRole('button', { name: canvas.paste.perLine }).click()
  for (const text of ['eerste punt', 'tweede punt']) await screen.note(text).waitFor({ state: 'attached' })

  await paste(page, { html: '<img src="https://voorbeeld.nl/stoel.png">', png })
  await page.getByRole('heading', { name: media.askTitle }).waitFor()
  await page.getByRole('button', { name: media.later }).click()
  await page.getByRole('option', { name: canvas.image('', false), exact: true }).waitFor({ state: 'attached' })
  expect(problems).toEqual([])
  await context.close()
})
