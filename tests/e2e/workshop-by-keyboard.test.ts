/** The whole chain, from a note and what guests say to personas, insights and a question that names its cause, by somebody who has no mouse. */
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { RecordKindName, RecordOfKind } from '@samenspel/shared/records/registry'
import { insights } from '@samenspel/client/messages/nl/insights'
import { interviews } from '@samenspel/client/messages/nl/interviews'
import { personaCard } from '@samenspel/client/messages/nl/persona-card'
import { personas } from '@samenspel/client/messages/nl/personas'
import { question } from '@samenspel/client/messages/nl/question'
import { trace } from '@samenspel/client/messages/nl/trace'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPlainly, makeBoard, whenSynced } from '../support/board-client.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, messagesIn } from '../support/visit.ts'
import { handsOf } from './hands-of.ts'

const { board: boardTexts, canvas, list, panels } = messagesIn.nl
/** More than any menu has. */
const MENU_STEPS_MAX = 60

const NOTE = 'De sleutel ligt bij de club'
const LINES = ['Ik kook elke week voor de buurvrouw', 'Geld vragen durf ik niet', 'Hij lachte toen']
const RESIDENT = 'Bewoner met weinig geld'
const ALDERMAN = 'Wethouder'
const CLAIMS = ['Kookt graag voor anderen', 'Vraagt niets uit zichzelf']
const STATEMENT = 'Kijk eerst naar wat iemand kan'
const FIRST = 'Hoe maken we samen een fijne wijk voor wie weinig heeft?'
const ADDED = ' Met wat zij kunnen en willen.'

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

/** What is stored, as somebody sees it who only looks along. */
async function watch(boardId: string, token: string) {
  const client = await joinPlainly(server.url, boardId, token)
  await whenSynced(client)
  const board: Board = createBoard(client.doc)
  const all = <Name extends RecordKindName>(kind: Name): readonly RecordOfKind<Name>[] =>
    board.records.all().filter((record) => record.kind === kind) as unknown as readonly RecordOfKind<Name>[]
  const levelOf = (text: string): string | undefined => {
    const claim = all('claim').find((each) => each.text === text)
    return claim && confidenceOf(new RecordGraph(board.records), claim.id).level
  }
  return { all, levelOf, end: () => client.provider.destroy() }
}
type Stored = Awaited<ReturnType<typeof watch>>
type Hands = ReturnType<typeof handsOf>

test(
  'a note, an interview, personas, an insight and two versions of the question, all by keyboard alone',
  { timeout: 240_000 },
  async () => {
    const made = await makeBoard(server.url)
    const stored = await watch(made.boardId, made.tokens.viewer)
    const { context, page, problems } = await openPerson(browser, { baseUrl: server.url })
    await joinBy(page, `/b/${made.boardId}#${made.tokens.facilitator}`, 'Anna')
    await page.getByRole('group', { name: boardTexts.viewSwitch }).waitFor()
    const hands = handsOf(page)

    await noteBecomesQuote(page, hands, stored)
    await hands.push('button', boardTexts.viewWorkbook)
    await page.getByRole('main', { name: workbook.label }).waitFor()
    await interviewGuest(page, hands, stored)
    await makePersonas(page, hands, stored)
    await understand(page, hands, stored)
    await sharpen(page, hands, stored)
    await lookInList(page, hands)

    stored.end()
    await context.close()
    expect(problems).toEqual([])
  },
)

/** In the list: a note is written and made a quote, from the menu that the canvas has. */
async function noteBecomesQuote(page: Page, { press, tabTo, push }: Hands, { all }: Stored): Promise<void> {
  await push('button', boardTexts.viewList)
  await page.getByRole('main', { name: list.label }).waitFor()
  await tabTo('textbox', list.composer.label)
  await page.keyboard.insertText(NOTE)
  await push('button', list.composer.place)
  await page.getByRole('button', { name: list.moreOf(NOTE) }).waitFor()
  await push('button', list.moreOf(NOTE))
  for (const name of [panels.menu.become, canvas.commands['note.toQuote']]) {
    const item = page.getByRole('menuitem', { name, exact: true })
    await item.waitFor()
    for (let steps = 0; steps < MENU_STEPS_MAX; steps++) {
      if (await item.evaluate((each) => each === document.activeElement)) break
      await press('ArrowDown')
    }
    await press('Enter')
  }
  await expect.poll(() => all('quote').map(({ captured }) => captured)).toEqual([NOTE])
}

/** A sheet: who the guest is, three lines, and two quotes out of them. */
async function interviewGuest(page: Page, { press, push, write, chapter }: Hands, { all }: Stored) {
  await chapter(workbook.chapters.interviews)
  await push('button', interviews.addGuest)
  await page.getByRole('heading', { name: 'G1' }).waitFor()
  await write(interviews.guest.role, 'bewoner')
  await push('button', interviews.addLine)
  await page.locator('textarea[id^="line-"]').first().waitFor()
  for (const [i, line] of LINES.entries()) {
    if (i > 0) await press('Enter')
    await page.keyboard.insertText(line)
    await expect.poll(() => all('interview-line').at(-1)?.text).toBe(line)
  }
  await press('ArrowUp', 'ArrowUp', 'Control+Enter')
  await expect.poll(() => all('quote').map(({ text }) => text)).toContain(LINES[0])
  await press('ArrowDown', 'Control+Enter')
  await expect.poll(() => all('quote').map(({ text }) => text)).toContain(LINES[1])
  // Out of the line, in which Tab says what kind it is.
  await press('Escape')
}

