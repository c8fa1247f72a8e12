import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A part of the page that is loaded when it is first shown, or in a quiet moment before. */
export interface LaterPart<Props> {
  readonly Part: LazyExoticComponent<ComponentType<Props>>
  /** Loads it some seconds from now, so that it opens at once and also when the connection is gone by then; tells how to change one's mind. */
  prepare(): () => void
}

/** By then everything that the first picture needs has come, also over a slow line. */
const PREPARE_AFTER_MS = 4_000

/** A part that `load` loads. */
export function loadLater<Props>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  return {
    Part: lazy(() => load().then((part) => ({ default: part }))),
    prepare: () => {
      // What cannot be loaded now is asked for again when it is opened.
      const timer = setTimeout(() => void load().catch(() => undefined), PREPARE_AFTER_MS)
      return () => clearTimeout(timer)
    },
  }
}
