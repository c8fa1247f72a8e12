/** The record of parts that tools, commands and the canvas work with. It has no methods of its own: functions take it as an argument. */
import type { Board } from '@samenspel/shared/board/board'
import type { Element } from '@samenspel/shared/elements/registry'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { OwnPresence } from '@samenspel/shared/presence/presence'
import type { Cell, ReadableCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'
import type { Camera } from './camera.ts'

/** What is under a person's hand and not yet written: shown to everybody, stored nowhere. */
export type Gesture =
  /** Elements shown moved by `delta` board units. */
  | { readonly type: 'moving'; readonly ids: readonly ElementId[]; readonly delta: Point }
  /** A marquee between two corners on the board plane. */
  | { readonly type: 'brushing'; readonly box: Box }
  /** A note that follows the pointer out of the toolbar; its top left corner. */
  | { readonly type: 'placing'; readonly corner: Point; readonly color: NoteColor }
  | null

/** The element whose text is open, with the caret's first place: at the end, everything selected, or a character index. */
export interface TextEditing {
  readonly id: ElementId
  readonly caret: 'end' | 'all' | number
}

/** Finding elements by place; follows the board. Boxes are those that `boxOf` gives. */
export interface SpatialIndex {
  /** The frontmost content element at the point; structure is clicked through. */
  contentAt(point: Point): Element | undefined
  /** All elements whose box meets the box, back to front. */
  within(box: Box): readonly Element[]
}

export type ToolId = 'select' | 'hand' | 'note'

export interface Editor {
  readonly board: Board
  /** False for viewers, while the role is unknown, and when the board is newer than this page. */
  readonly mayEdit: ReadableCell<boolean>
  readonly camera: Camera
  readonly selection: Cell<ReadonlySet<ElementId>>
  readonly gesture: Cell<Gesture>
  readonly editing: Cell<TextEditing | null>
  readonly tool: Cell<ToolId>
  /** The colour of the next note. */
  readonly noteColor: Cell<NoteColor>
  readonly peers: ReadableCell<readonly Peer[]>
  readonly index: SpatialIndex
  tellPresence(change: Partial<OwnPresence>): void
  /** Stops listening to the board. */
  close(): void
}
