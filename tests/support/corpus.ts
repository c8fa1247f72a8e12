/** Good requests, upgrades and frames of every kind, for tests that change them until they are not. */
import { encodeExt } from '@samenspel/shared/protocol/ext-messages'
import { SUBPROTOCOL } from '@samenspel/shared/protocol/version'
import * as Y from 'yjs'
import type { TestBoard } from './board-client.ts'
import { grayPng } from './pictures.ts'
import type { Random } from './random.ts'
import { frameOf, presenceFrame, step1Frame, updateFrame } from './raw-client.ts'

/** A board's worth of work, and frames that go on from it. */
export interface FrameCorpus {
  /** To be on the board before the frames, or they have gaps. */
  readonly base: Uint8Array
  readonly updates: readonly Uint8Array[]
  /** Every kind of frame but step 2. */
  readonly frames: readonly Uint8Array[]
  /** The next change of somebody who goes on writing. */
  edit(): Uint8Array
}

/** Frames by client ids that this source of chance chooses, so that each corpus is of another author. */
export function frameCorpus(random: Random): FrameCorpus {
  const doc = documentWithWork(random)
  const base = Y.encodeStateAsUpdate(doc)
  const updates = [...liveUpdates(doc), ...oddUpdates(random)]
  const frames = [
    ...updates.map(updateFrame),
    step1Frame(),
    step1Frame(Y.encodeStateVector(doc)),
    presenceFrame([7, 1, '{"cursor":[1,2],"selection":["a"]}'], [8, 2, 'null']),
    presenceFrame([7, 3, '{"user":{"id":"x","name":"root"},"__proto__":{"a":1}}']),
    frameOf([2], Uint8Array.of(1, 2, 3)),
    Uint8Array.of(3),
    encodeExt({ type: 'mark', n: 1 }),
    encodeExt({ type: 'durable', n: 1 }),
    encodeExt({ type: 'serverState', state: 'saving' }),
  ]
  return { base, updates, frames, edit: () => nextEdit(random, doc) }
}

function newDocument(random: Random): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = random.int(2 ** 31)
  return doc
}

function documentWithWork(random: Random): Y.Doc {
  const doc = newDocument(random)
  const elements = doc.getMap<unknown>('elements')
  for (const id of ['a', 'b', 'c', 'd']) {
    const note = new Y.Map<unknown>()
    elements.set(`${doc.clientID}${id}`, note)
    note.set('kind', 'sticky-note')
    note.set('position', [10, 20])
    note.set('text', new Y.Text(`Ik ken mijn buren niet meer ${id} 👋`))
  }
  elements.delete(`${doc.clientID}b`)
  return doc
}

/** What a person does on the board, change by change, and all of it at once. */
function liveUpdates(doc: Y.Doc): readonly Uint8Array[] {
  const live: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => live.push(update))
  const elements = doc.getMap<Y.Map<unknown>>('elements')
  const [a, c, d] = ['a', 'c', 'd'].map((id) => elements.get(`${doc.clientID}${id}`))
  const text = a?.get('text') as Y.Text
  text.insert(3, 'zeker ')
  text.format(0, 4, { bold: true })
  text.delete(0, 2)
  a?.set('position', [1e9, -0.5])
  d?.set('tags', ['geld', { deep: [1, null, true, 2 ** 60] }, new Uint8Array(20)])
  c?.set('color', 'pink')
  elements.delete(`${doc.clientID}c`)
  doc.getMap('records').set('q', new Y.Map([['kind', 'question']]))
  doc.getMap('meta').set('title', 'Buurthuis Noord')
  return [...live, Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdateV2(doc)]
}

/** One small change of a person, as an update. */
function nextEdit(random: Random, doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const elements = doc.getMap<Y.Map<unknown>>('elements')
  const key = random.pick([...elements.keys()])
  const note = elements.get(key)
  const text = note?.get('text')
  const luck = random.int(10)
  if (luck === 0 && elements.size > 1) elements.delete(key)
  else if (luck < 3) elements.set(`${doc.clientID}${random.int(1_000)}`, new Y.Map([['kind', 'sticky-note']]))
  else if (luck < 6 && text instanceof Y.Text) text.insert(random.int(text.length + 1), `${random.int(1_000)} woorden`)
  else note?.set('position', [random.int(1_000), random.int(1_000)])
  return Y.encodeStateAsUpdate(doc, before)
}

