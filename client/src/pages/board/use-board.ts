import { useSyncExternalStore } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { BoardProperties } from '@samenspel/shared/board/board-properties'
import type { Element } from '@samenspel/shared/elements/registry'
import type { BoardRecord } from '@samenspel/shared/records/registry'

/** The elements on the board, back to front; the component is drawn again when any changes. */
export const useElements = (board: Board): readonly Element[] =>
  useSyncExternalStore(board.subscribe, () => board.elements.all())

/** What `take` makes of the board as it is; the component is drawn again only when that is another, and not by each letter that somebody writes. */
export const useTakenFrom = <Taken extends string | number | boolean>(board: Board, take: () => Taken): Taken =>
  useSyncExternalStore(board.subscribe, take)

/** The board's records in reading order; the component is drawn again when any changes. */
export const useRecords = (board: Board): readonly BoardRecord[] =>
  useSyncExternalStore(board.subscribe, () => board.records.all())

/** Title, language and format; the component is drawn again when they change. */
export const useBoardProperties = (board: Board): BoardProperties =>
  useSyncExternalStore(board.subscribe, () => board.properties())

/** Whether there is something of one's own to undo or redo. */
export function useHistory({ history }: Board): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo)
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo)
  return { canUndo, canRedo }
}
