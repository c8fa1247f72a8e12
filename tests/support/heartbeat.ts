/** How long people on another board wait for each other's changes while something happens to the server. Measured on a thread of its own. */
import { Worker } from 'node:worker_threads'
import type { TestBoard } from './board-client.ts'

/** Waiting times in milliseconds, from writing a change to another person's having it. */
export interface WaitingTimes {
  readonly beats: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly worstMs: number
  /** Everything that was written arrived, and is there for somebody who comes in now. */
  readonly complete: boolean
}

export interface Heartbeat {
  /** Stops, and tells how it went since the start. */
  stop(): Promise<WaitingTimes>
}

/** One person writes on the board fifty times a second at most, and another reads. */
export async function startHeartbeat(serverUrl: string, board: TestBoard): Promise<Heartbeat> {
  const worker = new Worker(new URL('./heartbeat-worker.ts', import.meta.url), { workerData: { serverUrl, board } })
  const next = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  await next()
  return {
    stop: async () => {
      const times = next<WaitingTimes>()
      worker.postMessage('stop')
      const result = await times
      await worker.terminate()
      return result
    },
  }
}
