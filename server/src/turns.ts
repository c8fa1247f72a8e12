/** Does the work when it is its turn. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** Lets a few things be done at a time; the others wait in order. Throws what `tooMany` gives when more than that would wait. */
export function createTurns(atOnceMax: number, waitingMax: number, tooMany: () => Error): Turns {
  let busy = 0
  const waiting: (() => void)[] = []
  const turn = async (): Promise<void> => {
    if (busy < atOnceMax) {
      busy += 1
      return
    }
    if (waiting.length >= waitingMax) throw tooMany()
    // Whoever is finished hands its turn on.
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const done = (): void => {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      done()
    }
  }
}
