/** Measuring and printing, shared by the benches. */

export interface Times {
  readonly medianMs: number
  readonly p95Ms: number
}

/** Median and 95th percentile of how long `work` takes, over `runs` after one that is not counted. */
export async function timesOf(runs: number, work: (run: number) => unknown): Promise<Times> {
  await work(-1)
  const samples: number[] = []
  for (let run = 0; run < runs; run++) {
    const startMs = performance.now()
    await work(run)
    samples.push(performance.now() - startMs)
  }
  return summarise(samples)
}

export function summarise(samplesMs: readonly number[]): Times {
  const sorted = samplesMs.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return { medianMs: at(0.5), p95Ms: at(0.95) }
}

/** One line for each figure: what, median, 95th percentile, and how it compares with its peer or limit. */
export function print(what: string, times: Times, comparison = ''): void {
  const figure = (ms: number): string => (ms < 1 ? `${(ms * 1000).toFixed(0)} µs` : `${ms.toFixed(1)} ms`)
  process.stdout.write(
    `${what.padEnd(58)} ${figure(times.medianMs).padStart(10)} ${figure(times.p95Ms).padStart(10)}  ${comparison}\n`,
  )
}

/** "12 times faster than ..." or "3.0 times slower than ...". */
export function compared(times: Times, peer: Times, peerName: string): string {
  const ratio = peer.medianMs / times.medianMs
  return ratio >= 1
    ? `${ratio.toFixed(1)} times faster than ${peerName}`
    : `${(1 / ratio).toFixed(1)} times slower than ${peerName}`
}
