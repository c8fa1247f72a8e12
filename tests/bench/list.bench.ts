/**
 * The list of a full board: how long until it is there, and what scrolling, typing and what others do cost in it. The product's own page in Chromium,
 * on the real server. LIST_ROWS sets how many notes there are, LIST_THROTTLE how many times slower the processor is made.
 */
import { createBoard, type Board } from '@samenspel/shared/board/board'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { env, exitCode } from 'node:process'
import type { Page } from 'playwright-core'
import { joinPlainly, makeBoard, whenSynced } from '../support/board-client.ts'
import { launchBrowser, openPerson } from '../support/browser.ts'
import { createRandom } from '../support/random.ts'
import { startServer } from '../support/start-server.ts'
import { joinBy, messagesIn } from '../support/visit.ts'
import { sentence } from './canvas/content.ts'
import { measureFrames } from './canvas/frame-meter.ts'
import { print, summarise, type Times } from './figures.ts'

const ROWS = Number(env['LIST_ROWS'] ?? 1000)
const rate = Number(env['LIST_THROTTLE'] ?? 1)
const NOTES_PER_FRAME = 50
const OPENINGS = 5
const LETTERS = 40
/** On a machine with two cores and no graphics card, for 1,000 rows. */
const limitsMs = { open: 250, allRows: 2500, scrollFrame: 51, letter: 50, change: 50 } as const

const random = createRandom(7)
const { list, canvas, board: boardWords } = messagesIn.nl
const server = await startServer()
const made = await makeBoard(server.url)
const other = await joinPlainly(server.url, made.boardId, made.tokens.facilitator)
await whenSynced(other)
const board = createBoard(other.doc)
fillWithFrames(board)

const browser = await launchBrowser()
const { page, problems } = await openPerson(browser, { baseUrl: server.url })
await joinBy(page, `/b/${made.boardId}#${made.tokens.facilitator}`, 'Noor')
const session = await page.context().newCDPSession(page)
await session.send('Performance.enable', { timeDomain: 'threadTicks' })
await page.getByRole('listbox', { name: canvas.boardLabel }).waitFor({ state: 'attached' })
if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate })

let isSlow = false
process.stdout.write(`The list of a board with ${ROWS} notes${rate > 1 ? `, processor ${rate} times slower` : ''}\n`)
const opened = await openings(page)
tell('opening, to the frame with the first rows', opened.first, limitsMs.open)
tell('opening, to the frame with all rows', opened.all, limitsMs.allRows)
const scrolled = await measureFrames(page, session, () => scrollThrough(page))
tell('a frame while scrolling', { medianMs: scrolled.p50Ms, p95Ms: scrolled.p95Ms }, limitsMs.scrollFrame)
tell('a letter typed in the middle, to the frame that shows it', await lettersIn(page), limitsMs.letter)
tell('work for a change of somebody else', await changesOf(board), limitsMs.change)
for (const problem of problems) process.stdout.write(`${problem}\n`)
await browser.close()
other.provider.destroy()
await server.remove()
process.exitCode = isSlow || problems.length > 0 ? 1 : exitCode

function tell(what: string, times: Times, limitMs: number): void {
  const isMissed = times.p95Ms > limitMs
  isSlow ||= isMissed
  print(what, times, `at most ${limitMs} ms${isMissed ? '  MISSED' : ''}`)
}

function fillWithFrames({ edit: editBoard }: Board): void {
  editBoard((edit) => {
    for (let i = 0; i < ROWS; i++) {
      const [frame, place] = [Math.floor(i / NOTES_PER_FRAME), i % NOTES_PER_FRAME]
      const corner: [number, number] = [(frame % 5) * 2600, Math.floor(frame / 5) * 1500]
      if (place === 0) edit.elements.add('frame', { position: corner, size: [2460, 1300], title: `Ronde ${frame + 1}` })
      edit.elements.add('sticky-note', {
        position: [corner[0] + 40 + (place % 10) * 240, corner[1] + 60 + Math.floor(place / 10) * 240],
        text: sentence(random),
        color: random.pick(noteColors),
      })
    }
  })
}

/** Goes from the canvas to the list, several times after one that is not counted; ends in the list. */
async function openings(shown: Page): Promise<{ readonly first: Times; readonly all: Times }> {
  const samples: Opening[] = []
  for (let i = 0; i <= OPENINGS; i++) {
    samples.push(await shown.evaluate(openList, [boardWords.viewList, ROWS] as const))
    if (i === OPENINGS) break
    await shown.getByRole('button', { name: boardWords.viewBoard, exact: true }).click()
    await shown.getByRole('listbox', { name: canvas.boardLabel }).waitFor({ state: 'attached' })
  }
  const counted = samples.slice(1)
  return {
    first: summarise(counted.map(({ firstMs }) => firstMs)),
    all: summarise(counted.map(({ allMs }) => allMs)),
  }
}

interface Opening {
  readonly firstMs: number
  readonly allMs: number
}

/** In the page: presses the button, and tells how long it took until a frame with rows, and one with all of them, had been painted. */
async function openList([button, rows]: readonly [string, number]): Promise<Opening> {
  const buttons = [...document.querySelectorAll('button')]
  const startMs = performance.now()
  buttons.find(({ textContent }) => textContent === button)?.click()
  const painted = async (count: number): Promise<number> => {
    do await new Promise(requestAnimationFrame)
    while (document.querySelectorAll('main ol > li').length < count)
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - startMs
  }
  return { firstMs: await painted(1), allMs: await painted(rows) }
}

async function scrollThrough(shown: Page): Promise<void> {
  await shown.mouse.move(700, 500)
  for (let i = 0; i < 60; i++) await shown.mouse.wheel(0, 240)
}

async function lettersIn(shown: Page): Promise<Times> {
  const fields = shown.getByRole('main', { name: list.label }).locator('ol textarea')
  await fields.nth(Math.floor(ROWS / 2)).focus()
  await shown.evaluate(() => {
    const measured: number[] = []
    Object.assign(window, { lettersMs: measured })
    let pressedMs = 0
    document.addEventListener('keydown', () => (pressedMs = performance.now()), true)
    document.addEventListener('input', () => {
      const startMs = pressedMs
      requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - startMs)))
    })
  })
  for (let i = 0; i < LETTERS; i++) {
    await shown.keyboard.press('a')
    await shown.waitForFunction((count) => (Reflect.get(window, 'lettersMs') as number[]).length > count, i)
  }
  return summarise(await shown.evaluate(() => Reflect.get(window, 'lettersMs') as number[]))
}

/** One change after the other, each waited for. */
async function changesOf({ edit: editBoard, elements }: Board): Promise<Times> {
  const samples: number[] = []
  const notes = elements.all().filter((element) => element.kind === 'sticky-note')
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  for (let i = 0; i < 20; i++) {
    const note = random.pick(notes)
    const word = `gewijzigd-${i}`
    const before = await busySeconds()
    editBoard((edit) =>
      edit.elements.spliceText(note.id, 'sticky-note', { field: 'text', at: 0, deleteCount: 0, insert: `${word} ` }),
    )
    await page.waitForFunction(
      (start) => [...document.querySelectorAll('textarea')].some(({ value }) => value.startsWith(start)),
      word,
    )
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    samples.push(((await busySeconds()) - before) * 1000)
  }
  return summarise(samples)
}
