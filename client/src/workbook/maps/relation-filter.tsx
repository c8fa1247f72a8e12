import type { ReactNode } from 'react'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { linksAmong } from '@samenspel/shared/maps/map-links'
import { relationStatuses, relationTypes } from '@samenspel/shared/records/relation'
import { showRelations } from '#commands/records/maps.ts'
import type { MapPageParts } from './map-page-parts.ts'
import sides from './map-board.module.css'
import styles from './maps.module.css'
import { RelationLine } from './relation-line.tsx'

interface RelationFilterProps extends MapPageParts {
  readonly content: MapContent
  readonly mayPlace: boolean
}

/** Which relations a network shows, by type and by state, with how many there are of each; the same for everybody who looks at the map. */
export function RelationFilter({ texts, work, content, mayPlace }: RelationFilterProps): ReactNode {
  const { links: words } = texts
  // A frozen map keeps what it showed, and the register has gone on.
  if (work.map.frozen !== '') return null
  const all = linksAmong(work.graph, new Set(content.entries.map(({ id }) => id)), work.map.area)
  if (all.length === 0) return null
  const [types, statuses] = [countBy(all.map(({ type }) => type)), countBy(all.map(({ status }) => status))]
  const choice = (word: Parameters<typeof showRelations>[2], name: string, count: number, sample?: ReactNode) => (
    <li key={word}>
      <label className={sides['check']}>
        <input
          type="checkbox"
          checked={!content.hiddenRelations.includes(word)}
          disabled={!mayPlace}
          onChange={(event) => showRelations(work.board, work.map.id, word, event.target.checked)}
        />
        {sample}
        <span>{name}</span> <span className={sides['count']}>{count}</span>
      </label>
    </li>
  )
  return (
    <section className={sides['legend']} aria-label={words.show}>
      <h3>{words.show}</h3>
      <fieldset className={sides['checks']}>
        <legend className="unseen">{words.type}</legend>
        <ul>
          {relationTypes.flatMap((type) => {
            const count = types.get(type)
            return count === undefined ? [] : [choice(type, words.types[type], count)]
          })}
        </ul>
      </fieldset>
      <fieldset className={sides['checks']}>
        <legend>{words.status}</legend>
        <ul>
          {relationStatuses.flatMap((status) => {
            const count = statuses.get(status)
            return count === undefined
              ? []
              : [choice(status, words.statuses[status], count, <RelationLine status={status} />)]
          })}
        </ul>
      </fieldset>
      <output className={styles['hint']}>{words.shownCount(content.links.length, all.length)}</output>
    </section>
  )
}

function countBy<Word>(words: readonly Word[]): ReadonlyMap<Word, number> {
  const counts = new Map<Word, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
