import { useEffect, useRef, useState, type ReactNode } from 'react'
import { addGuideQuestion, takeStartingGuide } from '#commands/records/interviews-guide.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { OrderButtons } from '#workbook/parts/order-buttons.tsx'
import { recordAnchor, useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import styles from './overview.module.css'

/** The questions that all guests are asked: to write, to order, to leave out. A guide to start from is offered while there is none. */
export function Guide({ parts, editor, at }: ChapterProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const questions = graph.all('guide-question')
  const [added, setAdded] = useState('')
  const list = useRef<HTMLOListElement>(null)
  useGoToRecord(at)
  useEffect(() => {
    if (added !== '') list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus()
  }, [added])
  if (questions.length === 0 && !mayEdit) return null
  return (
    <section className={styles['guide']}>
      <h3>{texts.guideTitle}</h3>
      <p>{questions.length === 0 ? texts.guideEmpty : texts.guideHint}</p>
      <ol ref={list}>
        {questions.map((question, index) => (
          <li key={question.id} id={recordAnchor(question.id)} tabIndex={-1}>
            <span aria-hidden="true">{index + 1}</span>
            <RecordText
              editor={editor}
              record={question}
              field="text"
              label={texts.guideQuestion(index + 1)}
              isLabelUnseen
              isLine
            />
            <span className={styles['questionEnds']}>
              <OrderButtons
                parts={parts}
                editor={editor}
                siblings={questions}
                id={question.id}
                title={texts.guideQuestion(index + 1)}
              />
              <DeleteRecord parts={parts} editor={editor} id={question.id} />
            </span>
          </li>
        ))}
      </ol>
      {mayEdit && (
        <div className={styles['guideActions']}>
          <Button icon="plus" label={texts.guideAdd} onClick={() => setAdded(addGuideQuestion(board))} />
          {questions.length === 0 && <Button label={texts.guideOffer} onClick={() => takeStartingGuide(board)} />}
        </div>
      )}
    </section>
  )
}
