import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { messagesIn } from '../support/visit.ts'

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

const { board, canvas, home, join, list, common } = messagesIn.nl

test('from the home page to moved, coloured and deleted notes, with the keyboard alone', async () => {
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
  const screen = boardScreen(page)
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  /** Goes on with Tab until the focus is on what has this name. */
  const tabTo = async (name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const focused = page.locator(':focus')
    for (let stops = 0; stops < 60; stops++) {
      const text = (await focused.count()) > 0 ? await focused.ariaSnapshot() : ''
      if (text.includes(name)) return
      await page.keyboard.press(key)
    }
    throw new Error(`Tab does not come to "${name}".`)
  }

  await page.goto('/')
  await page.getByLabel(home.titleLabel, { exact: true }).waitFor()
  await tabTo(home.titleLabel)
  await page.keyboard.insertText('Met toetsen')
  await press('Enter')
  await page.getByRole('heading', { name: home.readyTitle('Met toetsen') }).waitFor()
  await tabTo(home.openBoard)
  await press('Enter')
  await page.getByRole('heading', { name: join.title }).waitFor()
  await tabTo(join.nameLabel)
  await page.keyboard.insertText('Anna')
  await press('Enter')

  // Three notes in a chain, on the canvas.
  await screen.writeChain(['eerste', 'tweede', 'derde'])
  const note = (text: string, color: string) =>
    page.getByRole('option', { name: canvas.note(color as 'yellow', text), exact: true })
  await press('6')
  await note('derde', 'blue').waitFor({ state: 'attached' })
  const before = await leftOf(screen.note('derde'))
  await press('Shift+ArrowRight')
  await expect.poll(() => leftOf(screen.note('derde'))).toBe(before + 100)
  await press('Delete')
  await screen.note('derde').waitFor({ state: 'detached' })
  await press('ControlOrMeta+z')
  await note('derde', 'blue').waitFor({ state: 'attached' })

  // The same in the list.
  await tabTo(board.viewList, 'Shift+Tab')
  await press('Enter')
  await page.getByRole('main', { name: list.label }).waitFor()
  await tabTo(list.textOfNote(1, 3))
  await press('Alt+ArrowDown')
  await expect.poll(() => screen.listNotes()).toHaveLength(3)
  await expect.poll(() => textsInOrder()).toEqual(['tweede', 'eerste', 'derde'])
  await tabTo(list.colorOf('eerste'))
  await press('Enter', 'ArrowDown', 'Enter')
  await expect.poll(() => screen.listNotes()).toContain(canvas.note('orange', 'eerste'))
  await tabTo(list.deleteOf('eerste'))
  await press('Enter')
  await expect.poll(() => textsInOrder()).toEqual(['tweede', 'derde'])
  await screen.saveLabel(board.save.saved).waitFor()
  await tabTo(board.help, 'Shift+Tab')
  await press('Enter')
  await page.getByRole('dialog').getByRole('heading', { name: board.helpTitle }).waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await tabTo(common.appName, 'Shift+Tab')

  await context.close()
  expect(problems).toEqual([])

  function textsInOrder(): Promise<readonly string[]> {
    const texts = page.getByRole('main', { name: list.label }).getByRole('listitem').locator('textarea')
    return texts.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  }
})

const leftOf = (note: {
  evaluate(read: (element: HTMLElement | SVGElement) => number): Promise<number>
}): Promise<number> => note.evaluate((element) => Number.parseFloat((element as HTMLElement).style.left))
