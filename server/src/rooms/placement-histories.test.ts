/** Long histories at random: what honest people write is never given other neighbours, and whatever anybody invents, everybody reads the same. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Copies, newCopy, orderOf } from '#testing/copies.ts'
import { itemUpdate, type ItemId } from '#testing/one-item.ts'

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 300)
const timeoutMs = 20_000 + 50 * numRuns
const WORDS = ['a', 'bc', '👋', 'x👋y', 'een lang stuk', '\n']
const ME = 'me'

/** A choice among as many as there are, made again with each run. */
type Choose = <T>(from: readonly T[]) => T | undefined
const steps = <Kind extends string>(kinds: readonly Kind[], maxLength: number) =>
  fc.array(
    fc.record({ what: fc.constantFrom(...kinds), choices: fc.array(fc.nat(), { minLength: 9, maxLength: 9 }) }),
    {
      minLength: 5,
      maxLength,
    },
  )

function chooser(choices: readonly number[]): { readonly choose: Choose; readonly number: (below: number) => number } {
  let at = 0
  const number = (below: number): number => (choices[at++ % choices.length] ?? 0) % Math.max(1, below)
  return { choose: (from) => from[number(from.length)], number }
}

/** Somebody who writes with Yjs, undoes, and sends when told to. */
class Person {
  readonly copy: Y.Doc
  readonly undo: Y.UndoManager
  readonly unsent: Uint8Array[] = []
  constructor(copy: Y.Doc) {
    this.copy = copy
    this.undo = new Y.UndoManager([copy.getText('elements'), copy.getMap('records')], {
      captureTimeout: 0,
      trackedOrigins: new Set([ME]),
    })
    copy.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'board') this.unsent.push(update)
    })
  }

  get #map(): Y.Map<unknown> {
    return this.copy.getMap('records')
  }

  #text(choose: Choose): Y.Text {
    const nested = [...this.#map.values()].filter((value) => value instanceof Y.Text)
    return choose([this.copy.getText('elements'), ...nested]) ?? this.copy.getText('elements')
  }

  /** Writes or deletes something, in the middle of letters too when `cutsLetters`. */
  edit(choices: readonly number[], cutsLetters: boolean): void {
    const { choose, number } = chooser(choices)
    const text = this.#text(choose)
    const letters = text.toJSON()
    const place = (): number => {
      const at = number(text.length + 1)
      if (cutsLetters) return at
      // Where somebody has put values among the letters, places cannot be told by the letters.
      if (letters.length !== text.length) return at % 2 === 0 ? 0 : text.length
      return /[\uDC00-\uDFFF]/.test(letters[at] ?? '') ? at - 1 : at
    }
    const from = place()
    const to = Math.max(from, place())
    const word = choose(WORDS) ?? ''
    const key = `k${number(3)}`
    const edits = [
      () => text.insert(from, word),
      () => text.insert(from, word),
      () => text.delete(from, to - from),
      () => {
        text.delete(from, to - from)
        text.insert(from, word)
      },
      () => text.format(from, to - from, { bold: number(2) === 0 ? true : null }),
      () => [1, 2, 3].forEach((value) => this.#map.set('value', value)),
    ]
    // Not undone: Yjs brings a text that was taken away back piece by piece, and gives a piece the same neighbour twice now and then.
    const notUndone = [() => this.#map.set(key, new Y.Text(word)), () => this.#map.delete(key)]
    if (number(4) === 0) this.copy.transact(() => choose(notUndone)?.())
    else this.copy.transact(() => choose(edits)?.(), ME)
  }
}

/** A board that several write on, together or alone for a while; it may be read anew from its snapshot, as after a restart. */
class Workplace {
  copies = new Copies()
  readonly people: Person[] = []
  #misplaced = 0

  constructor(people: number) {
    for (let n = 0; n < people; n++) this.people.push(new Person(this.copies.join()))
  }

  get misplaced(): number {
    return this.#misplaced + this.copies.misplaced
  }

  send({ unsent }: Person, asOne: boolean): void {
    const updates = unsent.splice(0)
    if (updates.length > 0) this.copies.take(asOne ? [Y.mergeUpdates(updates)] : updates)
  }

  /** Both give each other what the other lacks, as on a new connection. */
  meet({ copy, unsent }: Person): void {
    this.copies.inboxes.get(copy)?.splice(0)
    Y.applyUpdate(copy, this.copies.board.updateSince(Y.encodeStateVector(copy)), 'board')
    unsent.length = 0
    this.copies.take([Y.encodeStateAsUpdate(copy, this.copies.board.stateVector())])
  }

  restart(): void {
    this.#misplaced += this.copies.misplaced
    const { inboxes, board } = this.copies
    this.copies = new Copies()
    this.copies.take([board.updateSince(new Uint8Array())], Infinity)
    for (const { copy } of this.people) this.copies.inboxes.set(copy, [])
    inboxes.clear()
    for (const person of this.people) this.meet(person)
  }

  /** The board found its places by itself, everybody else by Yjs. */
  expectPlacesOfYjs(): void {
    // Whoever reads takes marks of formatting away that say nothing; the board may still have them.
    const placesOf = (document: Y.Doc): string => JSON.stringify(orderOf(document)).replaceAll(/ [^"]*"/g, '"')
    const expected = placesOf(this.copies.fresh())
    this.copies.board.change((document) => expect(placesOf(document)).toBe(expected))
  }

  /** Everybody sends and hears everything; the board, those who were here and those who come now have the same. */
  settle(): void {
    for (const person of this.people) this.send(person, false)
    this.copies.settle()
    // Formatting is tidied by each reader.
    for (const person of this.people) this.send(person, false)
    this.copies.settle()
    const expected = orderOf(this.copies.fresh())
    for (const { copy } of this.people) expect(orderOf(copy)).toEqual(expected)
    this.expectPlacesOfYjs()
  }
}

it(
  'nothing that Yjs writes is given other neighbours: typing, formatting, undoing, going on alone, restarts',
  { timeout: timeoutMs },
  () => {
    const kinds = [
      'edit',
      'edit',
      'edit',
      'edit',
      'edit',
      'undo',
      'redo',
      'send',
      'send',
      'merge',
      'hear',
      'hear',
      'meet',
      'restart',
    ] as const
    const property = fc.property(steps(kinds, 70), (all) => {
      const place = new Workplace(4)
      for (const { what, choices } of all) {
        const { choose } = chooser(choices)
        const person = choose(place.people)
        if (!person) continue
        if (what === 'edit') person.edit(choices.slice(1), true)
        else if (what === 'undo' || what === 'redo') person.undo[what]()
        else if (what === 'send' || what === 'merge') place.send(person, what === 'merge')
        else if (what === 'hear') place.copies.hear(person.copy)
        else if (what === 'meet') place.meet(person)
        else place.restart()
      }
      for (const person of place.people) place.meet(person)
      expect(place.misplaced).toBe(0)
      place.expectPlacesOfYjs()
    })
    fc.assert(property, { numRuns })
  },
)

/** Something that nobody can have written: an item between any two, over what is known already, with a part of it deleted. */
function invented(copy: Y.Doc, choices: readonly number[]): Uint8Array {
  const { choose, number } = chooser(choices)
  const all: ItemId[] = [...copy.store.clients].flatMap(([client, structs]) =>
    structs.flatMap(({ id, length }) => Array.from({ length }, (_, n) => ({ client, clock: id.clock + n }))),
  )
  const neighbour = (): ItemId | undefined => (number(5) === 0 ? undefined : choose(all))
  const client = choose([1, 2, 3_000_000_000, 4_000_000_000]) ?? 1
  const known = Y.getState(copy.store, client)
  const clock = known - (number(6) === 0 ? Math.min(known, number(3)) : 0)
  const content = number(4) > 0 ? (choose(WORDS) ?? '') : Array.from({ length: 1 + number(3) }, (_, n) => n)
  const [left, right] = [neighbour(), neighbour()]
  const deletedFrom = number(content.length)
  const deleted = number(5) === 0 ? ([[clock + deletedFrom, content.length - deletedFrom]] as const) : []
  const where = choose([{ root: 'elements' }, { root: 'elements', key: 'k' }, { root: 'records', key: 'k0' }])
  return itemUpdate({ client, clock, left, right, content, deleted, ...where })
}

it('whatever somebody invents, all who write and read have the same order in the end', { timeout: timeoutMs }, () => {
  let misplaced = 0
  const kinds = ['edit', 'edit', 'undo', 'send', 'hear', 'invent', 'invent', 'invent', 'invent with another'] as const
  const property = fc.property(steps(kinds, 40), (all) => {
    const place = new Workplace(3)
    for (const { what, choices } of all) {
      const { choose } = chooser(choices)
      const person = choose(place.people)
      if (!person) continue
      if (what === 'edit') person.edit(choices.slice(1), false)
      else if (what === 'undo') person.undo.undo()
      else if (what === 'send') place.send(person, false)
      else if (what === 'hear') place.copies.hear(person.copy)
      else {
        const theirs = what === 'invent with another' ? person.unsent.splice(0) : []
        const now = newCopy(place.copies.board.updateSince(new Uint8Array()))
        place.copies.take([invented(now, choices.slice(1)), ...theirs])
      }
    }
    place.settle()
    misplaced += place.misplaced
  })
  fc.assert(property, { numRuns })
  expect(misplaced).toBeGreaterThan(numRuns)
})
