import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { addMembers, notOn } from '#commands/records/maps.ts'
import { openChapter } from '#editor/open-record.ts'
import { Button } from '#ui/button.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import sides from './map-board.module.css'
import styles from './maps.module.css'

interface FromRegisterProps extends Pick<MapPageParts, 'texts'> {
  /** Those in the register that are not on this map. */
  readonly others: readonly RecordOfKind<'stakeholder'>[]
  add(ids: readonly RecordId[]): void
}

/** Those that could be on the map too, one by one or all at once. */
export function FromRegister({ texts, others, add }: FromRegisterProps): ReactNode {
  return (
    <details className={styles['others']}>
      <summary>{texts.fromRegister(others.length)}</summary>
      <ul className={sides['chips']}>
        {others.map(({ id, name }) => (
          <li key={id}>
            <Button
              look="quiet"
              icon="plus"
              label={name.trim() || texts.noName}
              name={texts.putOnMap(name.trim() || texts.noName)}
              onClick={() => add([id])}
            />
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button look="secondary" label={texts.putAllOnMap} onClick={() => add(others.map(({ id }) => id))} />
      )}
    </details>
  )
}

/** What to do about a map with nobody on it: put everybody of the register on it, or write down first who there is. */
export function NobodyYet({ texts, editor, work: { board, graph, map } }: MapPageParts): ReactNode {
  const others = notOn(graph, map)
  return (
    <div className={styles['nobody']}>
      <p>{others.length > 0 ? texts.nobodyOn : texts.nobodyAtAll}</p>
      {others.length > 0 ? (
        <Button
          look="primary"
          icon="plus"
          label={texts.putAllOnMap}
          onClick={() =>
            addMembers(
              board,
              map.id,
              others.map(({ id }) => id),
            )
          }
        />
      ) : (
        <Button
          look="primary"
          icon="people"
          label={texts.toRegister}
          onClick={() => openChapter(editor, 'stakeholders')}
        />
      )}
    </div>
  )
}

/** Below a table: who could be on it too. */
export function OthersOfTable({ texts, work: { board, graph, map } }: MapPageParts): ReactNode {
  const others = notOn(graph, map)
  if (others.length === 0) return null
  return <FromRegister texts={texts} others={others} add={(ids) => addMembers(board, map.id, ids)} />
}
