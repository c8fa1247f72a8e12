import { useState, type ReactNode } from 'react'
import { addArea, addFact } from '#commands/records/areas.ts'
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
import { AreaCard } from './area-card.tsx'
import styles from './areas.module.css'
import { FactCard } from './fact-card.tsx'
import { Homework } from './homework.tsx'

/** Where the group works, what it knows of it, and who finds out what. */
export function AreasChapter(props: ChapterProps): ReactNode {
  const { parts, editor, at } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'areas')
  const mayEdit = useCell(editor.mayEdit)
  const areas = useRecordGraph(board).all('work-area')
  useGoToRecord(at)
  const add = (): void => openRecord(editor, addArea(board))
  return (
    <>
      <ChapterHead title={texts.title} lead={texts.lead}>
        {mayEdit && areas.length > 0 && <Button icon="plus" label={texts.addArea} onClick={add} />}
      </ChapterHead>
      {areas.length === 0 ? (
        <EmptyState
          icon="area"
          sentence={texts.empty}
          action={mayEdit ? { label: texts.addArea, run: add } : undefined}
        />
      ) : (
        <ul className={styles['areas']}>
          {areas.map((area) => (
            <AreaCard key={area.id} {...props} area={area} />
          ))}
        </ul>
      )}
      <Facts {...props} />
      <Homework {...props} />
    </>
  )
}

const ALL = 'all'
const NONE = 'none'

function Facts(props: ChapterProps): ReactNode {
  const { parts, editor, at } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'areas')
  const mayEdit = useCell(editor.mayEdit)
  const graph = useRecordGraph(board)
  const [filter, setFilter] = useState<string>(ALL)
  const areas = graph.all('work-area')
  const facts = graph.all('fact')
  // An area that is gone asks for nothing any more.
  const wanted = filter === NONE || areas.some(({ id }) => id === filter) ? filter : ALL
  const shown = facts.filter(
    (fact) =>
      wanted === ALL || fact.id === at || (wanted === NONE ? fact.areas.length === 0 : fact.areas.includes(wanted)),
  )
  const options = [
    { id: ALL, label: texts.allAreas },
    ...areas.map(({ id, name }): { id: string; label: string } => ({ id, label: name.trim() || texts.areaName })),
    { id: NONE, label: texts.noArea },
  ]
  const area = areas.find(({ id }) => id === wanted)
  return (
    <section className={styles['section']} aria-labelledby="facts-title">
      <div className={styles['sectionHead']}>
        <h3 id="facts-title">{texts.factsTitle}</h3>
        {mayEdit && (
          <Button
            icon="plus"
            label={texts.addFact}
            {...(area ? { name: texts.addFactIn(area.name) } : {})}
            onClick={() => openRecord(editor, addFact(board, area?.id ?? null))}
          />
        )}
      </div>
      {areas.length > 0 && facts.length > 0 && (
        <ChoiceField label={texts.filterLabel} options={options} chosen={wanted} choose={setFilter} />
      )}
      <p className={styles['quiet']}>{shown.length === 0 ? texts.noFacts : texts.factCount(shown.length)}</p>
      <ul className={styles['facts']}>
        {shown.map((fact) => (
          <FactCard key={fact.id} {...props} fact={fact} />
        ))}
      </ul>
    </section>
  )
}
