/** Personas as people make them: four at once in the workbook, on the board, in the list, on a phone, on paper. */
import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinPlainly, whenSynced, type PlainClient } from '../support/board-client.ts'
import { boardScreen } from '../support/board-screen.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn, type BoardLinks } from '../support/visit.ts'
import { personas as texts } from '@samenspel/client/messages/nl/personas'
import { personaCard as words } from '@samenspel/client/messages/nl/persona-card'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import { seedWorkshop, type Workshop } from './personas-workshop.ts'

const { board: boardTexts, canvas, list } = messagesIn.nl
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const RESIDENT = 'Bewoner met weinig geld'
const ALDERMAN = 'Wethouder'

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

interface Scene {
  readonly links: BoardLinks
  readonly client: PlainClient
  readonly board: Board
  readonly workshop: Workshop
  readonly anna: Person
}

/** A board with the guests, quotes and personas of a workshop, and somebody who has it open. */
async function openScene(title: string): Promise<Scene> {
  const anna = await openPerson(browser, { baseUrl: server.url, initScripts: [axePath] })
  const links = await makeBoardAtHome(anna.page, title)
  const [path, token = ''] = links.participant.split('#')
  const client = await joinPlainly(server.url, new URL(path ?? '').pathname.split('/').at(-1) ?? '', token)
  await whenSynced(client)
  const board = createBoard(client.doc)
  const workshop = seedWorkshop(board)
  await joinBy(anna.page, links.facilitator, 'Anna')
  await boardScreen(anna.page).saveLabel(boardTexts.save.saved).waitFor()
  return { links, client, board, workshop, anna }
}

const idOf = ({ workshop }: Scene, label: string): RecordId => {
  const id = workshop.personas.get(label)
  if (!id) throw new Error(`There is no persona "${label}".`)
  return id
}

/** Goes to the chapter, or to one persona in it, by its address. */
async function goTo(page: Page, id = ''): Promise<void> {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `#/werkboek/personas${id === '' ? '' : `/${id}`}`,
  )
  await page.reload()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}

const evidenceButton = (page: Page, text: string) =>
  page.getByRole('button', { name: new RegExp(texts.evidenceOf(text)) })

test(
  'a persona is made, written and given evidence by keyboard alone, and its sign follows',
  { timeout: 120_000 },
  async () => {
    const scene = await openScene('Met het toetsenbord')
    const { page, problems } = scene.anna
    await goTo(page)
    await page.getByRole('button', { name: texts.add }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Nieuwkomer')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nieuwkomer', level: 2 }).waitFor()

    await page.getByRole('button', { name: texts.addClaimTo(words.parts.needs) }).focus()
    await page.keyboard.press('Enter')
    const claim = page.getByRole('textbox', { name: texts.claimLabel(texts.sections.need, 1) })
    await expect.poll(() => claim.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Iemand die de weg wijst')
    const sign = evidenceButton(page, 'Iemand die de weg wijst')
    expect(await sign.textContent()).toContain(words.levels.assumption)
    await sign.focus()
    await page.keyboard.press('Enter')
    const finder = page.getByRole('combobox', { name: new RegExp(texts.pickSource) })
    await finder.focus()
    await page.keyboard.type('bel op die niemand')
    await page.keyboard.press('Enter')
    await expect.poll(() => sign.textContent()).toContain(words.levels.signal)
    await finder.focus()
    await page.keyboard.type('Meedoen wel')
    await page.keyboard.press('Enter')
    await expect.poll(() => sign.textContent()).toContain(words.levels.shared)

    // A module is added when it is wanted, and goes while it is empty.
    await page.getByRole('button', { name: words.parts.hopes }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.parts.hopes, level: 3 }).waitFor()
    await page.getByRole('button', { name: texts.removePart(words.parts.hopes) }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.parts.hopes, level: 3 }).waitFor({ state: 'detached' })
    expect(problems).toEqual([])
    scene.client.provider.destroy()
  },
)

