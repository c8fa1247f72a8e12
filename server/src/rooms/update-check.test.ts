import * as Y from 'yjs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '#limits.ts'
import { checkUpdate, type KnownDocument, type UpdateVerdict } from './update-check.ts'

const nothingKnown: KnownDocument = {
  knownClock: () => 0,
  nestingOf: () => undefined,
  weighDeletion: () => undefined,
}
const check = (update: Uint8Array, known: KnownDocument = nothingKnown): UpdateVerdict =>
  checkUpdate(update, known, defaultLimits)
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

function note(text: string): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  map.set('position', [1, -2.5])
  map.set('text', new Y.Text(text))
  return map
}

/** A document in which `clients` people did things, and every update it emitted. */
function busyDocument(steps: readonly { readonly client: number; readonly kind: number; readonly text: string }[]) {
  const docs = [0, 1, 2].map(() => new Y.Doc())
  const updates: Uint8Array[] = []
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'peer') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'peer')
    })
  for (const { client, kind, text } of steps) {
    const doc = docs[client % 3]
    if (!doc) continue
    const elements = doc.getMap<Y.Map<unknown>>('elements')
    const key = `n${kind % 4}`
    const map = elements.get(key)
    if (!map || kind % 7 === 0) elements.set(key, note(text))
    else if (kind % 5 === 0) elements.delete(key)
    else if (kind % 3 === 0) map.set('extra', { deep: [text, null, true, 2 ** 40, 0.1, { a: 1n }] })
    else (map.get('text') as Y.Text | undefined)?.insert(0, text)
  }
  return { doc: docs[0] ?? new Y.Doc(), updates }
}

const steps = fc.array(
  fc.record({ client: fc.nat(2), kind: fc.nat(40), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) }),
  { minLength: 1, maxLength: 30 },
)

describe('an update that Yjs made', () => {
  it('is let through, live and as a whole, with the ranges that Yjs reads in it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { doc, updates } = busyDocument(all)
        const server = new Y.Doc()
        const known: KnownDocument = { ...nothingKnown, knownClock: (client) => Y.getState(server.store, client) }
        for (const update of updates) {
          const verdict = check(update, known)
          const meta = Y.parseUpdateMeta(update)
          expect(verdict).toMatchObject({
            ok: true,
            ranges: [...meta.from].map(([client, from]) => ({ client, from, to: meta.to.get(client) })),
          })
          Y.applyUpdate(server, update)
        }
        expect(check(Y.encodeStateAsUpdate(doc))).toMatchObject({ ok: true })
      }),
    )
  })

  it('never leaves anything waiting in the document when it was let through', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(1_000)), (all, picks) => {
        const { updates } = busyDocument(all)
        const server = new Y.Doc()
        const known: KnownDocument = { ...nothingKnown, knownClock: (client) => Y.getState(server.store, client) }
        for (const pick of picks) {
          const update = updates[pick % updates.length]
          if (!update) continue
          const merged = Y.encodeStateVector(server)
          if (check(update, known).ok) Y.applyUpdate(server, update)
          else expect(Y.encodeStateVector(server)).toEqual(merged)
          expect([server.store.pendingStructs, server.store.pendingDs]).toEqual([null, null])
        }
      }),
    )
  })

  it('is empty when it adds and deletes nothing', () => {
    expect(check(Uint8Array.of(0, 0))).toMatchObject({ ok: true, empty: true, deletesOnly: true })
  })

  it('that only deletes is told apart, so that it passes on a full board', () => {
    const doc = new Y.Doc()
    doc.getMap('elements').set('a', 1)
    const before = Y.encodeStateVector(doc)
    doc.getMap('elements').delete('a')
    const known: KnownDocument = { ...nothingKnown, knownClock: (client) => Y.getState(doc.store, client) }
    expect(check(Y.encodeStateAsUpdate(doc, before), known)).toMatchObject({
      ok: true,
      deletesOnly: true,
      empty: false,
    })
  })
})

