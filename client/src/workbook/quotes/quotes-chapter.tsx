import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { openChapter, openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { EmptyState } from '#workbook/parts/empty-state.tsx'
import { useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { QuoteCard } from './quote-card.tsx'
import { QuoteFilterBar } from './quote-filter-bar.tsx'
import { filterQuotes, openFilter, quoteRows, type QuoteRow } from './quote-rows.ts'
import { SelectedQuotes } from './selected-quotes.tsx'
import styles from './quotes.module.css'

/** Quotes that are drawn at first, and more each time the end of the list comes near. */
const DRAWN_AT_ONCE = 60

/** All that was caught: to find, to mark, to choose from, and to build on. */
export function QuotesChapter(props: ChapterProps): ReactNode {
  const { parts, session, editor, at } = props
  const { board } = session
  const texts = useTexts(parts.language, 'quotes')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { version } = graph
  // The graph stays the same object; its version says when what it tells has changed.
  // oxlint-disable-next-line react/exhaustive-deps
  const rows = useMemo(() => quoteRows(graph), [graph, version])
  const [filter, setFilter] = useState(openFilter)
  const shown = filterQuotes(rows, useDeferredValue(filter))
  const [selected, setSelected] = useState<ReadonlySet<RecordId>>(new Set())
  const select = useCallback(
    (id: RecordId, isSelected: boolean) =>
      setSelected((before) => new Set(isSelected ? [...before, id] : [...before].filter((each) => each !== id))),
    [],
  )
  const add = (): void => {
    setFilter(openFilter)
    openRecord(
      editor,
      board.edit((edit) => edit.records.add('quote', {})),
    )
  }
  if (rows.length === 0)
    return (
      <>
        <h2>{texts.title}</h2>
        <EmptyState
          icon="quote"
          sentence={texts.empty}
          action={{ label: texts.goToInterviews, run: () => openChapter(editor, 'interviews') }}
        />
        {mayEdit && <Button icon="plus" label={texts.add} onClick={add} />}
      </>
    )
  return (
    <>
      <div className={styles['top']}>
        <h2>{texts.title}</h2>
        {mayEdit && <Button icon="plus" label={texts.add} onClick={add} />}
      </div>
      <QuoteFilterBar parts={parts} editor={editor} rows={rows} filter={filter} change={setFilter} />
      <output className={styles['count']}>
        {shown.length === 0 ? texts.noneFit : texts.shown(shown.length, rows.length)}
      </output>
      <QuoteList {...props} key={JSON.stringify(filter)} rows={shown} at={at} {...{ mayEdit, selected, select }} />
      {mayEdit && (
        <SelectedQuotes
          parts={parts}
          editor={editor}
          selected={rows.flatMap(({ quote }) => (selected.has(quote.id) ? quote.id : []))}
          clear={() => setSelected(new Set())}
        />
      )}
    </>
  )
}

interface QuoteListProps extends ChapterProps {
  readonly rows: readonly QuoteRow[]
  readonly mayEdit: boolean
  readonly selected: ReadonlySet<RecordId>
  select(id: RecordId, isSelected: boolean): void
}

function QuoteList({ parts, editor, at, rows, mayEdit, selected, select }: QuoteListProps): ReactNode {
  const texts = useTexts(parts.language, 'quotes')
  const { language } = useBoardProperties(editor.board)
  const [opening, setOpening] = useState<{ readonly id: RecordId | null; readonly asked: RecordId | null }>()
  // What was asked for last counts: another address, or a press here.
  const opened = opening && opening.asked === at ? opening.id : at
  const setOpened = useCallback((id: RecordId | null) => setOpening({ id, asked: at }), [at])
  const asked = rows.findIndex(({ quote }) => quote.id === at)
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE)
  const end = useGrowAtEnd(() => setDrawn((before) => before + DRAWN_AT_ONCE))
  useGoToRecord(at)
  return (
    <>
      <ul className={styles['list']} aria-label={texts.listLabel}>
        {rows.slice(0, Math.max(drawn, asked + 10)).map((row) => (
          <QuoteCard
            key={row.quote.id}
            parts={parts}
            editor={editor}
            row={row}
            mayEdit={mayEdit}
            isSelected={selected.has(row.quote.id)}
            isOpen={opened === row.quote.id}
            lang={language}
            select={select}
            open={setOpened}
          />
        ))}
      </ul>
      {drawn < rows.length && <div ref={end} className={styles['end']} />}
    </>
  )
}

/** Calls whenever the end of a list comes near the part that is seen. */
function useGrowAtEnd(grow: () => void): { readonly current: HTMLDivElement | null } {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(grow)
  useEffect(() => {
    latest.current = grow
  })
  useEffect(() => {
    const element = end.current
    if (!element) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        latest.current()
        // Looked at anew, for the end may still be in sight when more is drawn.
        observer.unobserve(element)
        observer.observe(element)
      },
      { rootMargin: '1500px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return end
}
