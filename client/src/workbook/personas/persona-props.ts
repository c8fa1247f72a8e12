import type { Persona } from '@samenspel/shared/knowledge/persona-claims'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { ChapterProps } from '#workbook/chapter-props.ts'

/** What the parts of the chapter about one persona are given. */
export interface PersonaProps extends Omit<ChapterProps, 'at'> {
  readonly graph: RecordGraph
  readonly persona: Persona
}
