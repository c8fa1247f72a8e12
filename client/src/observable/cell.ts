/** One value that can be read, and watched for changes. The only way in which parts of the client hear of each other. */
export interface ReadableCell<T> {
  get(): T
  /** Calls after each change; tells how to stop. */
  subscribe(listener: () => void): () => void
}

export interface Cell<T> extends ReadableCell<T> {
  /** Nothing is announced when the value is the same (`Object.is`). */
  set(value: T): void
}

/** A cell with a first value. */
export function createCell<T>(initial: T): Cell<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
