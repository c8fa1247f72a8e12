import { createBoard } from '@samenspel/shared/board/board'
import type { RecordKindName, RecordOfKind } from '@samenspel/shared/records/registry'
import { interviews as nl } from '@samenspel/client/messages/nl/interviews'
import { quotes as nlQuotes } from '@samenspel/client/messages/nl/quotes'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPlainly, makeBoard } from '../support/board-client.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy } from '../support/visit.ts'

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

/** A board that people come to, and what the server has of it. */
async function newEvening() {
  const made = await makeBoard(server.url)
  const { doc, provider } = await joinPlainly(server.url, made.boardId, made.tokens.viewer)
  const { records } = createBoard(doc)
  const linkOf = (role: keyof typeof made.tokens): string => `${server.url}/b/${made.boardId}#${made.tokens[role]}`
  const stored = <Name extends RecordKindName>(kind: Name): readonly RecordOfKind<Name>[] =>
    records.all().filter((record) => record.kind === kind) as unknown as readonly RecordOfKind<Name>[]
  const people: Person[] = []
  return {
    stored,
    come: async (name: string, role: keyof typeof made.tokens = 'participant', phone = false): Promise<Page> => {
      const person = await openPerson(browser, { baseUrl: server.url, phone })
      people.push(person)
      await joinBy(person.page, linkOf(role), name)
      return person.page
    },
    end: async (): Promise<void> => {
      provider.destroy()
      for (const { context } of people) await context.close()
      expect(people.flatMap(({ problems }) => problems)).toEqual([])
    },
  }
}

const openInterviews = (page: Page, id = ''): Promise<void> =>
  page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `#/werkboek/interviews${id && `/${id}`}`,
  )

const linesOn = (page: Page): Locator => page.locator('textarea[id^="line-"]')
const valuesOf = (lines: Locator): Promise<readonly string[]> =>
  lines.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

test('two people type in one sheet at once, see each other, and catch a quote that keeps its place', async () => {
  const { stored, come, end } = await newEvening()
  const [noor, amir] = [await come('Noor'), await come('Amir')]
  await openInterviews(noor)
  await noor.getByRole('button', { name: nl.addGuest }).click()
  await noor.getByRole('heading', { name: 'G1' }).waitFor()
  await noor.getByRole('button', { name: nl.addLine, exact: true }).click()
  await noor.keyboard.type('Ik stook pas om vijf uur, want warmte is geld.')
  await noor.keyboard.press('Enter')
  await noor.keyboard.type('De buurvrouw kookt voor mij.')
  await expect.poll(() => stored('interview-line').map(({ text }) => text)).toHaveLength(2)

  await openInterviews(amir, stored('interview')[0]?.id)
  await expect.poll(() => valuesOf(linesOn(amir))).toHaveLength(2)
  // Where Noor writes is seen by Amir, and the other way round.
  await linesOn(amir).first().click()
  await amir.getByText(nl.writingInLine('Noor')).waitFor({ state: 'attached' })
  await noor.getByText(nl.writingInLine('Amir')).waitFor({ state: 'attached' })
  await amir.keyboard.press('Home')
  await Promise.all([amir.keyboard.type('Ja: '), noor.keyboard.type(' Elke dinsdag.')])
  await expect
    .poll(() => valuesOf(linesOn(noor)))
    .toEqual(['Ja: Ik stook pas om vijf uur, want warmte is geld.', 'De buurvrouw kookt voor mij. Elke dinsdag.'])

  // One gesture: words are selected, and the button beside them is pressed. Meanwhile Noor types in the same line.
  await selectWords(linesOn(amir).first(), 'warmte is geld')
  await amir.getByRole('button', { name: nl.catch, exact: true }).click()
  await expect.poll(() => stored('quote').map(({ text }) => text)).toEqual(['warmte is geld'])
  await linesOn(noor).first().click()
  await noor.keyboard.press('Home')
  await noor.keyboard.type('Echt waar. ')
  const mark = noor.locator('mark')
  await expect.poll(() => mark.allTextContents()).toEqual(['warmte is geld'])
  await expect.poll(() => amir.locator('mark').allTextContents()).toEqual(['warmte is geld'])

  // The words are changed: the quote keeps what was said, says so, and takes them over when asked.
  await selectWords(linesOn(noor).first(), 'geld')
  await noor.keyboard.type('duur')
  await amir.getByRole('button', { name: nl.openQuote('warmte is geld') }).click()
  await amir.getByText(nlQuotes.sourceChanged).waitFor()
  await amir.locator('q').getByText('warmte is duur', { exact: true }).waitFor()
  await amir.getByRole('button', { name: nlQuotes.acceptSource }).click()
  await expect.poll(() => stored('quote').map(({ text }) => text)).toEqual(['warmte is duur'])
  await end()
})

