import type { ReactNode } from 'react'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { readFrozen } from '@samenspel/shared/maps/frozen-map'
import { mapContent, type MapContent } from '@samenspel/shared/maps/map-content'
import type { MapRecord } from '@samenspel/shared/maps/map-members'
import { isPicture } from '@samenspel/shared/maps/map-layout'
import { setMap } from '#commands/records/maps.ts'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { MapThumb } from './map-thumb.tsx'
import sides from './map-board.module.css'
import styles from './maps.module.css'

interface MapListProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly texts: LaterMessages['maps']
  readonly graph: RecordGraph
  readonly maps: readonly MapRecord[]
}

/** A card for each map with a small picture of what is on it; those that were put away are below. */
export function MapList({ parts, editor, texts, graph, maps }: MapListProps): ReactNode {
  const mayEdit = useCell(editor.mayEdit)
  const archived = maps.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <>
      <ul className={styles['cards']}>
        {maps
          .filter(({ archivedAt }) => archivedAt === null)
          .map((map) => (
            <MapCard key={map.id} parts={parts} editor={editor} texts={texts} graph={graph} map={map} />
          ))}
      </ul>
      {archived.length > 0 && (
        <details className={styles['others']}>
          <summary>{texts.archived}</summary>
          <ul className={sides['chips']}>
            {archived.map((map) => (
              <li key={map.id} className={styles['archivedMap']}>
                <span lang={map.language}>{map.title.trim() || texts.untitled}</span>
                {mayEdit && (
                  <Button
                    look="quiet"
                    icon="undo"
                    label={texts.putBack}
                    onClick={() => setMap(editor.board, map.id, { archivedAt: null })}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function MapCard({
  parts,
  editor,
  texts,
  graph,
  map,
}: Omit<MapListProps, 'maps'> & { readonly map: MapRecord }): ReactNode {
  const content: MapContent = readFrozen(map.frozen) ?? mapContent(graph, map)
  const title = map.title.trim() || texts.untitled
  const placed = content.entries.filter(({ place }) => place !== null).length
  const area = graph.find('work-area', map.area)
  const facts = [
    (texts.presets[map.preset] ?? { name: texts.unknownForm }).name,
    ...(area ? [area.name.trim() || texts.unnamedArea] : []),
    ...(map.lens === 'actual' ? [] : [texts.lenses[map.lens]]),
    isPicture(map) ? texts.placedCount(placed, content.entries.length) : texts.memberCount(content.entries.length),
  ]
  return (
    <li>
      <button
        type="button"
        className={styles['card']}
        aria-label={texts.openMap(`${title}, ${facts.join(', ')}`)}
        onClick={() => openRecord(editor, map.id)}
      >
        <MapThumb content={content} />
        <strong lang={map.language}>{title}</strong>
        <span className={styles['hint']}>{facts.join(' · ')}</span>
        {map.frozenAt !== null && (
          <span className={styles['frozenMark']}>
            <Icon name="clock" size={16} />{' '}
            {texts.frozenOn(new Intl.DateTimeFormat(parts.language, { dateStyle: 'medium' }).format(map.frozenAt))}
          </span>
        )}
      </button>
    </li>
  )
}
