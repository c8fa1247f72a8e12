import type { ReactNode } from 'react'
import { isOfWords, type PartDiff } from '@samenspel/shared/knowledge/question-versions'
import type { DiffPart } from '@samenspel/shared/knowledge/word-diff'
import type { Language } from '@samenspel/shared/language'
import { useTexts } from '#ui/use-texts.ts'
import styles from './question.module.css'

interface DiffTextProps {
  readonly language: Language
  /** The language of the words themselves. */
  readonly lang: string
  readonly diff: readonly PartDiff[]
  /** Each change carries its number, for what is said about it elsewhere. */
  readonly isNumbered?: boolean
}

/** What changed, in the words themselves: removed ones struck through, added ones underlined, and both said to who hears them. */
export function DiffText({ language, lang, diff, isNumbered = false }: DiffTextProps): ReactNode {
  const texts = useTexts(language, 'question')
  return (
    <div className={diff.length > 1 ? styles['split'] : undefined}>
      {numbered(diff).map(({ part, stretches }) => (
        <div key={part} className={styles['words']}>
          {part !== 'whole' && <p className={styles['partName']}>{texts.parts[part]}</p>}
          <p lang={lang} dir="auto" className={styles['diff']}>
            {stretches.length === 0 && <span className={styles['quiet']}>{texts.emptyPart}</span>}
            {stretches.map(({ type, text, number, place }) =>
              type === 'same' ? (
                <span key={place}>{text}</span>
              ) : (
                <Change key={place} {...{ type, text, texts }} number={isNumbered ? number : 0} />
              ),
            )}
          </p>
        </div>
      ))}
    </div>
  )
}

/** A stretch of words; the last of a change carries its number as `changesIn` counts them, all others 0. */
interface NumberedStretch extends DiffPart {
  readonly number: number
  /** Where it stands among the others: it has no identity of its own. */
  readonly place: number
}

function numbered(
  diff: readonly PartDiff[],
): readonly { readonly part: PartDiff['part']; readonly stretches: readonly NumberedStretch[] }[] {
  let count = 0
  return diff.map(({ part, diff: stretches }) => ({
    part,
    stretches: stretches.map((stretch, place) => {
      const [before, after] = [stretches[place - 1], stretches[place + 1]]
      const isLast = stretch.type === 'added' || (stretch.type === 'removed' && after?.type !== 'added')
      const words = stretch.text + (stretch.type === 'added' && before?.type === 'removed' ? before.text : '')
      const isChange = isLast && isOfWords(words)
      if (isChange) count += 1
      return { ...stretch, place, number: isChange ? count : 0 }
    }),
  }))
}

interface ChangeProps {
  readonly type: 'added' | 'removed'
  readonly text: string
  readonly texts: ReturnType<typeof useTexts<'question'>>
  /** 0 for none. */
  readonly number: number
}

function Change({ type, text, texts, number }: ChangeProps): ReactNode {
  const Mark = type === 'added' ? 'ins' : 'del'
  const [start, end] = type === 'added' ? [texts.addedStart, texts.addedEnd] : [texts.removedStart, texts.removedEnd]
  return (
    <>
      <Mark>
        <span className="unseen"> [{start}] </span>
        {text}
        <span className="unseen"> [{end}] </span>
      </Mark>
      {number > 0 && (
        <sup className={styles['mark']} aria-label={texts.changeNumber(number)}>
          {number}
        </sup>
      )}
    </>
  )
}

/** What the two marks mean, shown beside a difference. */
export function DiffLegend({ language }: { readonly language: Language }): ReactNode {
  const texts = useTexts(language, 'question')
  return (
    <p className={`${styles['legend']} ${styles['diff']}`} aria-hidden="true">
      <del>{texts.removedLegend}</del> <ins>{texts.addedLegend}</ins>
    </p>
  )
}
