/**
 * A board with 60 interviews, 2,000 quotes and 40 personas: what a change costs before the personas chapter can show it, and opening that chapter in
 * Chromium. Each figure stands beside one frame of a 60 Hz screen.
 */
import { createBoard } from '@samenspel/shared/board/board'
import { personaRecords } from '@samenspel/shared/elements/persona-card-records'
import { confidenceOf } from '@samenspel/shared/knowledge/confidence'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { nudgesOf } from '@samenspel/shared/knowledge/persona-nudges'
import { claimsOf } from '@samenspel/shared/knowledge/persona-claims'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { RecordId } from '@samenspel/shared/ids'
import { claimSections } from '@samenspel/shared/records/claim'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { joinPlainly, makeBoard, whenSynced } from '../support/board-client.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { createRandom } from '../support/random.ts'
import { startServer } from '../support/start-server.ts'
import { joinBy } from '../support/visit.ts'
import { print, summarise, timesOf, type Times } from './figures.ts'

const INTERVIEWS = 60
const QUOTES = 2_000
const PERSONAS = 40
const CLAIMS_PER_PERSONA = 18
const FRAME_MS = 1000 / 60

const random = createRandom(4)
const ofFrame = ({ p95Ms }: Times): string => `95th percentile is ${((p95Ms / FRAME_MS) * 100).toFixed(0)} % of a frame`

interface Seeded {
  readonly quotes: readonly RecordId[]
  readonly personas: readonly RecordId[]
  readonly claims: readonly RecordId[]
}

function seed(board: ReturnType<typeof createBoard>): Seeded {
  const many = <T>(count: number, make: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => make(i))
  return board.edit(({ records }) => {
    const interviews = many(INTERVIEWS, (i) =>
      records.add('interview', { code: `G${i + 1}`, role: 'bewoner', voice: i % 3 === 0 ? 'proxy' : 'own' }),
    )
    const quotes = many(QUOTES, (i) =>
      records.add('quote', { text: `Wat iemand zei, nummer ${i}`, interview: random.pick(interviews) }),
    )
    const insights = many(60, (i) => records.add('insight', { statement: `Inzicht ${i}` }))
    for (const target of insights)
      for (let i = 0; i < 4; i++) records.add('evidence', { target, source: random.pick(quotes) })
    const personas = many(PERSONAS, (i) =>
      records.add('persona', { typeLabel: `Persona nummer ${i + 1}`, summary: 'Iemand die hier woont.' }),
    )
    const claims = personas.flatMap((persona) =>
      many(CLAIMS_PER_PERSONA, (i) => {
        const claim = records.add('claim', {
          persona,
          section: random.pick(claimSections),
          text: `Wat we zeggen, nummer ${i}`,
        })
        for (let link = 0; link < 3; link++) records.add('evidence', { target: claim, source: random.pick(quotes) })
        if (i % 4 === 0) records.add('evidence', { target: claim, source: random.pick(insights) })
        if (i % 9 === 0) records.add('evidence', { target: claim, source: random.pick(quotes), stance: 'contradicts' })
        return claim
      }),
    )
    return { quotes, personas, claims }
  })
}

const doc = new Y.Doc()
const board = createBoard(doc)
const graph = new RecordGraph(board.records)
board.subscribe(({ records }) => graph.refresh(records))
const seeded = seed(board)
process.stdout.write(`${board.records.all().length} records, ${PERSONAS} personas; median, 95th percentile\n`)

const build = await timesOf(10, () => new RecordGraph(board.records))
print('the graph of all records is built', build)
const change = await timesOf(300, (run) => {
  const id = seeded.quotes[(run + 1) * 5]
  if (id) board.edit((edit) => edit.records.set(id, 'quote', { voice: run % 2 ? 'own' : 'proxy' }))
})
print('a quote changes, and the graph follows', change, ofFrame(change))
const recompute = await timesOf(300, (run) => {
  const id = seeded.quotes[(run + 1) * 5]
  if (id) board.edit((edit) => edit.records.set(id, 'quote', { voice: run % 2 ? 'proxy' : 'own' }))
  return seeded.claims.map((claim) => confidenceOf(graph, claim))
})
print(`... and the confidence of all ${seeded.claims.length} claims`, recompute, ofFrame(recompute))
const chapter = await timesOf(300, (run) => {
  const id = seeded.quotes[(run + 1) * 5]
  if (id) board.edit((edit) => edit.records.set(id, 'quote', { voice: run % 2 ? 'own' : 'proxy' }))
  return seeded.personas.map((persona) => coverageOf(graph, persona))
})
print(`... and the coverage of all ${PERSONAS} personas (the list)`, chapter, ofFrame(chapter))
const editor = await timesOf(300, (run) => {
  const id = seeded.claims[run + 1]
  const persona = seeded.personas[7]
  if (id)
    board.edit(
      (edit) => edit.records.spliceText(id, 'claim', { field: 'text', at: 0, deleteCount: 0, insert: 'a' }),
      'typing',
    )
  return (
    persona && [
      claimsOf(graph, persona).map((claim) => confidenceOf(graph, claim.id)),
      coverageOf(graph, persona),
      nudgesOf(graph, persona),
    ]
  )
})
print('a letter is typed, and one persona is worked out (the editor)', editor, ofFrame(editor))
const cards = await timesOf(300, (run) => {
  const id = seeded.quotes[(run + 1) * 5]
  if (id) board.edit((edit) => edit.records.set(id, 'quote', { voice: run % 2 ? 'own' : 'proxy' }))
  return seeded.personas.map((persona) => personaRecords(persona, board.records))
})
print(`a quote changes, and ${PERSONAS} cards on the board look what they show`, cards, ofFrame(cards))

