/**
 * The chain of a whole workshop, by four people at once in their own browsers (one of them on a phone): the question, six interviews, quotes,
 * personas, insights, and the question again, sharpened by what was understood.
 */
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { RecordKindName, RecordOfKind } from '@samenspel/shared/records/registry'
import { areas } from '@samenspel/client/messages/nl/areas'
import { insights } from '@samenspel/client/messages/nl/insights'
import { interviews } from '@samenspel/client/messages/nl/interviews'
import { personaCard } from '@samenspel/client/messages/nl/persona-card'
import { personas as personaTexts } from '@samenspel/client/messages/nl/personas'
import { question } from '@samenspel/client/messages/nl/question'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPlainly, makeBoard } from '../support/board-client.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy } from '../support/visit.ts'
import { guests, harvest, personas, questions, type GuestWords } from './workshop-words.ts'

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

/** Goes to a chapter, or to one record in it, by its address. */
const goTo = (page: Page, chapter: string, id = ''): Promise<void> =>
  page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `#/werkboek/${chapter}${id === '' ? '' : `/${id}`}`,
  )

/** What is stored, as somebody sees it who only looks along. */
async function watch(boardId: string, token: string) {
  const { doc, provider } = await joinPlainly(server.url, boardId, token)
  const board: Board = createBoard(doc)
  const all = <Name extends RecordKindName>(kind: Name): readonly RecordOfKind<Name>[] =>
    board.records.all().filter((record) => record.kind === kind) as unknown as readonly RecordOfKind<Name>[]
  return { board, all, end: () => provider.destroy() }
}

test('from a first question to a third one that says which insight sharpened it', { timeout: 240_000 }, async () => {
  const made = await makeBoard(server.url)
  const { board, all, end } = await watch(made.boardId, made.tokens.viewer)
  const people: Person[] = []
  for (const [i, name] of ['Noor', 'Amir', 'Hennie', 'Sem'].entries()) {
    const person = await openPerson(browser, { baseUrl: server.url, phone: name === 'Sem' })
    people.push(person)
    const token = i === 0 ? made.tokens.facilitator : made.tokens.participant
    await joinBy(person.page, `${server.url}/b/${made.boardId}#${token}`, name)
  }
  const [noor, amir, hennie, sem] = people.map(({ page }) => page) as [Page, Page, Page, Page]

  // The question as it comes in, and what is known of the two neighbourhoods.
  await goTo(noor, 'question')
  await noor.getByRole('textbox', { name: question.parts.whole, exact: true }).fill(questions.first)
  await noor.getByRole('button', { name: question.adopt }).click()
  await expect.poll(() => all('question').map(({ fixed }) => fixed?.text)).toEqual([questions.first])
  await addAreas(amir, ['De Linden', 'Waterkant'])
  await expect.poll(() => all('work-area').map(({ name }) => name)).toEqual(['De Linden', 'Waterkant'])

  // The second version, in two parts.
  await noor.getByRole('main').getByRole('button', { name: question.newVersion }).click()
  await noor.getByRole('button', { name: question.split }).click()
  await noor.getByRole('textbox', { name: question.parts.content }).fill(questions.content)
  await noor.getByRole('textbox', { name: question.parts.process }).fill(questions.process)
  await noor.getByRole('button', { name: question.adopt }).click()
  await expect.poll(() => all('question').map(({ fixed }) => fixed?.content)).toEqual(['', questions.content])

  // Six guests: a sheet each, and four people who write at the same time.
  await addGuests(noor, guests.length)
  await expect.poll(() => all('interview').map(({ code }) => code)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6'])
  const writers = [noor, amir, hennie, sem, noor, amir]
  const sheets = all('interview').map(({ id }, i) => ({
    id,
    guest: guests[i] ?? expect.fail(),
    page: writers[i] ?? noor,
  }))
  for (const batch of [sheets.slice(0, 4), sheets.slice(4)])
    await Promise.all(batch.map(({ id, guest, page }) => interview(page, id, guest)))
  await expect.poll(() => all('interview-line').length).toBe(30)
  await expect.poll(() => all('quote').length).toBe(18)
  await expect.poll(() => all('interview').map(({ voice }) => voice)).toEqual(guests.map(({ voice }) => voice))

  // Four personas, at the same time. One of them nobody has spoken with.
  await Promise.all(personas.map((persona, i) => makePersona([noor, amir, hennie, sem][i] ?? noor, persona)))
  await expect
    .poll(() =>
      all('persona')
        .map(({ typeLabel }) => typeLabel)
        .toSorted(),
    )
    .toEqual(personas.map(({ name }) => name).toSorted())
  await expect.poll(() => levelsOf(board, 'Wethouder')).toEqual(['assumption', 'assumption'])
  await expect.poll(() => levelsOf(board, 'Bewoner met weinig geld')).toContain('signal')
  const alderman = all('persona').find(({ typeLabel }) => typeLabel === 'Wethouder')
  for (const page of [amir, sem]) {
    await goTo(page, 'personas', alderman?.id)
    await page.getByText(personaCard.nobody).first().waitFor()
    await page.getByText(personaTexts.nudges['nobody-heard']).waitFor()
  }

  // Seven statements of harvest, by all of them.
  await Promise.all(
    [noor, amir, hennie, sem].map((page, i) =>
      harvestBy(
        page,
        harvest.filter((_, j) => j % 4 === i),
      ),
    ),
  )
  await expect
    .poll(() =>
      all('insight')
        .map(({ statement }) => statement)
        .toSorted(),
    )
    .toEqual([...harvest].toSorted())
  await expect.poll(() => new Set(all('insight').map(({ type }) => type))).toEqual(new Set(['harvest']))

  await sharpen(noor)
  const cause = all('insight').find(({ statement }) => statement === harvest[1])
  await expect.poll(() => all('question').at(-1)?.status).toBe('adopted')
  const last = all('question').at(-1)
  const causes = all('evidence').filter(({ target }) => target === last?.id)
  expect(causes.map(({ source }) => source)).toEqual([cause?.id])
  // Everybody sees what came in, and by what.
  for (const page of [amir, sem]) {
    await goTo(page, 'question')
    await page
      .getByRole('listitem')
      .filter({ hasText: questions.added.trim() })
      .filter({ hasText: harvest[1] ?? '' })
      .waitFor()
  }
  end()
  expect(people.flatMap(({ problems }) => problems)).toEqual([])
})

/** How sure each claim of a persona is, as everybody's page works it out. */
function levelsOf(board: Board, typeLabel: string): readonly string[] {
  const graph = new RecordGraph(board.records)
  const persona = graph.all('persona').find((each) => each.typeLabel === typeLabel)
  return graph.referring('claim', 'persona', persona?.id ?? '').map(({ id }) => confidenceOf(graph, id).level)
}

async function addAreas(page: Page, names: readonly string[]): Promise<void> {
  await goTo(page, 'areas')
  for (const name of names) {
    await page.getByRole('button', { name: areas.addArea }).first().click()
    await page.getByRole('textbox', { name: areas.areaName }).last().fill(name)
  }
}

async function addGuests(page: Page, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    await goTo(page, 'interviews')
    await page.getByRole('button', { name: interviews.addGuest }).first().click()
    await page.getByRole('heading', { name: `G${i}` }).waitFor()
  }
}

