/** People who say of themselves, and of others, what is not so. */
import { newPersonId } from '@samenspel/shared/ids'
import { messageType } from '@samenspel/shared/protocol/version'
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeBoard, type TestBoard } from '../support/board-client.ts'
import { joinRaw, presenceFrame, type RawClient } from '../support/raw-client.ts'
import { startServer, type RunningServer } from '../support/start-server.ts'

let server: RunningServer
let board: TestBoard
const clients: RawClient[] = []

beforeAll(async () => {
  server = await startServer()
  board = await makeBoard(server.url)
})
afterAll(() => server.remove())
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
})

async function join(
  token: 'participant' | 'viewer' = 'participant',
  to = board,
  person: { readonly personId?: string } = {},
): Promise<RawClient> {
  const client = await joinRaw(server.url, to.boardId, to.tokens[token], person)
  clients.push(client)
  return client
}

type State = Readonly<Record<string, unknown>>

/** What a frame tells of people: client ids with their states, null for who is gone. Nothing for frames about anything else. */
function entriesOf(frame: Uint8Array): readonly (readonly [client: number, state: State | null])[] {
  const outer = createDecoder(frame)
  if (readVarUint(outer) !== messageType.awareness) return []
  const decoder = createDecoder(readVarUint8Array(outer))
  return Array.from({ length: readVarUint(decoder) }, () => {
    const client = readVarUint(decoder)
    readVarUint(decoder)
    return [client, JSON.parse(readVarString(decoder)) as State | null] as const
  })
}

/** Who is shown to this client now. */
function shownTo({ frames }: RawClient): ReadonlyMap<number, State> {
  const shown = new Map<number, State>()
  for (const [client, state] of frames.flatMap(entriesOf))
    if (state === null) shown.delete(client)
    else shown.set(client, state)
  return shown
}

async function metricsNow(): Promise<{ readonly seats: number; readonly residentBytes: number }> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return { seats: read('samenspel_seats'), residentBytes: read('process_resident_memory_bytes') }
}