await openInChromium()

/** From choosing the chapter to its painted tiles, opening one persona, and what a change by somebody else costs the page that shows them. */
async function openInChromium(): Promise<void> {
  const server = await startServer()
  const browser = await launchBrowser()
  try {
    const { boardId, tokens } = await makeBoard(server.url)
    const client = await joinPlainly(server.url, boardId, tokens.participant)
    await whenSynced(client)
    const theirs = createBoard(client.doc)
    const made = seed(theirs)
    const { page } = await openPerson(browser, { baseUrl: server.url })
    await joinBy(page, `/b/${boardId}#${tokens.participant}`, 'Meter')
    await page.getByRole('button', { name: 'Werkboek' }).click()
    await page.getByRole('navigation').getByText('Persona’s').waitFor()
    const opened: number[] = []
    for (let run = 0; run < 12; run++) {
      await press(page, 'nav a', 'Inzichten', 'Inzichten')
      opened.push(await press(page, 'nav a', 'Persona’s', `Persona nummer ${PERSONAS}`, 'li button'))
    }
    print('the chapter opens in Chromium: press to painted tiles', summarise(opened.slice(1)), `${PERSONAS} tiles`)

    const list = await changesBesides(page, 40, (run) =>
      contradict(
        theirs,
        made.claims[(run % PERSONAS) * CLAIMS_PER_PERSONA + 1 + Math.floor(run / PERSONAS)],
        made.quotes[run],
      ),
    )
    print('a quote is linked elsewhere: work of the page with all tiles', list, ofFrame(list))
    const persona = theirs.records.get(made.personas[7] ?? ('' as RecordId))
    const name = persona?.kind === 'persona' ? persona.typeLabel : ''
    const editors: number[] = []
    for (let run = 0; run < 8; run++) {
      await page.evaluate(() => (window.location.hash = '#/werkboek/personas'))
      await page.getByText(`Persona nummer ${PERSONAS}`, { exact: true }).waitFor()
      editors.push(await press(page, 'li button', name, name))
    }
    print('one persona opens: press to its painted editor', summarise(editors.slice(1)), `${CLAIMS_PER_PERSONA} claims`)
    const own = made.claims.slice(7 * CLAIMS_PER_PERSONA, 8 * CLAIMS_PER_PERSONA)
    const editing = await changesBesides(page, 40, (run) =>
      contradict(theirs, own[run % own.length], made.quotes[1000 + run]),
    )
    print('... a quote is linked to one of its claims elsewhere', editing, ofFrame(editing))
    client.provider.destroy()
  } finally {
    await browser.close()
    await server.remove()
  }
}

/** Presses what has this text and tells how long it took until the other text was painted in one of those elements. */
function press(page: Page, pressed: string, text: string, awaited: string, shownIn = 'h2'): Promise<number> {
  return page.evaluate(
    async ([selector, wanted, expected, places]) => {
      const find = (where: string, what: string): HTMLElement | undefined =>
        [...document.querySelectorAll<HTMLElement>(where)].find((each) => each.textContent.includes(what))
      const startMs = performance.now()
      find(selector, wanted)?.click()
      while (!find(places, expected)) await new Promise((resolve) => requestAnimationFrame(resolve))
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now() - startMs
    },
    [pressed, text, awaited, shownIn] as const,
  )
}

/** What the main thread of a page does, all told, for one change that comes from elsewhere: script, style and layout. */
async function changesBesides(page: Page, runs: number, make: (run: number) => void): Promise<Times> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const workMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']
    return 1000 * metrics.reduce((sum, { name, value }) => (parts.includes(name) ? sum + value : sum), 0)
  }
  const samples: number[] = []
  for (let run = 0; run <= runs; run++) {
    const beforeMs = await workMs()
    await page.evaluate(() => {
      const waiting = window as typeof window & { shown?: Promise<void> }
      waiting.shown = new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          seen.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
        })
        seen.observe(document.querySelector('main') ?? document, {
          subtree: true,
          childList: true,
          characterData: true,
        })
      })
    })
    make(run)
    await page.evaluate(() => (window as typeof window & { shown?: Promise<void> }).shown)
    samples.push((await workMs()) - beforeMs)
  }
  await session.detach()
  return summarise(samples.slice(1))
}

/** Something that shows on the tile of a persona and in its editor: a quote contradicts a claim that none contradicted. */
function contradict(theirs: ReturnType<typeof createBoard>, target: RecordId | undefined, source?: RecordId): void {
  if (target && source) theirs.edit((edit) => edit.records.add('evidence', { target, source, stance: 'contradicts' }))
}
