import { startTransition, useEffect, useState } from 'react'

/** More than a screen shows. */
const FIRST_ROWS = 60
/** As many as are drawn in a moment on a slow device. */
const MORE_ROWS = 100

interface RowsDrawn {
  /** How many rows of each part there are by now. */
  readonly ofEach: readonly number[]
  readonly areAll: boolean
}

/** Some rows are drawn at once, the others of a long list bit by bit in the moments that nothing else needs, until all are there. */
export function useRowsDrawn(counts: readonly number[]): RowsDrawn {
  const rowCount = counts.reduce((all, count) => all + count, 0)
  const [drawn, setDrawn] = useState(FIRST_ROWS)
  useEffect(() => {
    if (drawn >= rowCount) return undefined
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + MORE_ROWS)))
    return () => clearTimeout(timer)
  }, [drawn, rowCount])
  return { ofEach: rowsOfEach(drawn, counts), areAll: drawn >= rowCount }
}

/** How many of the rows of each part are drawn when `drawn` are in all: the first parts first. */
export function rowsOfEach(drawn: number, counts: readonly number[]): readonly number[] {
  let left = drawn
  return counts.map((count) => {
    const own = Math.min(count, left)
    left -= own
    return own
  })
}
