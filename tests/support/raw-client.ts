/** A client that says exactly what a test wants it to say, in bytes. */
import { once } from 'node:events'
import { decodeExt, encodeExt, type ExtMessage } from '@samenspel/shared/protocol/ext-messages'
import { messageType, SUBPROTOCOL, syncType } from '@samenspel/shared/protocol/version'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { WebSocket, type ClientOptions } from 'ws'
import * as Y from 'yjs'
import { getTicket } from './board-client.ts'

/** A whole frame: numbers, then a payload with its length in front. */
export function frameOf(numbers: readonly number[], payload: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  for (const number of numbers) writeVarUint(encoder, number)
  writeVarUint8Array(encoder, payload)
  return toUint8Array(encoder)
}
export const updateFrame = (update: Uint8Array): Uint8Array => frameOf([messageType.sync, syncType.update], update)
export const step2Frame = (update: Uint8Array): Uint8Array => frameOf([messageType.sync, syncType.step2], update)
export const step1Frame = (stateVector: Uint8Array = Uint8Array.of(0)): Uint8Array =>
  frameOf([messageType.sync, syncType.step1], stateVector)

/** An awareness frame; each entry is a client id, a clock and a state as JSON. */
export function presenceFrame(...entries: readonly (readonly [number, number, string])[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const [client, clock, state] of entries) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, clock)
    writeVarString(encoder, state)
  }
  return frameOf([messageType.awareness], toUint8Array(encoder))
}

/** A socket to a board with a document that follows it, and everything that came in. */
export class RawClient {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  readonly ext: ExtMessage[] = []
  readonly frames: Uint8Array[] = []
  /** Undefined while the socket is open. */
  closeCode: number | undefined
  /** What to do with the server's step 1; the honest answer when left alone. */
  answersStep1 = true
  #marks = 0

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('message', (data: Buffer) => this.#receive(data))
    socket.on('close', (code) => (this.closeCode = code))
    socket.on('error', () => {})
  }

  get elements(): Y.Map<unknown> {
    return this.doc.getMap('elements')
  }

  #receive(frame: Uint8Array): void {
    this.frames.push(frame)
    const ext = decodeExt(frame)
    if (ext) this.ext.push(ext)
    const decoder = createDecoder(frame)
    if (readVarUint(decoder) !== messageType.sync) return
    const type = readVarUint(decoder)
    const payload = readVarUint8Array(decoder)
    if (type !== syncType.step1) Y.applyUpdate(this.doc, payload, 'server')
    else if (this.answersStep1) this.send(step2Frame(Y.encodeStateAsUpdate(this.doc, payload)))
  }

  /** From now on every change to the document is sent. */
  follow(): this {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.send(updateFrame(update))
    })
    return this
  }

  send(frame: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame)
  }

  /** Asks whether everything so far is safe; gives the number of the question. */
  mark(): number {
    this.send(encodeExt({ type: 'mark', n: ++this.#marks }))
    return this.#marks
  }

  /** The greatest number that the server has called safe. */
  get durable(): number {
    return Math.max(0, ...this.ext.map((message) => (message.type === 'durable' ? message.n : 0)))
  }

  /** Why the server refused, in order. */
  get rejections(): readonly string[] {
    return this.ext.flatMap((message) => (message.type === 'rejected' ? [message.reason] : []))
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return
    this.socket.terminate()
    await once(this.socket, 'close')
  }
}

/** Opens a socket with a ticket; fulfilled when it is open, whatever the server then does with it. */
export async function openSocket(
  serverUrl: string,
  boardId: string,
  ticket: string,
  options: ClientOptions = {},
  protocols: readonly string[] = [SUBPROTOCOL, `t.${ticket}`],
  answersStep1 = true,
): Promise<RawClient> {
  const socket = new WebSocket(`${serverUrl.replace('http', 'ws')}/ws/${boardId}`, [...protocols], options)
  const client = new RawClient(socket)
  client.answersStep1 = answersStep1
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  return client
}

/** Joins a board and has exchanged everything with it. */
export async function joinRaw(
  serverUrl: string,
  boardId: string,
  token: string,
  person: { readonly name?: string; readonly personId?: string } = {},
): Promise<RawClient> {
  const { ticket } = await getTicket(serverUrl, boardId, token, person)
  const client = await openSocket(serverUrl, boardId, ticket)
  client.send(step1Frame())
  const isSynced = (): boolean =>
    client.frames.some((frame) => frame[0] === messageType.sync && frame[1] === syncType.step2)
  while (!isSynced()) {
    if (client.closeCode !== undefined) throw new Error(`The server closed the socket with ${client.closeCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return client
}
