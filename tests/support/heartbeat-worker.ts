import { parentPort, workerData } from 'node:worker_threads'
import type { TestBoard } from './board-client.ts'
import type { WaitingTimes } from './heartbeat.ts'
import { joinRaw } from './raw-client.ts'

const BEAT_MS = 20
const KEYS = 100

const { serverUrl, board } = workerData as { serverUrl: string; board: TestBoard }
const writer = (await joinRaw(serverUrl, board.boardId, board.tokens.participant)).follow()
const reader = await joinRaw(serverUrl, board.boardId, board.tokens.viewer)
const waitedMs: number[] = []
let isStopped = false
let arrived = (): void => {}
reader.elements.observe(() => arrived())

const beating = (async (): Promise<void> => {
  for (let n = 0; !isStopped; n++) {
    const startMs = performance.now()
    const key = `beat${n % KEYS}`
    await new Promise<void>((resolve) => {
      arrived = () => (reader.elements.get(key) === n ? resolve() : undefined)
      writer.elements.set(key, n)
    })
    waitedMs.push(performance.now() - startMs)
    await new Promise((resolve) => setTimeout(resolve, BEAT_MS))
  }
})()

parentPort?.once('message', () => void report())
parentPort?.postMessage('ready')

async function report(): Promise<void> {
  isStopped = true
  await beating
  const fresh = await joinRaw(serverUrl, board.boardId, board.tokens.viewer)
  const sorted = waitedMs.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? Infinity
  const complete = JSON.stringify(fresh.elements.toJSON()) === JSON.stringify(writer.elements.toJSON())
  parentPort?.postMessage({
    beats: sorted.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    worstMs: sorted.at(-1) ?? Infinity,
    complete,
  } satisfies WaitingTimes)
}
