import type { ReactNode } from 'react'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { whyOf, type WhySource } from '@samenspel/shared/knowledge/trace'
import { voiceOf } from '@samenspel/shared/knowledge/confidence'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import type { BoardRecord } from '@samenspel/shared/records/registry'
import { stances, type Stance } from '@samenspel/shared/records/evidence'
import { setStance, tieSources, untie } from '#commands/records/evidence.ts'
import type { Editor } from '#editor/editor.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useBoardProperties, useElements } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from './choice-field.tsx'
import { QuoteSourceNote } from './quote-source.tsx'
import { RecordChip } from './record-chip.tsx'
import { RecordText } from './record-text.tsx'
import { recordTitle, shortened } from './record-title.ts'
import { ReferencePicker } from './reference-picker.tsx'
import styles from './why-panel.module.css'

interface WhyPanelProps {
  readonly parts: PageParts
  readonly editor: Editor
  /** A claim, insight, assessment, relation or version of the question. */
  readonly id: RecordId
  /** Shows what is there without adding to it. */
  readonly isReadOnly?: boolean
  /** What can be put under it; quotes, facts and insights when it is left out. */
  readonly kinds?: readonly ('quote' | 'fact' | 'insight')[]
  readonly isTitleUnseen?: boolean
}

const sourceKinds = ['quote', 'fact', 'insight'] as const

/**
 * Why something is said: what it rests on down to who said it, how each source bears on it and why, with sources that are gone or changed saying so. For
 * whoever may edit also a field that puts more under it.
 */
export function WhyPanel(props: WhyPanelProps): ReactNode {
  const { parts, editor, id, isReadOnly = false, kinds = sourceKinds, isTitleUnseen = false } = props
  const texts = useTexts(parts.language, 'trace')
  const graph = useRecordGraph(editor.board)
  const why = whyOf(graph, id)
  return (
    <section className={styles['panel']} aria-label={texts.whyTitle}>
      {!isTitleUnseen && (
        <p className={styles['title']} aria-hidden="true">
          {texts.whyTitle}
        </p>
      )}
      {why.length === 0 && <p className={styles['quiet']}>{texts.nothingUnder}</p>}
      <WhySources {...props} isReadOnly={isReadOnly} sources={why} />
      {!isReadOnly && (
        <ReferencePicker
          parts={parts}
          editor={editor}
          label={texts.addSource}
          hint={texts.sourceHint}
          kinds={kinds}
          isOffered={(record) => record.id !== id && !why.some(({ source }) => source === record.id)}
          chosen={[]}
          add={(source) => tieSources(editor.board, id, [source], 'supports')}
          remove={() => undefined}
        />
      )}
    </section>
  )
}

interface SourcesProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly sources: readonly WhySource[]
  readonly isReadOnly: boolean
}

/** Sources below each other, each with what it rests on itself. */
export function WhySources({ parts, editor, sources, isReadOnly }: SourcesProps): ReactNode {
  if (sources.length === 0) return null
  return (
    <ul className={styles['sources']}>
      {sources.map((source) => (
        <li key={`${source.stance} ${source.source} ${source.note}`} data-stance={source.stance}>
          <Source parts={parts} editor={editor} source={source} isReadOnly={isReadOnly} />
        </li>
      ))}
    </ul>
  )
}

interface SourceProps extends Omit<SourcesProps, 'sources'> {
  readonly source: WhySource
}

