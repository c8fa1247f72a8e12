/** The same evening with lists and keys alone: no mouse, no finger, nothing dragged. Every control that is used can be reached with Tab. */
import { estimates } from '@samenspel/client/messages/nl/estimates'
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { stakeholders } from '@samenspel/client/messages/nl/stakeholders'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'
import { level, pickerOf, rowOf, SETTLE } from './stakeholder-steps.ts'

const { board } = messagesIn.nl

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

/** Presses a key on something that Tab comes to: one of its own, or the one that its group has. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  const isReached = await target.evaluate(
    (element) => element === document.activeElement && Reflect.get(element, 'tabIndex') >= 0,
  )
  expect(isReached, `${String(target)} is reached with Tab`).toBe(true)
  await target.press(key)
}

/** Chooses in the browser's own list by going along it. */
async function pick(list: Locator, words: string): Promise<void> {
  const now = (): Promise<string> =>
    list.evaluate((select) => (select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : ''))
  await press(list, 'Home')
  for (let steps = 0; steps < 40 && (await now()) !== words; steps++) await list.press('ArrowDown')
  expect(await now()).toBe(words)
  await list.press('Tab')
}

/** Goes along the menu that is open to what is wanted. */
async function alongMenu(page: Page, words: string): Promise<void> {
  const wanted = page.getByRole('menuitemradio', { name: words, exact: true })
  await wanted.waitFor()
  const isAt = (): Promise<boolean> => wanted.evaluate((item) => item === document.activeElement)
  for (let steps = 0; steps < 20 && !(await isAt()); steps++) await page.keyboard.press('ArrowDown')
  expect(await isAt()).toBe(true)
  await page.keyboard.press('Enter')
}

async function openChapter(page: Page, chapter: 'stakeholders' | 'maps'): Promise<void> {
  await press(page.getByRole('button', { name: board.viewWorkbook, exact: true }))
  await press(page.getByRole('link', { name: workbook.chapters[chapter], exact: true }))
  const back = page.getByRole('button', {
    name: chapter === 'maps' ? texts.backToMaps : stakeholders.toRegister,
    exact: true,
  })
  const title = page.getByRole('heading', { name: workbook.chapters[chapter], exact: true })
  await back.or(title).first().waitFor()
  if (await back.isVisible()) await press(back)
  await title.waitFor()
}

async function makeMap(page: Page, preset: string, area: string): Promise<string> {
  await openChapter(page, 'maps')
  await press(page.getByRole('button', { name: texts.newMap, exact: true }))
  const name = texts.presets[preset]?.name ?? ''
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).press('Space')
  if (area !== '') await pick(page.getByLabel(texts.area, { exact: true }), area)
  await press(page.getByRole('button', { name: texts.make, exact: true }))
  return texts.newTitle(name, area)
}

async function openMap(page: Page, title: string): Promise<void> {
  await openChapter(page, 'maps')
  await press(page.getByRole('button', { name: new RegExp(`^${texts.openMap(title)},`) }))
  await press(page.getByRole('button', { name: texts.asTable, exact: true }))
}

const names = {
  noor: ['Huurdersvereniging', 'Gemeente', 'Woonstichting Vaart', 'Wijkteam', 'Buurthuis', 'Wijkagent'],
  amir: ['Huisartsen', 'Woonstichting Vaart', 'Basisschool', 'Ouderenbond', 'Thuiszorg', 'Tuinvrijwilligers'],
  hennie: ['Mantelzorgers', 'Gezinnen', 'Wethouder', 'Energiecoöperatie', 'Moskee', 'Kerk'],
  sem: ['Winkeliers', 'Voedselbank', 'Voetbalclub', 'Schuldhulp', 'Nieuwkomers', 'Wijkteams'],
} as const

