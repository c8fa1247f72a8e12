/**
 * How a full board is painted: frames and work of the main thread in each scene, with the product's own page in Chromium.
 *
 * CANVAS_NOTES        numbers of things on the board, `200,1000,5000,10000` when left out
 * CANVAS_CONTENT      `notes` or `mixed`
 * CANVAS_SCENES       only scenes whose name contains one of these words, parted by commas
 * CANVAS_DPR          device pixels for each CSS pixel
 * CANVAS_THROTTLE     how many times slower the processor is made; when neither is given, 5,000 things are measured with 2 and with 4 as well
 * CANVAS_RIG          the folder of a rendering rig with peers: it then measures them and the product in one run
 * CANVAS_RIG_SCENES   only these of the rig's scenes
 * CANVAS_RIG_PEERS    only these of its peers, `tldraw,excalidraw` when left out
 */
import { env } from 'node:process'
import { launchBrowser } from '../support/browser.ts'
import { besidePeers } from './canvas/beside-peers.ts'
import { measureFrames } from './canvas/frame-meter.ts'
import { BENCH_WINDOW, lookAtMiddle, scenes, type BenchWindow, type SceneHand } from './canvas/scenes.ts'
import { servePage } from './canvas/serve-page.ts'

/** One frame of a 60 Hz screen, and what a clock may be off. */
const FRAME_MS = 1000 / 60 + 0.3
/** The size that is also measured on a sharp screen and on a slow processor. */
const OTHER_MACHINES_COUNT = 5_000
const counts = (env['CANVAS_NOTES'] ?? '200,1000,5000,10000').split(',').map(Number)
const words = env['CANVAS_SCENES']?.split(',') ?? ['']
const content = env['CANVAS_CONTENT'] ?? 'notes'
const rig = env['CANVAS_RIG']
let missed = 0

const served = await servePage()
const url = `${served.url}?content=${content}`
if (rig)
  missed = await besidePeers(rig, url, {
    counts,
    scenes: env['CANVAS_RIG_SCENES'],
    peers: env['CANVAS_RIG_PEERS']?.split(','),
  })
else for (const count of counts) for (const machine of machinesFor(count)) await measureBoard(count, machine)
await served.close()
process.stdout.write(missed === 0 ? 'Every goal is reached.\n' : `${missed} goals are missed.\n`)

/** What a board is shown on, and which scenes are played there. */
interface Machine {
  /** Device pixels for each CSS pixel. */
  readonly ratio: number
  /** How many times slower the processor is made. */
  readonly slowness: number
  readonly words: readonly string[]
}

function machinesFor(count: number): readonly Machine[] {
  const given = { ratio: Number(env['CANVAS_DPR'] ?? 1), slowness: Number(env['CANVAS_THROTTLE'] ?? 1), words }
  if (env['CANVAS_DPR'] || env['CANVAS_THROTTLE'] || count !== OTHER_MACHINES_COUNT) return [given]
  // A sharp screen is a matter of pixels: panning copies or moves them, at each of three zooms.
  const sharp = { ...given, ratio: 2, words: words.filter((word) => 'pan at zoom'.includes(word)).map(() => 'pan at') }
  return [given, ...(sharp.words.length > 0 ? [sharp] : []), { ...given, slowness: 4 }]
}

async function measureBoard(count: number, { ratio, slowness, words: wanted }: Machine): Promise<void> {
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: BENCH_WINDOW, deviceScaleFactor: ratio })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(url)
  await page.waitForFunction(() => 'benchReady' in window)
  if (slowness > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  const hand: SceneHand = { page, session, count }
  await lookAtMiddle(hand, 1)
  const { t0, t1 } = await page.evaluate(async (many) => {
    const { bench } = window as unknown as BenchWindow
    return bench.load(many, bench.getCamera())
  }, count)
  print(
    `\n${count} ${content}${slowness > 1 ? `, processor ${slowness} times slower` : ''}${ratio > 1 ? `, ratio ${ratio}` : ''}`,
  )
  print(`first whole picture ${(t1 - t0).toFixed(0)} ms from the document as it arrives`)
  print(
    `${'scene'.padEnd(36)} ${'p50 ms'.padStart(8)} ${'p95 ms'.padStart(8)} ${'p99 ms'.padStart(8)} ${'main ms'.padStart(8)}  of a frame`,
  )
  for (const [name, scene] of Object.entries(scenes)) {
    if (!wanted.some((word) => name.includes(word))) continue
    await lookAtMiddle(hand, scene.zoom)
    const { p50Ms, p95Ms, p99Ms, mainMs } = await measureFrames(page, session, () => scene.run(hand))
    const figures = [p50Ms, p95Ms, p99Ms, mainMs].map((ms) => ms.toFixed(1).padStart(8)).join(' ')
    const isMissed = p95Ms > FRAME_MS
    if (isMissed) missed += 1
    print(`${name.padEnd(36)} ${figures}  ${((mainMs / FRAME_MS) * 100).toFixed(0)} %${isMissed ? '  MISSED' : ''}`)
  }
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  print(`heap of the page ${(heap / 1e6).toFixed(0)} MB, of which the copy of the others' document is about a third`)
  await browser.close()
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
