import { Worker } from 'node:worker_threads'
import { createTurns } from '#turns.ts'

/** Threads at a time: each holds a whole board, twice, and takes a processor. */
const THREADS_MAX = 2
const inTurn = createTurns(THREADS_MAX, Infinity, () => new Error('Nobody is refused.'))

/**
 * The document of an update that holds all of it, in Yjs's encoding V2, made and read back on another thread: for a large board that takes
 * long enough to hold up everybody else's. A few at a time; the others wait. Rejects when it does not read back as the same document.
 */
export const encodeElsewhere = (wholeUpdate: Uint8Array): Promise<Uint8Array> => inTurn(() => encode(wholeUpdate))

function encode(wholeUpdate: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), { workerData: wholeUpdate })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread for encoding ended without an answer.')))
  })
}