test('an evening with four people at once, by lists and keys alone', { timeout: 300_000 }, async () => {
  const people = await Promise.all(
    Object.keys(names).map((name) => openPerson(browser, { baseUrl: server.url, phone: name === 'sem' })),
  )
  const [noor, amir, hennie, sem] = people.map(({ page }) => page) as [Page, Page, Page, Page]
  const all = [noor, amir, hennie, sem]
  const links = await makeBoardAtHome(noor, 'Zonder muis')
  await joinBy(noor, links.facilitator, 'Noor')
  await Promise.all(
    [amir, hennie, sem].map((page, i) => joinBy(page, links.participant, ['Amir', 'Hennie', 'Sem'][i] ?? '')),
  )

  await Promise.all(all.map((page) => openChapter(page, 'stakeholders')))
  await Promise.all(
    Object.values(names).map(async (theirs, i) => {
      const page = all[i] ?? noor
      for (const name of theirs) {
        await page.getByLabel(stakeholders.addLabel).focus()
        await page.keyboard.insertText(name)
        await page.keyboard.press('Enter')
        await page.getByText(stakeholders.addedOne(name), { exact: true }).waitFor()
      }
    }),
  )
  for (const page of all) await page.getByText(stakeholders.count(24), { exact: true }).waitFor(SETTLE)
  await Promise.all([
    press(
      noor.getByRole('button', {
        name: stakeholders.mergeInto('Woonstichting Vaart', 'Woonstichting Vaart'),
        exact: true,
      }),
    ),
    press(hennie.getByRole('button', { name: stakeholders.mergeInto('Wijkteams', 'Wijkteam'), exact: true })),
  ])
  for (const page of all) await page.getByText(stakeholders.count(22), { exact: true }).waitFor(SETTLE)

  await sortOut(noor, amir, sem)
  await placeInTables(noor, amir, hennie)
  await estimate(noor, amir, hennie, sem)
  await relateAndCompare(noor, hennie)
  for (const { problems } of people) expect(problems).toEqual([])
})

/** Areas that are made where they are first needed, and chosen in the list. */
async function sortOut(noor: Page, amir: Page, sem: Page): Promise<void> {
  await press(noor.getByRole('button', { name: /^Thuiszorg/ }))
  const field = pickerOf(noor, stakeholders.areas).getByRole('combobox')
  for (const area of ['Noord', 'Zuid']) {
    await field.focus()
    await noor.keyboard.insertText(area)
    await pickerOf(noor, stakeholders.areas)
      .getByRole('option', { name: workbook.makeNew(area) })
      .waitFor()
    await noor.keyboard.press('Enter')
    await noor.getByRole('button', { name: workbook.remove(area), exact: true }).waitFor()
  }
  await openChapter(noor, 'stakeholders')
  await Promise.all([
    press(rowOf(noor, 'Wijkteam').getByLabel('Noord', { exact: true }), 'Space'),
    press(rowOf(amir, 'Ouderenbond').getByLabel('Zuid', { exact: true }), 'Space'),
    pick(rowOf(sem, 'Winkeliers').getByLabel(stakeholders.sectorOf('Winkeliers'), { exact: true }), 'Ondernemers'),
  ])
  await expect.poll(() => rowOf(sem, 'Ouderenbond').getByLabel('Zuid', { exact: true }).isChecked(), SETTLE).toBe(true)
}

const FIELD = texts.newTitle(texts.presets['krachtenveld']?.name ?? '', 'Noord')
const RINGS = texts.presets['ringen-van-invloed']?.name ?? ''
const [NORTH, SOUTH] = [texts.newTitle(RINGS, 'Noord'), texts.newTitle(RINGS, 'Zuid')]
const inRow = (page: Page, name: string, words: string): Promise<void> =>
  page
    .getByRole('row', { name: new RegExp(`^${name}`) })
    .getByText(words)
    .waitFor(SETTLE)

/** On a krachtenveld and on rings for two areas, in the tables that are the twins of the pictures. */
async function placeInTables(noor: Page, amir: Page, hennie: Page): Promise<void> {
  expect(await makeMap(noor, 'krachtenveld', 'Noord')).toBe(FIELD)
  await openMap(noor, FIELD)
  await openMap(amir, FIELD)
  expect(await noor.getByRole('row', { name: /^Ouderenbond/ }).count()).toBe(0)
  await Promise.all([
    pick(noor.getByLabel(texts.table.valueOf('belang', 'Gemeente'), { exact: true }), '9 (hoog)'),
    pick(amir.getByLabel(texts.table.valueOf('invloed', 'Gemeente'), { exact: true }), '8 (hoog)'),
  ])
  await pick(amir.getByLabel(texts.table.valueOf('invloed', 'Mantelzorgers'), { exact: true }), '1 (laag)')
  await inRow(noor, 'Gemeente', 'invloed hoog, belang hoog')
  // Half a judgement is none.
  await inRow(noor, 'Mantelzorgers', texts.table.notPlaced)

  expect(await makeMap(hennie, 'ringen-van-invloed', 'Noord')).toBe(NORTH)
  await press(hennie.getByRole('button', { name: texts.more, exact: true }))
  await alongMenu(hennie, `${texts.sameForArea}: Zuid`)
  await hennie.getByRole('button', { name: texts.beside, exact: true }).waitFor()
  await openMap(hennie, NORTH)
  await openMap(amir, SOUTH)
  await Promise.all([
    pick(hennie.getByLabel(texts.table.ringOf('Wethouder'), { exact: true }), 'Meebeslissen'),
    pick(amir.getByLabel(texts.table.ringOf('Wethouder'), { exact: true }), 'Meeweten'),
  ])
  await pick(hennie.getByLabel(texts.table.ringOf('Wijkteam'), { exact: true }), 'Meewerken')
  await pick(hennie.getByLabel(texts.table.sectorOf('Wijkteam'), { exact: true }), 'Uitvoerder')
  await pick(amir.getByLabel(texts.table.ringOf('Ouderenbond'), { exact: true }), 'Meedenken')
}

