import { useId, type ReactNode } from 'react'
import { labelOf, NO_ATTRIBUTE, type MapContent } from '@samenspel/shared/maps/map-content'
import { attributesOn } from '@samenspel/shared/maps/own-attributes'
import { labelKeys, presetLabel } from '@samenspel/shared/maps/preset-labels'
import { limits } from '@samenspel/shared/limits'
import { lenses } from '@samenspel/shared/records/assessment'
import { setMap, setMapLabel } from '#commands/records/maps.ts'
import { SelectField } from '../parts/select-field.tsx'
import { AttributeField } from './attribute-field.tsx'
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
      <Labels {...props} />
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

/** Every word on the map, with a field for another. */
function Labels({ texts, work: { board, map }, content }: MapSettingsProps): ReactNode {
  if (map.type === 'list' || map.type === 'matrix' || map.type === 'raci' || map.type === 'network') return null
  const usual = (key: string): string => presetLabel(content.preset, key, content.language, content)
  return (
    <fieldset className={styles['labels']}>
      <legend>{texts.labels}</legend>
      <p className={styles['hint']}>{texts.labelsHint}</p>
      <div className={styles['fields']}>
        {labelKeys(content.preset, content).map((key) => (
          <LabelField
            key={key}
            label={texts.labelNames[key] ?? texts.labelName(usual(key))}
            usual={usual(key)}
            word={content.labels[key] ?? ''}
            lang={content.language}
            isSame={labelOf(content, key) === usual(key)}
            write={(value) => setMapLabel(board, map.id, key, value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface LabelFieldProps {
  readonly label: string
  readonly usual: string
  readonly word: string
  readonly lang: string
  readonly isSame: boolean
  write(word: string): void
}

/** Written when the field is left, for a word on everybody's map should not grow letter by letter. */
function LabelField({ label, usual, word, lang, isSame, write }: LabelFieldProps): ReactNode {
  const id = useId()
  return (
    <span className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        key={word}
        id={id}
        lang={lang}
        dir="auto"
        defaultValue={isSame ? '' : word}
        placeholder={usual}
        maxLength={limits.recordLineCharactersMax}
        onBlur={(event) => {
          if (event.target.value.trim() !== (isSame ? '' : word)) write(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </span>
  )
}
