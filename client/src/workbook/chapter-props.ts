import type { RecordId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import type { PageParts } from '#pages/page-parts.ts'
import type { BoardSession } from '#sync/board-session.ts'

/** What every chapter is given. It stands in a column of any width (a CSS container called `chapter`): from a phone's to a whole screen's. */
export interface ChapterProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly editor: Editor
  /** The record that was asked for, or a part of it; it may be deleted. Null for none. Changing what is shown goes through `openRecord`. */
  readonly at: RecordId | null
}
