import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { readFrozen } from '@samenspel/shared/maps/frozen-map'
import { mapContent, type MapContent } from '@samenspel/shared/maps/map-content'
import { isPicture } from '@samenspel/shared/maps/map-layout'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { recordAnchor } from '../parts/record-anchor.ts'
import { CompareView } from './compare-view.tsx'
import { NobodyYet, OthersOfTable } from './from-register.tsx'
import { IssueTable } from './issue-table.tsx'
import { LinksPanel } from './links-panel.tsx'
import { MapActions } from './map-actions.tsx'
import { MapBoard } from './map-board.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import { MapSettings } from './map-settings.tsx'
import { MapTable } from './map-table.tsx'
import styles from './maps.module.css'
import { PrintSheet } from './print-sheet.tsx'
import { LettersKey, RaciView } from './raci-view.tsx'
import { TableView } from './table-view.tsx'
import { useMapNews } from './use-map-news.ts'
import { useNarrow } from './use-narrow.ts'
import { wordsOnMap } from './words-on-map.ts'

type MapView = 'picture' | 'table' | 'beside'

interface MapPageProps extends MapPageParts {
  back(): void
}

/** One map: what it is called, its picture or its table, and how it looks. */
export function MapPage(props: MapPageProps): ReactNode {
  const { editor, work } = props
  const { graph, map } = work
  const page = useRef<HTMLElement>(null)
  const mayEdit = useCell(editor.mayEdit)
  const isNarrow = useNarrow()
  const [view, setView] = useState<MapView>(isNarrow || !isPicture(map) ? 'table' : 'picture')
  const [told, tell] = useState('')
  const [isPrinting, setPrinting] = useState(false)
  const donePrinting = useCallback(() => setPrinting(false), [])
  const { version } = graph
  const frozen = useMemo(() => readFrozen(map.frozen), [map.frozen])
  // The graph stays the same object; its version tells when it changed.
  // oxlint-disable-next-line react/exhaustive-deps
  const live = useMemo(() => mapContent(graph, map), [graph, version, map])
  const content = frozen ?? live
  const texts = useWords(props.texts, content)
  const news = useMapNews({ ...props, texts }, content, work)
  const mayPlace = mayEdit && map.frozen === ''
  const other = map.beside === '' ? undefined : graph.find('stakeholder-map', map.beside)
  const shown = view === 'beside' && !other ? 'picture' : view
  return (
    <article ref={page} className={styles['page']} id={recordAnchor(map.id)} tabIndex={-1}>
      <PageHead {...props} />
      <div className={styles['viewBar']}>
        {isPicture(map) && (
          <ViewSwitch texts={props.texts} shown={shown} choose={setView} hasOther={other !== undefined} />
        )}
        <MapActions
          {...props}
          content={content}
          page={page}
          mayPlace={mayPlace}
          tell={tell}
          print={() => setPrinting(true)}
        />
      </div>
      <output className={styles['told']}>{told}</output>
      <output className={styles['told']}>{news}</output>
      {isPrinting && (
        <PrintSheet {...props} texts={texts} content={content} facts={factsOf(props)} done={donePrinting} />
      )}
      {content.entries.length === 0 && mayPlace && <NobodyYet {...props} />}
      <MapBody
        {...props}
        texts={texts}
        usualTexts={props.texts}
        content={content}
        isFrozen={frozen !== undefined}
        mayPlace={mayPlace}
        shown={shown}
        other={other}
      />
      {map.frozen === '' && mayEdit && <MapSettings {...props} content={content} />}
    </article>
  )
}

/** The texts with the map's own words; the same object for as long as the words are the same. */
function useWords(texts: MapPageParts['texts'], { labels }: MapContent): MapPageParts['texts'] {
  const said = JSON.stringify(labels)
  // Each change of the map makes its labels anew; what they say tells whether they are others.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => wordsOnMap(texts, labels), [texts, said])
}

