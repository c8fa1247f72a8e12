import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { interviewsOfStakeholder, mapsWith, personasOfStakeholder } from '@samenspel/shared/knowledge/stakeholder-ties'
import { tieStakeholder, untieStakeholder } from '#commands/records/stakeholder-ties.ts'
import type { Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { RecordChips } from '../parts/record-chips.tsx'
import { ReferencePicker } from '../parts/reference-picker.tsx'
import styles from './stakeholders.module.css'

interface StakeholderLinksProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

const tiesOf = { persona: personasOfStakeholder, interview: interviewsOfStakeholder } as const

/** What a stakeholder is tied to, whichever side says so: personas, interviews, maps, and whatever else names it. */
export function StakeholderLinks({ parts, editor, stakeholder }: StakeholderLinksProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const { id } = stakeholder
  const maps = mapsWith(graph, [id]).map((map) => map.id)
  return (
    <section className={styles['section']}>
      <h3>{texts.links}</h3>
      <div className={styles['columns']}>
        {(['persona', 'interview'] as const).map((kind) => (
          <ReferencePicker
            key={kind}
            parts={parts}
            editor={editor}
            label={texts.ties[kind]}
            kinds={[kind]}
            chosen={tiesOf[kind](graph, id)}
            add={(other) => tieStakeholder(board, { stakeholder: id, kind, other })}
            remove={(other) => untieStakeholder(board, graph, { stakeholder: id, kind, other: other as RecordId })}
          />
        ))}
      </div>
      <RecordChips parts={parts} editor={editor} title={texts.spokenAbout} ids={spokenAbout(graph, id)} />
      <RecordChips parts={parts} editor={editor} title={texts.onMaps} ids={maps} />
      <RecordChips parts={parts} editor={editor} title={texts.usedIn} ids={usedIn(graph, id)} />
    </section>
  )
}

/** Interviews in which others spoke about it. */
const spokenAbout = (graph: RecordGraph, id: string): readonly RecordId[] =>
  graph.referring('interview', 'about', id).map((interview) => interview.id)

/** What has a place of its own on the page. */
const SHOWN_ELSEWHERE = new Set(['assessment', 'relation', 'stake', 'task', 'stakeholder', 'estimate-round'])

function usedIn(graph: RecordGraph, id: string): readonly RecordId[] {
  const shown = new Set<string>([
    ...personasOfStakeholder(graph, id),
    ...interviewsOfStakeholder(graph, id),
    ...spokenAbout(graph, id),
    ...graph.all('stakeholder-map').map((map) => map.id),
  ])
  const found = graph
    .referrers(id)
    .flatMap(({ record }) => (SHOWN_ELSEWHERE.has(record.kind) || shown.has(record.id) ? [] : [record.id]))
  return [...new Set(found)]
}
