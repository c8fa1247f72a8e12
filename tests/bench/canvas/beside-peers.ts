import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a rig tells of one scene: medians. */
interface SceneSummary {
  readonly p50?: Median
  readonly p95?: Median
  readonly p99?: Median
  readonly mainMs?: Median
}

interface Median {
  readonly med: number
}

interface PeerSummary {
  readonly peer: string
  readonly n: number
  readonly firstPaint: number | null
  readonly heapMB: number | null
  readonly rssMB: number | null
  readonly scenes: Readonly<Record<string, SceneSummary>>
}

const PEERS: readonly string[] = ['tldraw', 'excalidraw']
const OURS = 'samenspel'
const P95_MS_MAX = 17
/** At these sizes and above the main thread works at most this share of what it does for the better peer. */
const SHARE_MAX = 1 / 3
const SHARE_FROM_COUNT = 5_000

interface RigWishes {
  readonly counts: readonly number[]
  /** Names of the rig's scenes, parted by commas; all when left out. */
  readonly scenes?: string | undefined
  /** Names of the rig's peers. */
  readonly peers?: readonly string[] | undefined
}

/** Lets a rig measure its peers and the page at `url` in one run for each size, and prints the figures with their ratios; tells how many goals are missed. */
export async function besidePeers(
  rig: string,
  url: string,
  { counts, scenes, peers = PEERS }: RigWishes,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-bench-rig-'))
  let missed = 0
  for (const count of counts) {
    const out = join(folder, `${count}.json`)
    const adapter = join(import.meta.dirname, 'adapter.mjs')
    const args = ['run.mjs', '--peer', [...peers, adapter].join(), '--n', String(count), '--out', out, '--trace', 'off']
    const child = spawn(process.execPath, [...args, ...(scenes ? ['--scenes', scenes] : [])], {
      cwd: rig,
      env: { ...process.env, APP_URL: url },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await once(child, 'exit')
    const { summary } = JSON.parse(await readFile(out, 'utf8')) as { readonly summary: readonly PeerSummary[] }
    missed += printSummary(count, summary)
  }
  await rm(folder, { recursive: true })
  return missed
}

function printSummary(count: number, summary: readonly PeerSummary[]): number {
  const peers = [...PEERS, OURS].flatMap((name) => summary.find(({ peer }) => peer === name) ?? [])
  const ours = peers.find(({ peer }) => peer === OURS)
  print(`\n${count} notes: time between frames p50 / p95 / p99, main thread for each frame, in ms`)
  print(
    ['', ...peers.map(({ peer }) => peer), 'main thread beside the better peer']
      .map((text) => text.padEnd(28))
      .join(''),
  )
  const load = peers.map(({ firstPaint, heapMB, rssMB }) => `${tell(firstPaint)} ms, ${tell(heapMB)}/${tell(rssMB)} MB`)
  print(['picture, heap/process', ...load].map((text) => text.padEnd(28)).join(''))
  let missed = 0
  for (const scene of Object.keys(ours?.scenes ?? {})) {
    const own = ours?.scenes[scene]
    const others = peers.flatMap(({ peer, scenes }) => (peer === OURS ? [] : (scenes[scene]?.mainMs?.med ?? [])))
    const best = Math.min(...others)
    const share = (own?.mainMs?.med ?? Number.NaN) / best
    const isLate = !((own?.p95?.med ?? Number.NaN) <= P95_MS_MAX)
    const isDear = count >= SHARE_FROM_COUNT && scene !== 'idle' && share > SHARE_MAX
    missed += Number(isLate) + Number(isDear)
    const words = [
      `${(1 / share).toFixed(1)} times less`,
      ...(isLate ? ['LATE'] : []),
      ...(isDear ? ['MORE THAN A THIRD'] : []),
    ]
    print(
      [scene, ...peers.map(({ scenes }) => cell(scenes[scene])), words.join(' ')]
        .map((text) => text.padEnd(28))
        .join(''),
    )
  }
  return missed
}

const cell = (summary: SceneSummary | undefined): string =>
  summary?.p95
    ? `${tell(summary.p50?.med)}/${tell(summary.p95.med)}/${tell(summary.p99?.med)}, ${summary.mainMs?.med.toFixed(1) ?? '-'}`
    : 'not finished'

const tell = (figure: number | null | undefined): string =>
  figure === null || figure === undefined ? '-' : figure.toFixed(0)

function print(line: string): void {
  process.stdout.write(`${line.trimEnd()}\n`)
}
