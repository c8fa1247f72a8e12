import { isSameBoard } from '@samenspel/shared/board/stored-content'
import type { RejectReason } from '@samenspel/shared/protocol/ext-messages'
import * as Y from 'yjs'
import type { StoredBoard } from '#storage/storage.ts'
import { weighDeletion, type DeletionWeight } from './deletion-weight.ts'
import { holdToNeighbours, newPlacing, type Steps } from './placement.ts'
import type { KnownDocument } from './update-check.ts'
import { boundUpkeep } from './upkeep.ts'

/** One update that may be applied. */
export interface AdmittedUpdate {
  readonly update: Uint8Array
  /** How many items may be looked at to hold those of the update to their neighbours. Without it everything is taken as it is. */
  readonly steps?: Steps | undefined
  /** Hears that the document did not take all of it after all. */
  refused(reason: RejectReason): void
}

/** What applying has changed. */
export interface AppliedStep {
  /** The update that brings every other copy up to date. */
  readonly update: Uint8Array
  /** True when that is not what the updates said: Yjs has cleaned up formatting as well, or items were given other neighbours than they named. */
  readonly differs: boolean
  /** How many items were given other neighbours. */
  readonly misplaced: number
}

/** So much may have changed since everything was encoded; everybody who asks is sent it as well. */
const SINCE_BYTES_MAX = 262_144
const SINCE_CHANGES_MAX = 1_000

/** What came of a change of the server's own. */
export interface OwnStep {
  /** The update that brings every other copy up to date; undefined when nothing was changed. */
  readonly update: Uint8Array | undefined
  /** What the edit threw. What it had written before that is in the update all the same. */
  readonly thrown: { readonly error: unknown } | undefined
}

/** A board's document in memory. The only place where the server applies updates. */
export class BoardDocument implements KnownDocument {
  readonly #doc = new Y.Doc({ gc: true })
  /** What the last step changed. More than one when Yjs cleans up formatting after it, which it does in a step of its own. */
  readonly #emitted: Uint8Array[] = []
  /** Rises with every change. */
  changes = 0
  /** Everything at some moment, and what has changed since. */
  #whole: { readonly update: Uint8Array; readonly since: Uint8Array[]; sinceBytes: number } | undefined

