/**
 * Keeps the books of what the server has on its disk. A mark asks "is everything I sent before this safe?"; `durable` answers it.
 * Marks count from one on every connection, and answers are cumulative.
 */
export interface Acknowledgements {
  /** Another local change was made, to the things with these ids. */
  changed(ids: Iterable<string>): void
  /** A new connection: old marks will never be answered. */
  connected(): void
  /** The number to send as a mark for all changes made so far. */
  mark(): number
  /** Everything before mark `n` is on the server's disk. After a refusal the server says so of later marks only, once it has been sent everything again. */
  durable(n: number): void
  /** Something of what was sent before mark `n` was refused: nothing counts as saved by this or an earlier mark. */
  rejected(n: number): void
  /** True while something is refused that has not been accepted since. */
  isRejected(): boolean
  /** How many things were changed here in a way that is not known to be on the server's disk. */
  unsavedCount(): number
  /** When the wait for the server's disk began, in the clock's milliseconds; undefined when everything is safe. */
  unsavedSinceMs(): number | undefined
}

/** `inherited` things were changed on this device before and were not saved when it was left. */
export function createAcknowledgements(nowMs: () => number, inherited: number): Acknowledgements {
  /** Changes are numbered; number 1 stands for all inherited ones. */
  let made = inherited > 0 ? 1 : 0
  let safe = 0
  let nextMark = 1
  /** The last mark that was answered with a refusal; 0 when the last answer was another. */
  let rejectedMark = 0
  let sinceMs = inherited > 0 ? nowMs() : undefined
  const lastChangeOf = new Map<string, number>()
  const changesAtMark = new Map<number, number>()

  return {
    changed: (ids) => {
      made += 1
      for (const id of ids) lastChangeOf.set(id, made)
      sinceMs ??= nowMs()
    },
    connected: () => {
      changesAtMark.clear()
      nextMark = 1
      rejectedMark = 0
    },
    mark: () => {
      const n = nextMark
      nextMark += 1
      changesAtMark.set(n, made)
      return n
    },
    durable: (n) => {
      if (n <= rejectedMark) return
      rejectedMark = 0
      for (const [mark, changes] of changesAtMark) {
        if (mark > n) continue
        changesAtMark.delete(mark)
        safe = Math.max(safe, changes)
      }
      for (const [id, change] of lastChangeOf) if (change <= safe) lastChangeOf.delete(id)
      sinceMs = safe === made ? undefined : nowMs()
    },
    rejected: (n) => {
      rejectedMark = Math.max(rejectedMark, n)
      for (const mark of changesAtMark.keys()) if (mark <= n) changesAtMark.delete(mark)
    },
    isRejected: () => rejectedMark > 0,
    unsavedCount: () => lastChangeOf.size + (safe === 0 ? inherited : 0),
    unsavedSinceMs: () => sinceMs,
  }
}
