/** Stakeholders on maps: placed by dragging, by tapping and by keyboard alone, seen by everybody, compared, kept, and put on the board. */
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { stakeholders as register } from '@samenspel/client/messages/nl/stakeholders'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'
import {
  brainstorm,
  choose,
  dragOnto,
  hold,
  inStrip,
  makeMap,
  mapAction,
  openMap,
  openMaps,
  openRegister,
  openStakeholder,
  picture,
  pickerOf,
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

const { board, canvas } = messagesIn.nl
const names = ['Gemeente', 'Wijkteam', 'Huurdersvereniging', 'Ouderraad']

const saidOf = (page: Page, name: string): Promise<string | null> => token(page, name).getAttribute('aria-label')

async function addStakeholders(page: Page): Promise<void> {
  await openRegister(page)
  await brainstorm(page, names)
}

test('two people place stakeholders on a krachtenveld by dragging, tapping and keys, and see the same', async () => {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const bram = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(anna.page, 'Met kaarten')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await joinBy(bram.page, links.participant, 'Bram')
  const { page } = anna
  await addStakeholders(page)
  await makeMap(page, 'krachtenveld')
  const title = texts.presets['krachtenveld']?.name ?? ''
  const map = picture(page, title)
  await map.waitFor()
  expect(await page.locator('g[data-token]').count()).toBe(0)

  await openMap(bram.page, title)
  await inStrip(bram.page, 'Gemeente').waitFor()

  // By dragging: much influence, large interest. Bram sees it while it is under way.
  await hold(page, inStrip(page, 'Gemeente'), map, [0.88, 0.12])
  await bram.page.getByText(texts.isPlacing('Anna', 'Gemeente'), { exact: true }).waitFor()
  await page.mouse.up()
  await expect.poll(() => saidOf(bram.page, 'Gemeente')).toBe('Gemeente: invloed hoog, belang hoog')
  await bram.page.getByText(texts.isPlacing('Anna', 'Gemeente'), { exact: true }).waitFor({ state: 'detached' })

  // By tapping: the name, then the place.
  await inStrip(bram.page, 'Wijkteam').click()
  await bram.page.getByText(texts.tapPlace('Wijkteam'), { exact: true }).waitFor()
  const ground = picture(bram.page, title)
  const box = (await ground.boundingBox()) ?? expect.fail('The map is not on the screen.')
  await ground.click({ position: { x: box.width * 0.2, y: box.height * 0.75 } })
  await expect.poll(() => saidOf(page, 'Wijkteam')).toBe('Wijkteam: invloed laag, belang laag')

  // By keyboard alone: nothing is written before Enter.
  await inStrip(page, 'Ouderraad').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => token(page, 'Ouderraad').evaluate((each) => document.activeElement === each)).toBe(true)
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight')
  expect(await token(bram.page, 'Ouderraad').count()).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => saidOf(bram.page, 'Ouderraad')).toBe('Ouderraad: invloed midden, belang hoog')
  await token(page, 'Ouderraad').focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown')
  await page.getByText('Ouderraad: invloed laag, belang hoog', { exact: true }).waitFor({ state: 'attached' })
  await expect.poll(() => saidOf(bram.page, 'Ouderraad')).toBe('Ouderraad: invloed laag, belang hoog')
  await page.keyboard.press('PageUp')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .not.toContain('Ouderraad')

  // In the table the same can be done, and who undergoes much with little influence is named.
  await page.getByRole('button', { name: texts.asTable, exact: true }).click()
  await page.getByLabel(texts.table.valueOf('belang', 'Huurdersvereniging')).selectOption('6')
  await page.getByLabel(texts.table.valueOf('invloed', 'Huurdersvereniging')).selectOption('1')
  await expect
    .poll(() => saidOf(bram.page, 'Huurdersvereniging'))
    .toBe('Huurdersvereniging: invloed laag, belang midden')
  await page.getByText(texts.settings, { exact: true }).click()
  await page.getByLabel(texts.sizeBy).selectOption('impact')
  await page.getByLabel(texts.table.valueOf('impact op hen', 'Huurdersvereniging')).selectOption('9')
  await page
    .getByRole('row', { name: /Huurdersvereniging/ })
    .getByText(texts.unheard)
    .waitFor()
  await page.getByRole('button', { name: texts.asPicture, exact: true }).click()
  await expect.poll(() => saidOf(bram.page, 'Huurdersvereniging')).toContain(texts.unheard)

  // Off this map, not out of the register; put back where it lay.
  await token(page, 'Wijkteam').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: texts.removeFromMap, exact: true }).click()
  await token(bram.page, 'Wijkteam').waitFor({ state: 'detached' })
  await page.getByText(texts.fromRegister(1), { exact: true }).click()
  await page.getByRole('button', { name: texts.putOnMap('Wijkteam'), exact: true }).click()
  await expect.poll(() => saidOf(bram.page, 'Wijkteam')).toBe('Wijkteam: invloed laag, belang laag')

  // Advice only when it is asked for; a copy is kept; the map goes on the board.
  expect(await map.getByText('Betrekken', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: texts.showAdvice, exact: true }).click()
  await map.getByText('Betrekken', { exact: true }).waitFor()
  const more = async (label: string): Promise<void> => {
    await page.getByRole('button', { name: texts.more, exact: true }).click()
    await page.getByRole('menuitemradio', { name: label, exact: true }).click()
  }
  await more(texts.freeze)
  await page.getByText(texts.frozen, { exact: true }).waitFor()
  await more(texts.putOnBoard)
  await page.getByRole('button', { name: board.viewBoard, exact: true }).click()
  await page
    .getByRole('option', { name: canvas.stakeholderMap(title, 4, 4), exact: true })
    .waitFor({ state: 'attached' })
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('rings, relations and tasks by list and keyboard alone', async () => {
  const { page, problems } = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(page, 'Zonder slepen')
  await joinBy(page, links.facilitator, 'Noor')
  await addStakeholders(page)
  await makeMap(page, 'ringen-van-invloed')
  await page.getByRole('button', { name: texts.asTable, exact: true }).click()
  await page.getByLabel(texts.table.ringOf('Gemeente')).selectOption({ label: 'Meebeslissen' })
  await page.getByLabel(texts.table.sectorOf('Gemeente')).selectOption({ label: 'Uitvoerder' })
  await page.getByRole('button', { name: texts.asPicture, exact: true }).click()
  await expect.poll(() => saidOf(page, 'Gemeente')).toBe('Gemeente: Meebeslissen, Uitvoerder')

  await makeMap(page, 'network')
  await page.getByLabel(texts.links.from, { exact: true }).selectOption({ label: 'Gemeente' })
  await page.getByLabel(texts.links.to, { exact: true }).selectOption({ label: 'Wijkteam' })
  await page.getByRole('button', { name: texts.links.add, exact: true }).press('Enter')
  const relation = page.getByText(texts.links.between('Gemeente', 'samenwerking', 'Wijkteam'), { exact: true })
  await relation.click()
  await page.getByLabel(texts.links.type, { exact: true }).selectOption('money')
  await page.getByLabel(texts.links.direction, { exact: true }).selectOption('one')
  await page.getByText(texts.links.between('Gemeente', 'geld', 'Wijkteam'), { exact: true }).waitFor()
  await page.getByRole('button', { name: texts.layOut, exact: true }).click()
  await page.getByText(texts.laidOut, { exact: true }).waitFor({ state: 'attached' })
  expect(await page.locator('g[data-token]').count()).toBe(4)

  await makeMap(page, 'raci')
  await page.getByLabel(texts.raci.taskName, { exact: true }).first().fill('Gesprekken voeren')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: texts.raci.letterOf('R', 'Wijkteam', 'Gesprekken voeren') }).click()
  const { problems: wrong, means } = texts.raci
  await page.getByText(wrong['no-accountable'](means.A, 'A'), { exact: true }).waitFor()
  await page.getByRole('button', { name: texts.raci.letterOf('A', 'Gemeente', 'Gesprekken voeren') }).click()
  await page.getByText(texts.raci.fine, { exact: true }).waitFor()
  await page.getByRole('button', { name: texts.raci.letterOf('A', 'Wijkteam', 'Gesprekken voeren') }).click()
  await page.getByText(wrong['many-accountable'](means.A, 'A'), { exact: true }).waitFor()
  expect(problems).toEqual([])
})