  constructor() {
    boundUpkeep(this.#doc)
    this.#doc.on('update', (update: Uint8Array) => {
      this.#emitted.push(update)
      this.changes++
      this.#addSince(update)
    })
  }

  /** Applies what is stored. Gives a sentence for each part that Yjs cannot read; parts that lack their predecessors count as well. */
  load(stored: StoredBoard): readonly string[] {
    const damage: string[] = []
    attempt(damage, 'The board', () => this.#applyStored(stored, damage))
    this.#emitted.length = 0
    return damage
  }

  #applyStored({ snapshot, updates }: StoredBoard, damage: string[]): void {
    this.#doc.transact(() => {
      if (snapshot) attempt(damage, 'The snapshot', () => Y.applyUpdateV2(this.#doc, snapshot.state))
      for (const { seq, update } of updates)
        attempt(damage, `Row ${seq} of the log`, () => Y.applyUpdate(this.#doc, update))
    })
    if (this.#dropPending()) damage.push('Some stored changes lack the changes before them.')
  }

  /**
   * Applies a stored board to a document that has part of it already. Gives the update that brings every other copy up to date, and what `load` gives.
   * Throws when it is not certain any more that the document is what its updates say.
   */
  merge(stored: StoredBoard): { readonly update: Uint8Array; readonly damage: readonly string[] } {
    const before = Y.encodeStateVector(this.#doc)
    const damage: string[] = []
    this.#applyStored(stored, damage)
    this.#emitted.length = 0
    this.#mustBeSound(damage.length > 0 ? { error: new Error(damage.join(' ')) } : undefined)
    this.#whole = undefined
    return { update: Y.encodeStateAsUpdate(this.#doc, before), damage }
  }

  /**
   * Applies checked updates as one step. Gives the update that brings every other copy up to date, or undefined when they changed nothing.
   * An update that cannot be applied after all changes nothing for the others and is told so. Throws when it is not certain any more that the document is
   * what its updates say.
   */
  apply(batch: readonly AdmittedUpdate[]): AppliedStep | undefined {
    this.#emitted.length = 0
    const placing = newPlacing()
    let thrown: OwnStep['thrown']
    this.#doc.transact(() => {
      for (const admitted of batch) {
        const integrateAll = (): void => Y.applyUpdate(this.#doc, admitted.update)
        try {
          if (admitted.steps) holdToNeighbours(placing, admitted.steps, integrateAll)
          else integrateAll()
        } catch (error) {
          thrown = { error }
          admitted.refused('malformed')
        }
        if (this.#dropPending()) admitted.refused('gap')
      }
    })
    this.#mustBeSound(thrown)
    const isTidied = this.#emitted.length > 1
    const update = this.#takeEmitted()
    return update && { update, differs: isTidied || placing.differs, misplaced: placing.misplaced }
  }

  /** A change of the server's own. Throws when it is not certain any more that the document is what its updates say. */
  change(edit: (document: Y.Doc) => void): OwnStep {
    this.#emitted.length = 0
    let thrown: OwnStep['thrown']
    this.#doc.transact(() => {
      try {
        edit(this.#doc)
      } catch (error) {
        thrown = { error }
      }
    })
    this.#mustBeSound(thrown)
    return { update: this.#takeEmitted(), thrown }
  }

  /** Looks at the document without changing it. */
  read<T>(look: (document: Y.Doc) => T): T {
    return look(this.#doc)
  }

  /**
   * After something has thrown in the middle of a step, perhaps Yjs while it put an item in its place: throws it on when the document does not read
   * as what is told and stored of it.
   */
  #mustBeSound(thrown: OwnStep['thrown']): void {
    if (!thrown) return
    const copy = new Y.Doc({ gc: true })
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc))
    const isSound = isSameBoard(this.#doc, copy)
    copy.destroy()
    if (!isSound) throw thrown.error
  }

  #takeEmitted(): Uint8Array | undefined {
    const emitted = this.#emitted.splice(0)
    return emitted.length > 1 ? Y.mergeUpdates(emitted) : emitted[0]
  }

  /** True when something was waiting for changes that never came; it is thrown away. */
  #dropPending(): boolean {
    const { store } = this.#doc
    if (!store.pendingStructs && !store.pendingDs) return false
    store.pendingStructs = null
    store.pendingDs = null
    return true
  }

  knownClock(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  nestingOf(client: number, clock: number): number | undefined {
    if (clock >= this.knownClock(client)) return undefined
    let item: Y.Item | null = asItem(Y.getItem(this.#doc.store, Y.createID(client, clock)))
    if (!item) return undefined
    let levels = 0
    while (item) {
      levels++
      // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
      item = item.parent instanceof Y.AbstractType ? item.parent._item : null
    }
    return levels
  }

  weighDeletion(client: number, from: number, to: number, weight: DeletionWeight): void {
    const structs = this.#doc.store.clients.get(client)
    if (structs) weighDeletion(structs, from, to, weight)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** Everything that a copy with this state vector lacks. Throws when the bytes are no state vector. */
  updateSince(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length > 1) return Y.encodeStateAsUpdate(this.#doc, stateVector)
    if (this.#whole?.since.length !== 0) this.#whole = undefined
    return this.whole().update
  }

  /**
   * Everything, as one update and the changes after it. The update stays the same object while those are few, so that somebody who writes does
   * not have a large board encoded anew for each who comes.
   */
  whole(): { readonly update: Uint8Array; readonly since: readonly Uint8Array[] } {
    return (this.#whole ??= { update: Y.encodeStateAsUpdate(this.#doc), since: [], sinceBytes: 0 })
  }

  #addSince(update: Uint8Array): void {
    const whole = this.#whole
    if (!whole) return
    whole.since.push(update)
    whole.sinceBytes += update.byteLength
    const bytesMax = Math.min(SINCE_BYTES_MAX, whole.update.byteLength / 8)
    if (whole.sinceBytes > bytesMax || whole.since.length > SINCE_CHANGES_MAX) this.#whole = undefined
  }

  /** How many client ids the document knows. */
  get clients(): number {
    return this.#doc.store.clients.size
  }

  /** The number of parts the document consists of, deleted ones included. */
  countStructs(): number {
    let count = 0
    for (const structs of this.#doc.store.clients.values()) count += structs.length
    return count
  }

  /** The whole document in encoding V2, read back and compared before it is given. Throws when the two differ. */
  encode(): Uint8Array {
    const state = Y.encodeStateAsUpdateV2(this.#doc)
    const copy = new Y.Doc({ gc: true })
    boundUpkeep(copy)
    Y.applyUpdateV2(copy, state)
    const same = Y.equalSnapshots(Y.snapshot(this.#doc), Y.snapshot(copy))
    copy.destroy()
    if (!same) throw new Error('A snapshot does not read back as the board it was made from.')
    return state
  }

  destroy(): void {
    this.#doc.destroy()
  }
}

/** Notes what cannot be read, and goes on. */
function attempt(damage: string[], what: string, apply: () => void): void {
  try {
    apply()
  } catch {
    damage.push(`${what} cannot be read.`)
  }
}

function asItem(struct: unknown): Y.Item | null {
  return struct instanceof Y.Item ? struct : null
}