/** Two personas: claims with what somebody said under them, in another order; and one with whom nobody spoke. */
async function makePersonas(page: Page, hands: Hands, { all, levelOf }: Stored): Promise<void> {
  const { press, tabTo, push, chapter } = hands
  await chapter(workbook.chapters.personas)
  await newPersona(page, hands, RESIDENT)
  for (const [i, claim] of CLAIMS.entries()) {
    await push('button', personas.addClaimTo(personaCard.parts.needs))
    const field = page.getByRole('textbox', { name: personas.claimLabel(personas.sections.need, i + 1) })
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.insertText(claim)
    await expect.poll(() => all('claim').map(({ text }) => text)).toContain(claim)
  }
  // The last becomes the first; the button that was pressed goes dead, and the other takes the focus.
  await push('button', workbook.moveUpOf(CLAIMS[1] ?? ''))
  await expect.poll(() => all('claim').map(({ text }) => text)).toEqual(CLAIMS.toReversed())

  expect(levelOf(CLAIMS[0] ?? '')).toBe('assumption')
  await tabTo('button', `${personaCard.levels.assumption} 0 bronnen Onderbouwing van: ${CLAIMS[0]}`)
  await press('Enter')
  for (const words of ['buurvrouw', 'sleutel ligt']) {
    await hands.choose(personas.pickSource, words)
    await page.getByRole('region', { name: personas.evidence }).getByText(words).first().waitFor()
  }
  await expect.poll(() => levelOf(CLAIMS[0] ?? '')).toBe('signal')
  await tabTo('button', personas.back)
  await press('Enter')

  await page.getByRole('heading', { name: personas.title, exact: true }).waitFor()
  await newPersona(page, hands, ALDERMAN)
  await push('button', personas.addClaimTo(personaCard.parts.needs))
  const field = page.getByRole('textbox', { name: personas.claimLabel(personas.sections.need, 1) })
  await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true)
  await page.keyboard.insertText('Resultaat kunnen tonen')
  await expect.poll(() => levelOf('Resultaat kunnen tonen')).toBe('assumption')
  await page.getByText(personas.nudges['nobody-heard']).waitFor()
  await push('button', personas.placeOnBoard)
}

async function newPersona(page: Page, { press, push }: Hands, name: string): Promise<void> {
  await push('button', personas.add)
  await page.keyboard.insertText(name)
  await press('Enter')
  await page.getByRole('heading', { name, level: 2 }).waitFor()
}

/** An insight with a quote under it. */
async function understand(page: Page, { push, write, choose, chapter }: Hands, { all }: Stored): Promise<void> {
  await chapter(workbook.chapters.insights)
  await push('button', insights.add)
  await write(insights.statementOf(1), STATEMENT)
  await choose(trace.addSource, 'buurvrouw')
  await page.getByRole('region', { name: trace.whyTitle }).getByText('G1').first().waitFor()
  const insight = all('insight')[0]?.id
  await expect.poll(() => all('evidence').some(({ target }) => target === insight)).toBe(true)
}

/** The question, and once more with the words that the insight brought. */
async function sharpen(page: Page, { push, write, choose, chapter }: Hands, { all }: Stored): Promise<void> {
  await chapter(workbook.chapters.question)
  const main = page.getByRole('main', { name: workbook.label })
  if (await main.getByRole('button', { name: question.writeFirst }).isVisible())
    await push('button', question.writeFirst)
  await main.getByRole('textbox', { name: question.parts.whole }).waitFor()
  await write(question.parts.whole, FIRST)
  await push('button', question.adopt)
  await main.getByText(question.fixedNow).waitFor()
  await push('button', question.newVersion)
  await main.getByRole('article', { name: question.version(2) }).waitFor()
  await write(question.parts.whole, FIRST + ADDED)
  const change = question.change.added(ADDED.trim())
  await main.getByText(change).first().waitFor()
  await push('button', `${question.nameCause}: ${change}`)
  await choose(question.causeOf(change), 'Kijk')
  const [insight] = all('insight')
  await expect
    .poll(() => all('evidence').filter(({ target }) => target === all('question').at(-1)?.id))
    .toMatchObject([{ source: insight?.id }])
}

/** The card of the persona is a section of the list, with how sure each claim is in words. */
async function lookInList(page: Page, { push }: Hands): Promise<void> {
  await push('button', boardTexts.viewList)
  const section = page.getByRole('main', { name: list.label }).getByRole('region', { name: ALDERMAN })
  await section.getByText('Resultaat kunnen tonen').waitFor()
  await section.getByText(`(${personaCard.levels.assumption})`).waitFor()
  await push('button', list.openPersonaOf(ALDERMAN))
  await page.getByRole('heading', { name: ALDERMAN, level: 2 }).waitFor()
}