test('a group gives a map words of its own: everybody reads them, each by itself, and they are put back', async () => {
  const anna = await openPerson(browser, { baseUrl: server.url })
  const bram = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(anna.page, 'Eigen woorden')
  await joinBy(anna.page, links.facilitator, 'Anna')
  await joinBy(bram.page, links.participant, 'Bram')
  const { page } = anna
  await addStakeholders(page)
  await makeMap(page, 'raci')
  const title = texts.presets['raci']?.name ?? ''
  await page.getByLabel(texts.raci.taskName, { exact: true }).first().fill('Gesprekken voeren')
  await page.keyboard.press('Enter')
  await openMaps(bram.page)
  await bram.page
    .getByRole('button', { name: new RegExp(`^${texts.openMap(title).replaceAll(/[()]/g, '\\$&')},`) })
    .click()

  const say = async (who: Page, field: string, word: string): Promise<void> => {
    await who.getByLabel(field, { exact: true }).fill(word)
    await who.keyboard.press('Enter')
  }
  await page.getByText(texts.settings, { exact: true }).click()
  await bram.page.getByText(texts.settings, { exact: true }).click()
  await say(page, texts.letterName('A'), 'T')
  await say(bram.page, texts.labelName(texts.raci.means.A), 'tekent ervoor')
  for (const who of [page, bram.page]) {
    await who.getByText(texts.raci.letterMeans('T', 'tekent ervoor'), { exact: true }).waitFor()
    await who.getByRole('button', { name: texts.raci.letterOf('T', 'Gemeente', 'Gesprekken voeren') }).waitFor()
  }
  await page.getByRole('button', { name: texts.raci.letterOf('R', 'Wijkteam', 'Gesprekken voeren') }).click()
  await bram.page.getByText('Niemand tekent ervoor (T).', { exact: true }).waitFor()
  await bram.page.getByRole('button', { name: texts.labelsBack, exact: true }).click()
  await page.getByText(texts.raci.letterMeans('A', texts.raci.means.A), { exact: true }).waitFor()
  await page.getByRole('button', { name: texts.labelsBack, exact: true }).waitFor({ state: 'detached' })

  // On a picture: what is heard of a token, the legend and the table say the same.
  await makeMap(page, 'krachtenveld')
  await dragOnto(
    page,
    inStrip(page, 'Gemeente'),
    picture(page, texts.presets['krachtenveld']?.name ?? ''),
    [0.88, 0.12],
  )
  await page.getByText(texts.settings, { exact: true }).click()
  await page.getByLabel(texts.colorBy).selectOption('influence')
  await say(page, texts.labelNames['y'] ?? '', 'zeggenschap')
  await say(page, texts.labelName(texts.levels.high), 'veel')
  await expect.poll(() => saidOf(page, 'Gemeente')).toBe('Gemeente: zeggenschap veel, belang veel')
  const legend = page.getByRole('region', { name: texts.legend, exact: true })
  await legend.getByText(texts.colorIs('zeggenschap'), { exact: true }).waitFor()
  await legend.getByRole('listitem').filter({ hasText: /veel$/ }).waitFor()
  await page.getByRole('button', { name: texts.asTable, exact: true }).click()
  await page.getByRole('columnheader', { name: 'zeggenschap', exact: true }).waitFor()
  expect([...anna.problems, ...bram.problems]).toEqual([])
})

