/** Four people fill the register at the same time, make one of what is double, estimate alone, and look at it together. */
import { estimates } from '@samenspel/client/messages/nl/estimates'
import { stakeholders as texts } from '@samenspel/client/messages/nl/stakeholders'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
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

const { board } = messagesIn.nl

const named: Readonly<Record<string, readonly string[]>> = {
  Noor: [
    'Huurdersvereniging Zuid',
    'Gemeente, afdeling wonen',
    'Woonbron',
    'Wijkteam',
    'Buurthuis de Schakel',
    'Wijkagent',
  ],
  Amir: [
    'Huisartsen',
    'De Woonbron',
    'Basisschool het Kompas',
    'Ouderenbond',
    'Thuiszorg',
    'Vrijwilligers van de tuin',
  ],
  Hennie: ['Mantelzorgers', 'Jonge gezinnen', 'Wethouder', 'Energiecoöperatie', 'Moskee', 'Kerk op het plein'],
  Sem: [
    'Ondernemers in de winkelstraat',
    'Voedselbank',
    'Sportclub',
    'Schuldhulp',
    'Nieuwkomers',
    'Huurdersverenging Zuid',
  ],
}

async function openRegister(page: Page): Promise<void> {
  await page.getByRole('button', { name: board.viewWorkbook, exact: true }).click()
  await page.getByRole('link', { name: workbook.chapters.stakeholders }).click()
  await page.getByRole('heading', { name: texts.title }).waitFor()
}

async function brainstorm(page: Page, names: readonly string[]): Promise<void> {
  const field = page.getByLabel(texts.addLabel)
  for (const name of names) {
    await field.fill(name)
    await page.keyboard.press('Enter')
    await page.getByText(texts.addedOne(name), { exact: true }).waitFor()
  }
}

const level = (sheet: Locator, i: number): Locator => sheet.getByLabel(texts.levels[i] ?? '', { exact: true })

test('a group of four, in the room, at home and on a phone', async () => {
  const people = new Map<string, Person>()
  for (const name of Object.keys(named))
    people.set(name, await openPerson(browser, { baseUrl: server.url, phone: name === 'Sem' }))
  const pageOf = (name: string): Page => people.get(name)?.page ?? expect.fail(`${name} is not here`)
  const links = await makeBoardAtHome(pageOf('Noor'), 'Belanghebbenden')
  for (const [name, { page }] of people) {
    await joinBy(page, name === 'Noor' ? links.facilitator : links.participant, name)
    await openRegister(page)
  }

  // Everybody at the same time, and everybody sees all of it.
  await Promise.all(Object.entries(named).map(([name, theirs]) => brainstorm(pageOf(name), theirs)))
  for (const { page } of people.values()) await page.getByText(texts.count(24), { exact: true }).waitFor()

  // Two pairs are probably double; Noor makes one of each, and it is so for everybody.
  const noor = pageOf('Noor')
  await noor.getByText(texts.doublesTitle(2)).waitFor()
  await noor
    .getByRole('button', { name: texts.mergeInto('De Woonbron', 'Woonbron') })
    .or(noor.getByRole('button', { name: texts.mergeInto('Woonbron', 'De Woonbron') }))
    .first()
    .click()
  await noor
    .getByRole('button', { name: texts.keepName('Huurdersvereniging Zuid') })
    .or(noor.getByRole('button', { name: texts.mergeInto('Huurdersverenging Zuid', 'Huurdersvereniging Zuid') }))
    .first()
    .click()
  for (const { page } of people.values()) await page.getByText(texts.count(22), { exact: true }).waitFor()

  // An area, and a relation, on the page of one of them.
  const amir = pageOf('Amir')
  await amir.getByRole('button', { name: 'Huurdersvereniging Zuid' }).first().click()
  const areas = amir.getByRole('group', { name: texts.sets.areas })
  await areas.getByRole('combobox').fill('Zuid')
  await amir.getByRole('option', { name: workbook.makeNew('Zuid') }).click()
  await amir.getByRole('group', { name: texts.addRelation }).getByRole('combobox').fill('Wethouder')
  await amir.getByRole('option', { name: /Wethouder/ }).click()
  await amir.getByLabel(texts.relationType, { exact: true }).selectOption('influence')
  await noor.getByLabel('Zuid', { exact: true }).first().waitFor()

  await estimateAlone(people, noor)
  for (const { problems } of people.values()) expect(problems).toEqual([])
})

/** A round about two of them: nobody sees anything before it is revealed, and then everybody sees the same. */
async function estimateAlone(people: ReadonlyMap<string, Person>, noor: Page): Promise<void> {
  await noor.getByRole('button', { name: estimates.begin }).click()
  await noor.getByLabel(estimates.roundTitle).fill('Eerste ronde')
  await noor.getByRole('button', { name: estimates.beginNow, exact: true }).click()
  let at = 0
  for (const [name, { page }] of people) {
    if (name === 'Amir') await page.getByRole('button', { name: texts.toRegister }).click()
    if (name !== 'Noor') await page.getByRole('button', { name: estimates.takePart }).click()
    await level(page.getByRole('listitem').filter({ hasText: 'Mantelzorgers' }), at++ % 2 === 0 ? 0 : 4)
      .first()
      .check()
    await page.getByText(estimates.handedIn['handed-in']).waitFor()
  }
  await noor.getByText(estimates.people(4)).waitFor()
  for (const { page } of people.values()) expect(await page.getByText('ver uit elkaar').count()).toBe(0)

  await noor.getByRole('button', { name: estimates.reveal }).click()
  await noor.getByRole('button', { name: estimates.revealNow }).click()
  const sentence = estimates.spread({ values: [0, 0, 1, 1], median: 0.5, agreement: 'opposite' })
  for (const { page } of people.values()) await page.getByText(sentence).waitFor()

  const row = noor.getByRole('listitem').filter({ hasText: sentence })
  await level(row, 3).check()
  await row.getByLabel(texts.reason, { exact: true }).fill('Zij dragen het meeste, en weten het best wat er speelt.')
  await row.getByRole('button', { name: estimates.agreeNow }).click()
  for (const { page } of people.values()) await page.getByText(estimates.agreed(texts.levels[3] ?? '')).waitFor()
}

test('with the keyboard alone: names, a merge, an assessment and its reason', async () => {
  const { page, problems } = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(page, 'Met toetsen')
  await joinBy(page, links.facilitator, 'Noor')
  await openRegister(page)
  const tabTo = async (wanted: Locator): Promise<void> => {
    for (let stops = 0; stops < 80; stops++) {
      if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('Tab does not come to it.')
  }
  await tabTo(page.getByLabel(texts.addLabel))
  for (const name of ['Wijkteam', 'wijkteam', 'Gemeente']) {
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
  }
  await tabTo(page.getByRole('button', { name: texts.mergeInto('wijkteam', 'Wijkteam'), exact: true }))
  await page.keyboard.press('Enter')
  await page.getByText(texts.count(2), { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Wijkteam/ }).focus()
  await page.keyboard.press('Enter')
  await tabTo(level(page.getByRole('group', { name: 'invloed', exact: true }), 0))
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect.poll(() => level(page.getByRole('group', { name: 'invloed', exact: true }), 3).isChecked()).toBe(true)
  await tabTo(page.getByLabel(texts.reasonOf('invloed')))
  await page.keyboard.insertText('Zij kennen iedereen')
  await page.reload()
  await expect.poll(() => page.getByLabel(texts.reasonOf('invloed')).inputValue()).toBe('Zij kennen iedereen')
  expect(problems).toEqual([])
})
