import type { ReactNode } from 'react'
import { NO_ATTRIBUTE, type MapContent } from '@samenspel/shared/maps/map-content'
import { attributesOn } from '@samenspel/shared/maps/own-attributes'
import { lenses } from '@samenspel/shared/records/assessment'
import { setMap } from '#commands/records/maps.ts'
import { SelectField } from '../parts/select-field.tsx'
import { AttributeField } from './attribute-field.tsx'
import { MapLabels } from './map-labels.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'

interface MapSettingsProps extends MapPageParts {
  readonly content: MapContent
}

/** How a map looks and what its words are; everything that is set here is so for everybody. */
export function MapSettings(props: MapSettingsProps): ReactNode {
  const { texts, work } = props
  const { board, graph, map } = work
  const write = (settings: Parameters<typeof setMap>[2]): void => setMap(board, map.id, settings)
  const otherMaps = graph
    .all('stakeholder-map')
    .filter(({ id, frozen, archivedAt }) => id !== map.id && frozen === '' && archivedAt === null)
    .map((each) => [each.id as string, each.title.trim() || texts.untitled] as const)
  const sameType = otherMaps.filter(([id]) => graph.find('stakeholder-map', id)?.type === map.type)
  const isPlain = map.type !== 'matrix' && map.type !== 'raci'
  return (
    <details className={styles['settings']}>
      <summary>{texts.settings}</summary>
      <div className={styles['fields']}>
        <SelectField
          label={texts.area}
          value={map.area}
          options={[
            ['', texts.allAreas],
            ...graph.all('work-area').map((area): [string, string] => [area.id, area.name.trim() || texts.unnamedArea]),
          ]}
          choose={(area) => write({ area })}
        />
        {isPlain && (
          <SelectField
            label={texts.lens}
            value={map.lens}
            options={lenses.map((lens) => [lens, texts.lenses[lens]] as const)}
            choose={(lens) => write({ lens })}
          />
        )}
        {isPlain && map.type !== 'list' && <Attributes {...props} />}
        {isPlain && map.type !== 'list' && (
          <SelectField
            label={texts.before}
            value={map.before}
            options={[['', texts.none], ...sameType]}
            choose={(before) => write({ before })}
          />
        )}
        <SelectField
          label={texts.besideMap}
          value={map.beside}
          options={[['', texts.none], ...otherMaps]}
          choose={(beside) => write({ beside })}
        />
        <Counts {...props} />
      </div>
      <MapLabels {...props} />
    </details>
  )
}

/** What axes, sizes, colours and arrows show. */
function Attributes({ texts, work: { board, graph, map }, content }: MapSettingsProps): ReactNode {
  const write = (settings: Parameters<typeof setMap>[2]): void => setMap(board, map.id, settings)
  const known = attributesOn(graph)
  const usual = { texts, known, language: content.language }
  return (
    <>
      {map.type === 'grid' && (
        <>
          <AttributeField
            {...usual}
            label={texts.xAttribute}
            value={content.x}
            choose={(xAttribute) => write({ xAttribute })}
          />
          <AttributeField
            {...usual}
            label={texts.yAttribute}
            value={content.y}
            choose={(yAttribute) => write({ yAttribute })}
          />
        </>
      )}
      <AttributeField
        {...usual}
        isOptional
        label={texts.sizeBy}
        value={content.sizeBy}
        choose={(attribute) => write({ sizeAttribute: attribute || NO_ATTRIBUTE })}
      />
      <AttributeField
        {...usual}
        isOptional
        label={texts.colorBy}
        value={content.colorBy}
        choose={(colorAttribute) => write({ colorAttribute })}
      />
      {map.type !== 'network' && (
        <SelectField
          label={texts.aim}
          value={map.aim ?? ''}
          options={[
            ['', texts.noAim] as const,
            ...lenses.filter((lens) => lens !== map.lens).map((lens) => [lens, texts.lenses[lens]] as const),
          ]}
          choose={(aim) => write({ aim: aim === '' ? null : aim })}
        />
      )}
    </>
  )
}

/** Numbers that belong to one type of map. */
function Counts({ texts, work: { board, map }, content }: MapSettingsProps): ReactNode {
  const tenths = Array.from({ length: 9 }, (_, i) => [String((i + 1) / 10), String(i + 1)] as const)
  const numbers = (from: number, to: number): readonly (readonly [string, string])[] =>
    Array.from({ length: to - from + 1 }, (_, i) => [String(from + i), String(from + i)] as const)
  const write = (settings: Parameters<typeof setMap>[2]): void => setMap(board, map.id, settings)
  if (map.type === 'rings')
    return (
      <>
        <SelectField
          label={texts.ringCount}
          value={String(content.rings)}
          options={numbers(2, 5)}
          choose={(count) => write({ ringCount: Number(count) })}
        />
        <SelectField
          label={texts.sectorCount}
          value={String(content.sectors)}
          options={numbers(1, 8)}
          choose={(count) => write({ sectorCount: Number(count) })}
        />
      </>
    )
  if (map.type === 'grid')
    return (
      <>
        <SelectField
          label={texts.cutX}
          value={String(content.cut[0])}
          options={tenths}
          choose={(cutX) => write({ cutX: Number(cutX) })}
        />
        <SelectField
          label={texts.cutY}
          value={String(content.cut[1])}
          options={tenths}
          choose={(cutY) => write({ cutY: Number(cutY) })}
        />
      </>
    )
  if (map.type === 'salience')
    return (
      <SelectField
        label={texts.threshold}
        value={String(content.threshold)}
        options={tenths}
        choose={(threshold) => write({ threshold: Number(threshold) })}
      />
    )
  return null
}