describe('an update that would do harm', () => {
  it.each([
    ['claims 32 million structs in seven bytes', '018090a10f0100'],
    ['claims 2^53 clients', 'ffffffffffffff0f'],
    ['ends within a number', '0180'],
    ['has a number that never ends', `01${'ff'.repeat(40)}`],
    ['has bytes left over', '000000'],
    ['is empty altogether', ''],
    ['claims 2^31 ranges of deletions', '00018080808008'],
  ])('%s: is malformed, in less than a millisecond', (_what, hex) => {
    check(bytes(hex))
    const startMs = performance.now()
    expect(check(bytes(hex))).toEqual({ ok: false, reason: 'malformed' })
    expect(performance.now() - startMs).toBeLessThan(1)
  })

  it('lacks what came before it: is a gap', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.getMap('elements').set('a', 1)
    doc.getMap('elements').set('b', 2)
    expect(check(updates[1] ?? new Uint8Array())).toEqual({ ok: false, reason: 'gap' })
  })

  it('deletes what nobody has written: is a gap', () => {
    expect(check(bytes('0001010100ffffff07'))).toEqual({ ok: false, reason: 'gap' })
  })

  it.each([
    ['in descending order', '0001010202010001'],
    ['that overlap', '0001010200020101'],
    ['of one client in two places', '00020101000101010201'],
  ])('deletes ranges %s, which Yjs never writes: is malformed', (_what, hex) => {
    const known: KnownDocument = { ...nothingKnown, knownClock: () => 10 }
    expect(check(bytes(hex), known)).toEqual({ ok: false, reason: 'malformed' })
    expect(check(bytes('0001010200010201'), known)).toMatchObject({ ok: true })
  })

  it('poisons the clock of a client with one huge struct: is not allowed', () => {
    // one client, one struct, client 5 from clock 0, GC of length 2^30
    expect(check(bytes('010105000080808080040000'))).toMatchObject({ ok: false })
  })

  it('names another root type: is not allowed', () => {
    const doc = new Y.Doc()
    doc.getMap('hidden').set('a', 1)
    expect(check(Y.encodeStateAsUpdate(doc))).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it.each(['key', 'value'])('writes __proto__ as a %s: is not allowed', (where) => {
    const doc = new Y.Doc()
    if (where === 'key') doc.getMap('elements').set('__proto__', 1)
    else doc.getMap('elements').set('a', JSON.parse('{"__proto__":{"admin":true}}'))
    expect(check(Y.encodeStateAsUpdate(doc))).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('nests deeper than the limit: is not allowed, and exactly the limit is', () => {
    const nested = (levels: number): Uint8Array => {
      const doc = new Y.Doc()
      let outer = new Y.Map<unknown>()
      for (let level = 1; level < levels; level++) {
        const next = new Y.Map<unknown>()
        next.set('in', outer)
        outer = next
      }
      doc.getMap<unknown>('elements').set('a', outer)
      return Y.encodeStateAsUpdate(doc)
    }
    expect(check(nested(defaultLimits.nestingLevelsMax))).toMatchObject({ ok: true })
    expect(check(nested(defaultLimits.nestingLevelsMax + 1))).toEqual({ ok: false, reason: 'not-allowed' })
    expect(check(nested(1_000))).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('hides deep nesting behind what the document already has: is not allowed', () => {
    const doc = new Y.Doc()
    const map = new Y.Map<unknown>()
    doc.getMap<unknown>('elements').set('a', map)
    const before = Y.encodeStateVector(doc)
    map.set('in', new Y.Map())
    const known: KnownDocument = {
      ...nothingKnown,
      knownClock: (client) => Y.decodeStateVector(before).get(client) ?? 0,
      nestingOf: () => defaultLimits.nestingLevelsMax,
    }
    expect(check(Y.encodeStateAsUpdate(doc, before), known)).toEqual({ ok: false, reason: 'not-allowed' })
  })

  it('is a list of a hundred thousand types: is read in time that grows with its length only', () => {
    const doc = new Y.Doc()
    const list = new Y.Array<unknown>()
    doc.getMap<unknown>('elements').set('list', list)
    list.push(Array.from({ length: 50_000 }, () => new Y.Map()))
    const update = Y.encodeStateAsUpdate(doc)
    const startMs = performance.now()
    expect(check(update)).toMatchObject({ ok: true })
    expect(performance.now() - startMs).toBeLessThan(500)
  })

  it('is in encoding V2: is refused', () => {
    const doc = new Y.Doc()
    doc.getMap('elements').set('a', 'een tekst van een paar woorden')
    expect(check(Y.encodeStateAsUpdateV2(doc)).ok).toBe(false)
  })

  it('never throws, whatever the bytes, and what it lets through Yjs applies', () => {
    const { updates } = busyDocument([1, 2, 3, 8, 12].map((kind) => ({ client: kind, kind, text: 'é𝄞a' })))
    const sample = Y.mergeUpdates(updates)
    const mutated = fc.tuple(fc.nat(sample.length - 1), fc.nat(255)).map(([at, value]) => {
      const copy = Uint8Array.from(sample)
      copy[at] = value
      return copy
    })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), mutated), (update) => {
        if (!check(update).ok) return
        const doc = new Y.Doc()
        Y.applyUpdate(doc, update)
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 5_000) },
    )
  })
})
