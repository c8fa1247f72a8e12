/**
 * Two hours of a full room at speed: people come and go, write, drag and delete, while one page pans, zooms, drags and types. Prints what the page and
 * the server hold, and fails when it keeps growing. SOAK_MINUTES sets how many minutes are played.
 */
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { newPersonId, parseBoardId } from '@samenspel/shared/ids'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env, exitCode } from 'node:process'
import type { Page } from 'playwright-core'
import { makeBoard } from '../support/board-client.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { createRandom } from '../support/random.ts'
import { startServer } from '../support/start-server.ts'
import { joinBy } from '../support/visit.ts'
import { sentence } from './canvas/content.ts'

const MINUTES = Number(env['SOAK_MINUTES'] ?? 120)
const PEOPLE = 12
const NOTES = 300
/** Everything has been seen once by then: caches are full, and what grows after it grows for ever. */
const SETTLED_MINUTE = MINUTES / 4
const HEAP_GROWTH_MAX = 1.3
/** Elements of the page that are held, those that were taken out of it as well. */
const NODES_GROWTH_MAX = 1.3
/** The database, with its log of writes before it takes them over. */
const STORED_MB_MAX = 16

const random = createRandom(11)
const server = await startServer()
const made = await makeBoard(server.url)
const boardId = parseBoardId(made.boardId)
if (!boardId) throw new Error('The server gave no board id.')
const arrive = (): Promise<BoardSession> =>
  openBoard(
    { boardId, token: made.tokens.participant, name: 'Buur', personId: newPersonId() },
    { baseUrl: server.url, keepsLocalCopy: false },
  )
const people = await Promise.all(Array.from({ length: PEOPLE }, arrive))
const [first] = people
if (!first) throw new Error('Nobody came.')
await live(first)
for (let i = 0; i < NOTES; i++) addNote(first, i)

const browser = await launchBrowser()
const { page, problems } = await openPerson(browser, { baseUrl: server.url })
await joinBy(page, `/b/${made.boardId}#${made.tokens.facilitator}`, 'Noor')
const devtools = await page.context().newCDPSession(page)
await devtools.send('Performance.enable')
await page.locator('[data-board-canvas] canvas').first().waitFor()

let changes = NOTES
const heaps = new Map<number, number>()
const nodes = new Map<number, number>()
print(
  `${PEOPLE} people, ${NOTES} notes, ${MINUTES} minutes; heap and nodes of the page, memory of the server, what is stored`,
)
print(['minute', 'changes', 'elements', 'heap MB', 'nodes', 'listeners', 'server MB', 'stored kB'].map(column).join(''))
for (let minute = 0; minute <= MINUTES; minute++) {
  if (minute % Math.max(1, Math.round(MINUTES / 12)) === 0) await tell(minute)
  await playMinute(minute)
}
const growth = growthOf(heaps)
const nodesGrowth = growthOf(nodes)
const storedMb = (await storedBytes(server.dataFolder)) / 1e6
print(`heap after a quarter of the time and at the end: ${growth.toFixed(2)} times (at most ${HEAP_GROWTH_MAX})`)
print(`nodes in the same time: ${nodesGrowth.toFixed(2)} times (at most ${NODES_GROWTH_MAX})`)
print(`stored: ${storedMb.toFixed(1)} MB (at most ${STORED_MB_MAX})`)
for (const problem of problems) print(problem)
for (const person of people) await person.close()
await browser.close()
await server.remove()
const isBounded = growth <= HEAP_GROWTH_MAX && nodesGrowth <= NODES_GROWTH_MAX && storedMb <= STORED_MB_MAX
process.exitCode = isBounded && problems.length === 0 ? exitCode : 1

/** How many times what was told at the end is what was told first after everything had been seen once. */
function growthOf(told: ReadonlyMap<number, number>): number {
  const after = [...told].filter(([minute]) => minute >= SETTLED_MINUTE).map(([, value]) => value)
  return (after.at(-1) ?? Number.NaN) / (after[0] ?? Number.NaN)
}