/** Fills in one sheet and catches three quotes: by key on a keyboard, by the button of the line on a phone. */
async function interview(page: Page, id: string, { role, voice, lines }: GuestWords): Promise<void> {
  await goTo(page, 'interviews', id)
  await page.getByRole('textbox', { name: interviews.guest.role, exact: true }).fill(role)
  if (voice === 'proxy') await page.getByRole('radio', { name: interviews.voices.proxy }).check()
  await page.getByRole('button', { name: interviews.addLine, exact: true }).click()
  for (const [i, line] of lines.entries()) {
    if (i > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(line)
  }
  const fields = page.locator('textarea[id^="line-"]')
  for (let i = 0; i < 3; i++) {
    await fields.nth(i).focus()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.locator('mark').count()).toBe(i + 1)
  }
}

/** Makes a persona with a need and a contribution, and lays words that were really said under the contribution. */
async function makePersona(page: Page, { name, need, contribution, words }: (typeof personas)[number]): Promise<void> {
  await goTo(page, 'personas')
  await page.getByRole('button', { name: personaTexts.add }).first().click()
  await page.keyboard.insertText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, level: 2 }).waitFor()
  const { sections } = personaTexts
  for (const [to, section, text] of [
    [personaCard.parts.needs, 'need', need],
    [sections['contribute-head'], 'contribute-head', contribution],
  ] as const) {
    await page.getByRole('button', { name: personaTexts.addClaimTo(to) }).click()
    const claim = page.getByRole('textbox', { name: personaTexts.claimLabel(sections[section], 1) })
    // The new claim takes the caret by itself; until then it may still be on its way.
    await expect.poll(() => claim.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.insertText(text)
    await expect.poll(() => claim.inputValue()).toBe(text)
  }
  if (words === null) return
  await page.getByRole('button', { name: new RegExp(`Onderbouwing van: ${contribution}`) }).click()
  await page.getByRole('combobox', { name: new RegExp(personaTexts.pickSource) }).fill(words)
  await page.getByRole('option', { name: new RegExp(words) }).click()
}

async function harvestBy(page: Page, statements: readonly string[]): Promise<void> {
  await goTo(page, 'insights')
  for (const statement of statements) {
    await page.getByRole('button', { name: insights.add }).first().click()
    const card = page.locator('li:focus-within').last()
    await card
      .getByRole('textbox', { name: /^Inzicht/ })
      .first()
      .fill(statement)
    await card.getByRole('radio', { name: insights.types.harvest }).check()
  }
}

/** The third version: words come in, and it is said which insight they come from. */
async function sharpen(page: Page): Promise<void> {
  await goTo(page, 'question')
  await page.getByRole('main').getByRole('button', { name: question.newVersion }).click()
  const content = page.getByRole('textbox', { name: question.parts.content })
  await content.focus()
  await content.evaluate(
    (field, at) => (field as HTMLTextAreaElement).setSelectionRange(at, at),
    questions.addedAfter.length,
  )
  await page.keyboard.insertText(questions.added)
  const change = question.change.added(questions.added.trim())
  await page.getByText(change).waitFor()
  await page
    .getByRole('button', { name: new RegExp(question.nameCause) })
    .first()
    .click()
  await page
    .getByRole('combobox', { name: new RegExp('Waardoor') })
    .first()
    .fill('wat er nog wel kan')
  await page.getByRole('option', { name: /wat er nog wel kan/ }).click()
  await page.getByRole('button', { name: question.adopt }).click()
}