test('a sheet is written, marked, caught from and ordered with the keyboard alone', async () => {
  const { stored, come, end } = await newEvening()
  const page = await come('Noor')
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const texts = (): readonly string[] => stored('interview-line').map(({ text }) => text)
  await openInterviews(page)
  await page.getByRole('button', { name: nl.guideOffer }).focus()
  await press('Enter')
  await expect.poll(() => stored('guide-question')).toHaveLength(6)
  await page.getByRole('button', { name: nl.addGuest }).focus()
  await press('Enter')
  const question = stored('guide-question')[0]?.text ?? ''
  await page.getByRole('button', { name: nl.addLineUnder(question) }).focus()
  // Whoever just starts to type means a new line.
  await page.keyboard.type('Ik kook graag')
  await press('Enter')
  await page.keyboard.type('Ze lachte toen')
  await press('Tab')
  await expect.poll(() => stored('interview-line').map(({ nature }) => nature)).toEqual(['said', 'observed'])
  await press('Enter')
  await page.keyboard.type('Trots?')
  await press('ArrowUp', 'ArrowUp')
  await expect.poll(() => focusedText(page)).toBe('Ik kook graag')
  await press('Control+Enter')
  await expect.poll(() => stored('quote').map(({ text }) => text)).toEqual(['Ik kook graag'])
  await press('Alt+ArrowDown')
  await expect.poll(texts).toEqual(['Ze lachte toen', 'Ik kook graag', 'Trots?'])
  await press('Home', 'Backspace')
  await expect.poll(texts).toEqual(['Ze lachte toen Ik kook graag', 'Trots?'])
  await expect.poll(() => page.locator('mark').allTextContents()).toEqual(['Ik kook graag'])
  await press('Control+z')
  await expect.poll(texts).toEqual(['Ze lachte toen', 'Ik kook graag', 'Trots?'])
  // Escape leaves the line, so that Tab goes on through the page.
  await linesOn(page).first().focus()
  await press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^nature-/)
  await press('Tab')
  await expect.poll(() => focusedText(page)).toBe('Ze lachte toen')
  await end()
})

test('many pasted lines become lines, and what looks like a name is warned of', async () => {
  const { stored, come, end } = await newEvening()
  const page = await come('Noor')
  await openInterviews(page)
  await page.getByRole('button', { name: nl.addGuest }).click()
  await page.getByLabel(nl.guest.role, { exact: true }).fill('mevrouw Jansen')
  await page.getByText(nl.nameWarning('mevrouw Jansen')).waitFor()
  await page.getByRole('button', { name: nl.addLine, exact: true }).click()
  await page.evaluate(() => navigator.clipboard.writeText('een\n\ntwee\r\ndrie'))
  await page.keyboard.press('Control+v')
  await expect.poll(() => stored('interview-line').map(({ text }) => text)).toEqual(['een', 'twee', 'drie'])
  await page.keyboard.type('!')
  await expect.poll(() => stored('interview-line').map(({ text }) => text)).toEqual(['een', 'twee', 'drie!'])
  await end()
})

