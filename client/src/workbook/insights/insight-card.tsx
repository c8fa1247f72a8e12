import { useState, type ReactNode } from 'react'
import { allResting, restsOn } from '@samenspel/shared/knowledge/trace'
import { sourcesOf } from '@samenspel/shared/knowledge/confidence'
import { insightTypes } from '@samenspel/shared/records/insight'
import type { RecordKindName, RecordOfKind } from '@samenspel/shared/records/registry'
import { voteFor } from '#commands/records/insights.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { OrderButtons } from '#workbook/parts/order-buttons.tsx'
import { PlaceOnBoard } from '#workbook/parts/place-on-board.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { shortened } from '#workbook/parts/record-title.ts'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { WhyPanel } from '#workbook/parts/why-panel.tsx'
import styles from './insights.module.css'

type Insight = RecordOfKind<'insight'>

interface InsightCardProps extends ChapterProps {
  readonly insight: Insight
  /** Those it is ordered among. */
  readonly siblings: readonly Insight[]
  readonly place: number
  /** It opens with all it has, for somebody came for it. */
  readonly isAsked: boolean
}

/** How much of the statement is in the names of buttons. */
const EXCERPT_CHARACTERS = 50

/** One insight: its words, votes and place, and on demand what it rests on and is about. */
export function InsightCard(props: InsightCardProps): ReactNode {
  const { parts, editor, insight, siblings, place, isAsked } = props
  const texts = useTexts(parts.language, 'insights')
  const graph = useRecordGraph(editor.board)
  const [isOpened, setOpened] = useState<boolean>()
  const isOpen = isOpened ?? isAsked
  const title = shortened(insight.statement.trim() || texts.statementOf(place), EXCERPT_CHARACTERS)
  const quotes = [...sourcesOf(graph, insight.id, 'supports').keys()].filter((id) => graph.find('quote', id)).length
  return (
    <li id={recordAnchor(insight.id)} tabIndex={-1} className={styles['card']}>
      <div className={styles['rank']}>
        <span className={styles['place']} aria-hidden="true">
          {place}
        </span>
        <OrderButtons parts={parts} editor={editor} siblings={siblings} id={insight.id} title={title} />
      </div>
      <div className={styles['body']}>
        <p className={styles['type']}>{texts.types[insight.type]}</p>
        <RecordText
          editor={editor}
          record={insight}
          field="statement"
          label={texts.statement}
          name={texts.statementOf(place)}
          isLabelUnseen
          placeholder={texts.statementPlaceholder}
          look="statement"
        />
        <RecordText
          editor={editor}
          record={insight}
          field="soWhat"
          label={texts.soWhat}
          name={`${texts.soWhat} ${title}`}
          placeholder={texts.soWhatPlaceholder}
        />
        <div className={styles['row']}>
          <VoteButton {...props} title={title} />
          <Button
            look="quiet"
            icon="quote"
            label={`${texts.quotes(quotes)} · ${texts.details}`}
            name={`${texts.quotes(quotes)}. ${texts.detailsOf(title)}`}
            aria-expanded={isOpen}
            onClick={() => setOpened(!isOpen)}
          />
          <PlaceOnBoard parts={parts} editor={editor} id={insight.id} />
          <DeleteRecord parts={parts} editor={editor} id={insight.id} />
        </div>
        {isOpen && <Details {...props} />}
      </div>
    </li>
  )
}

function VoteButton({ parts, editor, insight, title }: InsightCardProps & { readonly title: string }): ReactNode {
  const texts = useTexts(parts.language, 'insights')
  const mayEdit = useCell(editor.mayEdit)
  const { personId } = editor
  const hasVoted = personId !== undefined && insight.votes.includes(personId)
  if (!mayEdit || personId === undefined)
    return <span className={styles['quiet']}>{texts.votes(insight.votes.length)}</span>
  return (
    <Button
      icon={hasVoted ? 'check' : 'heart'}
      label={`${hasVoted ? texts.unvote : texts.vote} (${texts.votes(insight.votes.length)})`}
      name={`${hasVoted ? texts.unvoteFor(title) : texts.voteFor(title)}, ${texts.votes(insight.votes.length)}`}
      aria-pressed={hasVoted}
      onClick={() => voteFor(editor.board, insight.id, personId, !hasVoted)}
    />
  )
}

const aboutFields = { persona: 'personas', stakeholder: 'stakeholders', 'work-area': 'areas' } as const
const aboutKinds = Object.keys(aboutFields) as readonly (keyof typeof aboutFields)[]
const isAboutKind = (kind: RecordKindName | undefined): kind is keyof typeof aboutFields =>
  aboutKinds.some((each) => each === kind)

function Details({ parts, editor, insight }: InsightCardProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'insights')
  const mayEdit = useCell(editor.mayEdit)
  const graph = useRecordGraph(board)
  const above = allResting(restsOn(graph, insight.id))
  const setAbout = (id: string, isThere: boolean): void => {
    const kind = graph.get(id)?.kind
    // What is deleted can only be taken away, and from wherever it is.
    const fields = isAboutKind(kind) ? [aboutFields[kind]] : Object.values(aboutFields)
    board.edit(({ records }) => {
      for (const field of fields) records.setWord(insight.id, 'insight', { field, word: id, isThere })
    })
  }
  return (
    <div className={styles['details']}>
      <WhyPanel parts={parts} editor={editor} id={insight.id} isReadOnly={!mayEdit} kinds={['quote', 'fact']} />
      <ChoiceField
        label={texts.typeLabel}
        options={insightTypes.map((type) => ({ id: type, label: texts.types[type] }))}
        chosen={insight.type}
        choose={(type) => board.edit((edit) => edit.records.set(insight.id, 'insight', { type }))}
        isReadOnly={!mayEdit}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.about}
        hint={texts.aboutHint}
        kinds={aboutKinds}
        chosen={[...insight.personas, ...insight.stakeholders, ...insight.areas]}
        add={(id) => setAbout(id, true)}
        remove={(id) => setAbout(id, false)}
      />
      {above.length > 0 && (
        <div>
          <p className={styles['label']}>{texts.causedTitle}</p>
          <ul className={styles['chips']}>
            {above.map(({ id }) => (
              <li key={id}>
                <RecordChip parts={parts} editor={editor} id={id} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={insight.isInReport}
          disabled={!mayEdit}
          onChange={(event) =>
            board.edit((edit) => edit.records.set(insight.id, 'insight', { isInReport: event.target.checked }))
          }
        />
        {texts.inReport}
      </label>
    </div>
  )
}
