import { useCallback, useEffect, useRef, useState } from 'react'

/** Something fetched from the server: undefined until it is there, and asked for again by `reload`. */
export interface Loaded<T> {
  readonly value: T | undefined
  readonly error: unknown
  reload(): void
}

/** Fetches when the component appears, and again when `load` is another function. Of two answers the one that was asked for last counts. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<{ readonly value?: T; readonly error?: unknown }>({})
  const rounds = useRef(0)
  const reload = useCallback(() => {
    const round = ++rounds.current
    load().then(
      (value) => {
        if (round === rounds.current) setAnswer({ value })
      },
      (error: unknown) => {
        if (round === rounds.current) setAnswer((before) => ({ ...before, error }))
      },
    )
  }, [load])
  useEffect(() => {
    reload()
    return () => {
      rounds.current += 1
    }
  }, [reload])
  return { value: answer.value, error: answer.error, reload }
}