test(
  'the card of somebody whom nobody spoke with shows itself as an assumption throughout',
  { timeout: 120_000 },
  async () => {
    const scene = await openScene('Wie is er niet gesproken')
    const { page, problems } = scene.anna
    await goTo(page, idOf(scene, ALDERMAN))
    for (const sign of await page.getByRole('button', { name: /Onderbouwing van/ }).all())
      expect(await sign.textContent()).toContain(words.levels.assumption)
    await page.getByText(texts.nudges['nobody-heard']).waitFor()
    await page.getByText(words.nobody).first().waitFor()

    await page.getByRole('button', { name: texts.placeOnBoard }).click()
    await boardScreen(page).showCanvas()
    const described = canvas.personaCard({
      label: ALDERMAN,
      view: 'card',
      level: 'assumption',
      isContested: false,
      claims: 6,
      interviews: 0,
    })
    const card = page.getByRole('option', { name: described, exact: true })
    await card.waitFor({ state: 'attached' })

    // By keyboard from the board: opened beside it, and changed into another view.
    await card.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { name: ALDERMAN, level: 2 }).waitFor()
    await page.keyboard.press('Escape')

    // In the list it is a section of its own, with a word at every claim.
    await boardScreen(page).showList()
    const section = page.getByRole('region', { name: ALDERMAN })
    await section.getByText(described).waitFor()
    expect(await section.getByText(`(${words.levels.assumption})`).count()).toBe(6)
    await section.getByRole('button', { name: list.openPersonaOf(ALDERMAN) }).waitFor()
    expect(problems).toEqual([])
    scene.client.provider.destroy()
  },
)

test(
  'two people write in one claim, and a quote that is deleted says so where it is linked',
  { timeout: 120_000 },
  async () => {
    const scene = await openScene('Met twee tegelijk')
    const { anna, links, board, workshop } = scene
    const bram = await openPerson(browser, { baseUrl: server.url })
    await joinBy(bram.page, links.participant, 'Bram')
    await boardScreen(bram.page).saveLabel(boardTexts.save.saved).waitFor()
    for (const { page } of [anna, bram]) await goTo(page, idOf(scene, RESIDENT))
    const text = 'Kent alle moeders van de school.'
    const claimId = workshop.claims.get(text)
    const field = (page: Page) => page.locator(`#text-${claimId}`)
    await field(anna.page).focus()
    await anna.page.keyboard.press('Home')
    await field(bram.page).focus()
    await bram.page.keyboard.press('End')
    // Each sees the other in the field, and hears it with the field.
    await anna.page.getByText('Bram', { exact: true }).waitFor()
    expect(await bram.page.getByRole('textbox', { description: 'Anna' }).inputValue()).toBe(text)
    await Promise.all([anna.page.keyboard.type('Samira: '), bram.page.keyboard.type(' Allemaal.')])
    for (const { page } of [anna, bram])
      await expect.poll(() => field(page).inputValue()).toBe(`Samira: ${text} Allemaal.`)

    await evidenceButton(anna.page, 'Samira').click()
    const quote = workshop.quotes.get('Op school ken ik alle moeders, daar hoor ik alles.')
    if (!quote) throw new Error('There is no such quote.')
    board.edit((edit) => edit.records.delete(quote))
    await expect.poll(() => evidenceButton(anna.page, 'Samira').textContent()).toContain(words.levels.assumption)
    await anna.page.getByRole('button', { name: workbook.putBack }).first().click()
    await expect.poll(() => evidenceButton(bram.page, 'Samira').textContent()).toContain(words.levels.signal)
    for (const { problems } of [anna, bram]) expect(problems).toEqual([])
    scene.client.provider.destroy()
  },
)

