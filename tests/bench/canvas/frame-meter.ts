import type { CDPSession, Page } from 'playwright-core'

/** What a gesture cost. */
export interface FrameFigures {
  readonly frames: number
  /** Time between frames, in milliseconds, as percentiles. */
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  /** The longest of them. */
  readonly mostMs: number
  /** Work of the page's main thread for each frame: its own time, whatever else the machine does. */
  readonly mainMs: number
}

/** Runs a gesture and tells what its frames were like. The session must have `Performance` enabled with thread time. */
export async function measureFrames(
  page: Page,
  session: CDPSession,
  gesture: () => Promise<unknown>,
): Promise<FrameFigures> {
  await session.send('HeapProfiler.collectGarbage')
  await page.evaluate(startMeter)
  const before = await taskSeconds(session)
  await gesture()
  const after = await taskSeconds(session)
  const times = await page.evaluate(stopMeter)
  const gaps = times
    .slice(1)
    .map((time, i) => time - (times[i] ?? time))
    .toSorted((a, b) => a - b)
  const at = (share: number): number => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? Number.NaN
  return {
    frames: gaps.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    mostMs: at(1),
    mainMs: ((after - before) * 1000) / Math.max(1, gaps.length),
  }
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

interface MeteredWindow extends Window {
  frameTimes?: number[]
}

function startMeter(): void {
  const metered: MeteredWindow = window
  const times: number[] = []
  metered.frameTimes = times
  const note = (atMs: number): void => {
    if (metered.frameTimes !== times) return
    times.push(atMs)
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}

function stopMeter(): readonly number[] {
  const metered: MeteredWindow = window
  const times = metered.frameTimes ?? []
  delete metered.frameTimes
  return times
}
