import { createRequire } from 'node:module'
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { question } from '@samenspel/client/messages/nl/question'
import { areas } from '@samenspel/client/messages/nl/areas'
import { insights } from '@samenspel/client/messages/nl/insights'
import { trace } from '@samenspel/client/messages/nl/trace'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { AxeResults } from 'axe-core'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPlainly, makeBoard, whenSynced, type PlainClient } from '../support/board-client.ts'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, messagesIn } from '../support/visit.ts'
import { handsOf } from './hands-of.ts'

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

const { board: boardTexts } = messagesIn.nl

const FIRST = 'Hoe zorgen we voor een goede buurt voor bewoners met geldzorgen?'
const CONTENT = 'Welke wensen en behoeften hebben bewoners met geldzorgen?'
const PROCESS = 'Hoe bouwen we samen aan iets dat blijft?'
const ADDED = ' Met de mogelijkheden die zij hebben.'
const STATEMENT = 'Kijk eerst naar wat nog kan'
const QUOTE = 'Ik wil best koken voor de hele straat'

/** Somebody else at the board, who writes down what a guest says. */
async function scribeAt(
  boardId: string,
  token: string,
): Promise<{ readonly client: PlainClient; readonly board: Board }> {
  const client = await joinPlainly(server.url, boardId, token)
  await whenSynced(client)
  return { client, board: createBoard(client.doc) }
}

/** The words that are said to be added; the legend beside them is for the eyes alone. */
const addedIn = (place: Locator): Locator => place.locator('ins', { hasText: question.addedStart })

test('a question is sharpened in three versions, each change with its cause, and traced to who said it, by keyboard alone', async () => {
  const made = await makeBoard(server.url)
  const { client, board } = await scribeAt(made.boardId, made.tokens.participant)
  const quote = board.edit(({ records }) => {
    const interview = records.add('interview', { code: 'G2', role: 'bewoner' })
    return records.add('quote', { text: QUOTE, interview })
  })
  const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
  await joinBy(page, `/b/${made.boardId}#${made.tokens.facilitator}`, 'Anna')
  const { press, tabTo, push, write, choose, chapter } = handsOf(page)
  const main = page.getByRole('main', { name: workbook.label })

  // The first version, adopted: its words are fixed.
  await page.getByRole('group', { name: boardTexts.viewSwitch }).waitFor()
  await push('button', boardTexts.viewWorkbook)
  await main.getByRole('heading', { name: question.title }).waitFor()
  if (await main.getByRole('button', { name: question.writeFirst }).isVisible())
    await push('button', question.writeFirst)
  await main.getByRole('textbox', { name: question.parts.whole }).waitFor()
  await write(question.parts.whole, FIRST)
  await push('button', question.adopt)
  await main.getByText(question.fixedNow).waitFor()
  expect(await main.getByRole('textbox', { name: question.parts.whole }).count()).toBe(0)

  // The second, split into content and process.
  await push('button', question.newVersion)
  await main.getByRole('article', { name: question.version(2) }).waitFor()
  await push('button', question.split)
  await write(question.parts.content, CONTENT)
  await write(question.parts.process, PROCESS)
  await push('button', question.propose)
  await push('button', question.adopt)
  await main.getByText(question.fixedNow).waitFor()

  // An insight with the quote under it.
  await chapter(workbook.chapters.insights)
  await push('button', insights.add)
  await write(insights.statementOf(1), STATEMENT)
  await push('button', insights.voteFor(STATEMENT))
  await main.getByRole('button', { name: insights.unvoteFor(STATEMENT) }).waitFor()
  await choose(trace.addSource, 'koken')
  const underInsight = main.getByRole('region', { name: trace.whyTitle })
  await underInsight.getByRole('button', { name: new RegExp(QUOTE) }).waitFor()
  await underInsight.getByRole('button', { name: /G2, bewoner/ }).waitFor()

  // The third version names the insight that caused the added words.
  await chapter(workbook.chapters.question)
  await push('button', question.newVersion)
  await main.getByRole('article', { name: question.version(3) }).waitFor()
  await write(question.parts.content, CONTENT + ADDED)
  const changes = main.getByRole('region', { name: `${question.changesTitle}: ${question.version(3)}` })
  await expect.poll(() => addedIn(changes).allInnerTexts()).toEqual([expect.stringContaining('mogelijkheden')])
  const change = question.change.added(ADDED.trim())
  await push('button', `${question.nameCause}: ${change}`)
  await choose(question.causeOf(change), 'Kijk')
  await push('button', `${question.closeCause}: ${change}`)
  await changes
    .getByRole('listitem')
    .filter({ hasText: change })
    .getByRole('button', { name: new RegExp(STATEMENT) })
    .waitFor()

  // Any two versions, compared.
  await main.getByRole('heading', { name: question.compareTitle }).waitFor()
  await tabTo('combobox', question.compareFrom)
  await press('ArrowDown')
  const compared = main.getByRole('region', { name: question.compareTitle })
  await expect.poll(() => addedIn(compared).count()).toBe(1)
  expect(await compared.locator('del', { hasText: question.removedStart }).count()).toBe(0)

  // From the quote to all that rests on it; the address leads back here.
  await chapter(workbook.chapters.trace)
  await choose(trace.followHint, 'koken')
  for (const resting of [STATEMENT, workbook.questionVersion(3)])
    await main
      .getByRole('button', { name: new RegExp(resting) })
      .first()
      .waitFor()
  await page.reload()
  await main.getByRole('heading', { name: trace.title, exact: true }).waitFor()

  // Somebody deletes the quote: what rested on it says so, and puts it back.
  await chapter(workbook.chapters.insights)
  await page.goBack()
  await main.getByRole('heading', { name: trace.title, exact: true }).waitFor()
  await page.goForward()
  await main.getByRole('heading', { name: insights.title, exact: true }).waitFor()
  board.edit(({ records }) => records.delete(quote))
  await push('button', `${insights.quotes(0)}. ${insights.detailsOf(STATEMENT)}`)
  await underInsight.getByText(`(${workbook.deleted})`).waitFor()
  await push('button', workbook.putBack)
  await underInsight.getByRole('button', { name: new RegExp(QUOTE) }).waitFor()
  await expect.poll(() => board.records.get(quote)?.kind).toBe('quote')

  // A card of the question on the board opens it beside the board.
  await chapter(workbook.chapters.question)
  await push('button', workbook.placeOnBoardOf(workbook.questionVersion(3)))
  await push('button', boardTexts.viewBoard)
  const card = page.getByRole('option', { name: /Versie 3/ })
  await card.waitFor({ state: 'attached' })
  await card.focus()
  await press('Enter')
  const beside = page.getByRole('complementary', { name: workbook.besideLabel(workbook.chapters.question) })
  await beside.getByRole('article', { name: question.version(3) }).waitFor()
  await press('Escape')
  await beside.waitFor({ state: 'detached' })
  await boardScreen(page).saveLabel(boardTexts.save.saved).waitFor()

  client.provider.destroy()
  await context.close()
  expect(problems).toEqual([])
})