test('an empty map says what to do, tables take stakeholders off and on, and a frozen copy keeps the values it had', async () => {
  const { page, problems } = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(page, 'Eerst leeg')
  await joinBy(page, links.facilitator, 'Noor')
  await makeMap(page, 'raci')
  await page.getByText(texts.nobodyAtAll, { exact: true }).waitFor()
  await page.getByRole('button', { name: texts.toRegister, exact: true }).click()
  await brainstorm(page, names)
  const [raci = '', list = ''] = ['raci', 'list'].map((preset) => texts.presets[preset]?.name ?? '')
  await openMaps(page)
  await page
    .getByRole('button', { name: new RegExp(`^${texts.openMap(raci).replaceAll(/[()]/g, String.raw`\$&`)},`) })
    .click()
  await page.getByText(texts.nobodyOn, { exact: true }).waitFor()
  await page.getByRole('button', { name: texts.putAllOnMap, exact: true }).click()
  await page.getByRole('button', { name: texts.removeFromMapOf('Wijkteam'), exact: true }).click()
  await page.getByRole('rowheader', { name: /^Wijkteam/ }).waitFor({ state: 'detached' })

  // Off one map is off no other.
  await makeMap(page, 'list')
  await page.getByLabel(texts.table.valueOf('invloed', 'Wijkteam'), { exact: true }).selectOption('9')
  await mapAction(page, texts.freeze)
  await page.getByText(texts.frozen, { exact: true }).waitFor()
  await page.getByLabel(texts.table.valueOf('invloed', 'Wijkteam'), { exact: true }).selectOption('2')
  await openMaps(page)
  await page
    .getByRole('button', { name: new RegExp(`^${texts.openMap(list)}`) })
    .nth(1)
    .click()
  await page
    .getByRole('row', { name: /^Wijkteam/ })
    .getByText('9 hoog', { exact: true })
    .waitFor()

  // A picture that was frozen says the same in its table.
  await makeMap(page, 'krachtenveld')
  await page.getByRole('button', { name: texts.asTable, exact: true }).click()
  await page.getByLabel(texts.table.valueOf('belang', 'Wijkteam'), { exact: true }).selectOption('8')
  await mapAction(page, texts.freeze)
  await page.getByText(texts.frozen, { exact: true }).waitFor()
  await page.getByLabel(texts.table.valueOf('belang', 'Wijkteam'), { exact: true }).selectOption('1')
  await openMaps(page)
  await page
    .getByRole('button', { name: new RegExp(`^${texts.openMap(texts.presets['krachtenveld']?.name ?? '')}`) })
    .filter({ hasText: /Vastgelegd/ })
    .click()
  await page.getByRole('button', { name: texts.asTable, exact: true }).click()
  await page
    .getByRole('row', { name: /^Wijkteam/ })
    .getByText('8 (hoog)', { exact: true })
    .waitFor()
  expect(problems).toEqual([])
})

