/** The register: what is known of one stakeholder, what it is tied to from both sides, and that nothing of it is ever lost. */
import { estimates } from '@samenspel/client/messages/nl/estimates'
import { interviews } from '@samenspel/client/messages/nl/interviews'
import { personas } from '@samenspel/client/messages/nl/personas'
import { question } from '@samenspel/client/messages/nl/question'
import { stakeholders as texts } from '@samenspel/client/messages/nl/stakeholders'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axePath, expectNoViolations } from '../support/axe.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome } from '../support/visit.ts'
import {
  brainstorm,
  choose,
  level,
  makeMap,
  openChapter,
  openRegister,
  openStakeholder,
  pickerOf,
  rowOf,
  SETTLE,
} from './stakeholder-steps.ts'

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

/** Two people before the same register. */
async function two(...names: readonly string[]): Promise<readonly [Person, Person]> {
  const [noor, amir] = [
    await openPerson(browser, { baseUrl: server.url }),
    await openPerson(browser, { baseUrl: server.url }),
  ]
  const links = await makeBoardAtHome(noor.page, 'Het register')
  await joinBy(noor.page, links.facilitator, 'Noor')
  await joinBy(amir.page, links.participant, 'Amir')
  await openRegister(noor.page)
  await openRegister(amir.page)
  await brainstorm(noor.page, names)
  await amir.page.getByText(texts.count(names.length), { exact: true }).waitFor(SETTLE)
  return [noor, amir]
}

const scale = (page: Page, attribute: string): Locator => page.getByRole('group', { name: attribute, exact: true })
const chip = (page: Page, list: string, kind: keyof typeof workbook.kinds, title: string): Locator =>
  page
    .getByRole('list', { name: list, exact: true })
    .or(pickerOf(page, list))
    .getByRole('button', { name: workbook.openRecord(`${workbook.kinds[kind]}, ${title}`), exact: true })
const back = (page: Page): Promise<void> => page.getByRole('button', { name: texts.toRegister, exact: true }).click()

test('what is known of one: texts, sector, what it belongs to, a warning for names, and judgements that are never averages', async () => {
  const [noor, amir] = await two('Wijkteam Oost', 'Gemeente', 'Mantelzorgers')
  const { page } = noor
  await openStakeholder(page, 'Wijkteam Oost')
  await openStakeholder(amir.page, 'Wijkteam Oost')
  for (const [label, text] of [
    [texts.position, 'Wil eerst weten wie de eerste bel krijgt.'],
    [texts.interests, 'Minder mensen die twee keer hetzelfde vertellen.'],
    [texts.brings, 'Kent iedereen in de straat.'],
    [texts.needs, 'Een vast gezicht bij ons.'],
  ] as const) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
    await expect
      .poll(() => amir.page.getByRole('textbox', { name: label, exact: true }).inputValue(), SETTLE)
      .toBe(text)
  }
  await page.getByLabel(texts.sector, { exact: true }).selectOption('other')
  await page.getByRole('textbox', { name: texts.sectorName, exact: true }).fill('Schuldhulp door buren')
  await choose(pickerOf(page, texts.parent), 'Gemeente')
  await expect
    .poll(() => amir.page.getByRole('textbox', { name: texts.sectorName, exact: true }).inputValue(), SETTLE)
    .toBe('Schuldhulp door buren')
  await page.getByText(texts.types.person, { exact: true }).click()
  await page.getByText(texts.personWarning, { exact: true }).waitFor()
  // A named person only after the warning: nothing was written yet.
  expect(await amir.page.getByRole('radio', { name: texts.types.organisation, exact: true }).isChecked()).toBe(true)
  await page.getByRole('button', { name: texts.personAnyway, exact: true }).click()
  await expect
    .poll(() => amir.page.getByRole('radio', { name: texts.types.person, exact: true }).isChecked(), SETTLE)
    .toBe(true)
  await page.getByText(texts.types.role, { exact: true }).click()

  // Not set is nobody's opinion; an attribute of the group's own; another moment is another judgement.
  await expect.poll(() => scale(page, 'invloed').getByText(texts.unset, { exact: true }).isVisible()).toBe(true)
  await level(scale(page, 'invloed'), 1).check()
  await page.getByLabel(texts.ownAttribute, { exact: true }).fill('Zin om mee te doen')
  await page.keyboard.press('Enter')
  await level(scale(page, 'zin om mee te doen'), 3).check()
  await expect.poll(() => level(scale(amir.page, 'zin om mee te doen'), 3).isChecked(), SETTLE).toBe(true)
  await page.getByLabel(texts.moment, { exact: true }).selectOption({ label: texts.momentAt(1) })
  await page.getByLabel(texts.lens, { exact: true }).selectOption('wanted-by-us')
  await scale(page, 'invloed').getByText(texts.unset, { exact: true }).waitFor()
  await level(scale(page, 'invloed'), 4).check()
  expect(await level(scale(amir.page, 'invloed'), 1).isChecked()).toBe(true)

  // It stands with what it belongs to.
  await back(page)
  await openStakeholder(page, 'Gemeente')
  await chip(page, texts.children, 'stakeholder', 'Wijkteam Oost').waitFor()
  // What happens to people who can do little about it is found without anybody saying so.
  await back(page)
  await openStakeholder(page, 'Mantelzorgers')
  await level(scale(page, 'impact op hen'), 4).check()
  await level(scale(page, 'invloed'), 0).check()
  await back(page)
  await page.getByLabel(texts.state, { exact: true }).selectOption('unheard')
  await page.getByText(texts.count(1), { exact: true }).waitFor()
  await rowOf(page, 'Mantelzorgers').getByText(texts.missingVoice, { exact: true }).waitFor()
  expect([...noor.problems, ...amir.problems]).toEqual([])
})

