import { useSyncExternalStore } from 'react'
import type { ReadableCell } from './cell.ts'

/** The cell's value; the component is drawn again when it changes. */
export const useCell = <T>(cell: ReadableCell<T>): T => useSyncExternalStore(cell.subscribe, cell.get)

/** What `take` makes of the cell's value; the component is drawn again only when that is another. For what changes often, as others' presence does with each move of a pointer. */
export const useTaken = <T, Taken extends string | number | boolean>(
  cell: ReadableCell<T>,
  take: (value: T) => Taken,
): Taken => useSyncExternalStore(cell.subscribe, () => take(cell.get()))
