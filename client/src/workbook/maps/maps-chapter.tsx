import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { MapRecord } from '@samenspel/shared/maps/map-members'
import { openChapter } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { useGoToRecord } from '../parts/record-anchor.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { MapList } from './map-list.tsx'
import { MapPage } from './map-page.tsx'
import styles from './maps.module.css'
import { NewMapDialog } from './new-map-dialog.tsx'

/** All maps of the board, or one of them. */
export function MapsChapter(props: ChapterProps): ReactNode {
  const { parts, session, editor, at } = props
  const texts = useTexts(parts.language, 'maps')
  const graph = useRecordGraph(session.board)
  const mayEdit = useCell(editor.mayEdit)
  const [isChoosing, setChoosing] = useState(false)
  useGoToRecord(at)
  const map = at === null ? undefined : mapBehind(graph, at)
  if (map)
    return (
      <MapPage
        key={map.id}
        {...props}
        texts={texts}
        work={{ board: session.board, graph, map }}
        back={() => openChapter(editor, 'maps')}
      />
    )
  const maps = graph.all('stakeholder-map')
  return (
    <>
      <div className={styles['head']}>
        <h2>{texts.title}</h2>
        {mayEdit && maps.length > 0 && (
          <Button look="primary" icon="plus" label={texts.newMap} onClick={() => setChoosing(true)} />
        )}
      </div>
      {maps.length === 0 ? (
        <EmptyState
          icon="map"
          sentence={texts.empty}
          action={mayEdit ? { label: texts.newMap, run: () => setChoosing(true) } : undefined}
        />
      ) : (
        <>
          <p>{texts.intro}</p>
          <MapList parts={parts} editor={editor} texts={texts} graph={graph} maps={maps} />
        </>
      )}
      {isChoosing && (
        <NewMapDialog parts={parts} editor={editor} texts={texts} graph={graph} close={() => setChoosing(false)} />
      )}
    </>
  )
}

/** The map that a record is, or belongs to: an issue, a task, a stake, a round of estimates. */
function mapBehind(graph: ReturnType<typeof useRecordGraph>, at: RecordId): MapRecord | undefined {
  const record = graph.get(at)
  switch (record?.kind) {
    case 'stakeholder-map':
      return record
    case 'issue':
    case 'task':
    case 'estimate-round':
      return graph.find('stakeholder-map', record.map)
    case 'stake': {
      const issue = graph.find('issue', record.issue)
      return issue && graph.find('stakeholder-map', issue.map)
    }
    default:
      return undefined
  }
}