test('what looks the same and is not is asked once; what is the same and looks different is merged by hand; what is out of use comes back', async () => {
  const [noor, amir] = await two('Basisschool Oost', 'Basisschool Ost', 'De corporatie', 'Woonstichting Vaart')
  const { page } = noor
  await page.getByRole('button', { name: texts.notTheSameOf('Basisschool Oost', 'Basisschool Ost') }).click()
  for (const each of [page, amir.page]) await each.getByText(texts.doublesTitle(1)).waitFor({ state: 'detached' })

  await openStakeholder(amir.page, 'De corporatie')
  await amir.page.getByRole('textbox', { name: texts.brings, exact: true }).fill('Duizend sleutels.')
  await openStakeholder(page, 'Woonstichting Vaart')
  await choose(pickerOf(page, texts.sameAs), 'corporatie', /De corporatie/)
  // Who was on the page of the other is told why it is another page now, and nothing that was written is gone.
  await amir.page.getByText(texts.becamePart('De corporatie', 'Woonstichting Vaart'), { exact: true }).waitFor(SETTLE)
  await amir.page.getByText('Duizend sleutels.').waitFor()
  await amir.page.getByRole('button', { name: texts.takeApartOf('De corporatie'), exact: true }).click()
  await back(page)
  await page.getByText(texts.count(4), { exact: true }).waitFor(SETTLE)

  await openStakeholder(page, 'Woonstichting Vaart')
  await page.getByRole('button', { name: texts.archive, exact: true }).click()
  await page.getByText(texts.isArchived, { exact: true }).waitFor()
  await back(page)
  await page.getByText(texts.count(3), { exact: true }).waitFor()
  await page.getByLabel(texts.state, { exact: true }).selectOption('archived')
  await page.getByRole('button', { name: texts.putBackOf('Woonstichting Vaart'), exact: true }).click()
  await page.getByLabel(texts.state, { exact: true }).selectOption('all')
  await page.getByText(texts.count(4), { exact: true }).waitFor()
  expect([...noor.problems, ...amir.problems]).toEqual([])
})

test('ties lead both ways: stakeholder, persona, interview, owner of the question, and the maps of a persona', async () => {
  const [noor, amir] = await two('Huurders van de flat')
  const { page } = noor
  const map = await makeMap(page, 'krachtenveld')
  await openChapter(page, 'personas')
  await page.getByRole('button', { name: personas.add, exact: true }).first().click()
  await page.getByLabel(personas.newName).fill('Huurder met weinig geld')
  await page.keyboard.press('Enter')
  await choose(pickerOf(page, personas.stakeholders), 'Huurders')
  await chip(page, personas.onMaps, 'stakeholder-map', map).click()
  await page.getByRole('group', { name: map, exact: true }).waitFor()

  await openChapter(page, 'interviews')
  await page.getByRole('button', { name: interviews.addGuest, exact: true }).first().click()
  await choose(pickerOf(page, interviews.speaksFor), 'Huurders')
  await openChapter(page, 'question')
  await page.getByRole('button', { name: question.addOwner, exact: true }).click()
  await choose(pickerOf(page, question.ownerStakeholder), 'Huurders')

  // All of it stands with the stakeholder, for others too, and each leads back.
  await openStakeholder(amir.page, 'Huurders van de flat')
  const list = amir.page.getByRole('article')
  await chip(amir.page, texts.ties.persona, 'persona', 'Huurder met weinig geld').waitFor(SETTLE)
  await pickerOf(amir.page, texts.ties.interview)
    .getByRole('button', { name: /^Open: Interview/ })
    .waitFor(SETTLE)
  await list
    .getByRole('list', { name: texts.usedIn })
    .getByRole('button', { name: /^Open: Vraageigenaar/ })
    .waitFor(SETTLE)
  await chip(amir.page, texts.onMaps, 'stakeholder-map', map).waitFor(SETTLE)
  await chip(amir.page, texts.ties.persona, 'persona', 'Huurder met weinig geld').click()
  await chip(amir.page, personas.stakeholders, 'stakeholder', 'Huurders van de flat').click()
  // Let go of on this side, it is gone on the other, though that one said it.
  await amir.page.getByRole('button', { name: workbook.remove('Huurder met weinig geld'), exact: true }).click()
  await openChapter(page, 'personas')
  const open = page.getByRole('button', { name: personas.open('Huurder met weinig geld'), exact: true })
  await open.or(pickerOf(page, personas.stakeholders)).first().waitFor()
  if (await open.isVisible()) await open.click()
  await expect
    .poll(() => chip(page, personas.stakeholders, 'stakeholder', 'Huurders van de flat').count(), SETTLE)
    .toBe(0)
  expect([...noor.problems, ...amir.problems]).toEqual([])
})

