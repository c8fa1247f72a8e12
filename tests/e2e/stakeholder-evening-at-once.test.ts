/** Two people do what contradicts each other at the same moment, each without a connection: one result, the same for both, and both are told. */
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { stakeholders } from '@samenspel/client/messages/nl/stakeholders'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startBadNetwork, type BadNetwork } from '../support/bad-network.ts'
import { launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'
import {
  brainstorm,
  dragOnto,
  hold,
  inStrip,
  liesAt,
  makeMap,
  openMap,
  openRegister,
  openStakeholder,
  picture,
  saidOnPicture,
  SETTLE,
  token,
} from './stakeholder-steps.ts'

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

interface Pair {
  readonly noor: Page
  readonly amir: Page
  readonly people: readonly Person[]
  /** Takes the connection of both, lets them do something, and gives it back: neither saw what the other did. */
  apart(act: () => Promise<void>): Promise<void>
}

async function pairWith(...names: readonly string[]): Promise<Pair> {
  const networks: BadNetwork[] = []
  const people: Person[] = []
  for (let i = 0; i < 2; i++) {
    const network = await startBadNetwork(server.port)
    onTestFinished(() => network.close())
    networks.push(network)
    people.push(await openPerson(browser, { baseUrl: `http://127.0.0.1:${network.port}` }))
  }
  const [noor, amir] = people.map(({ page }) => page) as [Page, Page]
  const links = await makeBoardAtHome(noor, 'Tegelijk')
  const path = (link: string): string => new URL(link).pathname + new URL(link).hash
  await joinBy(noor, path(links.facilitator), 'Noor')
  await joinBy(amir, path(links.participant), 'Amir')
  await openRegister(noor)
  await brainstorm(noor, names)
  await openRegister(amir)
  await amir.getByText(stakeholders.count(names.length), { exact: true }).waitFor(SETTLE)
  const saved = (page: Page): Promise<void> => page.getByText(board.save.saved, { exact: true }).first().waitFor(SETTLE)
  return {
    noor,
    amir,
    people,
    apart: async (act) => {
      await Promise.all([noor, amir].map(saved))
      for (const network of networks) network.unplug()
      await Promise.all(
        [noor, amir].map((page) =>
          page
            .getByText(/^Geen verbinding/)
            .first()
            .waitFor(SETTLE),
        ),
      )
      await act()
      for (const network of networks) network.heal()
      await Promise.all([noor, amir].map(saved))
    },
  }
}

const FORCE_FIELD = texts.presets['krachtenveld']?.name ?? ''

async function onForceField({ noor, amir }: Pair): Promise<void> {
  await makeMap(noor, 'krachtenveld')
  await openMap(amir, FORCE_FIELD)
  await inStrip(amir, 'Gemeente').waitFor()
}

test('two drag the same stakeholder: one place counts as a whole, and who lost is told', async () => {
  const pair = await pairWith('Gemeente', 'Wijkteam')
  const { noor, amir, people } = pair
  await onForceField(pair)
  await pair.apart(async () => {
    await dragOnto(noor, inStrip(noor, 'Gemeente'), picture(noor, FORCE_FIELD), [0.85, 0.15])
    await dragOnto(amir, inStrip(amir, 'Gemeente'), picture(amir, FORCE_FIELD), [0.15, 0.55])
    await liesAt(noor, 'Gemeente', 'invloed hoog, belang hoog')
  })
  // The last to let go wins with both axes; nobody is in a place that neither chose.
  for (const page of [noor, amir]) await liesAt(page, 'Gemeente', 'invloed midden, belang laag')
  await noor
    .getByText(texts.news.moved('Gemeente', 'invloed midden, belang laag', 'Amir'), { exact: true })
    .waitFor(SETTLE)
  expect(await amir.getByText(/Gemeente verplaatst|verplaatst door een ander/).count()).toBe(0)
  expect(await saidOnPicture(noor)).toEqual(await saidOnPicture(amir))
  for (const { problems } of people) expect(problems).toEqual([])
})

test('one drags what another holds: both see whose hand it is in', async () => {
  const pair = await pairWith('Gemeente')
  const { noor, amir } = pair
  await onForceField(pair)
  await hold(noor, inStrip(noor, 'Gemeente'), picture(noor, FORCE_FIELD), [0.8, 0.3])
  await hold(amir, inStrip(amir, 'Gemeente'), picture(amir, FORCE_FIELD), [0.2, 0.3])
  await amir.getByText(texts.isPlacing('Noor', 'Gemeente'), { exact: true }).waitFor(SETTLE)
  await noor.getByText(texts.isPlacing('Amir', 'Gemeente'), { exact: true }).waitFor(SETTLE)
  await noor.mouse.up()
  await liesAt(amir, 'Gemeente', 'invloed hoog, belang hoog')
  await amir.mouse.up()
  for (const page of [noor, amir]) await liesAt(page, 'Gemeente', 'invloed hoog, belang laag')
})

test('one takes a stakeholder out of use while another places it: it is out of use, both are told, and put back it lies where it was put', async () => {
  const pair = await pairWith('Gemeente', 'Wijkteam')
  const { noor, amir, people } = pair
  await onForceField(pair)
  await openRegister(noor)
  await openStakeholder(noor, 'Gemeente')
  await pair.apart(async () => {
    await noor.getByRole('button', { name: stakeholders.archive, exact: true }).click()
    await dragOnto(amir, inStrip(amir, 'Gemeente'), picture(amir, FORCE_FIELD), [0.85, 0.15])
    await liesAt(amir, 'Gemeente', 'invloed hoog, belang hoog')
  })
  await amir.getByText(texts.news.archived('Gemeente', 'Noor'), { exact: true }).waitFor(SETTLE)
  await token(amir, 'Gemeente').waitFor({ state: 'detached' })
  await noor.getByText(stakeholders.isArchived, { exact: true }).waitFor()
  await noor.getByRole('button', { name: stakeholders.putBack, exact: true }).click()
  await amir.getByText(texts.news.putBack('Gemeente', 'Noor'), { exact: true }).waitFor(SETTLE)
  await liesAt(amir, 'Gemeente', 'invloed hoog, belang hoog')
  for (const { problems } of people) expect(problems).toEqual([])
})

test('two merge the same pair, each the other way round: one is left for both, both are told which, and either can part them', async () => {
  const pair = await pairWith('Woonstichting Vaart', 'De Woonstichting Vaart', 'Wijkteam')
  const { noor, amir, people } = pair
  const [plain, long] = ['Woonstichting Vaart', 'De Woonstichting Vaart']
  await pair.apart(async () => {
    await noor.getByRole('button', { name: stakeholders.mergeInto(long, plain), exact: true }).click()
    await amir.getByRole('button', { name: stakeholders.mergeInto(plain, long), exact: true }).click()
    await noor.getByText(stakeholders.news.merged('', long, plain), { exact: true }).waitFor()
    await amir.getByText(stakeholders.news.merged('', plain, long), { exact: true }).waitFor()
  })
  for (const page of [noor, amir]) await page.getByText(stakeholders.count(2), { exact: true }).waitFor(SETTLE)
  // Whichever name is left, it is the same for both, and both read which: who did not do it also by whom.
  const sentences = [
    [long, plain],
    [plain, long],
  ].map(([part = '', whole = '']) => ['', 'Noor', 'Amir'].map((by) => stakeholders.news.merged(by, part, whole)))
  const told = async (page: Page): Promise<readonly number[]> => {
    const shown = await page.getByRole('status').allInnerTexts()
    return sentences.map((any) => shown.filter((text) => any.some((each) => text.includes(each))).length)
  }
  await expect.poll(() => told(noor), SETTLE).toEqual(await told(amir))
  expect((await told(noor)).filter((count) => count === 1).length).toBe(1)
  const both = (await Promise.all([noor, amir].map((page) => page.getByRole('status').allInnerTexts()))).flat()
  expect(both.filter((text) => /^(Noor|Amir) heeft .* samengevoegd/.test(text)).length).toBe(1)
  await amir.getByRole('button', { name: /^Haal uit elkaar: / }).click()
  for (const page of [noor, amir]) await page.getByText(stakeholders.count(3), { exact: true }).waitFor(SETTLE)
  for (const { problems } of people) expect(problems).toEqual([])
})
