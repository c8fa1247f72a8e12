import { useCallback, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import {
  brokenGround,
  claimsWithoutEvidence,
  insightsWithoutEvidence,
  quotesWithoutUse,
  restsOn,
  whyOf,
} from '@samenspel/shared/knowledge/trace'
import { sourceOf } from '#commands/records/quotes-anchors.ts'
import { useDerived, useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChapterHead } from '#workbook/parts/chapter-head.tsx'
import { QuoteSourceNote } from '#workbook/parts/quote-source.tsx'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { WhySources } from '#workbook/parts/why-panel.tsx'
import { RestingTree } from './resting-tree.tsx'
import styles from './trace.module.css'

/** From anything said back to who said it, from a quote to all that rests on it, and what is still loose. */
export function TraceChapter(props: ChapterProps): ReactNode {
  const { parts } = props
  const texts = useTexts(parts.language, 'trace')
  return (
    <>
      <ChapterHead title={texts.title} lead={texts.lead} />
      <Trail {...props} />
      <Gaps {...props} />
    </>
  )
}

/** Both ways from one record. */
function Trail({ parts, editor, at }: ChapterProps): ReactNode {
  const texts = useTexts(parts.language, 'trace')
  const graph = useRecordGraph(editor.board)
  const [chosen, setChosen] = useState<RecordId | null>(at)
  const record = chosen === null ? undefined : graph.get(chosen)
  return (
    <section className={styles['panel']} aria-labelledby="trail-title">
      <h3 id="trail-title">{texts.followTitle}</h3>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.followHint}
        kinds={['quote', 'claim', 'insight', 'question', 'fact', 'persona']}
        chosen={chosen === null ? [] : [chosen]}
        add={setChosen}
        remove={() => setChosen(null)}
        isSingle
      />
      {record && (
        <div className={styles['ways']}>
          <div className={styles['way']}>
            <h4>{texts.below}</h4>
            {record.kind === 'quote' ? (
              <>
                {record.interview !== '' && (
                  <p className={styles['said']}>
                    {texts.saidBy} <RecordChip parts={parts} editor={editor} id={record.interview} />
                  </p>
                )}
                <QuoteSourceNote parts={parts} editor={editor} quote={record} isAtSource={false} />
              </>
            ) : (
              <Below parts={parts} editor={editor} id={record.id} graph={graph} />
            )}
          </div>
          <div className={styles['way']}>
            <h4>{texts.above}</h4>
            <RestingTree parts={parts} editor={editor} resting={restsOn(graph, record.id)} />
          </div>
        </div>
      )}
    </section>
  )
}

interface BelowProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly id: RecordId
  readonly graph: RecordGraph
}

function Below({ parts, editor, id, graph }: BelowProps): ReactNode {
  const texts = useTexts(parts.language, 'trace')
  const sources = whyOf(graph, id)
  if (sources.length === 0) return <p className={styles['quiet']}>{texts.nothingUnder}</p>
  return <WhySources parts={parts} editor={editor} sources={sources} isReadOnly />
}

const gapsIn = (graph: RecordGraph) => ({
  claims: claimsWithoutEvidence(graph).map(({ id }) => id),
  insights: insightsWithoutEvidence(graph).map(({ id }) => id),
  quotes: quotesWithoutUse(graph).map(({ id }) => id),
  broken: brokenGround(graph).map(({ record }) => record.id),
})

/** What has nothing under it, what nothing rests on, and what lost its source. */
function Gaps(props: ChapterProps): ReactNode {
  const { parts, editor } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'trace')
  const gaps = useDerived(board, gapsIn)
  const changed = useDerived(
    board,
    useCallback(
      (graph: RecordGraph) =>
        graph.all('quote').flatMap((quote) => {
          const { state } = sourceOf(board, quote)
          return state === 'changed' || state === 'gone' ? quote.id : []
        }),
      [board],
    ),
  )
  const lists = [
    { title: texts.claims, ids: gaps.claims },
    { title: texts.insights, ids: gaps.insights },
    { title: texts.quotes, ids: gaps.quotes },
    { title: texts.broken, ids: gaps.broken },
    { title: texts.changedQuotes, ids: changed },
  ]
  return (
    <section className={styles['gaps']} aria-labelledby="gaps-title">
      <div>
        <h3 id="gaps-title">{texts.gapsTitle}</h3>
        <p className={styles['quiet']}>{texts.gapsLead}</p>
      </div>
      <div className={styles['lists']}>
        {lists.map((list) => (
          <Gap key={list.title} {...props} {...list} />
        ))}
      </div>
    </section>
  )
}

/** Of a long list only the beginning is shown at first. */
const SHOWN_AT_FIRST = 8

function Gap({
  parts,
  editor,
  title,
  ids,
}: ChapterProps & { readonly title: string; readonly ids: readonly RecordId[] }): ReactNode {
  const texts = useTexts(parts.language, 'trace')
  const [isAll, setAll] = useState(false)
  const shown = isAll ? ids : ids.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={styles['panel']} aria-label={texts.counted(title, ids.length)}>
      <h4>
        {title} <span className={styles['count']}>{ids.length}</span>
      </h4>
      {ids.length === 0 && <p className={styles['quiet']}>{texts.none}</p>}
      <ul className={styles['chips']}>
        {shown.map((id) => (
          <li key={id}>
            <RecordChip parts={parts} editor={editor} id={id} charactersMax={120} />
          </li>
        ))}
      </ul>
      {shown.length < ids.length && (
        <Button look="quiet" label={texts.more(ids.length - shown.length)} onClick={() => setAll(true)} />
      )}
    </section>
  )
}
