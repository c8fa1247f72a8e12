import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { ChapterProps } from '#workbook/chapter-props.ts'

/** What the list of personas and its tiles are given. */
export interface PersonaListProps extends ChapterProps {
  readonly graph: RecordGraph
  /** Those chosen for comparing. */
  readonly chosen: ReadonlySet<RecordId>
  /** Must stay the same function, or every tile is drawn again. */
  choose(id: RecordId, isChosen: boolean): void
  onCompare(): void
}

/** As many as can be read side by side. */
export const COMPARED_MAX = 4