/** What happens in a minute of a lively round. */
async function playMinute(minute: number): Promise<void> {
  if (minute % 3 === 0) await changePlaces()
  for (const person of people) {
    await dragOne(person)
    rewriteOne(person)
  }
  const writer = random.pick(people)
  const oldest = writer.board.elements.all()[0]
  if (oldest) writer.board.edit((edit) => edit.elements.delete(oldest.id))
  addNote(writer, minute)
  changes += 2
  await handlePage(page, minute)
}

/** Somebody leaves and somebody else comes. */
async function changePlaces(): Promise<void> {
  const place = random.int(people.length)
  await people[place]?.close()
  const newcomer = await arrive()
  people[place] = newcomer
  await live(newcomer)
}

async function dragOne(person: BoardSession): Promise<void> {
  const { board } = person
  const notes = board.elements.all()
  if (notes.length === 0) return
  const { id, position } = random.pick(notes)
  const delta: [number, number] = [random.int(400) - 200, random.int(400) - 200]
  for (const part of [0.3, 0.6, 1]) {
    const cursor: [number, number] = [position[0] + delta[0] * part, position[1] + delta[1] * part]
    person.tellPresence({ drag: { ids: [id], delta: [delta[0] * part, delta[1] * part] }, cursor })
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const bounded = (at: number): number => Math.max(0, Math.min(5000, at))
  board.edit((edit) =>
    edit.elements.setEnvelope(id, { position: [bounded(position[0] + delta[0]), bounded(position[1] + delta[1])] }),
  )
  person.tellPresence({ drag: null })
  changes += 1
}

function rewriteOne({ board }: BoardSession): void {
  const notes = board.elements.all()
  // Whoever has only just come has nothing yet.
  const note = notes.length > 0 ? random.pick(notes) : undefined
  if (note?.kind !== 'sticky-note') return
  const insert = sentence(random)
  board.edit((edit) =>
    edit.elements.spliceText(note.id, 'sticky-note', { field: 'text', at: 0, deleteCount: note.text.length, insert }),
  )
  changes += 1
}

async function handlePage(shown: Page, minute: number): Promise<void> {
  const { mouse } = shown
  await mouse.move(700, 450)
  for (let i = 0; i < 6; i++) await mouse.wheel(minute % 2 === 0 ? 120 : -120, i % 2 === 0 ? 60 : -60)
  await shown.keyboard.down('Control')
  for (let i = 0; i < 4; i++) await mouse.wheel(0, minute % 2 === 0 ? 20 : -20)
  await shown.keyboard.up('Control')
  await mouse.down()
  await mouse.move(820, 520, { steps: 4 })
  await mouse.up()
  if (minute % 10 === 9) await shown.keyboard.press('Shift+1')
}

async function tell(minute: number): Promise<void> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN
  heaps.set(minute, metric('JSHeapUsedSize'))
  nodes.set(minute, metric('Nodes'))
  const status = await readFile(`/proc/${server.process.pid}/status`, 'utf8').catch(() => '')
  const memory = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000
  const figures = [
    minute,
    changes,
    people[0]?.board.elements.all().length ?? 0,
    metric('JSHeapUsedSize') / 1e6,
    metric('Nodes'),
    metric('JSEventListeners'),
    memory,
    (await storedBytes(server.dataFolder)) / 1e3,
  ]
  print(figures.map((figure) => column(figure.toFixed(Number.isInteger(figure) ? 0 : 1))).join(''))
}

function addNote({ board }: BoardSession, index: number): void {
  const position: [number, number] = [(index % 20) * 240, (Math.floor(index / 20) % 20) * 240]
  board.edit((edit) =>
    edit.elements.add('sticky-note', { position, text: sentence(random), color: random.pick(noteColors) }),
  )
}

/** Fulfilled when the session has the board. */
function live(session: BoardSession): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (session.connection.get().state !== 'live') return
      stop()
      resolve()
    }
    const stop = session.connection.subscribe(check)
    check()
  })
}

/** The size of everything in a folder. */
async function storedBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function column(text: string): string {
  return text.padStart(11)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
