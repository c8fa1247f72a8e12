import type { ElementId } from '@samenspel/shared/ids'

/** The parts of a note's row that the focus is led to. */
export type RowPart = 'text' | 'up' | 'down'

/** The id of a part of a note's row on the page. */
export const rowPartId = (id: ElementId, part: RowPart): string => `note-${part}-${id}`

/** What rows do that the whole list must know of. */
export interface ListActions {
  /** Puts the focus on a part of a note's row once it is drawn. */
  focus(id: ElementId, part: RowPart): void
  /** Says what was done to those who cannot see it. */
  tell(sentence: string): void
}
