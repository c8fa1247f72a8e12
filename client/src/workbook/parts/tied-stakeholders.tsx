import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { stakeholdersOfInterview, stakeholdersOfPersona } from '@samenspel/shared/knowledge/stakeholder-ties'
import { tieStakeholder, untieStakeholder } from '#commands/records/stakeholder-ties.ts'
import type { Editor } from '#editor/editor.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { ReferencePicker } from './reference-picker.tsx'

interface TiedStakeholdersProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly label: string
  readonly hint?: string
  /** What they are tied to. */
  readonly kind: 'persona' | 'interview'
  readonly id: RecordId
}

const kinds = ['stakeholder'] as const
const tiedTo = { persona: stakeholdersOfPersona, interview: stakeholdersOfInterview } as const

/** The stakeholders that a persona stands for, or that a guest speaks for: the same ties that stand with the stakeholders. */
export function TiedStakeholders({ parts, editor, label, hint, kind, id }: TiedStakeholdersProps): ReactNode {
  const { board } = editor
  const graph = useRecordGraph(board)
  return (
    <ReferencePicker
      parts={parts}
      editor={editor}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      kinds={kinds}
      chosen={tiedTo[kind](graph, id)}
      add={(stakeholder) => tieStakeholder(board, { stakeholder, kind, other: id })}
      remove={(stakeholder) =>
        untieStakeholder(board, graph, { stakeholder: stakeholder as RecordId, kind, other: id })
      }
    />
  )
}