describe('presence', () => {
  it('of somebody else cannot be changed, removed or taken over', async () => {
    const own = await makeBoard(server.url)
    const personId = newPersonId()
    const victim = await join('participant', own, { personId })
    const watcher = await join('viewer', own)
    victim.send(presenceFrame([77, 1, '{"cursor":[1,2]}']))
    await expect.poll(() => shownTo(watcher).get(77)).toBeDefined()
    // Somebody who has not said yet which client id is their own, and somebody who has.
    const [stranger, attacker] = [await join('participant', own), await join('participant', own)]
    attacker.send(presenceFrame([78, 1, '{"user":{"id":"x","name":"root","role":"facilitator"}}']))
    for (const sender of [stranger, attacker]) {
      sender.send(presenceFrame([77, 2, '{"cursor":[666,666]}']))
      sender.send(presenceFrame([77, 2 ** 30, '{"cursor":[666,666]}']))
      sender.send(presenceFrame([77, 2, 'null']))
      sender.send(presenceFrame([77, 2 ** 30, 'null']))
    }
    attacker.send(presenceFrame([77, 2, 'null'], [78, 2, '{"after":"all"}'], [77, 3, '{"cursor":[666,666]}']))
    stranger.send(presenceFrame([79, 1, '{"after":"all"}']))
    // What is about the attackers themselves comes after everything that they said of others.
    for (const id of [78, 79]) await expect.poll(() => shownTo(watcher).get(id)?.['after']).toBe('all')
    const late = await join('viewer', own)
    await expect.poll(() => shownTo(late).size).toBe(3)
    for (const seen of [shownTo(watcher), shownTo(late)]) {
      expect(seen.get(77)).toMatchObject({ cursor: [1, 2], user: { id: personId, role: 'participant' } })
      expect(seen.get(78)).toMatchObject({ user: { role: 'participant' } })
    }
    const told = watcher.frames.flatMap(entriesOf)
    expect(told.filter(([client]) => client === 77).map(([, state]) => state?.['cursor'])).toEqual([[1, 2]])
    // The one whose it is may still take it away.
    victim.send(presenceFrame([77, 2, 'null']))
    await expect.poll(() => shownTo(watcher).has(77)).toBe(false)
  })

  it.each([
    ['a state of a megabyte', [80, 1, JSON.stringify({ marker: 'x'.repeat(1_000_000) })]],
    ['a clock of 2^50', [80, 2 ** 50, '{"marker":1}']],
    ['a state that is no object', [80, 1, '["marker"]']],
    ['a state that is no JSON', [80, 1, '{"marker":']],
  ] as const)('with %s reaches nobody, and the next good one does', async (_what, entry) => {
    const watcher = await join()
    const attacker = await join()
    attacker.send(presenceFrame(entry))
    attacker.send(presenceFrame([80, 2, '{"good":"one"}']))
    const saw = (text: string): boolean => watcher.frames.some((frame) => Buffer.from(frame).includes(text))
    await expect.poll(() => saw('"good"')).toBe(true)
    expect(saw('marker')).toBe(false)
  })

  it('with a key __proto__ gives nobody anything that it does not say', async () => {
    const watcher = await join()
    const attacker = await join()
    attacker.send(
      presenceFrame([81, 1, '{"__proto__":{"user":{"role":"facilitator"}},"constructor":{"x":1},"mark":7}']),
    )
    const entry = (): string | undefined =>
      watcher.frames.map((frame) => Buffer.from(frame).toString('utf8')).find((text) => text.includes('"mark":7'))
    await expect.poll(entry).toBeDefined()
    expect(entry()).toContain('"role":"participant"')
  })

  it('of a hundred thousand invented people reaches nobody and costs little memory', async () => {
    const before = await metricsNow()
    const watcher = await join()
    const attacker = await join()
    attacker.send(presenceFrame(...Array.from({ length: 50_000 }, (_, n) => [n + 10, 1, '{"n":1}'] as const)))
    attacker.send(presenceFrame([99, 1, '{"mine":true}']))
    const bytes = (): number => watcher.frames.reduce((sum, frame) => sum + frame.length, 0)
    await expect.poll(() => watcher.frames.some((frame) => Buffer.from(frame).includes('"mine"'))).toBe(true)
    expect(bytes()).toBeLessThan(20_000)
    expect((await metricsNow()).residentBytes - before.residentBytes).toBeLessThan(20_000_000)
  })
})

describe('a thousand people who come and go', () => {
  it('leave nothing behind: no seat, no presence, and no memory to speak of', { timeout: 240_000 }, async () => {
    const own = await makeBoard(server.url)
    const watcher = await join('viewer', own)
    const comeAndGo = async (times: number): Promise<void> => {
      for (let n = 0; n < times; n++) {
        const visitor = await joinRaw(server.url, own.boardId, own.tokens.participant)
        visitor.send(presenceFrame([1_000 + n, 1, JSON.stringify({ note: 'x'.repeat(3_000) })]))
        await visitor.close()
      }
    }
    await comeAndGo(300)
    const before = await metricsNow()
    await comeAndGo(1_000)
    // Whoever came last before may still have been counted then.
    await expect.poll(async () => (await metricsNow()).seats).toBeLessThanOrEqual(before.seats)
    expect((await metricsNow()).residentBytes - before.residentBytes).toBeLessThan(50_000_000)
    const late = await join('viewer', own)
    late.send(Uint8Array.of(3))
    late.send(presenceFrame([7, 1, '{"late":true}']))
    await expect.poll(() => watcher.frames.some((frame) => Buffer.from(frame).includes('"late"'))).toBe(true)
    expect(late.frames.some((frame) => Buffer.from(frame).includes('"note"'))).toBe(false)
  })
})
