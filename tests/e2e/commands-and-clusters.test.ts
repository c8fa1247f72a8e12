/** Commands by palette, menu and keyboard, and sorting notes into clusters. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { middleWhenStill } from '../support/still-box.ts'
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

const { board, canvas, panels, list } = messagesIn.nl

test('notes become a cluster through the palette, are found, and head a section of the list, with the keyboard alone', async () => {
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
  const screen = boardScreen(page)
  const links = await makeBoardAtHome(page, 'Clusters')
  await joinBy(page, links.facilitator, 'Noor')
  await screen.writeChain(['De huur stijgt', 'Post met een raampje'])
  await page.keyboard.press('ControlOrMeta+a')

  // The palette takes what is typed at once, and what is chosen in it may take the focus from it.
  await page.keyboard.press('ControlOrMeta+/')
  const search = page.getByRole('combobox', { name: panels.palette.title })
  await expect.poll(() => search.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.insertText('cluster')
  await page.getByRole('option', { name: canvas.commands['cluster.make'] }).waitFor()
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: canvas.noteTextLabel })
  await field.waitFor()
  await page.keyboard.insertText('Geld')
  await page.keyboard.press('Escape')
  await page.getByRole('option', { name: canvas.cluster('Geld') }).waitFor({ state: 'attached' })

  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('textbox', { name: panels.find.label }).waitFor()
  await page.keyboard.insertText('HUUR')
  await page.keyboard.press('Enter')
  await page.getByText(panels.find.count(1, 1), { exact: true }).waitFor()
  await page.keyboard.press('Escape')

  await screen.showList()
  const section = page.getByRole('region', { name: 'Geld' })
  await expect.poll(() => section.getByRole('listitem').count()).toBe(2)
  await screen.saveLabel(board.save.saved).waitFor()
  expect(list.unnamedCluster).not.toBe('')
  expect(problems).toEqual([])
  await context.close()
})

test('after a button of a bar was pressed with the mouse, keys still move and delete what is chosen', async () => {
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
  const screen = boardScreen(page)
  const links = await makeBoardAtHome(page, 'Toetsen na de muis')
  await joinBy(page, links.facilitator, 'Noor')
  await screen.writeChain(['Blijft', 'Gaat weg'])
  await screen.canvasNotes()
  await screen.recolour('Gaat weg', 'green')
  const left = (): Promise<number> => screen.note('Gaat weg').evaluate((note) => Number.parseFloat(note.style.left))
  const before = await left()
  await page.keyboard.press('ArrowRight')
  await expect.poll(left).toBe(before + 10)
  await page.getByRole('button', { name: canvas.commands['view.zoomOut'], exact: true }).click()
  await page.keyboard.press('Delete')
  await screen.note('Gaat weg').waitFor({ state: 'detached' })
  expect(await screen.note('Blijft').count()).toBe(1)
  expect(problems).toEqual([])
  await context.close()
})

test('the menu opens with the right button, with a key and under a finger that rests, and its commands act', async () => {
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
  const screen = boardScreen(page)
  const links = await makeBoardAtHome(page, 'Menu')
  await joinBy(page, links.participant, 'Amir')
  await screen.writeChain(['eerste'])
  const menu = page.getByRole('menu', { name: panels.menu.elements })

  const [x, y] = await middleWhenStill(screen.note('eerste'))
  await page.mouse.click(x, y, { button: 'right' })
  await menu.getByRole('menuitem', { name: canvas.commands['edit.duplicate'] }).click()
  await expect.poll(() => screen.note('eerste').count()).toBe(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => screen.note('eerste').count()).toBe(1)

  await page.mouse.click(x, y)
  await page.keyboard.press('Shift+F10')
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })

  const touch = await context.newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await menu.waitFor()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await menu.getByRole('menuitem', { name: canvas.commands['edit.delete'] }).click()
  await screen.note('eerste').waitFor({ state: 'detached' })
  expect(problems).toEqual([])
  await context.close()
})
