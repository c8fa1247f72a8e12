import { randomInt } from 'node:crypto'

/** A source of chance that gives the same again for the same seed. */
export interface Random {
  readonly seed: number
  /** A whole number from 0 up to and without `below`. */
  int(below: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of the list, which must not be empty. */
  pick<T>(list: readonly T[]): T
  /** A source of its own that depends on this one and the name only, so that actors do not disturb each other's luck. */
  fork(name: string): Random
}

/** The seed in the environment variable SEED when it is set, else a new one; printed, so that a failure can be run again. */
export function announcedSeed(what: string): number {
  const given = process.env['SEED']
  const seed = given ? Number(given) : randomInt(2 ** 31)
  process.stdout.write(`${what}: SEED=${seed}\n`)
  return seed
}

/** Chance from a seed, by the generator "mulberry32". */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    seed,
    int,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.')
      return list[int(list.length)] as T
    },
    fork: (name) => createRandom([...name].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), seed)),
  }
}
