import { useState, type ReactNode } from 'react'
import {
  causesOf,
  changesIn,
  diffOf,
  type Cause,
  type Question,
  type WordChange,
} from '@samenspel/shared/knowledge/question-versions'
import { addCause, removeCause } from '#commands/records/question.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import { shortened } from '#workbook/parts/record-title.ts'
import { DiffLegend, DiffText } from './diff-text.tsx'
import styles from './question.module.css'

/** What can cause a change of the question. */
const causeKinds = ['insight', 'persona', 'quote', 'fact'] as const

interface ChangesProps extends ChapterProps {
  readonly versions: readonly Question[]
  readonly index: number
}

/** What changed from the version before, and what caused each change and the version as a whole. */
export function Changes(props: ChangesProps): ReactNode {
  const { parts, editor, versions, index } = props
  const texts = useTexts(parts.language, 'question')
  const { language } = useBoardProperties(editor.board)
  const graph = useRecordGraph(editor.board)
  const version = versions[index]
  const before = versions[index - 1]
  if (!version || !before) return null
  const diff = diffOf(before, version)
  const changes = changesIn(diff)
  const causes = causesOf(graph, version, changes)
  return (
    <section className={styles['changes']} aria-label={`${texts.changesTitle}: ${texts.version(index + 1)}`}>
      <header className={styles['changesHead']}>
        <h4>{texts.changesTitle}</h4>
        <p className={styles['quiet']}>{texts.sinceVersion(index)}</p>
        <DiffLegend language={parts.language} />
      </header>
      {changes.length === 0 ? (
        <p>{texts.noChanges}</p>
      ) : (
        <>
          <DiffText language={parts.language} lang={language} diff={diff} isNumbered />
          <h4>{texts.causesTitle}</h4>
          <ol className={styles['causes']}>
            {changes.map((change, i) => (
              <ChangeRow
                key={`${change.part} ${change.key}`}
                {...props}
                version={version}
                change={change}
                number={i + 1}
                causes={causes.filter((cause) => cause.change === change)}
              />
            ))}
          </ol>
        </>
      )}
      <CauseOfVersion {...props} version={version} causes={causes} />
    </section>
  )
}

interface CauseOfVersionProps extends ChangesProps {
  readonly version: Question
  readonly causes: readonly Cause[]
}

/** What led to the version as a whole, with the causes whose words are not changed any more, and why in words. */
function CauseOfVersion({ parts, editor, version, causes }: CauseOfVersionProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'question')
  const graph = useRecordGraph(board)
  const ofWhole = causes.filter(({ change }) => change === undefined)
  return (
    <>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.causeOfVersion}
        hint={texts.causeHint}
        kinds={causeKinds}
        chosen={[...new Set(ofWhole.map(({ source }) => source))]}
        add={(id) => addCause(editor.board, version.id, id)}
        remove={(id) => {
          for (const cause of ofWhole)
            if (cause.source === id) removeCause(editor.board, version, cause, graph.partsOf(id))
        }}
      />
      {ofWhole
        .filter(({ words }) => words !== '')
        .map(({ source, words }) => (
          <p key={`${source} ${words}`} className={styles['quiet']}>
            {texts.causeOfWords(words)}
          </p>
        ))}
      <RecordText
        editor={editor}
        record={version}
        field="reason"
        label={texts.reason}
        placeholder={texts.reasonPlaceholder}
      />
    </>
  )
}

interface ChangeRowProps extends ChangesProps {
  readonly version: Question
  readonly change: WordChange
  readonly number: number
  readonly causes: readonly Cause[]
}

/** How much of the words of a change is repeated. */
const EXCERPT_CHARACTERS = 70

function ChangeRow({ parts, editor, version, change, number, causes }: ChangeRowProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'question')
  const mayEdit = useCell(editor.mayEdit)
  const graph = useRecordGraph(board)
  const [isNaming, setNaming] = useState(false)
  const sentence = sentenceOf(change, texts)
  return (
    <li className={styles['cause']}>
      <span className={styles['mark']} aria-hidden="true">
        {number}
      </span>
      <div className={styles['causeBody']}>
        <p>{sentence}</p>
        {isNaming ? (
          <ReferencePicker
            parts={parts}
            editor={editor}
            label={texts.causeOf(sentence)}
            isLabelUnseen
            kinds={causeKinds}
            chosen={causes.map(({ source }) => source)}
            add={(id) => addCause(board, version.id, id, change.key)}
            remove={(id) => {
              for (const cause of causes) if (cause.source === id) removeCause(board, version, cause, graph.partsOf(id))
            }}
          />
        ) : (
          causes.map((cause) => <RecordChip key={cause.source} parts={parts} editor={editor} id={cause.source} />)
        )}
        {!isNaming && causes.length === 0 && <p className={styles['quiet']}>{texts.noCause}</p>}
      </div>
      {mayEdit && (
        <Button
          look="quiet"
          icon={isNaming ? 'check' : 'plus'}
          label={isNaming ? texts.closeCause : texts.nameCause}
          name={`${isNaming ? texts.closeCause : texts.nameCause}: ${sentence}`}
          onClick={() => setNaming(!isNaming)}
        />
      )}
    </li>
  )
}

function sentenceOf({ removed, added }: WordChange, texts: ReturnType<typeof useTexts<'question'>>): string {
  const [before, after] = [removed, added].map((words) => shortened(words.trim(), EXCERPT_CHARACTERS))
  if (!before) return texts.change.added(after ?? '')
  return after ? texts.change.replaced(before, after) : texts.change.removed(before)
}
