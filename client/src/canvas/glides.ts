import { add, scale, subtract, type Point } from '@samenspel/shared/geometry/point'

/** Moves many points evenly to where they are led, in steps that all of them make together. */
export interface Glides<Key> {
  /** From where it is now; a new aim takes the place of the one before. */
  lead(key: Key, from: Point, to: Point): void
  forget(key: Key): void
  /** Puts each at its aim at once. */
  finish(): void
}

const GLIDE_MS = 220
/** Steps of many things cost the page as much as moving them by transitions does for each frame; at twenty a second they still look even. */
const STEP_MS = 50

interface Glide {
  readonly from: Point
  readonly to: Point
  readonly startMs: number
}

/** Tells each place that a point comes to. */
export function createGlides<Key>(moved: (key: Key, at: Point) => void): Glides<Key> {
  const glides = new Map<Key, Glide>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const step = (): void => {
    const nowMs = performance.now()
    for (const [key, glide] of glides) {
      if (nowMs - glide.startMs >= GLIDE_MS) glides.delete(key)
      moved(key, pointOn(glide, nowMs))
    }
    timer = glides.size > 0 ? setTimeout(step, STEP_MS) : undefined
  }
  return {
    lead: (key, from, to) => {
      glides.set(key, { from, to, startMs: performance.now() })
      timer ??= setTimeout(step, STEP_MS)
    },
    forget: (key) => void glides.delete(key),
    finish: () => {
      clearTimeout(timer)
      timer = undefined
      for (const [key, { to }] of glides) moved(key, to)
      glides.clear()
    },
  }
}

const pointOn = ({ from, to, startMs }: Glide, nowMs: number): Point =>
  add(from, scale(subtract(to, from), Math.min(1, (nowMs - startMs) / GLIDE_MS)))