test('a round about a few, by an attribute of the group, says from which viewpoint it is', async () => {
  const [noor] = await two('Wijkteam', 'Gemeente', 'Moskee')
  const { page } = noor
  await page.getByRole('button', { name: estimates.begin, exact: true }).click()
  await page.getByLabel(texts.ownAttribute, { exact: true }).fill('Bereik')
  await page.keyboard.press('Enter')
  await page.getByLabel(texts.lens, { exact: true }).selectOption('wanted-by-them')
  await page.getByText(estimates.aboutSo(3), { exact: true }).click()
  await page.getByLabel('Gemeente', { exact: true }).uncheck()
  await page.getByText(estimates.aboutSo(2), { exact: true }).waitFor()
  await page.getByRole('button', { name: estimates.beginNow, exact: true }).click()
  await page.getByText(texts.lenses['wanted-by-them'], { exact: true }).waitFor()
  expect(await page.getByRole('group', { name: 'bereik', exact: true }).count()).toBe(2)
  await level(page.getByRole('group', { name: 'bereik', exact: true }).first(), 2).check()
  await page.getByText(estimates.filledIn(1, 6)).waitFor(SETTLE)
  expect(noor.problems).toEqual([])
})

test('who cannot hand in because the board has no room for it is told so, and keeps it', async () => {
  const small = await startServer({ env: { LIMIT_SEALED_BYTES_PER_BOARD_MAX: '10' } })
  const { page } = await openPerson(browser, { baseUrl: small.url })
  const links = await makeBoardAtHome(page, 'Het register')
  await joinBy(page, links.facilitator, 'Noor')
  await openRegister(page)
  await brainstorm(page, ['Gemeente'])
  await page.getByRole('button', { name: estimates.begin, exact: true }).click()
  await page.getByRole('button', { name: estimates.beginNow, exact: true }).click()
  await level(scale(page, 'invloed').first(), 3).check()
  await page.getByText(estimates.handedIn.full).waitFor(SETTLE)
  await page.reload()
  await page.getByText(estimates.handedIn.full).waitFor(SETTLE)
  expect(await level(scale(page, 'invloed').first(), 3).isChecked()).toBe(true)
  await small.remove()
})

test.each([{ phone: false }, { phone: true }])(
  'axe finds nothing wrong in the register, on a page, and in a round, and nothing is wider than the screen (phone: $phone)',
  async ({ phone }) => {
    const { page, problems } = await openPerson(browser, { baseUrl: server.url, phone, initScripts: [axePath] })
    const links = await makeBoardAtHome(page, 'Het register')
    await joinBy(page, links.facilitator, 'Noor')
    const isFine = async (where: string): Promise<void> => {
      await expectNoViolations(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect({ where, isWider: overflow > 0 }).toEqual({ where, isWider: false })
    }
    await openRegister(page)
    await isFine('empty register')
    await brainstorm(page, ['Wijkteam Oost', 'Wijkteam Ost', 'Mevrouw Jansen', 'Moskee'])
    await isFine('register with doubles and a warning')
    await openStakeholder(page, 'Wijkteam Oost')
    await choose(pickerOf(page, texts.areas), 'Noord', workbook.makeNew('Noord'))
    await choose(pickerOf(page, texts.addRelation), 'Moskee')
    await level(scale(page, 'invloed'), 2).check()
    await level(scale(page, 'invloed'), 3).check()
    await page.getByText(texts.before(1), { exact: true }).click()
    await page.getByText(texts.types.person, { exact: true }).click()
    await page.getByRole('button', { name: texts.moreAttributes, exact: true }).click()
    await isFine('page of a stakeholder')
    await back(page)
    await page.getByRole('button', { name: estimates.begin, exact: true }).click()
    await page.getByText(estimates.aboutSo(4), { exact: true }).click()
    await isFine('new round')
    await page.getByRole('button', { name: estimates.beginNow, exact: true }).click()
    await level(scale(page, 'invloed').first(), 3).check()
    await page.getByText(estimates.handedIn['handed-in']).waitFor(SETTLE)
    await isFine('open round')
    await page.getByRole('button', { name: estimates.reveal, exact: true }).click()
    await page.getByRole('button', { name: estimates.revealNow, exact: true }).click()
    await page.getByText(estimates.notEstimated(7), { exact: true }).click()
    await isFine('revealed round')
    expect(problems).toEqual([])
  },
)
