/** Frames while a network is laid out before one's eyes: the product's own page, and a peer in the same browser. */
import { join } from 'node:path'
import { env } from 'node:process'
import { maps as texts } from '@samenspel/client/messages/nl/maps'
import { workbook } from '@samenspel/client/messages/nl/workbook'
import { createBoard } from '@samenspel/shared/board/board'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { joinPlainly, makeBoard, whenSynced } from '../../support/board-client.ts'
import { launchBrowser, openPerson } from '../../support/browser.ts'
import { startServer } from '../../support/start-server.ts'
import { joinBy, messagesIn } from '../../support/visit.ts'
import { measureFrames, type FrameFigures } from '../canvas/frame-meter.ts'
import { NODES, nodeIds, pairs, type Pairs } from './graph.ts'

/** A frame of a 60 Hz screen, and what a clock may be off. */
const FRAME_MS = 1000 / 60 + 0.3
/** No frame may take longer: then the hand feels it. */
const LONGEST_MS = 50
const TITLE = 'Netwerk'
/** How many times slower the processor is made. */
const rate = Number(env['MAPS_THROTTLE'] ?? 1)

/** Measures and prints; tells how many goals were missed. */
export async function layoutFrames(): Promise<number> {
  const browser = await launchBrowser()
  const own = await ofProduct(browser)
  const peer = await ofPeer(browser)
  await browser.close()
  process.stdout.write(
    `${`frames while it is laid out${rate > 1 ? `, processor ${rate} times slower` : ''}`.padEnd(58)} ${['p50', 'p95', 'p99', 'most', 'main'].map((word) => word.padStart(7)).join(' ')}\n`,
  )
  for (const [name, figures] of [...Object.entries(own), ['d3-force with SVG', peer] as const])
    printFrames(name, figures)
  const missed = Object.values(own).filter(({ p95Ms, mostMs }) => p95Ms > FRAME_MS || mostMs > LONGEST_MS).length
  process.stdout.write(
    missed === 0 ? 'Every frame is in time.\n' : `${missed} of ${Object.keys(own).length} MISSED a frame.\n`,
  )
  return missed
}

function printFrames(name: string, { p50Ms, p95Ms, p99Ms, mostMs, mainMs }: FrameFigures): void {
  const figures = [p50Ms, p95Ms, p99Ms, mostMs, mainMs].map((ms) => ms.toFixed(1).padStart(7)).join(' ')
  process.stdout.write(`${name.padEnd(58)} ${figures}\n`)
}

async function ofProduct(browser: Browser): Promise<Readonly<Record<string, FrameFigures>>> {
  const server = await startServer()
  try {
    const link = await seed(server.url)
    const { page, context } = await openPerson(browser, { baseUrl: server.url })
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await joinBy(page, link, 'Meter')
    await page.getByRole('button', { name: messagesIn.nl.board.viewWorkbook, exact: true }).click()
    await page.getByRole('link', { name: workbook.chapters.maps, exact: true }).click()
    await page.getByRole('button', { name: new RegExp(`^${texts.openMap(TITLE)}`) }).click()
    const session = await meteredSession(page)
    const first = await measureFrames(page, session, () => layOut(page))
    if ((await page.locator('g[data-token]').count()) !== NODES) throw new Error('It was not laid out.')
    const again = await measureFrames(page, session, () => layOut(page))
    const drag = await measureFrames(page, session, () => dragOne(page))
    await context.close()
    return {
      'laid out the first time': first,
      'and again, moving before the eyes': again,
      'dragging one among them': drag,
    }
  } finally {
    await server.remove()
  }
}

/** Presses the button and waits without looking, for looking costs frames: until it is laid out and its names have found their places. */
async function layOut(page: Page): Promise<void> {
  const button = await page.getByRole('button', { name: texts.layOut, exact: true }).boundingBox()
  if (!button) throw new Error('The button is not on the screen.')
  const rests = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer: ReturnType<typeof setTimeout>
        const again = (): void => {
          clearTimeout(timer)
          timer = setTimeout(() => {
            watcher.disconnect()
            resolve()
          }, 700)
        }
        const watcher = new MutationObserver(again)
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
  )
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2)
  await rests
}

async function dragOne(page: Page): Promise<void> {
  const box = await page.locator('g[data-token] path').first().boundingBox()
  if (!box) throw new Error('Nothing is on the map.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + Math.sin(step / 8) * 90, y + step)
  await page.mouse.up()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)))
}

async function ofPeer(browser: Browser): Promise<FrameFigures> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'peer-page.ts'), formats: ['iife'], name: 'peer' },
    },
  })) as Rollup.RollupOutput | readonly Rollup.RollupOutput[]
  const [output] = Array.isArray(built) ? (built as readonly Rollup.RollupOutput[]) : [built as Rollup.RollupOutput]
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent('<!doctype html><body></body>')
  await page.addScriptTag({ content: output?.output[0].code ?? '' })
  const session = await meteredSession(page)
  const figures = await measureFrames(page, session, () =>
    page.evaluate(
      ([ids, related]) =>
        (window as unknown as { layOutPeer(ids: readonly string[], pairs: Pairs): Promise<void> }).layOutPeer(
          ids,
          related,
        ),
      [nodeIds, pairs] as const,
    ),
  )
  await page.close()
  return figures
}

async function meteredSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate })
  return session
}

/** A board with the network on it; the link to it. */
async function seed(url: string): Promise<string> {
  const made = await makeBoard(url)
  const client = await joinPlainly(url, made.boardId, made.tokens.facilitator, { name: 'Zaaier' })
  await whenSynced(client)
  createBoard(client.doc).edit(({ records }) => {
    const ids = nodeIds.map((id) => records.add('stakeholder', { name: `Belanghebbende ${id}` }))
    for (const [from, to] of pairs) {
      const [a, b] = [ids[from], ids[to]]
      if (a && b) records.add('relation', { from: a, to: b })
    }
    records.add('stakeholder-map', { type: 'network', preset: 'network', title: TITLE, language: 'nl', members: ids })
  })
  const other = await joinPlainly(url, made.boardId, made.tokens.viewer)
  await whenSynced(other)
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (other.doc.getMap('records').size > pairs.length) resolve()
    }
    other.doc.on('update', look)
    look()
  })
  for (const { provider, doc } of [client, other]) {
    provider.destroy()
    // What is told of people looks after itself by the clock, and would keep the process from ending.
    doc.destroy()
  }
  return `${url}/b/${made.boardId}#${made.tokens.facilitator}`
}
