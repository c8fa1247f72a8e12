import { newPersonId } from '@samenspel/shared/ids'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { PresenceRegistry } from './presence-registry.ts'

const person = (name: string) => ({ id: newPersonId(), name, role: 'participant' as const })

function update(...entries: readonly (readonly [client: number, clock: number, state: string])[]): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, entries.length)
  for (const [client, clock, state] of entries) {
    writeVarUint(encoder, client)
    writeVarUint(encoder, clock)
    writeVarString(encoder, state)
  }
  return toUint8Array(encoder)
}

/** What a y-protocols client has after these updates. */
function seen(...updates: readonly (Uint8Array | undefined)[]): Record<number, unknown> {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  for (const one of updates) if (one) applyAwarenessUpdate(awareness, one, 'test')
  const states = Object.fromEntries(awareness.getStates())
  awareness.destroy()
  return states
}

it('tells the others a state with the name of the ticket, whatever the client calls itself', () => {
  const registry = new PresenceRegistry()
  const noor = person('Noor')
  const entry = registry.newEntry(noor)
  registry.receive(entry, update([7, 1, '{"user":{"name":"Wethouder"},"cursor":[1,2]}']))
  expect(seen(registry.takeChanges())).toEqual({ 7: { user: noor, cursor: [1, 2] } })
  expect(registry.takeChanges()).toBeUndefined()
})

it('writes the user into an empty state as well', () => {
  const registry = new PresenceRegistry()
  const noor = person('Noor')
  registry.receive(registry.newEntry(noor), update([7, 1, '{}']))
  expect(seen(registry.takeChanges())).toEqual({ 7: { user: noor } })
})

it('of many states in one interval tells the last', () => {
  const registry = new PresenceRegistry()
  const entry = registry.newEntry(person('Noor'))
  for (let clock = 1; clock <= 5; clock++) registry.receive(entry, update([7, clock, `{"n":${clock}}`]))
  expect(seen(registry.takeChanges())).toMatchObject({ 7: { n: 5 } })
})

it('hears from a client about itself only, though it sends back everybody', () => {
  const registry = new PresenceRegistry()
  const noor = registry.newEntry(person('Noor'))
  const sam = registry.newEntry(person('Sam'))
  registry.receive(noor, update([7, 1, '{"n":1}']))
  registry.receive(sam, update([8, 1, '{"n":1}']))
  registry.takeChanges()
  expect(registry.receive(sam, update([7, 2 ** 30, 'null']))).toBe(false)
  expect(registry.receive(sam, update([7, 2, '{"n":666}'], [8, 2, '{"n":2}']))).toBe(true)
  expect(seen(registry.everybody())).toMatchObject({ 7: { n: 1 }, 8: { n: 2 } })
})

it('lets nobody begin with the client id of somebody else, except the same person after a lost connection', () => {
  const registry = new PresenceRegistry()
  const noor = person('Noor')
  registry.receive(registry.newEntry(noor), update([7, 5, '{"n":1}']))
  expect(registry.receive(registry.newEntry(person('Sam')), update([7, 9, '{"n":666}']))).toBe(false)
  const again = registry.newEntry(noor)
  expect(registry.receive(again, update([7, 5, '{"n":2}']))).toBe(true)
  expect(seen(registry.everybody())).toMatchObject({ 7: { n: 2 } })
})

it('a connection that died does not take with it the one that replaced it', () => {
  const registry = new PresenceRegistry()
  const noor = person('Noor')
  const old = registry.newEntry(noor)
  registry.receive(old, update([7, 5, '{"n":1}']))
  registry.takeChanges()
  registry.receive(registry.newEntry(noor), update([7, 6, '{"n":2}']))
  expect(registry.leave(old)).toBe(false)
  expect(seen(registry.takeChanges())).toMatchObject({ 7: { n: 2 } })
})

it('tells when somebody left, in a way that a y-protocols client accepts', () => {
  const registry = new PresenceRegistry()
  const entry = registry.newEntry(person('Noor'))
  registry.receive(entry, update([7, 3, '{"n":1}']))
  const came = registry.takeChanges()
  expect(registry.leave(entry)).toBe(true)
  expect(seen(came, registry.takeChanges())).toEqual({})
  expect(registry.everybody()).toBeUndefined()
})

it.each([
  ['a clock far ahead', update([7, 2 ** 40, '{"n":2}'])],
  ['a clock that jumps', update([7, 5_000, '{"n":2}'])],
  ['an old clock', update([7, 0, '{"n":2}'])],
  ['a state of a megabyte', update([7, 2, JSON.stringify({ n: 'x'.repeat(1_000_000) })])],
  ['a list', update([7, 2, '[1]'])],
  ['broken JSON', update([7, 2, '{"n":'])],
  ['a cut off update', update([7, 2, '{"n":2}']).subarray(0, 5)],
  ['a count without entries', Uint8Array.of(255, 255, 3)],
])('keeps the last good state when it is sent %s', (_what, bad) => {
  const registry = new PresenceRegistry()
  const entry = registry.newEntry(person('Noor'))
  registry.receive(entry, update([7, 1, '{"n":1}']))
  registry.takeChanges()
  registry.receive(entry, bad)
  registry.takeChanges()
  expect(seen(registry.everybody())).toMatchObject({ 7: { n: 1 } })
})

it('reads what y-protocols encodes', () => {
  const registry = new PresenceRegistry()
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState({ text: 'één "twee" \\ 𝄞' })
  registry.receive(registry.newEntry(person('Noor')), encodeAwarenessUpdate(awareness, [awareness.clientID]))
  expect(Object.values(seen(registry.takeChanges()))).toMatchObject([{ text: 'één "twee" \\ 𝄞' }])
  awareness.destroy()
})

it('keeps nothing of the thousand people who came and went', () => {
  const registry = new PresenceRegistry()
  for (let client = 1; client <= 1_000; client++) {
    const entry = registry.newEntry(person('Iemand'))
    registry.receive(entry, update([client, 1, '{}']))
    registry.leave(entry)
  }
  registry.takeChanges()
  expect([registry.everybody(), registry.takeChanges()]).toEqual([undefined, undefined])
})
