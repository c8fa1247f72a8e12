import { useCallback, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Persona } from '@samenspel/shared/knowledge/persona-claims'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { openChapter } from '#editor/open-record.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ComparePersonas } from './compare-personas.tsx'
import { PersonaList } from './persona-list.tsx'
import { PersonaPage } from './persona-page.tsx'

/** The personas of the board: all of them, one, or a few side by side. */
export function PersonasChapter(props: ChapterProps): ReactNode {
  const { session, editor, at } = props
  const graph = useRecordGraph(session.board)
  const [chosen, setChosen] = useState<ReadonlySet<RecordId>>(new Set())
  const choose = useCallback(
    (id: RecordId, isChosen: boolean) =>
      setChosen((before) => new Set([...before].filter((each) => each !== id).concat(isChosen ? id : []))),
    [],
  )
  const [isComparing, setComparing] = useState(false)
  const persona = at === null ? undefined : personaAt(graph, at)
  if (persona)
    return (
      <PersonaPage
        key={persona.id}
        {...props}
        graph={graph}
        persona={persona}
        onBack={() => openChapter(editor, 'personas')}
      />
    )
  if (isComparing)
    return <ComparePersonas {...props} graph={graph} ids={[...chosen]} onDone={() => setComparing(false)} />
  return <PersonaList {...props} graph={graph} chosen={chosen} choose={choose} onCompare={() => setComparing(true)} />
}

/** The persona that was asked for, or the one that a claim or scale that was asked for is part of. */
function personaAt(graph: RecordGraph, at: RecordId): Persona | undefined {
  const record = graph.get(at)
  if (record?.kind === 'claim' || record?.kind === 'scale') return graph.find('persona', record.persona)
  return graph.find('persona', at)
}
