import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addNote,
  getTicket,
  joinPlainly,
  makeBoard,
  noteText,
  whenSynced,
  type PlainClient,
} from '../support/board-client.ts'
import { ask } from '../support/facilitator.ts'
import { openSocket, step1Frame } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
const clients: PlainClient[] = []

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.remove())
afterEach(() => {
  for (const { provider } of clients.splice(0)) provider.destroy()
})

async function join(boardId: string, token: string, name = 'Iemand'): Promise<PlainClient> {
  const client = await joinPlainly(server.url, boardId, token, { name })
  clients.push(client)
  await whenSynced(client)
  return client
}

/** How many bytes a frame holds beyond its one message. */
function lengthLeft(frame: Uint8Array): number {
  const decoder = createDecoder(frame)
  if (readVarUint(decoder) === 0) readVarUint(decoder)
  readVarUint8Array(decoder)
  return frame.length - decoder.pos
}

const usersSeenBy = ({ provider }: PlainClient) =>
  [...provider.awareness.getStates().values()].map((state) => (state['user'] as { name?: string } | undefined)?.name)

describe('an unmodified y-websocket provider', () => {
  it('joins with a ticket as a parameter, edits, and sees what others edit', async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const one = await join(boardId, tokens.participant)
    const two = await join(boardId, tokens.facilitator)
    expect(one.doc.getMap('meta').get('title')).toBe('Proef')
    addNote(one, 'a', 'Ik ken mijn buren niet meer')
    addNote(two, 'b', 'De lift is te vaak stuk')
    await expect
      .poll(() => [noteText(two, 'a'), noteText(one, 'b')])
      .toEqual(['Ik ken mijn buren niet meer', 'De lift is te vaak stuk'])
  })

  it('comes back with the same ticket and brings what it wrote without a connection', async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const one = await join(boardId, tokens.participant)
    const two = await join(boardId, tokens.participant)
    one.provider.disconnect()
    addNote(one, 'a', 'offline geschreven')
    addNote(two, 'b', 'intussen geschreven')
    one.provider.connect()
    await expect
      .poll(() => [noteText(two, 'a'), noteText(one, 'b')])
      .toEqual(['offline geschreven', 'intussen geschreven'])
    expect(Y.encodeStateVector(one.doc)).toEqual(Y.encodeStateVector(two.doc))
  })

  it('finds everything again after the server was killed', async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const one = await join(boardId, tokens.participant)
    addNote(one, 'a', 'voor de klap')
    const two = await join(boardId, tokens.participant)
    await server.kill()
    addNote(one, 'b', 'tijdens de klap')
    server = await server.restart()
    await expect.poll(() => noteText(two, 'b'), { timeout: 10_000 }).toBe('tijdens de klap')
    const three = await join(boardId, tokens.viewer)
    expect([noteText(three, 'a'), noteText(three, 'b')]).toEqual(['voor de klap', 'tijdens de klap'])
  })

  it('sees who is there under the names of their tickets, whatever they say of themselves', async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const one = await join(boardId, tokens.participant, 'Noor')
    const two = await join(boardId, tokens.viewer, 'Sam')
    one.provider.awareness.setLocalState({ user: { name: 'De wethouder' }, cursor: [1, 2] })
    two.provider.awareness.setLocalState({ cursor: [3, 4] })
    await expect.poll(() => usersSeenBy(two)).toContain('Noor')
    await expect.poll(() => usersSeenBy(one)).toContain('Sam')
    one.provider.destroy()
    await expect.poll(() => usersSeenBy(two)).not.toContain('Noor')
  })

  it('is never sent a message that it does not know, nor two in one frame', async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const { ticket } = await getTicket(server.url, boardId, tokens.viewer)
    const plain = await openSocket(server.url, boardId, ticket, {}, [`t.${ticket}`])
    plain.send(step1Frame())
    const writer = await join(boardId, tokens.participant, 'Noor')
    writer.provider.awareness.setLocalState({ cursor: [1, 2] })
    for (let n = 0; n < 20; n++) addNote(writer, `n${n}`, 'een briefje')
    await ask(server.url, { boardId, tokens }, 'PUT', '/frozen', { frozen: true })
    await ask(server.url, { boardId, tokens }, 'PUT', '/frozen', { frozen: false })
    await expect.poll(() => plain.elements.size).toBe(20)
    await expect.poll(() => plain.frames.some((frame) => frame[0] === 1)).toBe(true)
    await server.kill()
    server = await server.restart()
    expect(new Set(plain.frames.map(lengthLeft))).toEqual(new Set([0]))
    expect(new Set(plain.frames.map((frame) => frame[0]))).toEqual(new Set([0, 1]))
  })

  it(
    'that is alone and silent stays connected, though it gives up on a server that says nothing for thirty seconds',
    async () => {
      const { boardId, tokens } = await makeBoard(server.url)
      const alone = await join(boardId, tokens.viewer)
      let losses = 0
      alone.provider.on('connection-close', () => (losses += 1))
      const aloneMs = Number(process.env['ALONE_MS'] ?? 36_000)
      await new Promise((resolve) => setTimeout(resolve, aloneMs))
      expect([losses, alone.provider.wsconnected]).toEqual([0, true])
    },
    30_000 + Number(process.env['ALONE_MS'] ?? 36_000),
  )

  it('changes nothing when it came by the viewer link', async () => {
    const { boardId, tokens } = await makeBoard(server.url)
    const writer = await join(boardId, tokens.participant)
    const viewer = await join(boardId, tokens.viewer)
    addNote(viewer, 'v', 'dit mag niet')
    addNote(writer, 'a', 'dit mag wel')
    await expect.poll(() => noteText(viewer, 'a')).toBe('dit mag wel')
    viewer.provider.disconnect()
    viewer.provider.connect()
    await whenSynced(viewer)
    await server.kill()
    server = await server.restart()
    const fresh = await join(boardId, tokens.viewer)
    expect([noteText(fresh, 'a'), noteText(fresh, 'v'), noteText(writer, 'v')]).toEqual([
      'dit mag wel',
      undefined,
      undefined,
    ])
  })
})
