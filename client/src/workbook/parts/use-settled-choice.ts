import { useEffect, useRef, useState, type FocusEvent } from 'react'

/** Keys rest after this long, and what they came to is meant; as long as on a map. */
const REST_MS = 900

export interface SettledChoice<T> {
  /** What is chosen or passed just now. */
  readonly shown: T
  choose(value: T): void
  /** For the element around whatever is chosen with. */
  readonly around: {
    onKeyDown(): void
    onPointerDown(): void
    onBlur(event: FocusEvent): void
  }
}

/**
 * A choice that arrow keys run through: what they pass on the way is shown, and written only when they rest or the focus goes elsewhere, so that three
 * presses are one judgement. What is chosen with a pointer is written at once.
 */
export function useSettledChoice<T>(value: T, write: (value: T) => void): SettledChoice<T> {
  const [passing, setPassing] = useState<{ readonly value: T } | null>(null)
  const isByKeys = useRef(false)
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; settle(): void } | null>(null)
  useEffect(() => () => waiting.current?.settle(), [])
  const choose = (chosen: T): void => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    const settle = (): void => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = null
      setPassing(null)
      write(chosen)
    }
    if (!isByKeys.current) {
      settle()
      return
    }
    waiting.current = { timer: setTimeout(settle, REST_MS), settle }
    setPassing({ value: chosen })
  }
  return {
    shown: passing ? passing.value : value,
    choose,
    around: {
      onKeyDown: () => {
        isByKeys.current = true
      },
      onPointerDown: () => {
        isByKeys.current = false
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) waiting.current?.settle()
      },
    },
  }
}
