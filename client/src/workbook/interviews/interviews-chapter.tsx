import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { InterviewsOverview } from './interviews-overview.tsx'
import { Sheet } from './sheet.tsx'

/** The guests that were spoken with: all of them, or the sheet of the one that was asked for. */
export function InterviewsChapter(props: ChapterProps): ReactNode {
  const graph = useRecordGraph(props.session.board)
  // Quotes are opened in their lines; waiting for their texts only then would take the focus away.
  useTexts(props.parts.language, 'quotes')
  const interview = interviewAt(graph, props.at)
  return interview ? <Sheet key={interview.id} {...props} interview={interview} /> : <InterviewsOverview {...props} />
}

/** The interview that a record is, or is a line of. */
function interviewAt(graph: RecordGraph, at: RecordId | null): RecordOfKind<'interview'> | undefined {
  if (at === null) return undefined
  return graph.find('interview', graph.find('interview-line', at)?.interview ?? at)
}
