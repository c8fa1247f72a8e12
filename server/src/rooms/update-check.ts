/**
 * Reads an update in Yjs's encoding V1 without building anything from it, and says whether it may be applied. Yjs itself believes every
 * count in an update: seven bytes make it allocate 256 MB. This reader costs a few microseconds and believes nothing.
 *
 *     update  = varUint(clients) { varUint(structs) varUint(client) varUint(clock) struct* }* deleteSet
 *     deleteSet = varUint(clients) { varUint(client) varUint(ranges) { varUint(clock) varUint(length) }* }*
 */
import { isUtf8 } from 'node:buffer'
import { ByteReader, MalformedError } from './byte-reader.ts'
import type { DeletionWeight } from './deletion-weight.ts'
import { RefusedError } from './refused-error.ts'

/** What a board knows, asked while its update is read. */
export interface KnownDocument {
  /** The clock up to which everything of this client is known. */
  knownClock(client: number): number
  /** How many shared types the item lies in (1 in a root type), or undefined when it is not a known item. */
  nestingOf(client: number, clock: number): number | undefined
  /** Adds what deleting these clocks does to the parts of the document that are known. */
  weighDeletion(client: number, from: number, to: number, weight: DeletionWeight): void
}

export interface UpdateLimits {
  readonly cutMovesMax: number
  readonly clientsPerUpdateMax: number
  readonly clockGrowthMax: number
  readonly nestingLevelsMax: number
}

/** One client's part of an update: its clocks from `from` up to and not including `to`. */
export interface ClientRange {
  readonly client: number
  readonly from: number
  readonly to: number
}

/** An update that may be applied. */
export interface AcceptedUpdate {
  readonly ok: true
  /** Only the clients of whom the update has parts. */
  readonly ranges: readonly ClientRange[]
  readonly structs: number
  /** What its deletions do to the parts that there are. */
  readonly deletion: Readonly<DeletionWeight>
  /** True when it adds nothing but deletions. */
  readonly deletesOnly: boolean
  /** True when it adds and deletes nothing at all. */
  readonly empty: boolean
}

export type UpdateVerdict =
  | AcceptedUpdate
  | { readonly ok: false; readonly reason: 'malformed' | RefusedError['reason'] }

/** The only roots a board has; whatever else a client names is refused. */
const ROOT_NAMES: ReadonlySet<string> = new Set(['meta', 'elements', 'records'])
const CLOCK_MAX = 2 ** 31
const CLIENT_MAX = 2 ** 32 - 1
const VALUE_DEPTH_MAX = 32

/** Checks an update against what the document knows. Never throws, whatever the bytes. */
export function checkUpdate(update: Uint8Array, known: KnownDocument, limits: UpdateLimits): UpdateVerdict {
  try {
    return new UpdateReader(update, known, limits).read()
  } catch (error) {
    if (error instanceof MalformedError) return { ok: false, reason: 'malformed' }
    if (error instanceof RefusedError) return { ok: false, reason: error.reason }
    throw error
  }
}

/** Where an item of this update hangs: in a root, in another item's type, or beside another item. */
interface Place {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** True when it comes as deleted already. */
  readonly isDeleted: boolean
  readonly parent: 'root' | 'in' | 'beside'
  readonly ofClient: number
  readonly ofClock: number
  /** How many types it lies in; 0 not worked out yet, -1 being worked out. */
  levels: number
}

class UpdateReader {
  readonly #reader: ByteReader
  readonly #known: KnownDocument
  readonly #limits: UpdateLimits
  readonly #ranges = new Map<number, ClientRange>()
  /** References that the document does not know; they must be in this update. Pairs of client and clock. */
  readonly #unresolved: number[] = []
  readonly #places: Place[] = []
  /** Where in `#places` each client begins. */
  readonly #firstPlaces = new Map<number, number>()
  readonly #types: Place[] = []
  readonly #deletion: DeletionWeight = { cuts: 0, moves: 0 }
  #structs = 0

  constructor(update: Uint8Array, known: KnownDocument, limits: UpdateLimits) {
    this.#reader = new ByteReader(update)
    this.#known = known
    this.#limits = limits
  }