/** A round about one, whom all four estimate alone. */
async function estimate(noor: Page, amir: Page, hennie: Page, sem: Page): Promise<void> {
  const others = [amir, hennie, sem]
  await openChapter(noor, 'stakeholders')
  await Promise.all(others.map((page) => openChapter(page, 'stakeholders')))
  await press(noor.getByRole('button', { name: estimates.begin, exact: true }))
  await press(noor.getByLabel('belang', { exact: true }), 'Space')
  await press(noor.getByText(estimates.aboutSo(22), { exact: true }))
  await press(noor.getByRole('button', { name: estimates.nobodyYet, exact: true }))
  await press(noor.getByLabel('Schuldhulp', { exact: true }), 'Space')
  await press(noor.getByRole('button', { name: estimates.beginNow, exact: true }))
  for (const page of others) await press(page.getByRole('button', { name: estimates.takePart, exact: true }))
  await Promise.all(
    [noor, ...others].map(async (page, i) => {
      const scale = page.getByRole('group', { name: 'invloed', exact: true })
      await press(level(scale, i < 2 ? 0 : 4), 'Space')
      await page.getByText(estimates.handedIn['handed-in']).waitFor(SETTLE)
    }),
  )
  await noor.getByText(estimates.people(4)).waitFor(SETTLE)
  for (const page of others) expect(await page.getByText('ver uit elkaar').count()).toBe(0)
  await press(noor.getByRole('button', { name: estimates.reveal, exact: true }))
  await press(noor.getByRole('button', { name: estimates.revealNow, exact: true }))
  for (const page of [noor, ...others])
    await page
      .getByText(estimates.spread({ values: [0, 0, 1, 1], median: 0.5, agreement: 'opposite' }), { exact: true })
      .waitFor(SETTLE)
  await press(level(noor.getByRole('article'), 3), 'Space')
  await noor.getByLabel(stakeholders.reason, { exact: true }).focus()
  await noor.keyboard.insertText('Zij geven uitstel, of niet.')
  const agree = noor.getByRole('button', { name: estimates.agreeNow, exact: true })
  await expect.poll(() => agree.isEnabled(), SETTLE).toBe(true)
  await press(agree)
  for (const page of others) await page.getByText(estimates.agreed('hoog')).waitFor(SETTLE)
}

/** Relations in words, and two areas beside each other in words. */
async function relateAndCompare(noor: Page, hennie: Page): Promise<void> {
  const network = await makeMap(noor, 'network', '')
  await pick(noor.getByLabel(texts.links.from, { exact: true }), 'Gemeente')
  await pick(noor.getByLabel(texts.links.to, { exact: true }), 'Wijkteam')
  await press(noor.getByRole('button', { name: texts.links.add, exact: true }))
  const row = noor.locator('summary', { hasText: texts.links.between('Gemeente', 'samenwerking', 'Wijkteam') })
  await press(row)
  await pick(noor.getByLabel(texts.links.type, { exact: true }), 'geld')
  await pick(noor.getByLabel(texts.links.direction, { exact: true }), texts.links.directions.one)
  await pick(noor.getByLabel(texts.links.strength, { exact: true }), texts.links.strengths[3] ?? '')
  await pick(noor.getByLabel(texts.links.valence, { exact: true }), texts.links.valences['1'] ?? '')
  await openMap(hennie, network)
  await hennie
    .locator('summary', { hasText: texts.links.between('Gemeente', 'geld', 'Wijkteam') })
    .getByText([texts.links.directions.one, texts.links.strengths[3], texts.links.valences['1']].join(', '), {
      exact: true,
    })
    .waitFor(SETTLE)

  await openMap(hennie, NORTH)
  await press(hennie.getByRole('button', { name: texts.beside, exact: true }))
  const listed = (title: string): Locator =>
    hennie
      .locator('dl > div')
      .filter({ has: hennie.getByText(title, { exact: true }) })
      .locator('dd')
  await expect.poll(() => listed(texts.compare.onlyLeft(NORTH)).textContent(), SETTLE).toBe('Wijkteam')
  expect(await listed(texts.compare.onlyRight(SOUTH)).textContent()).toBe('Ouderenbond')
  expect(await listed(texts.compare.both).textContent()).toBe('Wethouder')
}
