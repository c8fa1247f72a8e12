import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startBadNetwork } from '../support/bad-network.ts'
import { boardScreen, type BoardScreen } from '../support/board-screen.ts'
import { LAPTOP, launchBrowser, openPerson, type Person } from '../support/browser.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'
import { joinBy, makeBoardAtHome, messagesIn } from '../support/visit.ts'
import { allQuotes, interviewRound } from './interview-round.ts'

const { board, canvas } = messagesIn.nl
const SETTLE = { timeout: 30_000 } as const

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

/** What guests say is written by three people; each takes two of the six. */
const [forAnna, forBram, forChantal] = [0, 2, 4].map((first) =>
  interviewRound.slice(first, first + 2).flatMap(({ quotes }) => quotes),
) as [string[], string[], string[]]

test(
  'three people write down an evening of interviews, through a killed server and a lost connection, and nothing is missing',
  { timeout: 180_000 },
  async () => {
    // Bram's connection can be pulled out; the others are on the server's own network.
    const network = await startBadNetwork(server.port)
    onTestFinished(() => network.close())
    const viaNetwork = `http://127.0.0.1:${network.port}`
    const maker = await openPerson(browser, { baseUrl: server.url, viewport: LAPTOP })
    const links = await makeBoardAtHome(maker.page, 'Zes gasten, één avond')
    const anna = await seated(maker, links.facilitator, 'Anna')
    const bram = await seated(
      await openPerson(browser, { baseUrl: viaNetwork, viewport: LAPTOP }),
      links.participant.replace(server.url, viaNetwork),
      'Bram',
    )
    const chantal = await seated(
      await openPerson(browser, { baseUrl: server.url, phone: true }),
      links.participant,
      'Chantal',
    )

    // All at the same time; the server dies while they write.
    await Promise.all([
      anna.screen.writeChain(forAnna),
      bram.screen.pasteLines(forBram.slice(0, 6)),
      chantal.screen.composeInList(forChantal.slice(0, 8)),
      (async () => {
        await expect.poll(async () => (await chantal.screen.listNotes()).length, SETTLE).toBeGreaterThan(9)
        await server.kill()
        server = await server.restart()
      })(),
    ])
    for (const { screen } of [anna, bram, chantal]) await screen.saveLabel(board.save.saved).waitFor(SETTLE)

    // Bram goes on without a connection, and loads his tab again.
    network.unplug()
    await bram.screen.saveLabel(board.save.offline(0)).waitFor(SETTLE)
    await bram.screen.pasteLines(forBram.slice(6))
    await bram.screen.saveLabel(/wijzigingen staan op dit apparaat/).waitFor(SETTLE)
    await bram.person.page.reload()
    for (const text of forBram.slice(6)) await bram.screen.note(text).waitFor({ state: 'attached' })
    await bram.screen.saveLabel(/wijzigingen staan op dit apparaat/).waitFor(SETTLE)

    // Meanwhile the others move, recolour and take back.
    await chantal.screen.composeInList(forChantal.slice(8))
    const dragged = forAnna[3] ?? ''
    const before = placeOf(await anna.screen.canvasNotes(), dragged)
    await anna.screen.drag(dragged, 0, 130)
    await expect.poll(async () => placeOf(await anna.screen.canvasNotes(), dragged)).not.toEqual(before)
    await chantal.screen.recolourInList(forChantal[2] ?? '', 'green')
    const takenBack = forAnna[5] ?? ''
    await anna.screen.recolour(takenBack, 'red')
    await labelled(anna, canvas.note('red', takenBack))
    await anna.person.page.getByRole('toolbar').getByRole('button', { name: canvas.commands['edit.undo'] }).click()
    await labelled(anna, canvas.note('yellow', takenBack))

    network.heal()
    for (const { screen } of [anna, bram, chantal]) await screen.saveLabel(board.save.saved).waitFor(SETTLE)

    const fourth = await seated(
      await openPerson(browser, { baseUrl: server.url, viewport: LAPTOP }),
      links.viewer,
      'Dries',
    )
    await fourth.screen.saveLabel(board.save.saved).waitFor(SETTLE)
    await expect.poll(async () => (await fourth.screen.canvasNotes()).length, SETTLE).toBe(allQuotes.length)
    const expected = await fourth.screen.canvasNotes()
    const expectedLabels = expected.map(({ label }) => label)
    expect(expectedLabels.map(textOf).toSorted()).toEqual(allQuotes.toSorted())
    expect(expectedLabels).toContain(canvas.note('green', forChantal[2] ?? ''))
    expect(expectedLabels).toContain(canvas.note('yellow', takenBack))
    expect(placeOf(expected, dragged)).not.toEqual(before)

    expect(await chantal.screen.listNotes()).toEqual(expectedLabels)
    await chantal.screen.showCanvas()
    for (const { screen } of [anna, bram, chantal])
      await expect.poll(() => screen.canvasNotes(), SETTLE).toEqual(expected)
    for (const { screen } of [anna, bram, fourth]) expect(await screen.listNotes()).toEqual(expectedLabels)
    for (const { person } of [anna, bram, chantal, fourth]) {
      await person.context.close()
      expect(person.problems).toEqual([])
    }
  },
)

interface Seated {
  readonly person: Person
  readonly screen: BoardScreen
}

async function seated(person: Person, link: string, name: string): Promise<Seated> {
  await joinBy(person.page, link, name)
  const screen = boardScreen(person.page)
  await screen.saveLabel(board.save.saved).waitFor(SETTLE)
  return { person, screen }
}

async function labelled({ person }: { readonly person: { readonly page: Page } }, label: string): Promise<void> {
  await person.page.getByRole('option', { name: label, exact: true }).waitFor({ state: 'attached' })
}

const placeOf = (notes: Awaited<ReturnType<BoardScreen['canvasNotes']>>, text: string) =>
  notes.find(({ label }) => label.startsWith(text))

/** The words of a note without what a screen reader adds. */
const textOf = (label: string): string => label.replace(/\. Briefje, \p{L}+$/u, '')
