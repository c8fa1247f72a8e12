import { memo, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { attributedRole } from '@samenspel/shared/knowledge/captured-quote'
import { sourceOf } from '#commands/records/quotes-anchors.ts'
import { describeQuote } from '#commands/records/quotes.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { QuoteDetails } from '#workbook/parts/quote-details.tsx'
import type { QuoteRow } from './quote-rows.ts'
import styles from './quotes.module.css'

interface QuoteCardProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly row: QuoteRow
  readonly mayEdit: boolean
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly lang: string
  select(id: RecordId, isSelected: boolean): void
  open(id: RecordId | null): void
}

/** One quote in the list: its words and who they are of; opened, all there is to choose about it. */
export const QuoteCard = memo(function QuoteCard(props: QuoteCardProps): ReactNode {
  const { parts, editor, row, mayEdit, isSelected, isOpen, lang, select } = props
  const { quote, isSensitive } = row
  const texts = useTexts(parts.language, 'quotes')
  const [isShown, setShown] = useState(false)
  const isVeiled = isSensitive && !(mayEdit && isShown)
  const words = isVeiled ? texts.veiled : quote.text.slice(0, 60)
  return (
    <li
      id={recordAnchor(quote.id)}
      tabIndex={-1}
      className={styles['card']}
      data-open={isOpen || undefined}
      data-voice={row.voice}
    >
      {mayEdit && (
        <label className={styles['select']}>
          <input
            type="checkbox"
            aria-label={texts.select(words)}
            checked={isSelected}
            onChange={(event) => select(quote.id, event.target.checked)}
          />
        </label>
      )}
      <div className={styles['middle']}>
        {isVeiled ? (
          <p className={styles['veiled']}>
            <Icon name="veiled" size={18} />
            {texts.veiled}
          </p>
        ) : (
          <blockquote lang={lang} dir="auto">
            {quote.text || '…'}
          </blockquote>
        )}
        <By {...props} />
        {isSensitive && mayEdit && (
          <Button
            look="quiet"
            icon={isShown ? 'veiled' : 'eye'}
            label={isShown ? texts.hide : texts.show}
            name={isShown ? texts.hide : texts.showOf(row.interview?.code ?? row.role)}
            onClick={() => setShown(!isShown)}
          />
        )}
      </div>
      <Buttons {...props} isVeiled={isVeiled} words={words} />
      {isOpen && !isVeiled && <QuoteDetails parts={parts} editor={editor} quote={quote} />}
    </li>
  )
})

function Buttons(props: QuoteCardProps & { readonly isVeiled: boolean; readonly words: string }): ReactNode {
  const { parts, editor, row, mayEdit, isOpen, open, isVeiled, words } = props
  const { quote } = row
  const texts = useTexts(parts.language, 'quotes')
  return (
    <div className={styles['buttons']}>
      {mayEdit ? (
        <Button
          icon="star"
          iconOnly
          look="quiet"
          label={quote.isStarred ? texts.unstar : texts.star}
          name={texts.starOf(words)}
          aria-pressed={quote.isStarred}
          onClick={() => describeQuote(editor.board, quote.id, { isStarred: !quote.isStarred })}
        />
      ) : (
        quote.isStarred && <Icon name="star" />
      )}
      {!isVeiled && (
        <Button
          icon={isOpen ? 'up' : 'down'}
          iconOnly
          look="quiet"
          label={isOpen ? texts.close : texts.more}
          name={isOpen ? texts.close : texts.open(words)}
          aria-expanded={isOpen}
          onClick={() => open(isOpen ? null : quote.id)}
        />
      )}
    </div>
  )
}

/** Who said it, whose voice that is, and whether it is used. */
function By({ parts, editor, row }: QuoteCardProps): ReactNode {
  const { quote, interview, voice, usedIn } = row
  const texts = useTexts(parts.language, 'quotes')
  const role = attributedRole(quote, interview)
  const source = sourceOf(editor.board, quote).state
  return (
    <p className={styles['by']}>
      <span>{role === '' ? texts.byNobody : texts.by(role)}</span>
      {interview && <b>{interview.code}</b>}
      <span>{texts.voices[voice]}</span>
      {quote.wording !== 'verbatim' && <span>{texts.wordings[quote.wording]}</span>}
      <span>{usedIn.length === 0 ? texts.unused : texts.used(usedIn.length)}</span>
      {source === 'changed' && (
        <span className={styles['warn']}>
          <Icon name="refresh" size={16} />
          {texts.sourceChanged.replace(/:$/, '')}
        </span>
      )}
      {source === 'gone' && (
        <span className={styles['warn']}>
          <Icon name="trash" size={16} />
          {texts.sourceGone}
        </span>
      )}
    </p>
  )
}
