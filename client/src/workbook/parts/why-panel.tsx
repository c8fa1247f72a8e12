import type { ReactNode } from 'react'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { whyOf, type WhySource } from '@samenspel/shared/knowledge/trace'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { stances, type Stance } from '@samenspel/shared/records/evidence'
import { setStance, tieSource, untie } from '#commands/records/insights.ts'
import type { Editor } from '#editor/editor.ts'
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
          add={(source) => tieSource(editor.board, id, source, 'supports')}
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
  const title = source.record ? shortened(recordTitle(source.record, board, words), 60) : texts.sourceGone
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
      {isWritten ? <Bearing {...props} title={title} stance={link.stance} /> : <Reasons {...props} />}
      {source.below.length > 0 && (
        <div className={styles['below']}>
          <span className={styles['quiet']}>{source.record?.kind === 'quote' ? texts.saidBy : texts.restsOn}</span>
          <BelowSources {...props} />
        </div>
      )}
    </>
  )
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
  if (source.record?.kind === 'quote')
    return source.below.map(({ source: interview }) => (
      <RecordChip key={interview} parts={parts} editor={editor} id={interview} />
    ))
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
  const { language } = useBoardProperties(board)
  const note = board.elements.get(source.note as ElementId)
  return (
    <span className={styles['note']}>
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
    </span>
  )
}
