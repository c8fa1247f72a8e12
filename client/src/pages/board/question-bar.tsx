import { useMemo, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { Editor } from '#editor/editor.ts'
import { recordText } from '#editor/text-binding.ts'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import { SharedTextArea } from '#ui/shared-text-area.tsx'
import styles from './question-bar.module.css'
import { useBoardProperties, useRecords } from './use-board.ts'

interface QuestionBarProps {
  readonly messages: Messages
  readonly board: Board
  readonly editor: Editor
}

/** The question the group works on, always in sight; whoever may write sharpens it in place, together with others. */
export function QuestionBar({ messages, board, editor }: QuestionBarProps): ReactNode {
  const mayEdit = useCell(editor.mayEdit)
  const question = useRecords(board).findLast((record) => record.kind === 'question')
  const { language } = useBoardProperties(board)
  if (!question) return null
  return (
    <div className={styles['bar']}>
      <span className={styles['label']} aria-hidden={mayEdit}>
        {messages.board.questionLabel}
      </span>
      {mayEdit ? (
        <EditableQuestion messages={messages} board={board} id={question.id} lang={language} />
      ) : (
        <p lang={language} dir="auto" className={styles['text']}>
          {question.text || messages.board.questionEmpty}
        </p>
      )}
    </div>
  )
}

interface EditableQuestionProps {
  readonly messages: Messages
  readonly board: Board
  readonly id: RecordId
  readonly lang: string
}

function EditableQuestion({ messages, board, id, lang }: EditableQuestionProps): ReactNode {
  const text = useMemo(() => recordText(board, id, 'question', 'text'), [board, id])
  return (
    <SharedTextArea
      text={text}
      label={messages.board.questionLabel}
      placeholder={messages.board.questionPlaceholder}
      lang={lang}
      className={styles['text']}
      history={board.history}
      charactersMax={limits.recordTextCharactersMax}
      onBlur={() => board.history.seal()}
    />
  )
}