test.each([{ phone: false }, { phone: true }])(
  'axe finds nothing wrong in its chapters (phone: $phone)',
  async ({ phone }) => {
    const made = await makeBoard(server.url)
    const { client, board } = await scribeAt(made.boardId, made.tokens.participant)
    const insight = board.edit(({ records }) => {
      const area = records.add('work-area', { name: 'Molenwijk-Noord', place: 'Rijnstad' })
      records.add('fact', {
        value: '1.240',
        unit: 'woningen',
        label: 'Sociale huur',
        source: 'Gemeente',
        areas: [area],
      })
      records.add('action', { text: 'Cijfers opvragen', owner: 'Woonconsulent', dueOn: '2020-01-01', areas: [area] })
      records.add('question-owner', { name: 'Woonstichting De Brug', areas: [area] })
      const found = records.add('insight', { statement: STATEMENT, type: 'harvest' })
      records.add('evidence', { target: found, source: records.add('quote', { text: QUOTE }) })
      records.add('question', { text: FIRST })
      records.add('question', { text: CONTENT, because: [found] })
      return found
    })
    const { context, page, problems } = await openPerson(browser, {
      baseUrl: server.url,
      phone,
      initScripts: [axePath],
    })
    await joinBy(page, `/b/${made.boardId}#${made.tokens.facilitator}`, 'Anna')
    await page
      .getByRole('group', { name: boardTexts.viewSwitch })
      .getByRole('button', { name: boardTexts.viewWorkbook })
      .click()
    const places = [
      { hash: '#/werkboek/question', title: question.title },
      { hash: '#/werkboek/areas', title: areas.title },
      { hash: `#/werkboek/insights/${insight}`, title: insights.title },
      { hash: `#/werkboek/trace/${insight}`, title: trace.title },
    ]
    for (const { hash, title } of places) {
      await page.evaluate((next) => window.location.assign(next), hash)
      await page.getByRole('heading', { name: title, exact: true }).waitFor()
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } }
        const { violations } = await axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      })
      expect({ hash, found }).toEqual({ hash, found: [] })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    client.provider.destroy()
    await context.close()
    expect(problems).toEqual([])
  },
)
