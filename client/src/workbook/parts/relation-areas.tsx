import type { ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { setRelationArea } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ReferencePicker } from './reference-picker.tsx'

interface RelationAreasProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly relation: RecordOfKind<'relation'>
}

/** In which areas a relation holds; everywhere when none is chosen. Nothing on a board without areas. */
export function RelationAreas({ parts, editor, relation }: RelationAreasProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const { board } = editor
  if (useRecordGraph(board).all('work-area').length === 0) return null
  return (
    <ReferencePicker
      parts={parts}
      editor={editor}
      label={texts.relationAreas}
      kinds={['work-area']}
      chosen={relation.areas}
      add={(area) => setRelationArea(board, relation.id, area, true)}
      remove={(area) => setRelationArea(board, relation.id, area, false)}
    />
  )
}
