/** The thread of `encodeElsewhere`: makes one document of an update, encodes it, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { BoardDocument } from './board-document.ts'

const document = new BoardDocument()
const update = workerData as Uint8Array
const refuse = (): never => {
  throw new Error('A document cannot be read back.')
}
document.apply([{ update, refused: refuse }])
parentPort?.postMessage(document.encode())