/** Updates that stand by themselves, most of them with contents that the server refuses. */
function oddUpdates(random: Random): readonly Uint8Array[] {
  const odd = (edit: (other: Y.Doc) => void): Uint8Array => {
    const other = newDocument(random)
    edit(other)
    return Y.encodeStateAsUpdate(other)
  }
  return [
    odd(() => undefined),
    odd((other) => other.getMap('elements').set(`x${random.int(1_000)}`, new Y.Map([['kind', 'text']]))),
    odd((other) => other.getArray('elements').push([1, 2, 3])),
    odd((other) => other.getXmlFragment('elements').push([new Y.XmlElement('b'), new Y.XmlText('x')])),
    odd((other) => other.getMap('elements').set('sub', new Y.Doc())),
    odd((other) => other.getMap('elements').set('__proto__', { admin: true })),
    odd((other) => other.getText('elsewhere').insertEmbed(0, { image: 'x' })),
    ...['018090a10f0100', '0001018080808008', '010105000080808080040000'].map((hex) =>
      Uint8Array.from(Buffer.from(hex, 'hex')),
    ),
  ]
}

const request = (method: string, path: string, body: string | Uint8Array = '', headers = ''): Uint8Array => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
  const head = `${method} ${path} HTTP/1.1\r\nHost: board.example.org\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n${headers}\r\n`
  return Uint8Array.from(Buffer.concat([Buffer.from(head), bytes]))
}

/** One request to each route. */
export function requestCorpus({ boardId, tokens }: TestBoard, ticket: string): readonly Uint8Array[] {
  const json = (value: unknown): string => JSON.stringify(value)
  // Of a kind that is not let in, so that what is left whole changes nothing.
  const as = `Authorization: Bearer ${tokens.viewer}\r\n`
  const board = `/api/boards/${boardId}`
  return [
    request('GET', '/'),
    request('GET', '/b/x'),
    request('GET', '/healthz'),
    request('GET', '/metrics'),
    request('GET', '/assets/..%2f..%2f..%2fetc/passwd'),
    request('GET', '//evil.example/%00'),
    request('POST', '/api/boards', json({ title: 'x', language: 'nl', template: 'empty' })),
    request('POST', `${board}/tickets`, json({ token: 'x'.repeat(32), name: 'Noor', personId: 'x'.repeat(16) })),
    request('PUT', `${board}/door`, json({ token: tokens.viewer, open: true })),
    request('POST', `${board}/door`, json({ token: tokens.viewer })),
    request('POST', '/api/join', json({ code: '00000000' }), 'X-Forwarded-For: 203.0.113.7, 10.0.0.1\r\n'),
    request('GET', `${board}/links`, '', as),
    request('POST', `${board}/links`, json({ role: 'viewer', label: 'x', expiresAt: null }), as),
    request('POST', `${board}/links/whose`, json({ tokens: ['x'] }), as),
    request('POST', `${board}/removals`, json({ personId: 'x'.repeat(16) }), as),
    request('PUT', `${board}/frozen`, json({ frozen: true }), as),
    request('POST', `${board}/versions`, json({ reason: 'before-clear' }), as),
    request('POST', `${board}/versions/x/restore`, '', as),
    request('POST', `${board}/images`, grayPng(20, 20), `Authorization: Bearer ${ticket}\r\n`),
    request('GET', `/api/images/${'x'.repeat(32)}`),
    request('POST', '/api/boards', '{"title":"x","language":"nl","template":"empty","__proto__":{"a":1}}'),
    Uint8Array.from(
      Buffer.from('POST /api/boards HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n0\r\n\r\n'),
    ),
  ]
}

/** Upgrades to a websocket, each with the beginning of a frame behind it. */
export function upgradeCorpus({ boardId }: TestBoard, ticket: string): readonly Uint8Array[] {
  const upgrade = (path: string, headers = ''): Uint8Array =>
    Uint8Array.from(
      Buffer.from(
        `GET ${path} HTTP/1.1\r\nHost: board.example.org\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${headers}\r\n\x82\x84\x01\x02\x03\x04\x01\x02\x03\x04`,
        'latin1',
      ),
    )
  return [
    upgrade(`/ws/${boardId}`),
    upgrade(`/ws/${boardId}?ticket=${ticket}`),
    upgrade(`/ws/${boardId}`, `Sec-WebSocket-Protocol: ${SUBPROTOCOL}, t.${ticket}\r\n`),
    upgrade(`/ws/${boardId}`, 'Origin: https://evil.example\r\n'),
    upgrade(`/ws/${boardId}`, 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n'),
    upgrade('/ws/..%2f..%2fx'),
    upgrade('/ws/?ticket=%00'),
    upgrade('/elsewhere'),
  ]
}
