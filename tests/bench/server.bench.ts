/** How fast a change is on disk and on other screens, through a real server and real sockets. The peer is the same disk without a server. */
import { openBoard } from '@samenspel/client/sync/open-board'
import type { BoardSession } from '@samenspel/client/sync/board-session'
import { newPersonId, parseBoardId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBoard } from '../support/board-client.ts'
import { startServer } from '../support/start-server.ts'
import { print, summarise, timesOf } from './figures.ts'

const PEOPLE = 15
const NOTES_EACH = 40
/** What a person perceives as at once. */
const AT_ONCE_MS = 100

const folder = await mkdtemp(join(tmpdir(), 'samenspel-bench-'))
const file = await open(join(folder, 'log'), 'a')
const sync = await timesOf(100, async () => {
  await file.write(Buffer.alloc(200))
  await file.datasync()
})
await file.close()
await rm(folder, { recursive: true })
process.stdout.write('median, 95th percentile\n')
print('the disk alone: 200 bytes appended and synced', sync)

const server = await startServer()
const made = await makeBoard(server.url)
const boardId = parseBoardId(made.boardId)
if (!boardId) throw new Error('The server gave no board id.')
const target = { boardId, token: made.tokens.participant, name: 'Iemand' }
const surroundings = { baseUrl: server.url, keepsLocalCopy: false }
const people = await Promise.all(
  Array.from({ length: PEOPLE }, () => openBoard({ ...target, personId: newPersonId() }, surroundings)),
)
await Promise.all(people.map(saved))
const [writer, reader] = people
if (!writer || !reader) throw new Error('Two people are needed.')

const seen: number[] = []
for (let i = 0; i < 100; i++) {
  const startMs = performance.now()
  const id = addNote(writer)
  await until(reader, () => reader.board.elements.get(id) !== undefined)
  seen.push(performance.now() - startMs)
}
const seenTimes = summarise(seen)
print(
  'a note is on another screen',
  seenTimes,
  `${((seenTimes.p95Ms / AT_ONCE_MS) * 100).toFixed(0)} % of what is felt as at once`,
)

const confirmed: number[] = []
for (let i = 0; i < 20; i++) {
  const startMs = performance.now()
  addNote(writer)
  await saved(writer)
  confirmed.push(performance.now() - startMs)
}
const confirmedTimes = summarise(confirmed)
print(
  'a note is confirmed to be on disk',
  confirmedTimes,
  `asked for every ${limits.markIntervalMs} ms; "not saved" would be shown after ${limits.savingMsMax} ms`,
)

const startMs = performance.now()
for (let round = 0; round < NOTES_EACH; round++) {
  for (const person of people) addNote(person)
  await new Promise(setImmediate)
}
await Promise.all(people.map(saved))
const tookMs = performance.now() - startMs
const notes = PEOPLE * NOTES_EACH
process.stdout.write(
  `${PEOPLE} people write ${notes} notes at once: all on disk and confirmed after ${tookMs.toFixed(0)} ms, ` +
    `${((notes / tookMs) * 1000).toFixed(0)} a second (of which up to ${limits.markIntervalMs} ms is waiting to ask)\n`,
)
for (const person of people) await person.close()
await server.remove()

function addNote({ board }: BoardSession) {
  return board.edit((edit) =>
    edit.elements.add('sticky-note', { position: [0, 0], text: 'Eén vaste dag in de wijk', color: 'blue' }),
  )
}

/** Fulfilled as soon as the session says that all is on the server's disk. */
function saved(session: BoardSession): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (session.saveState.get().state !== 'saved') return
      stop()
      resolve()
    }
    const stop = session.saveState.subscribe(check)
    check()
  })
}

/** Fulfilled with the first change of the board after which `holds` does. */
function until(session: BoardSession, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!holds()) return
      stop()
      resolve()
    }
    const stop = session.board.subscribe(check)
    check()
  })
}