test('a relation that holds in one area is on no network of another, and stays in the register', async () => {
  const { page, problems } = await openPerson(browser, { baseUrl: server.url })
  const links = await makeBoardAtHome(page, 'Twee gebieden')
  await joinBy(page, links.facilitator, 'Noor')
  await addStakeholders(page)
  await openStakeholder(page, 'Gemeente')
  for (const area of ['Noord', 'Zuid'])
    // One after the other, by the same field.
    // oxlint-disable-next-line no-await-in-loop
    await choose(pickerOf(page, register.areas), area, workbook.makeNew(area))
  await makeMap(page, 'network', 'Zuid')
  await page.getByLabel(texts.links.from, { exact: true }).selectOption({ label: 'Gemeente' })
  await page.getByLabel(texts.links.to, { exact: true }).selectOption({ label: 'Wijkteam' })
  await page.getByRole('button', { name: texts.links.add, exact: true }).click()
  const relation = page.getByText(texts.links.between('Gemeente', 'samenwerking', 'Wijkteam'), { exact: true })
  await relation.click()
  await choose(pickerOf(page, register.relationAreas), 'Noord')
  await relation.waitFor({ state: 'detached' })
  await page.getByText(texts.links.none, { exact: true }).waitFor()
  await openRegister(page)
  await openStakeholder(page, 'Gemeente')
  await pickerOf(page, register.relationAreas).getByText('Noord', { exact: true }).waitFor()
  expect(problems).toEqual([])
})
