import { useState, type ReactNode } from 'react'
import { insightTypes, type InsightType } from '@samenspel/shared/records/insight'
import { addInsight, rankByVotes } from '#commands/records/insights.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChapterHead } from '#workbook/parts/chapter-head.tsx'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { EmptyState } from '#workbook/parts/empty-state.tsx'
import { useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { InsightCard } from './insight-card.tsx'
import styles from './insights.module.css'

type Filter = InsightType | 'all'

/** What the group has understood, in the order of its weight, with the quotes under it. */
export function InsightsChapter(props: ChapterProps): ReactNode {
  const { parts, editor, at } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'insights')
  const mayEdit = useCell(editor.mayEdit)
  const all = useRecordGraph(board).all('insight')
  const [filter, setFilter] = useState<Filter>('all')
  const [told, setTold] = useState('')
  const asked = all.find(({ id }) => id === at)
  const shown = all.filter((insight) => filter === 'all' || insight.type === filter || insight === asked)
  useGoToRecord(at)
  const add = (): void => openRecord(editor, addInsight(board, filter === 'all' ? 'insight' : filter))
  const hasVotes = all.some(({ votes }) => votes.length > 0)
  return (
    <>
      <ChapterHead title={texts.title} lead={texts.lead}>
        {mayEdit && hasVotes && (
          <Button
            icon="sliders"
            label={texts.rankByVotes}
            onClick={() => {
              rankByVotes(board, all)
              setTold(texts.ranked)
            }}
          />
        )}
        {mayEdit && all.length > 0 && <Button icon="plus" look="primary" label={texts.add} onClick={add} />}
      </ChapterHead>
      <output className="unseen">{told}</output>
      {all.length === 0 ? (
        <EmptyState
          icon="insight"
          sentence={texts.empty}
          action={mayEdit ? { label: texts.add, run: add } : undefined}
        />
      ) : (
        <TypeFilter parts={parts} filter={filter} setFilter={setFilter} />
      )}
      {all.length > 0 && (
        <p className={styles['quiet']}>{shown.length === 0 ? texts.noneFit : texts.counts(shown.length)}</p>
      )}
      <ol className={styles['list']}>
        {shown.map((insight) => (
          <InsightCard
            key={insight.id}
            {...props}
            insight={insight}
            siblings={shown}
            place={all.indexOf(insight) + 1}
            isAsked={insight === asked}
          />
        ))}
      </ol>
    </>
  )
}

interface TypeFilterProps extends Pick<ChapterProps, 'parts'> {
  readonly filter: Filter
  setFilter(filter: Filter): void
}

function TypeFilter({ parts, filter, setFilter }: TypeFilterProps): ReactNode {
  const texts = useTexts(parts.language, 'insights')
  const options = (['all', ...insightTypes] as const).map((type) => ({
    id: type,
    label: type === 'all' ? texts.all : texts.types[type],
  }))
  return (
    <div className={styles['types']}>
      <ChoiceField label={texts.filterLabel} options={options} chosen={filter} choose={setFilter} />
    </div>
  )
}
