import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { assessedValues } from '@samenspel/shared/maps/assessed-values'
import { labelOf, type MapContent, type MapEntry } from '@samenspel/shared/maps/map-content'
import { viewpointOf } from '@samenspel/shared/maps/map-members'
import { listedAttributes } from '@samenspel/shared/maps/map-table'
import { attributeWord } from '@samenspel/shared/maps/map-words'
import { adviceOf, placeInWords } from '@samenspel/shared/maps/place-in-words'
import { attributesOf, placeStakeholder, setValue, takeUp } from '#commands/records/maps-places.ts'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './tables.module.css'
import { movesInWords } from './moves-in-words.ts'
import { RowHead } from './row-head.tsx'
import { ValueSelect } from './value-select.tsx'

interface MapTableProps extends MapPageParts {
  readonly content: MapContent
  readonly mayPlace: boolean
}

/** The twin of a map's picture: a row for each stakeholder, in which everything can be set that can be set on the picture. */
export function MapTable(props: MapTableProps): ReactNode {
  const { texts, content, work } = props
  const shown = columnsOf(props)
  const hasRings = content.type === 'rings'
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']}>
        <caption className="unseen">{texts.table.caption(content.title || texts.untitled)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.table.name}</th>
            {hasRings && <th scope="col">{texts.table.ring}</th>}
            {hasRings && content.sectors > 1 && <th scope="col">{texts.table.sector}</th>}
            {shown.map((attribute) => (
              <th key={attribute} scope="col" lang={content.language}>
                {attributeWord(content, attribute)}
              </th>
            ))}
            {work.map.type === 'network' && <th scope="col">{texts.table.relations}</th>}
            {!hasRings && work.map.type !== 'list' && <th scope="col">{texts.table.place}</th>}
            <th scope="col">{texts.table.signs}</th>
          </tr>
        </thead>
        <tbody>
          {content.entries.map((entry) => (
            <Row key={entry.id} {...props} entry={entry} attributes={shown} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What decides places, and what is shown as size and colour; a list shows everything that anybody has said something of. */
function columnsOf({ work: { graph, map }, content }: MapTableProps): readonly string[] {
  const onAxes = map.frozen === '' ? attributesOf(map) : content.type === 'grid' ? [content.x, content.y] : []
  if (map.type === 'list') return listedAttributes(graph)
  return [...new Set([...onAxes, content.sizeBy, content.colorBy])].filter((each) => each !== '')
}

/** The value of an attribute: that of now, or on a frozen map what it kept. */
function valueOf({ work: { graph, map }, content }: MapTableProps, entry: MapEntry, attribute: string): number | null {
  if (map.frozen === '') return assessedValues(graph).value(entry.id, attribute, viewpointOf(map))
  const { place, size, color } = entry
  if (content.type === 'grid' && (attribute === content.x || attribute === content.y))
    return place?.type === 'grid' ? place.at[attribute === content.x ? 0 : 1] : null
  return attribute === content.sizeBy ? size : attribute === content.colorBy ? color : null
}

interface RowProps extends MapTableProps {
  readonly entry: MapEntry
  readonly attributes: readonly string[]
}

function Row(props: RowProps): ReactNode {
  const { texts, content, work, mayPlace, entry } = props
  const name = entry.name || texts.noName
  const signs = [
    ...(entry.isUnheard ? [texts.unheard] : []),
    ...(content.showsAdvice ? [adviceOf(content, entry.place)] : []),
    ...movesInWords(texts, content, entry),
  ]
  return (
    <tr>
      <RowHead {...props} id={entry.id}>
        {name}
      </RowHead>
      {content.type === 'rings' && <RingCells {...props} />}
      {props.attributes.map((attribute) => (
        <td key={attribute}>
          <ValueSelect
            texts={texts}
            label={texts.table.valueOf(attributeWord(content, attribute), name)}
            value={valueOf(props, entry, attribute)}
            mayEdit={mayPlace}
            choose={(value) => setValue(work, entry.id, attribute, value)}
          />
        </td>
      ))}
      {content.type === 'network' && (
        <td>{content.links.filter(({ from, to }) => from === entry.id || to === entry.id).length}</td>
      )}
      {content.type !== 'rings' && content.type !== 'list' && (
        <td lang={content.language}>
          {entry.place?.type === 'network'
            ? entry.place.isPinned
              ? texts.pinned
              : ''
            : placeInWords(content, entry.place, texts.levels) || texts.table.notPlaced}
        </td>
      )}
      <td>{signs.filter((sign) => sign !== '').join('; ')}</td>
    </tr>
  )
}

/** On rings the place is chosen by ring and by sector; it lies in the middle of that cell until it is dragged. */
function RingCells({ texts, content, work, mayPlace, entry }: RowProps): ReactNode {
  const name = entry.name || texts.noName
  const place = entry.place?.type === 'rings' ? entry.place : null
  const put = (id: RecordId, ring: number, sector: number): void =>
    ring < 0 ? takeUp(work, id) : placeStakeholder(work, id, { type: 'rings', ring, sector, at: [0.5, 0.5] })
  const options = (key: 'ring' | 'sector', count: number): ReactNode =>
    Array.from({ length: count }, (_, i) => (
      <option key={i} value={i}>
        {labelOf(content, `${key}-${i}`)}
      </option>
    ))
  if (!mayPlace)
    return (
      <>
        <td>{place ? labelOf(content, `ring-${place.ring}`) : texts.table.notPlaced}</td>
        {content.sectors > 1 && <td>{place ? labelOf(content, `sector-${place.sector}`) : ''}</td>}
      </>
    )
  return (
    <>
      <td>
        <select
          aria-label={texts.table.ringOf(name)}
          value={place?.ring ?? -1}
          onChange={(event) => put(entry.id, Number(event.target.value), place?.sector ?? 0)}
        >
          <option value={-1}>{texts.table.notPlaced}</option>
          {options('ring', content.rings)}
        </select>
      </td>
      {content.sectors > 1 && (
        <td>
          <select
            aria-label={texts.table.sectorOf(name)}
            value={place?.sector ?? -1}
            disabled={!place}
            onChange={(event) => {
              if (place && Number(event.target.value) >= 0) put(entry.id, place.ring, Number(event.target.value))
            }}
          >
            {!place && <option value={-1}>{texts.table.notPlaced}</option>}
            {options('sector', content.sectors)}
          </select>
        </td>
      )}
    </>
  )
}