  read(): UpdateVerdict {
    const reader = this.#reader
    const clients = reader.count(this.#limits.clientsPerUpdateMax, 3)
    for (let i = 0; i < clients; i++) this.#readClient()
    const deletes = this.#readDeleteSet()
    if (reader.left > 0) throw new MalformedError()
    const unresolved = this.#unresolved
    for (let i = 0; i < unresolved.length; i += 2) this.#mustBeHere(unresolved[i] ?? 0, unresolved[i + 1] ?? 0)
    for (const type of this.#types)
      if (this.#levelsOf(type) > this.#limits.nestingLevelsMax) throw new RefusedError('not-allowed')
    return {
      ok: true,
      ranges: [...this.#ranges.values()],
      structs: this.#structs,
      deletion: this.#deletion,
      deletesOnly: this.#structs === 0,
      empty: this.#structs === 0 && deletes === 0,
    }
  }

  #readClient(): void {
    const reader = this.#reader
    const structs = reader.count(Number.MAX_SAFE_INTEGER, 2)
    const client = reader.varUint()
    const from = reader.varUint()
    if (client > CLIENT_MAX || from >= CLOCK_MAX || this.#ranges.has(client)) throw new MalformedError()
    const knownClock = this.#known.knownClock(client)
    if (from > knownClock) throw new RefusedError('gap')
    this.#firstPlaces.set(client, this.#places.length)
    let clock = from
    for (let i = 0; i < structs; i++) {
      clock += this.#readStruct(client, clock)
      if (clock >= CLOCK_MAX) throw new MalformedError()
    }
    if (clock - knownClock > this.#limits.clockGrowthMax) throw new RefusedError('not-allowed')
    this.#structs += structs
    if (structs > 0) this.#ranges.set(client, { client, from, to: clock })
  }

  /** Reads one struct and gives its length in clocks. */
  #readStruct(client: number, clock: number): number {
    const reader = this.#reader
    const info = reader.byte()
    const content = info & 0b11111
    if (content === 0) return this.#length()
    if (content === 10) throw new RefusedError('gap')
    let parent: Place['parent'] = 'root'
    let ofClient = 0
    let ofClock = 0
    if (info & 0b1000_0000) {
      parent = 'beside'
      ofClient = reader.varUint()
      ofClock = reader.varUint()
      this.#refer(ofClient, ofClock, client, clock)
    }
    if (info & 0b0100_0000) {
      const rightClient = reader.varUint()
      const rightClock = reader.varUint()
      this.#refer(rightClient, rightClock, client, clock)
      if (parent === 'root') {
        parent = 'beside'
        ofClient = rightClient
        ofClock = rightClock
      }
    }
    if ((info & 0b1100_0000) === 0) {
      if (reader.varUint() === 1) {
        if (!ROOT_NAMES.has(this.#text())) throw new RefusedError('not-allowed')
      } else {
        parent = 'in'
        ofClient = reader.varUint()
        ofClock = reader.varUint()
        this.#refer(ofClient, ofClock, client, clock)
      }
      if (info & 0b0010_0000) this.#key()
    }
    const length = this.#readContent(content)
    const place: Place = { client, clock, length, isDeleted: content === 1, parent, ofClient, ofClock, levels: 0 }
    this.#places.push(place)
    if (content === 7) this.#types.push(place)
    return length
  }

  #readContent(content: number): number {
    const reader = this.#reader
    switch (content) {
      case 1:
        return this.#length()
      case 3:
        reader.skip(reader.varUint())
        return 1
      case 4:
        return this.#textLength()
      case 6:
        this.#key()
        this.#json()
        return 1
      case 7:
        // 0 list, 1 map, 2 text; the XML types have no place on a board.
        if (reader.varUint() > 2) throw new RefusedError('not-allowed')
        return 1
      case 8: {
        const values = reader.count(CLOCK_MAX, 1)
        if (values === 0) throw new MalformedError()
        for (let i = 0; i < values; i++) this.#readValue(0)
        return values
      }
      case 2: // JSON of old Yjs versions
      case 5: // things embedded in a text
      case 9: // documents within the document
        throw new RefusedError('not-allowed')
      default:
        throw new MalformedError()
    }
  }

  /** Reads one value of lib0's `any` encoding. */
  #readValue(depth: number): void {
    if (depth > VALUE_DEPTH_MAX) throw new RefusedError('not-allowed')
    const reader = this.#reader
    switch (reader.byte()) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        return
      case 125:
        reader.varInt()
        return
      case 124:
        reader.skip(4)
        return
      case 123:
      case 122:
        reader.skip(8)
        return
      case 119:
        this.#text()
        return
      case 118: {
        const keys = reader.count(CLOCK_MAX, 2)
        for (let i = 0; i < keys; i++) {
          this.#key()
          this.#readValue(depth + 1)
        }
        return
      }
      case 117: {
        const values = reader.count(CLOCK_MAX, 1)
        for (let i = 0; i < values; i++) this.#readValue(depth + 1)
        return
      }
      case 116:
        reader.skip(reader.varUint())
        return
      default:
        throw new MalformedError()
    }
  }

  #readDeleteSet(): number {
    const reader = this.#reader
    const clients = reader.count(CLOCK_MAX, 2)
    const seen = new Set<number>()
    let total = 0
    for (let i = 0; i < clients; i++) {
      const client = reader.varUint()
      const ranges = reader.count(CLOCK_MAX, 2)
      if (client > CLIENT_MAX || seen.has(client)) throw new MalformedError()
      seen.add(client)
      total += ranges
      let end = 0
      for (let j = 0; j < ranges; j++) {
        const from = reader.varUint()
        const length = reader.varUint()
        // Yjs writes them in order and joined. In another order each would be dearer to apply than the one before.
        if (length === 0 || from < end || from + length > CLOCK_MAX) throw new MalformedError()
        end = from + length
        this.#mustBeHere(client, end - 1)
        this.#weighDeletion(client, from, end)
      }
    }
    return total
  }

  #weighDeletion(client: number, from: number, to: number): void {
    const weight = this.#deletion
    this.#known.weighDeletion(client, from, to, weight)
    if (to > this.#known.knownClock(client))
      for (const clock of [from, to]) {
        const place = this.#placeOf(client, clock)
        if (!place || place.isDeleted || place.clock === clock) continue
        weight.cuts++
        weight.moves += this.#structs
      }
    if (weight.moves > this.#limits.cutMovesMax) throw new RefusedError('too-large')
  }

  /** A reference to another item: it must come before this one, in the document or in this update. */
  #refer(toClient: number, toClock: number, client: number, clock: number): void {
    if (toClient === client && toClock >= clock) throw new MalformedError()
    if (toClock >= this.#known.knownClock(toClient)) this.#unresolved.push(toClient, toClock)
  }

  #mustBeHere(client: number, clock: number): void {
    if (clock < this.#known.knownClock(client)) return
    const range = this.#ranges.get(client)
    if (!range || clock >= range.to) throw new RefusedError('gap')
  }

  /** How many types the item lies in. Each item is worked out once, so that long chains cost what they are long. */
  #levelsOf(start: Place): number {
    const path: Place[] = []
    let place: Place | undefined = start
    let levels = 0
    while (place && place.levels === 0 && place.parent !== 'root') {
      path.push(place)
      place.levels = -1
      const above = this.#placeOf(place.ofClient, place.ofClock)
      // What was deleted and cleared away can hold nothing: Yjs drops what is put there.
      if (!above) levels = this.#known.nestingOf(place.ofClient, place.ofClock) ?? 0
      place = above
    }
    if (place?.levels === -1) throw new MalformedError()
    if (place) levels = place.levels = place.parent === 'root' ? 1 : place.levels
    for (const step of path.toReversed()) {
      if (step.parent === 'in') levels++
      step.levels = levels
    }
    return levels
  }

  /** The item of this update that holds the clock. The items of one client lie beside each other in rising order. */
  #placeOf(client: number, clock: number): Place | undefined {
    let low = this.#firstPlaces.get(client) ?? this.#places.length
    let high = this.#places.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const place = this.#places[middle]
      if (!place || place.client !== client || place.clock > clock) high = middle
      else if (place.clock + place.length <= clock) low = middle + 1
      else return place
    }
    return undefined
  }

  #length(): number {
    const length = this.#reader.varUint()
    if (length === 0) throw new MalformedError()
    return length
  }

  #text(): string {
    const bytes = this.#reader.varBytes()
    if (!isUtf8(bytes)) throw new MalformedError()
    return bytes.length > 64 ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  }

  /** The name of a property. */
  #key(): void {
    if (this.#text() === '__proto__') throw new RefusedError('not-allowed')
  }

  /** JSON, which Yjs would parse without looking. */
  #json(): void {
    const bytes = this.#reader.varBytes()
    try {
      JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
    } catch {
      throw new MalformedError()
    }
  }

  /** The length of a text in UTF-16 units, which is what Yjs counts. */
  #textLength(): number {
    const bytes = this.#reader.varBytes()
    let units = 0
    let ascii = true
    for (const byte of bytes) {
      if (byte < 0x80) units++
      else {
        ascii = false
        if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
      }
    }
    if ((!ascii && !isUtf8(bytes)) || units === 0) throw new MalformedError()
    return units
  }
}
