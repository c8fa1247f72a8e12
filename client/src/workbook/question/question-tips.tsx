import type { ReactNode } from 'react'
import { checkQuestion, type CheckResult } from '@samenspel/shared/knowledge/question-checks'
import type { Question } from '@samenspel/shared/knowledge/question-versions'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { shortened } from '#workbook/parts/record-title.ts'
import styles from './question.module.css'

/** How much of a sentence that a tip goes by is repeated. */
const WORDS_CHARACTERS = 40

/** Gentle tips on the words of a version, with what each goes by. Nothing while there are no words. */
export function QuestionTips({ parts, editor, question }: ChapterProps & { readonly question: Question }): ReactNode {
  const texts = useTexts(parts.language, 'question')
  const { language } = useBoardProperties(editor.board)
  const results = checkQuestion(question, language)
  if (results.length === 0) return null
  return (
    <section className={styles['panel']} aria-labelledby="question-tips">
      <h3 id="question-tips">{texts.checksTitle}</h3>
      <p className={styles['quiet']}>{texts.checksLead}</p>
      <ul className={styles['tips']}>
        {results.map((result) => (
          <Tip key={result.check} result={result} texts={texts} lang={language} />
        ))}
      </ul>
    </section>
  )
}

interface TipProps {
  readonly result: CheckResult
  readonly texts: ReturnType<typeof useTexts<'question'>>
  readonly lang: string
}

function Tip({ result: { check, isMet, words }, texts, lang }: TipProps): ReactNode {
  const reason = isMet ? texts.checkReason[check] : texts.checkAdvice[check]
  // The words that were looked for and found; what was not found cannot be shown.
  const shown = words.filter((word) => word !== '').map((word) => shortened(word, WORDS_CHARACTERS))
  return (
    <li className={isMet ? styles['met'] : styles['look']}>
      <Icon name={isMet ? 'check' : 'eye'} />
      <div>
        <p>
          <strong>{texts.checks[check]}</strong>
          <span className="unseen">: {isMet ? texts.inOrder : texts.lookAt}</span>
        </p>
        <p>
          {reason} {shown.length > 0 && <span lang={lang}>{texts.becauseOfWords(shown)}</span>}
        </p>
      </div>
    </li>
  )
}