test('a guest looks at what was noted on a phone, corrects a line, and viewers do not see what is sensitive', async () => {
  const { stored, come, end } = await newEvening()
  const page = await come('Noor', 'participant', true)
  await openInterviews(page)
  await page.getByRole('button', { name: nl.addGuest }).tap()
  await page.getByRole('button', { name: nl.addLine, exact: true }).tap()
  for (const line of ['Ik heb schulden.', 'De buren weten van niks.']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => stored('interview-line').filter(({ text }) => text !== '')).toHaveLength(2)
  await page.getByRole('button', { name: nl.catchLine }).first().tap()
  await linesOn(page).first().tap()
  await page.getByRole('button', { name: nl.markSensitive }).tap()
  await expect.poll(() => stored('interview-line')[0]?.isSensitive).toBe(true)

  await page.getByRole('button', { name: nl.check.start }).tap()
  const shown = page.getByRole('dialog', { name: nl.check.title })
  await shown.getByRole('button', { name: nl.check.begin }).tap()
  await shown.getByText('Ik heb schulden.').waitFor()
  await expect.poll(() => shown.getByText('De buren weten van niks.').count()).toBe(0)
  await shown.getByRole('button', { name: nl.check.yes }).tap()
  await shown.getByRole('button', { name: nl.check.no }).tap()
  await shown.getByLabel(nl.check.correctLabel).fill('Eén buurvrouw weet het.')
  await shown.getByRole('button', { name: nl.check.save }).tap()
  await shown.getByText(nl.check.thanksText).waitFor()
  await shown.getByRole('button', { name: nl.check.done }).tap()
  await page.getByText(nl.check.states.corrected).waitFor()
  expect(stored('interview-line').map(({ text, correction }) => [text, correction])).toEqual([
    ['Ik heb schulden.', ''],
    ['De buren weten van niks.', 'Eén buurvrouw weet het.'],
    ['', ''],
  ])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBe(390)

  const viewer = await come('Kijker', 'viewer')
  await openInterviews(viewer, stored('interview')[0]?.id)
  await viewer.getByText('De buren weten van niks.').waitFor()
  await viewer.getByText(nl.veiled).waitFor()
  await expect.poll(() => viewer.getByText('Ik heb schulden.').count()).toBe(0)
  await viewer.evaluate(() => {
    window.location.hash = '#/werkboek/quotes'
  })
  await viewer.getByText(nlQuotes.veiled).waitFor()
  await expect.poll(() => viewer.getByText('Ik heb schulden.').count()).toBe(0)
  await end()
})

test('quotes are found by what they are of, and several become an insight together', async () => {
  const { stored, come, end } = await newEvening()
  const page = await come('Noor')
  await openInterviews(page)
  await page.getByRole('button', { name: nl.addGuest }).click()
  await page.getByRole('button', { name: nl.addLine, exact: true }).click()
  for (const line of ['Warmte is duur.', 'De straat is fijn.', 'Ik wil wel koken.']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => stored('quote')).toHaveLength(3)
  await page.evaluate(() => {
    window.location.hash = '#/werkboek/quotes'
  })
  const cards = page.getByRole('list', { name: nlQuotes.listLabel }).getByRole('listitem')
  await expect.poll(() => cards.count()).toBe(3)
  await page.getByLabel(nlQuotes.filter.search).fill('straat')
  await expect.poll(() => cards.count()).toBe(1)
  await page.getByLabel(nlQuotes.filter.search).fill('')
  await expect.poll(() => cards.count()).toBe(3)
  await page.getByRole('checkbox', { name: nlQuotes.select('Warmte is duur.') }).check()
  await page.getByRole('checkbox', { name: nlQuotes.select('Ik wil wel koken.') }).check()
  await page.getByRole('button', { name: nlQuotes.makeInsight }).click()
  await expect.poll(() => stored('evidence').map(({ source }) => source)).toHaveLength(2)
  expect(stored('evidence').every(({ target }) => target === stored('insight')[0]?.id)).toBe(true)
  await page.evaluate(() => {
    window.location.hash = '#/werkboek/quotes'
  })
  await page.getByLabel(nlQuotes.filter.use).selectOption('unused')
  await expect.poll(() => cards.count()).toBe(1)
  await end()
})

/** Selects these words of a field as a person does. */
async function selectWords(field: Locator, words: string): Promise<void> {
  await field.focus()
  await field.evaluate((area, wanted) => {
    const { value } = area as HTMLTextAreaElement
    const from = value.indexOf(wanted)
    ;(area as HTMLTextAreaElement).setSelectionRange(from, from + wanted.length)
  }, words)
}

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement ? field.value : ''
  })
