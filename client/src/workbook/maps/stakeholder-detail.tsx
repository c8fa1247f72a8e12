import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { adviceOf, placeInWords } from '@samenspel/shared/maps/place-in-words'
import type { MapContent, MapEntry } from '@samenspel/shared/maps/map-content'
import { removeMember } from '#commands/records/maps.ts'
import { setPinned, takeUp } from '#commands/records/maps-places.ts'
import { openRecord } from '#editor/open-record.ts'
import { Button } from '#ui/button.tsx'
import { RecordChip } from '../parts/record-chip.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import sides from './map-board.module.css'
import styles from './maps.module.css'

interface StakeholderDetailProps extends MapPageParts {
  readonly content: MapContent
  readonly mayPlace: boolean
  readonly id: RecordId
  close(): void
  tell(sentence: string): void
}

/** The stakeholder that was tapped: where it lies, who it is about, and what can be done with it on this map. */
export function StakeholderDetail(props: StakeholderDetailProps): ReactNode {
  const { parts, editor, texts, work, content, id, close } = props
  const entry = content.entries.find((each) => each.id === id)
  const stakeholder = work.graph.find('stakeholder', id)
  if (!entry || !stakeholder) return null
  const name = entry.name || texts.noName
  const advice = content.showsAdvice ? adviceOf(content, entry.place) : ''
  const personas = [
    ...new Set([
      ...stakeholder.personas,
      ...work.graph.referring('persona', 'stakeholders', id).map((persona) => persona.id),
    ]),
  ]
  return (
    <section className={sides['detail']} aria-label={texts.detail(name)}>
      <div className={sides['detailHead']}>
        <h3 lang={content.language}>{name}</h3>
        <Button icon="close" iconOnly look="quiet" label={texts.close} onClick={close} />
      </div>
      <p>{placeInWords(content, entry.place, texts.levels) || texts.table.notPlaced}</p>
      {advice !== '' && <p className={sides['advice']}>{advice}</p>}
      {entry.isUnheard && (
        <p className={sides['unheardNote']}>
          <b>{texts.unheard}.</b> {texts.unheardHint}
        </p>
      )}
      {personas.length > 0 && (
        <ul className={sides['chips']} aria-label={texts.personas}>
          {personas.map((persona) => (
            <li key={persona}>
              <RecordChip parts={parts} editor={editor} id={persona} charactersMax={40} />
            </li>
          ))}
        </ul>
      )}
      <DetailActions {...props} entry={entry} />
    </section>
  )
}

/** What can be done with it on this map; the register and other maps keep it. */
function DetailActions(props: StakeholderDetailProps & { readonly entry: MapEntry }): ReactNode {
  const { editor, texts, work, mayPlace, id, entry, close, tell } = props
  const { place } = entry
  const name = entry.name || texts.noName
  return (
    <div className={styles['actions']}>
      <Button look="secondary" icon="people" label={texts.openStakeholder} onClick={() => openRecord(editor, id)} />
      {mayPlace && place?.type === 'network' && (
        <Button
          look="quiet"
          label={place.isPinned ? texts.unpin : texts.pin}
          onClick={() => setPinned(work, id, place, !place.isPinned)}
        />
      )}
      {mayPlace && place && (
        <Button
          look="quiet"
          icon="undo"
          label={texts.takeUp}
          onClick={() => {
            takeUp(work, id)
            tell(texts.takenUp(name))
            close()
          }}
        />
      )}
      {mayPlace && (
        <Button
          look="quiet"
          icon="close"
          label={texts.removeFromMap}
          onClick={() => {
            removeMember(work.board, work.graph, work.map.id, id)
            tell(texts.removed(name))
            close()
          }}
        />
      )}
    </div>
  )
}