function Source(props: SourceProps): ReactNode {
  const { parts, editor, source, isReadOnly } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'trace')
  const words = useTexts(parts.language, 'workbook')
  const mayEdit = useCell(editor.mayEdit)
  const title = titleOf(source, (record) => recordTitle(record, board, words), texts)
  const [link] = source.links
  const isWritten = mayEdit && !isReadOnly && link !== undefined
  return (
    <>
      <div className={styles['source']}>
        <span className={styles['stance']}>{texts.stances[source.stance]}</span>
        {source.note === '' ? (
          <RecordChip parts={parts} editor={editor} id={source.source} charactersMax={160} />
        ) : (
          <NoteSource {...props} />
        )}
      </div>
      {source.record?.kind === 'quote' && (
        <QuoteSourceNote parts={parts} editor={editor} quote={source.record} isAtSource />
      )}
      {source.below.length > 0 && (
        <div className={styles['below']}>
          <span className={styles['quiet']}>{source.record?.kind === 'quote' ? texts.saidBy : texts.restsOn}</span>
          <BelowSources {...props} />
        </div>
      )}
      {isWritten && <Bearing {...props} title={title} stance={link.stance} />}
      <Reasons {...props} />
    </>
  )
}

/** What a source is called where it is named in full. */
function titleOf(
  { record, note, links }: WhySource,
  titleOfRecord: (record: BoardRecord) => string,
  texts: LaterMessages['trace'],
): string {
  if (record) return shortened(titleOfRecord(record), 60)
  const words = note === '' ? null : (links[0]?.noteNow ?? null)
  return words === null ? texts.sourceGone : shortened(words, 60)
}

interface BearingProps extends SourceProps {
  readonly title: string
  readonly stance: Stance
}

/** How a source bears on what it is under, and why, to be written. */
function Bearing({ parts, editor, source, title, stance }: BearingProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'trace')
  return (
    <details className={styles['more']}>
      <summary>{texts.why}</summary>
      <ChoiceField
        label={texts.stanceOf(title)}
        isLabelUnseen
        options={stances.map((each) => ({ id: each, label: texts.stances[each] }))}
        chosen={stance}
        choose={(next) => setStance(board, source.links, next)}
      />
      {source.links.map((each) => (
        <RecordText
          key={each.id}
          editor={editor}
          record={each}
          field="why"
          label={texts.why}
          isLabelUnseen
          name={`${texts.why} ${title}`}
        />
      ))}
      <Button
        look="quiet"
        icon="close"
        label={texts.untie}
        name={texts.untieOf(title)}
        onClick={() => untie(board, source.links)}
      />
    </details>
  )
}

function BelowSources({ parts, editor, source }: SourceProps): ReactNode {
  const texts = useTexts(parts.language, 'trace')
  const graph = useRecordGraph(editor.board)
  if (source.record?.kind === 'quote')
    return (
      <>
        {source.below.map(({ source: interview }) => (
          <RecordChip key={interview} parts={parts} editor={editor} id={interview} />
        ))}
        <span className={styles['quiet']}>{texts.voices[voiceOf(graph, source.record)]}</span>
      </>
    )
  return <WhySources parts={parts} editor={editor} sources={source.below} isReadOnly />
}

function Reasons({ editor, source }: SourceProps): ReactNode {
  const { language } = useBoardProperties(editor.board)
  return source.links
    .filter(({ why }) => why.trim() !== '')
    .map(({ id, why }) => (
      <p key={id} lang={language} dir="auto" className={styles['reason']}>
        {why}
      </p>
    ))
}

function NoteSource({ parts, editor, source }: SourceProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'trace')
  useElements(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const id = source.note as ElementId
  const note = board.elements.get(id)
  const isDeleted = !note && board.elements.deleted().some((each) => each.id === id)
  return (
    <span className={`${styles['note']} ${note ? '' : styles['gone']}`}>
      <Icon name={note ? 'note' : 'trash'} size={18} />
      {note ? (
        <span>
          <span className="unseen">{texts.note}: </span>
          <span lang={language} dir="auto">
            {shortened(plainTextOf(note), 160)}
          </span>
        </span>
      ) : (
        texts.noteGone
      )}
      {isDeleted && mayEdit && (
        <button type="button" onClick={() => board.edit((edit) => edit.elements.restore(id))}>
          {texts.putNoteBack}
        </button>
      )}
    </span>
  )
}