/** What the map is called, which it is, and what it is for. */
function PageHead(props: MapPageProps): ReactNode {
  const { parts, editor, texts, work, back } = props
  const { map } = work
  const mayEdit = useCell(editor.mayEdit)
  const isNarrow = useNarrow()
  const whenFrozen =
    map.frozenAt === null
      ? ''
      : new Intl.DateTimeFormat(parts.language, { dateStyle: 'long', timeStyle: 'short' }).format(map.frozenAt)
  return (
    <>
      <h2 className="unseen" lang={map.language}>
        {map.title.trim() || texts.untitled}
      </h2>
      <div className={styles['pageHead']}>
        <Button look="quiet" icon="back" iconOnly label={texts.backToMaps} onClick={back} />
        <RecordText
          editor={editor}
          record={map}
          field="title"
          label={texts.titleLabel}
          isLabelUnseen
          isLine
          look="title"
          placeholder={texts.untitled}
        />
      </div>
      <div className={styles['about']}>
        <p className={styles['facts']}>{factsOf(props)}</p>
        {(mayEdit || map.purpose.trim() !== '') && (
          <RecordText
            editor={editor}
            record={map}
            field="purpose"
            label={texts.purposeLabel}
            isLabelUnseen
            placeholder={isNarrow ? texts.purposeLabel : `${texts.purposeLabel} ${texts.purposePlaceholder}`}
            isLine
          />
        )}
      </div>
      {map.frozen !== '' && <p className={styles['frozenNotice']}>{texts.frozenNotice(whenFrozen)}</p>}
    </>
  )
}

interface ViewSwitchProps extends Pick<MapPageParts, 'texts'> {
  readonly shown: MapView
  readonly hasOther: boolean
  choose(view: MapView): void
}

function ViewSwitch({ texts, shown, hasOther, choose }: ViewSwitchProps): ReactNode {
  const names: Readonly<Record<MapView, string>> = {
    picture: texts.asPicture,
    table: texts.asTable,
    beside: texts.beside,
  }
  return (
    <fieldset className={styles['views']}>
      <legend className="unseen">{texts.viewLabel}</legend>
      {(['picture', 'table', ...(hasOther ? (['beside'] as const) : [])] as const).map((view) => (
        <button key={view} type="button" aria-pressed={shown === view} onClick={() => choose(view)}>
          {names[view]}
        </button>
      ))}
    </fieldset>
  )
}

interface MapBodyProps extends MapPageParts {
  /** Without the words that the group has given this map: another beside it has its own. */
  readonly usualTexts: MapPageParts['texts']
  readonly content: MapContent
  readonly isFrozen: boolean
  readonly mayPlace: boolean
  readonly shown: MapView
  readonly other: MapPageParts['work']['map'] | undefined
}

function MapBody(props: MapBodyProps): ReactNode {
  const { work, content, isFrozen, shown, other } = props
  const { map } = work
  if (isFrozen && content.table)
    return (
      <>
        {map.type === 'raci' && <LettersKey {...props} />}
        <TableView table={content.table} lang={content.language} />
      </>
    )
  const isTable = shown === 'table' || !isPicture(map)
  return (
    <>
      {map.type === 'matrix' ? (
        <IssueTable {...props} />
      ) : map.type === 'raci' ? (
        <RaciView {...props} />
      ) : shown === 'beside' && other ? (
        <CompareView {...props} other={other} />
      ) : isTable ? (
        <MapTable {...props} />
      ) : (
        <MapBoard {...props} />
      )}
      {isTable && props.mayPlace && content.entries.length > 0 && <OthersOfTable {...props} />}
      {map.type === 'network' && <LinksPanel {...props} />}
    </>
  )
}

/** What map this is: always said, for the same grid for another area or by another lens is another analysis. */
function factsOf({ texts, work: { graph, map } }: MapPageParts): string {
  const area = graph.find('work-area', map.area)
  const facts = [
    (texts.presets[map.preset] ?? { name: texts.unknownForm }).name,
    map.area === '' ? texts.allAreas : area?.name.trim() || texts.unnamedArea,
    texts.lenses[map.lens],
    map.phase === '' ? texts.now : texts.later(Number(map.phase.replace(/^later-/, '')) || 1),
  ]
  return facts.join(' · ')
}
