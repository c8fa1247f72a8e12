import { useMemo, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { compareMaps, type Presence } from '@samenspel/shared/maps/compare-maps'
import { mapContent, type MapContent } from '@samenspel/shared/maps/map-content'
import type { MapRecord } from '@samenspel/shared/maps/map-members'
import type { MapPageParts } from './map-page-parts.ts'
import { MapBoard } from './map-board.tsx'
import picture from './map-picture.module.css'
import styles from './map-board.module.css'
import { wordsOnMap } from './words-on-map.ts'

interface CompareViewProps extends MapPageParts {
  readonly content: MapContent
  readonly other: MapRecord
  readonly usualTexts: MapPageParts['texts']
  readonly mayPlace: boolean
}

/** Two maps beside each other, and in words who is on both and who is on one alone. */
export function CompareView(props: CompareViewProps): ReactNode {
  const { texts, usualTexts, work, content, other } = props
  const { graph } = work
  const { version } = graph
  // The graph stays the same object; its version tells when it changed.
  // oxlint-disable-next-line react/exhaustive-deps
  const otherContent = useMemo(() => mapContent(graph, other), [graph, version, other])
  const [left, right] = [content.title || texts.untitled, otherContent.title || texts.untitled]
  const names = new Map<RecordId, string>(
    [...content.entries, ...otherContent.entries].map(({ id, name }) => [id, name || texts.noName]),
  )
  const presences = compareMaps(content, otherContent)
  const of = (presence: Presence): readonly string[] =>
    [...presences].flatMap(([id, each]) => (each === presence ? [names.get(id) ?? ''] : []))
  const { compare } = texts
  const [selected, select] = useState<RecordId | null>(null)
  const idsOf = (presence: Presence): ReadonlySet<RecordId> =>
    new Set([...presences].flatMap(([id, each]) => (each === presence ? [id] : [])))
  const shared = { selected, select }
  return (
    <section aria-label={compare.title}>
      <div className={styles['compare']}>
        <div>
          <h3>{left}</h3>
          <MapBoard {...props} isHalf beside={{ ...shared, onlyHere: idsOf('only-left') }} />
        </div>
        <div>
          <h3>{right}</h3>
          <MapBoard
            {...props}
            isHalf
            beside={{ ...shared, onlyHere: idsOf('only-right') }}
            texts={wordsOnMap(usualTexts, otherContent.labels)}
            work={{ ...work, map: other }}
            content={otherContent}
          />
        </div>
      </div>
      <OnlyHereKey words={compare.onlyHere} />
      <h3>{compare.differences}</h3>
      <dl className={styles['differences']}>
        <Difference
          title={compare.onlyLeft(left)}
          names={of('only-left')}
          none={compare.nobody}
          lang={content.language}
        />
        <Difference
          title={compare.onlyRight(right)}
          names={of('only-right')}
          none={compare.nobody}
          lang={content.language}
        />
        <Difference title={compare.both} names={of('both')} none={compare.nobody} lang={content.language} />
      </dl>
    </section>
  )
}

interface DifferenceProps {
  readonly title: string
  readonly names: readonly string[]
  readonly none: string
  readonly lang: string
}

const Difference = ({ title, names, none, lang }: DifferenceProps): ReactNode => (
  <div>
    <dt>{title}</dt>
    <dd lang={names.length > 0 ? lang : undefined}>{names.length > 0 ? names.join(', ') : none}</dd>
  </div>
)

/** What the ring around a token means. */
const OnlyHereKey = ({ words }: { readonly words: string }): ReactNode => (
  <p className={styles['onlyHereKey']}>
    <svg className={picture['picture']} viewBox="-14 -14 28 28" aria-hidden="true">
      <circle className={picture['level-plain']} r={7} />
      <circle className={picture['onlyHere']} r={12} />
    </svg>
    {words}
  </p>
)
