import { useMemo, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import { partsOf, type Question } from '@samenspel/shared/knowledge/question-versions'
import { limits } from '@samenspel/shared/limits'
import { addVersion, isOpen } from '#commands/records/question.ts'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import { recordText } from '#editor/text-binding.ts'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { SharedTextArea } from '#ui/shared-text-area.tsx'
import styles from './question-bar.module.css'
import { useBoardProperties } from './use-board.ts'
import { useRecordGraph } from './use-record-graph.ts'

interface QuestionBarProps {
  readonly messages: Messages
  readonly board: Board
  readonly editor: Editor
}

/**
 * The version of the question the group works on now, always in sight; its name opens its history. While it is one text that nobody adopted whoever may
 * write sharpens it in place; the words of an adopted one are not typed over, a new version is offered instead.
 */
export function QuestionBar({ messages, board, editor }: QuestionBarProps): ReactNode {
  const mayEdit = useCell(editor.mayEdit)
  const versions = useRecordGraph(board).all('question')
  const { language } = useBoardProperties(board)
  const question = versions.at(-1)
  if (!question) return null
  const name = versions.length > 1 ? messages.board.questionVersion(versions.length) : messages.board.questionLabel
  return (
    <div className={styles['bar']}>
      <button
        type="button"
        className={styles['label']}
        aria-label={messages.board.openQuestion(name)}
        onClick={() => openRecord(editor, question.id)}
      >
        <span>{name}</span>
        <Icon name="workbook" size={18} />
      </button>
      {mayEdit && isOpen(question) && !question.isSplit ? (
        <EditableQuestion messages={messages} board={board} question={question} lang={language} />
      ) : (
        <QuestionWords messages={messages} question={question} lang={language} />
      )}
      {mayEdit && !isOpen(question) && (
        <Button
          look="quiet"
          icon="plus"
          label={messages.board.newQuestionVersion}
          onClick={() => openRecord(editor, addVersion(board))}
        />
      )}
    </div>
  )
}

interface QuestionProps {
  readonly messages: Messages
  readonly question: Question
  readonly lang: string
}

function QuestionWords({ messages: { board }, question, lang }: QuestionProps): ReactNode {
  const parts = partsOf(question).filter(({ text }) => text.trim() !== '')
  if (parts.length === 0) return <p className={styles['text']}>{board.questionEmpty}</p>
  return (
    <p lang={lang} dir="auto" className={styles['text']}>
      {parts.map(({ part, text }) => (
        <span key={part}>{text.trim()} </span>
      ))}
    </p>
  )
}

function EditableQuestion({ messages, board, question, lang }: QuestionProps & { readonly board: Board }): ReactNode {
  const { id } = question
  const text = useMemo(() => recordText(board, id, 'question', 'text'), [board, id])
  return (
    <SharedTextArea
      text={text}
      label={messages.board.questionLabel}
      placeholder={messages.board.questionPlaceholder}
      lang={lang}
      className={styles['text']}
      history={board.history}
      charactersMax={limits.questionTextCharactersMax}
      onBlur={() => board.history.seal()}
    />
  )
}
