import type { BoardId } from '@samenspel/shared/ids'
import type { RevealedEntry } from '@samenspel/shared/protocol/sealed-http'
import type { Storage } from '#storage/storage.ts'

/** Read from the storage in one go; the changes of all boards may wait for that much and no more. */
const ENTRIES_AT_ONCE = 32
/** Everybody on a board asks for a round within some seconds of its end, and then has it. */
const KEPT_MS = 60_000

/**
 * What was handed in to rounds that are revealed, as the JSON that is answered. A round never changes once it is revealed: it is read once for
 * all who ask within a minute, some entries at a time, and one round after the other.
 */
export class RevealedRounds {
  readonly #storage: Storage
  readonly #keptBytesMax: number
  readonly #answers = new Map<string, Promise<Buffer>>()
  #keptBytes = 0
  #lastReading: Promise<unknown> = Promise.resolve()

  constructor(storage: Storage, keptBytesMax: number) {
    this.#storage = storage
    this.#keptBytesMax = keptBytesMax
  }

  /** The whole answer for a round that is revealed. Rejects with a `StorageError`. */
  answer(boardId: BoardId, roundId: string): Promise<Buffer> {
    const key = `${boardId} ${roundId}`
    const known = this.#answers.get(key)
    if (known) return known
    const answer = this.#lastReading.then(() => this.#read(boardId, roundId))
    this.#answers.set(key, answer)
    this.#lastReading = answer.then(
      ({ length }) => this.#keep(key, length),
      // Whoever asked hears of it; the next one tries again.
      () => this.#answers.delete(key),
    )
    return answer
  }

  #keep(key: string, bytes: number): void {
    if (this.#keptBytes + bytes > this.#keptBytesMax) {
      this.#answers.delete(key)
      return
    }
    this.#keptBytes += bytes
    setTimeout(() => {
      this.#answers.delete(key)
      this.#keptBytes -= bytes
    }, KEPT_MS).unref()
  }

  async #read(boardId: BoardId, roundId: string): Promise<Buffer> {
    const parts: Buffer[] = []
    let people = 0
    let page: readonly RevealedEntry[] = []
    do {
      page = await this.#storage.revealedEntries(boardId, roundId, page.at(-1)?.entryId ?? '', ENTRIES_AT_ONCE)
      const texts = page.map(({ entryId, body }) => JSON.stringify({ entryId, body }))
      if (people > 0 && page.length > 0) texts.unshift('')
      parts.push(Buffer.from(texts.join(',')))
      people += page.length
    } while (page.length === ENTRIES_AT_ONCE)
    return Buffer.concat([Buffer.from(`{"people":${people},"revealed":[`), ...parts, Buffer.from(']}')])
  }
}
