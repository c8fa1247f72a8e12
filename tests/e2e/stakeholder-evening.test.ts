/** Four people find out together who has a stake: a brainstorm, one of what is double, two areas, maps, estimates alone and together, and relations. */
import { estimates } from '@samenspel/client/messages/nl/estimates'
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { stakeholders } from '@samenspel/client/messages/nl/stakeholders'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { joinPlainly, whenSynced, type PlainClient } from '../support/board-client.ts'
import { launchBrowser, openPerson, PROJECTOR, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, type BoardLinks } from '../support/visit.ts'
import {
  brainstorm,
  choose,
  dragOnto,
  inStrip,
  level,
  liesAt,
  makeMap,
  mapAction,
  openMap,
  openMaps,
  openRegister,
  openStakeholder,
  pasteNames,
  pickerOf,
  picture,
  placeByKeys,
  rowOf,
  saidOnPicture,
  SETTLE,
  showAs,
  tapOnto,
  token,
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

const BRAINSTORM_MS_MAX = 120_000

const named = {
  Noor: [
    'Huurdersvereniging de Linde',
    'Gemeente, afdeling wonen',
    'Woonstichting Vaart',
    'Wijkteam Oost',
    'Buurthuis de Kade',
    'Wijkagent',
  ],
  Amir: [
    'Huisartsen',
    'De Woonstichting Vaart',
    'Basisschool de Regenboog',
    'Ouderenbond',
    'Thuiszorg',
    'Tuinvrijwilligers',
  ],
  Hennie: ['Mantelzorgers', 'Gezinnen met jonge kinderen', 'Wethouder', 'Energiecoöperatie', 'Moskee', 'Kerk'],
  Sem: ['Winkeliers', 'Voedselbank', 'Voetbalclub', 'Schuldhulp', 'Nieuwkomers', 'Huurdersverenging de Linde'],
} as const

/** Noor leads at the projector, Amir and Hennie have a laptop, Sem has a phone. */
interface Group {
  readonly noor: Page
  readonly amir: Page
  readonly hennie: Page
  readonly sem: Page
  readonly all: readonly Page[]
  readonly links: BoardLinks
  readonly people: readonly Person[]
}

async function gather(title: string): Promise<Group> {
  const people = await Promise.all([
    openPerson(browser, { baseUrl: server.url, viewport: PROJECTOR }),
    openPerson(browser, { baseUrl: server.url }),
    openPerson(browser, { baseUrl: server.url }),
    openPerson(browser, { baseUrl: server.url, phone: true }),
  ])
  const [noor, amir, hennie, sem] = people.map(({ page }) => page) as [Page, Page, Page, Page]
  const links = await makeBoardAtHome(noor, title)
  await joinBy(noor, links.facilitator, 'Noor')
  await Promise.all([
    joinBy(amir, links.participant, 'Amir'),
    joinBy(hennie, links.participant, 'Hennie'),
    joinBy(sem, links.participant, 'Sem'),
  ])
  return { noor, amir, hennie, sem, all: [noor, amir, hennie, sem], links, people }
}

const counted = (page: Page, count: number): Promise<void> =>
  page.getByText(stakeholders.count(count), { exact: true }).waitFor(SETTLE)

test('an evening with four people at once, by hand', { timeout: 300_000 }, async () => {
  const group = await gather('Wie heeft er een belang?')
  await fillRegister(group)
  await sortOut(group)
  await placeOnForceField(group)
  await placeOnRings(group)
  await estimate(group)
  await relate(group)
  await compare(group)
  for (const { problems } of group.people) expect(problems).toEqual([])
})

/** Twenty-four names from four screens at the same time, of which two are double. */
async function fillRegister({ noor, amir, hennie, sem, all }: Group): Promise<void> {
  await Promise.all(all.map(openRegister))
  const begunMs = performance.now()
  await Promise.all([
    brainstorm(noor, named.Noor),
    pasteNames(amir, named.Amir),
    brainstorm(hennie, named.Hennie),
    brainstorm(sem, named.Sem),
  ])
  await Promise.all(all.map((page) => counted(page, 24)))
  expect(performance.now() - begunMs).toBeLessThan(BRAINSTORM_MS_MAX)

  await noor.getByText(stakeholders.doublesTitle(2)).waitFor()
  await noor
    .getByRole('button', { name: stakeholders.keepName('Woonstichting Vaart') })
    .or(noor.getByRole('button', { name: stakeholders.mergeInto('De Woonstichting Vaart', 'Woonstichting Vaart') }))
    .first()
    .click()
  await hennie
    .getByText(stakeholders.news.merged('Noor', 'De Woonstichting Vaart', 'Woonstichting Vaart'), { exact: true })
    .waitFor(SETTLE)
  await sem
    .getByRole('button', {
      name: stakeholders.mergeInto('Huurdersverenging de Linde', 'Huurdersvereniging de Linde'),
    })
    .click()
  await Promise.all(all.map((page) => counted(page, 22)))
}

/** Two areas; who works in one of them, in both, or in neither in particular; and a sector, chosen on the phone. */
async function sortOut({ noor, amir, hennie, sem, all }: Group): Promise<void> {
  await openStakeholder(noor, 'Thuiszorg')
  const areas = pickerOf(noor, stakeholders.areas)
  for (const area of ['Noord', 'Zuid']) await choose(areas, area, workbook.makeNew(area))
  await noor.getByRole('button', { name: stakeholders.toRegister, exact: true }).click()
  const tick = async (page: Page, area: string, names: readonly string[]): Promise<void> => {
    for (const name of names) await rowOf(page, name).getByLabel(area, { exact: true }).check()
  }
  await Promise.all([
    tick(noor, 'Noord', ['Huurdersvereniging de Linde', 'Wijkteam Oost']),
    tick(amir, 'Zuid', ['Basisschool de Regenboog', 'Ouderenbond']),
    tick(hennie, 'Noord', ['Buurthuis de Kade']),
    rowOf(sem, 'Winkeliers').getByLabel(stakeholders.sectorOf('Winkeliers'), { exact: true }).selectOption('business'),
  ])
  for (const page of all) {
    await expect
      .poll(() => rowOf(page, 'Ouderenbond').getByLabel('Zuid', { exact: true }).isChecked(), SETTLE)
      .toBe(true)
    await expect
      .poll(() => rowOf(page, 'Thuiszorg').getByLabel('Noord', { exact: true }).isChecked(), SETTLE)
      .toBe(true)
  }
}

const FORCE_FIELD = texts.newTitle(texts.presets['krachtenveld']?.name ?? '', 'Noord')

/** Everybody places others on one map at the same time: with the mouse, with keys, and with a finger. */
async function placeOnForceField({ noor, amir, hennie, sem, all }: Group): Promise<void> {
  await makeMap(noor, 'krachtenveld', 'Noord')
  await Promise.all([amir, hennie, sem].map((page) => openMap(page, FORCE_FIELD)))
  // Those who work in the other area alone are not on it; nobody lies in the middle by itself.
  await inStrip(noor, 'Thuiszorg').waitFor()
  expect(await inStrip(noor, 'Ouderenbond').count()).toBe(0)
  expect(await saidOnPicture(noor)).toEqual([])

  const [map, other, small] = [noor, hennie, sem].map((page) => picture(page, FORCE_FIELD)) as [
    ReturnType<typeof picture>,
    ReturnType<typeof picture>,
    ReturnType<typeof picture>,
  ]
  await Promise.all([
    (async () => {
      await dragOnto(noor, inStrip(noor, 'Gemeente, afdeling wonen'), map, [0.85, 0.15])
      await dragOnto(noor, inStrip(noor, 'Huurdersvereniging de Linde'), map, [0.9, 0.45])
    })(),
    (async () => {
      await placeByKeys(amir, 'Mantelzorgers', { Right: 10, Down: 8 })
      await placeByKeys(amir, 'Wijkteam Oost', { Up: 8 })
    })(),
    (async () => {
      await dragOnto(hennie, inStrip(hennie, 'Woonstichting Vaart'), other, [0.2, 0.12])
      await dragOnto(hennie, inStrip(hennie, 'Winkeliers'), other, [0.15, 0.45])
    })(),
    tapOnto(sem, 'Voedselbank', small, [0.5, 0.35]),
  ])
  await liesAt(sem, 'Gemeente, afdeling wonen', 'invloed hoog, belang hoog')
  await liesAt(noor, 'Mantelzorgers', 'invloed laag, belang hoog')
  await liesAt(amir, 'Woonstichting Vaart', 'invloed hoog, belang laag')
  for (const page of all) await expect.poll(async () => (await saidOnPicture(page)).length, SETTLE).toBe(7)
  const said = await saidOnPicture(noor)
  for (const page of all) await expect.poll(() => saidOnPicture(page), SETTLE).toEqual(said)
}

const RINGS = texts.presets['ringen-van-invloed']?.name ?? ''
const [NORTH, SOUTH] = [texts.newTitle(RINGS, 'Noord'), texts.newTitle(RINGS, 'Zuid')]

/** The same rings for two areas: who co-decides here may only know there, and some are in one of the two alone. */
async function placeOnRings({ noor, amir, hennie, sem }: Group): Promise<void> {
  await makeMap(hennie, 'ringen-van-invloed', 'Noord')
  await mapAction(hennie, `${texts.sameForArea}: Zuid`)
  await hennie.getByRole('button', { name: texts.beside, exact: true }).waitFor()
  await Promise.all([openMap(noor, NORTH), openMap(sem, NORTH), openMap(amir, SOUTH)])
  await Promise.all([
    dragOnto(noor, inStrip(noor, 'Huurdersvereniging de Linde'), picture(noor, NORTH), [0.53, 0.46]),
    placeByKeys(amir, 'Ouderenbond', { Up: 1, Right: 1 }),
    dragOnto(hennie, inStrip(hennie, 'Wethouder'), picture(hennie, NORTH), [0.47, 0.46]),
    tapOnto(sem, 'Buurthuis de Kade', picture(sem, NORTH), [0.55, 0.45]),
  ])
  await placeByKeys(amir, 'Wethouder', { Up: 7, Left: 7 })
  for (const name of ['Huurdersvereniging de Linde', 'Wethouder']) await liesAt(sem, name, 'Meebeslissen')
  expect(await token(noor, 'Ouderenbond').count()).toBe(0)
  await expect.poll(() => saidOnPicture(noor), SETTLE).toEqual(await saidOnPicture(sem))
}

/** Estimates of two people far apart: nobody has anything of it before it is revealed, whatever their page shows. */
async function estimate({ noor, amir, hennie, sem, all, links }: Group): Promise<void> {
  await openMap(noor, FORCE_FIELD)
  await mapAction(noor, texts.estimateFirst)
  await noor.getByText(estimates.aloneHint).waitFor()
  const [, boardId = '', secret = ''] = /\/b\/([^#]+)#(.+)$/.exec(links.participant) ?? []
  const outsider = await joinPlainly(server.url, boardId, secret, { name: 'Iris' })
  await whenSynced(outsider)

  await Promise.all([amir, hennie, sem].map(openRegister))
  await Promise.all(
    [amir, hennie, sem].map((page) => page.getByRole('button', { name: estimates.takePart, exact: true }).click()),
  )
  await Promise.all(
    all.map(async (page, i) => {
      const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Schuldhulp' }) })
      await level(row.getByRole('group', { name: 'invloed', exact: true }), i % 2 === 0 ? 0 : 4).check()
      await level(row.getByRole('group', { name: 'belang', exact: true }), 4).check()
      await page.getByText(estimates.handedIn['handed-in']).waitFor(SETTLE)
    }),
  )
  await noor.getByText(estimates.people(4)).waitFor(SETTLE)
  // What follows in the document proves that everything before it has come to everybody.
  await noor.getByRole('textbox', { name: estimates.roundTitle }).fill('Wie kan hier iets aan doen?')
  await expect.poll(() => roundOf(outsider)?.title, SETTLE).toBe('Wie kan hier iets aan doen?')
  expect(roundOf(outsider)?.estimates).toEqual([])
  expect(JSON.stringify(outsider.doc.getMap('records').toJSON())).not.toContain('/influence')
  for (const page of all) expect(await page.getByText('ver uit elkaar').count()).toBe(0)

  await noor.getByRole('button', { name: estimates.reveal, exact: true }).click()
  await noor.getByRole('button', { name: estimates.revealNow, exact: true }).click()
  const apart = estimates.spread({ values: [0, 0, 1, 1], median: 0.5, agreement: 'opposite' })
  for (const page of all) await page.getByText(apart, { exact: true }).waitFor(SETTLE)
  await expect.poll(() => roundOf(outsider)?.estimates.length, SETTLE).toBe(4)
  outsider.provider.destroy()

  // Where they agree one press is enough; where they differ they talk, and write down why.
  await amir.getByRole('button', { name: estimates.agreeOnClose(1), exact: true }).click()
  const row = noor.getByRole('listitem').filter({ hasText: apart })
  await level(row, 3).check()
  await row.getByLabel(stakeholders.reason, { exact: true }).fill('Zonder hen stopt het uitstel van betaling.')
  await row.getByRole('button', { name: estimates.agreeNow, exact: true }).click()
  for (const page of all) await page.getByText(estimates.agreed('hoog')).waitFor(SETTLE)
  await openMap(hennie, FORCE_FIELD)
  await liesAt(hennie, 'Schuldhulp', 'invloed hoog, belang hoog')
}

interface StoredRound {
  readonly title: string
  /** The keys under which estimates of people are stored. */
  readonly estimates: readonly string[]
}

/** The round as it is stored in somebody's document, read without any code of the product. */
function roundOf({ doc }: PlainClient): StoredRound | undefined {
  for (const record of doc.getMap('records').values())
    if (record instanceof Y.Map && record.get('kind') === 'estimate-round')
      return {
        title: String(record.get('title')),
        estimates: [...record.keys()].filter((key) => key.startsWith('estimates.')),
      }
  return undefined
}

/** Two people draw relations at once: one beside the network, one on the page of a stakeholder. */
async function relate({ noor, amir, hennie, all }: Group): Promise<void> {
  const network = await makeMap(amir, 'network')
  await openRegister(hennie)
  await openStakeholder(hennie, 'Wethouder')
  await Promise.all([
    (async () => {
      await amir.getByLabel(texts.links.from, { exact: true }).selectOption({ label: 'Gemeente, afdeling wonen' })
      await amir.getByLabel(texts.links.to, { exact: true }).selectOption({ label: 'Woonstichting Vaart' })
      await amir.getByRole('button', { name: texts.links.add, exact: true }).click()
      const drawn = texts.links.between(
        'Gemeente, afdeling wonen',
        texts.links.types.cooperation,
        'Woonstichting Vaart',
      )
      await amir.getByText(drawn, { exact: true }).click()
      for (const [label, value] of [
        [texts.links.type, 'money'],
        [texts.links.direction, 'one'],
        [texts.links.strength, '3'],
        [texts.links.valence, '1'],
      ] as const)
        await amir.getByLabel(label, { exact: true }).selectOption(value)
    })(),
    (async () => {
      await choose(pickerOf(hennie, stakeholders.addRelation), 'Gemeente', /Gemeente, afdeling wonen/)
      for (const [label, value] of [
        [stakeholders.relationType, 'authority'],
        [stakeholders.direction, 'out'],
        [stakeholders.strength, '2'],
        [stakeholders.valence, '-1'],
        [stakeholders.status, 'weakened'],
      ] as const)
        await hennie.getByLabel(label, { exact: true }).selectOption(value)
    })(),
  ])
  await Promise.all(all.filter((page) => page !== amir).map((page) => openMap(page, network)))
  const money = texts.links.between('Gemeente, afdeling wonen', texts.links.types.money, 'Woonstichting Vaart')
  const authority = texts.links.between('Wethouder', texts.links.types.authority, 'Gemeente, afdeling wonen')
  for (const page of all)
    for (const [sentence, ...marks] of [
      [money, texts.links.directions.one, texts.links.strengths[3], texts.links.valences['1']],
      [authority, texts.links.directions.one, texts.links.strengths[2], texts.links.valences['-1'], 'verzwakt'],
    ])
      await page
        .locator('summary', { hasText: sentence ?? '' })
        .getByText(marks.join(', '), { exact: true })
        .waitFor(SETTLE)
  // Both are drawn, once everybody lies somewhere.
  await noor.getByRole('button', { name: texts.layOut, exact: true }).click()
  for (const page of all) await expect.poll(() => page.locator('[data-links] > g').count(), SETTLE).toBe(2)
}

/** Two areas side by side, in words too; and the same map for later, with an arrow from where somebody lay. */
async function compare({ noor, hennie, sem }: Group): Promise<void> {
  await openMap(noor, NORTH)
  await showAs(noor, 'beside')
  const listed = (title: string) =>
    noor
      .locator('dl > div')
      .filter({ has: noor.getByText(title, { exact: true }) })
      .locator('dd')
  await expect
    .poll(() => listed(texts.compare.onlyLeft(NORTH)).textContent(), SETTLE)
    .toBe('Huurdersvereniging de Linde, Buurthuis de Kade')
  expect(await listed(texts.compare.onlyRight(SOUTH)).textContent()).toBe('Ouderenbond')
  expect(await listed(texts.compare.both).textContent()).toBe('Wethouder')

  await openMap(hennie, FORCE_FIELD)
  await mapAction(hennie, texts.sameForLater)
  const later = texts.newTitle(FORCE_FIELD, texts.later(1))
  await picture(hennie, later).waitFor()
  await liesAt(hennie, 'Winkeliers', texts.isGhost)
  await token(hennie, 'Winkeliers').press('ArrowRight')
  for (let i = 0; i < 20; i++) await hennie.keyboard.press('ArrowRight')
  await liesAt(hennie, 'Winkeliers', 'invloed midden, belang hoog')
  await openMap(sem, later)
  await liesAt(sem, 'Winkeliers', 'invloed midden, belang hoog')
  await sem.locator('line[marker-end*="map-move-arrow"]').waitFor({ state: 'attached', ...SETTLE })
  await showAs(sem, 'asTable')
  await sem
    .getByRole('row', { name: /^Winkeliers/ })
    .getByText(texts.cameFrom('invloed midden, belang laag'))
    .waitFor(SETTLE)
  await openMaps(noor)
}
