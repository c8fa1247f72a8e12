/** Every kind of map for who hears it or has only keys: what axe finds, what is said of each stakeholder, and placing and moving without a pointer. */
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import { createBoard } from '@samenspel/shared/board/board'
import type { PresetName } from '@samenspel/shared/maps/presets'
import type { MapType } from '@samenspel/shared/records/stakeholder-map'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axePath, expectNoViolations } from '../support/axe.ts'
import { joinPlainly, makeBoard, whenSynced } from '../support/board-client.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, messagesIn } from '../support/visit.ts'

let browser: Browser
let server: RunningServer
let link: string
beforeAll(async () => {
  browser = await launchBrowser()
  server = await startServer()
  link = await seed()
})
afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

const names = ['Gemeente', 'Wijkteam', 'Huurdersvereniging', 'Ouderraad']

interface Kind {
  readonly preset: PresetName
  readonly type: MapType
  /** What is said of the first one's place. */
  readonly said: string
  /** And after eight steps to the left. */
  readonly after: string
}

const kinds: readonly Kind[] = [
  { preset: 'krachtenveld', type: 'grid', said: 'invloed hoog, belang hoog', after: 'invloed hoog, belang midden' },
  { preset: 'ringen-van-invloed', type: 'rings', said: 'Meebeslissen, Beslisser', after: 'Meeweten, Toeleverancier' },
  { preset: 'salience', type: 'salience', said: 'Doorslaggevend', after: 'Slapend' },
  { preset: 'rainbow', type: 'rainbow', said: 'Beide, Meest', after: 'Beïnvloedt, Matig' },
  { preset: 'network', type: 'network', said: '', after: texts.pinned },
]
const tables = ['list', 'matrix', 'raci'] as const

/** A board on which the first stakeholder has a place on every kind of map. */
async function seed(): Promise<string> {
  const made = await makeBoard(server.url)
  const client = await joinPlainly(server.url, made.boardId, made.tokens.facilitator, { name: 'Zaaier' })
  await whenSynced(client)
  createBoard(client.doc).edit(({ records }) => {
    const ids = names.map((name) => records.add('stakeholder', { name }))
    const [first, second] = ids
    if (!first || !second) throw new Error('There are stakeholders.')
    for (const attribute of ['influence', 'interest', 'power', 'legitimacy', 'urgency', 'affects', 'impact'])
      records.add('assessment', { stakeholder: first, attribute, value: 0.9 })
    records.add('relation', { from: first, to: second, type: 'money' })
    for (const { type, preset } of [...kinds, ...tables.map((each) => ({ type: each, preset: each }))]) {
      const map = records.add('stakeholder-map', { type, preset, title: preset, language: 'nl', members: ids })
      if (type === 'rings')
        records.setEntry(map, 'stakeholder-map', {
          field: 'rings',
          key: first,
          value: { ring: 0, sector: 0, at: [0.5, 0.5] },
        })
      if (type === 'network')
        records.setEntry(map, 'stakeholder-map', {
          field: 'network',
          key: first,
          value: { at: [700, 500], isPinned: false },
        })
      if (type === 'matrix') records.add('issue', { map, name: 'Betaalbaar wonen' })
      if (type === 'raci') records.add('task', { map, name: 'Gesprekken voeren' })
    }
  })
  const check = await joinPlainly(server.url, made.boardId, made.tokens.viewer)
  await whenSynced(check)
  // The server has it once somebody else has.
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (check.doc.getMap('records').size > 20) resolve()
    }
    check.doc.on('update', look)
    look()
  })
  check.provider.destroy()
  client.provider.destroy()
  return `${server.url}/b/${made.boardId}#${made.tokens.facilitator}`
}

async function openMap(page: Page, title: string): Promise<void> {
  await joinBy(page, link, 'Anna')
  await page.getByRole('button', { name: messagesIn.nl.board.viewWorkbook, exact: true }).click()
  await page.getByRole('link', { name: workbook.chapters.maps, exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${texts.openMap(title)}`) }).click()
  await page.getByRole('button', { name: texts.backToMaps }).waitFor()
}

const token = (page: Page, name: string): Locator => page.locator(`g[data-token][aria-label^="${name}"]`)
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

test.each(kinds)('$preset says where everybody is, and takes places by keys', async ({ preset, said, after }) => {
  const { page, problems } = await openPerson(browser, { baseUrl: server.url, initScripts: [axePath] })
  await openMap(page, preset)
  const name = texts.tokenAt('Gemeente', said)
  await expect.poll(() => token(page, 'Gemeente').getAttribute('aria-label')).toMatch(new RegExp(`^${name}`))
  await expectNoViolations(page)

  // Opened by Enter, closed again; moved by arrows, written when the focus goes elsewhere.
  await token(page, 'Gemeente').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: texts.detail('Gemeente') }).waitFor()
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: texts.detail('Gemeente') }).waitFor({ state: 'detached' })
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await expect.poll(() => token(page, 'Gemeente').getAttribute('aria-label')).toContain(after)

  // From the strip: it begins in the middle, and is nowhere before Enter.
  await page.getByRole('button', { name: texts.placeByKeyboard('Wijkteam'), exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe(texts.placing('Wijkteam'))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => token(page, 'Wijkteam').count()).toBe(1)
  await page
    .getByRole('button', { name: texts.placeByKeyboard('Wijkteam'), exact: true })
    .waitFor({ state: 'detached' })

  // Settings with every label, and the twin in words.
  await page.getByText(texts.settings, { exact: true }).click()
  await expectNoViolations(page)
  await page.getByRole('button', { name: texts.asTable, exact: true }).click()
  await page.getByRole('table').waitFor()
  await expectNoViolations(page)
  expect(problems).toEqual([])
})

test.each(tables)('%s is a table that axe finds nothing wrong with', async (preset) => {
  const { page, problems } = await openPerson(browser, { baseUrl: server.url, initScripts: [axePath] })
  await openMap(page, preset)
  await page.getByRole('rowheader', { name: 'Gemeente' }).waitFor()
  await expectNoViolations(page)
  expect(problems).toEqual([])
})

test('relations can be hidden by type and by state with the keyboard, for everybody', async () => {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const bram = await openPerson(browser, { baseUrl: server.url })
  await openMap(anna.page, 'network')
  await openMap(bram.page, 'network')
  const ofMoney = (page: Page): Locator =>
    page.getByRole('region', { name: texts.links.show }).getByLabel(new RegExp(`^${texts.links.types.money}`))
  const shown = (page: Page, count: number): Promise<void> =>
    page.getByText(texts.links.shownCount(count, 1), { exact: true }).waitFor()
  await shown(anna.page, 1)
  await ofMoney(anna.page).focus()
  await anna.page.keyboard.press(' ')
  await shown(bram.page, 0)
  await bram.page.getByText(texts.links.noneShown, { exact: true }).waitFor()
  await ofMoney(bram.page).press(' ')
  await shown(anna.page, 1)
  expect([...anna.problems, ...bram.problems]).toEqual([])
})