test(
  'the group speaks as the persona, steps out, and what surprised it is an insight',
  { timeout: 120_000 },
  async () => {
    const scene = await openScene('Verplaatsen')
    const { page, problems } = scene.anna
    await goTo(page, idOf(scene, RESIDENT))
    await page.getByRole('button', { name: texts.speak }).click()
    await page.getByText(texts.speakAs.iAm('Samira')).waitFor()
    await page.getByRole('button', { name: texts.speakAs.next }).click()
    await page.getByRole('heading', { name: texts.speakAs.parts.lifeworld }).waitFor()
    await page.getByRole('button', { name: texts.speakAs.stepOut }).click()
    await page.getByLabel(texts.speakAs.question).fill('Ze vraagt nooit iets voor zichzelf.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(texts.speakAs.noted).waitFor()
    await expect
      .poll(() => scene.board.records.all().some((each) => each.kind === 'insight' && each.type === 'surprise'))
      .toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('list', { name: texts.insights }).waitFor()
    expect(problems).toEqual([])
    scene.client.provider.destroy()
  },
)

test('personas are compared, merged and taken apart again', { timeout: 120_000 }, async () => {
  const scene = await openScene('Samen en apart')
  const { page, problems } = scene.anna
  await goTo(page)
  for (const label of [RESIDENT, ALDERMAN])
    await page.getByRole('checkbox', { name: texts.chooseToCompare(label) }).check()
  await page.getByRole('button', { name: texts.compareChosen(2) }).click()
  const table = page.getByRole('table')
  await table.getByRole('columnheader', { name: new RegExp(ALDERMAN) }).waitFor()
  const coverage = table.getByRole('row', { name: new RegExp(`^${texts.coverage}`) })
  expect(await coverage.textContent()).toContain(words.nobody)

  await goTo(page, idOf(scene, ALDERMAN))
  await page.getByRole('button', { name: texts.more, exact: true }).click()
  await page.getByRole('combobox', { name: new RegExp(texts.mergeInto) }).fill('Woonconsulent')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Woonconsulent', level: 2 }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: /Onderbouwing van/ }).count()).toBe(10)
  await page.getByRole('button', { name: texts.more, exact: true }).click()
  await page.getByRole('button', { name: texts.unmergeOf(ALDERMAN) }).click()
  await expect.poll(() => page.getByRole('button', { name: /Onderbouwing van/ }).count()).toBe(4)
  expect(problems).toEqual([])
  scene.client.provider.destroy()
})

test('the poster goes on A3 and A4, whole, however much is said', { timeout: 120_000 }, async () => {
  const scene = await openScene('Voor aan de muur')
  const { page, problems } = scene.anna
  const id = idOf(scene, RESIDENT)
  await goTo(page, id)
  await page.getByRole('radio', { name: texts.views.poster }).check()
  await page.getByRole('button', { name: texts.poster.fullScreen }).click()
  const pagesOf = async (): Promise<{ readonly pages: number; readonly sizes: ReadonlySet<string> }> => {
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
    return {
      pages: boxes.length,
      sizes: new Set(boxes.map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`)),
    }
  }
  // What a group makes in an afternoon is one page, in letters that fit it.
  const size = page.getByLabel(texts.poster.paper)
  for (const paper of ['a4', 'a3']) {
    await size.selectOption(paper)
    expect((await pagesOf()).pages, paper).toBe(1)
  }
  await page.getByRole('dialog').getByRole('img', { name: texts.poster.wayBackLabel }).waitFor()

  for (let i = 0; i < 24; i++)
    scene.board.edit((edit) =>
      edit.records.add('claim', {
        persona: id,
        section: 'worry',
        text: `Zorg nummer ${i + 1}: of het volgend jaar nog kan zoals het nu gaat.`,
      }),
    )
  await page.getByRole('dialog').getByText('Zorg nummer 24').waitFor()
  const a3 = await pagesOf()
  expect(a3.sizes).toEqual(new Set(['1191x842']))
  await size.selectOption('a4')
  const a4 = await pagesOf()
  expect(a4.sizes).toEqual(new Set(['595x842']))
  expect(a4.pages).toBeGreaterThan(1)
  // Nothing is wider than the paper, and everything said is on it.
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('dialog').getByRole('article')
  expect(await sheet.evaluate((each) => each.scrollWidth <= each.clientWidth + 1)).toBe(true)
  await sheet.getByText('Zorg nummer 24').waitFor()
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  expect(problems).toEqual([])
  scene.client.provider.destroy()
})

test(
  'on a phone everything of a persona is within the screen, and no rule of accessibility is broken',
  { timeout: 120_000 },
  async () => {
    const scene = await openScene('Op de telefoon')
    const bram = await openPerson(browser, { baseUrl: server.url, phone: true, initScripts: [axePath] })
    await joinBy(bram.page, scene.links.participant, 'Bram')
    const { page, problems } = bram
    await goTo(page, idOf(scene, RESIDENT))
    await evidenceButton(page, 'Dat afspraken').click()
    for (const view of [texts.views.edit, texts.views.empathy, texts.views.profile, texts.views.poster]) {
      await page.getByRole('radio', { name: view }).check()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await expectAccessible(page, view)
    }
    await goTo(scene.anna.page)
    await expectAccessible(scene.anna.page, 'list')
    for (const each of [problems, scene.anna.problems]) expect(each).toEqual([])
    scene.client.provider.destroy()
  },
)

interface PageWithAxe {
  readonly axe: { run(options: object): Promise<AxeResults> }
}

async function expectAccessible(page: Page, place: string): Promise<void> {
  const violations = await page.evaluate(async () => {
    const found = await (window as unknown as PageWithAxe).axe.run({ rules: { 'target-size': { enabled: true } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  })
  expect(violations, place).toEqual([])
}
