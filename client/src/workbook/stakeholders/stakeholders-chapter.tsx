import { useState, type ReactNode } from 'react'
import { openChapter, openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { useRecords } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { AddStakeholders } from './add-stakeholders.tsx'
import { DoublesNotice } from './doubles-notice.tsx'
import { EstimateRounds, OpenRounds } from './estimate-rounds.tsx'
import { noFilter, RegisterFilter, shownBy } from './register-filter.tsx'
import { RegisterList } from './register-list.tsx'
import { RegisterNews } from './register-news.tsx'
import { RoundPage } from './round-page.tsx'
import { StakeholderPage } from './stakeholder-page.tsx'
import styles from './stakeholders.module.css'

/** The register of stakeholders: who has a stake, once each, whatever maps they are on. */
export function StakeholdersChapter(props: ChapterProps): ReactNode {
  const { parts, editor, session, at } = props
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(session.board)
  useRecords(session.board)
  const round = at === null ? undefined : graph.find('estimate-round', at)
  const shown = at === null ? undefined : stakeholderAt(graph, at)
  const back = (): void => openChapter(editor, 'stakeholders')
  if (round) return <RoundPage {...props} round={round} key={round.id} onBack={back} />
  if (shown)
    return (
      <StakeholderPage
        {...props}
        stakeholder={shown}
        formerName={at === null ? '' : formerNameOf(graph, at, texts.unnamed)}
        key={shown.id}
        onBack={back}
      />
    )
  return (
    <>
      <h2>{texts.title}</h2>
      <p className={styles['lead']}>{texts.lead}</p>
      <Register {...props} />
    </>
  )
}

/** The stakeholder that the record is, or is about. */
function stakeholderAt(graph: ReturnType<typeof useRecordGraph>, at: string) {
  const record = graph.get(at)
  if (record?.kind === 'assessment') return graph.find('stakeholder', record.stakeholder)
  if (record?.kind === 'relation') return graph.find('stakeholder', record.from)
  return graph.find('stakeholder', at)
}

/** The name of the stakeholder that was asked for, when it is part of another by now; empty when it is not. */
function formerNameOf(graph: ReturnType<typeof useRecordGraph>, at: string, unnamed: string): string {
  const asked = graph.get(at)
  return asked?.kind === 'stakeholder' && graph.resolve(at) !== at ? asked.name.trim() || unnamed : ''
}

function Register(props: ChapterProps): ReactNode {
  const { parts, editor, session } = props
  const { board } = session
  const texts = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  const graph = useRecordGraph(board)
  useRecords(board)
  const [filter, setFilter] = useState(noFilter)
  const all = graph.all('stakeholder')
  const shown = all.filter((each) => shownBy(filter, graph, each))
  return (
    <>
      <OpenRounds {...props} />
      {mayEdit && <AddStakeholders parts={parts} editor={editor} area={filter.area} />}
      <RegisterNews parts={parts} editor={editor} session={session} />
      {mayEdit && <DoublesNotice parts={parts} editor={editor} />}
      {all.length > 0 && (
        <RegisterFilter parts={parts} editor={editor} filter={filter} change={setFilter} count={shown.length} />
      )}
      {all.length === 0 ? (
        <p className={styles['empty']}>{texts.empty}</p>
      ) : (
        <RegisterList parts={parts} editor={editor} shown={shown} open={(id) => openRecord(editor, id)} />
      )}
      <EstimateRounds {...props} />
    </>
  )
}
