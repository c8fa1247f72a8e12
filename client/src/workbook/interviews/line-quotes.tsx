import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { distinctQuotes } from '@samenspel/shared/knowledge/captured-quote'
import { sourceOf } from '#commands/records/quotes-anchors.ts'
import { Icon } from '#ui/icon.tsx'
import { QuoteDetails } from '#workbook/parts/quote-details.tsx'
import type { LineRowProps } from './line-row.tsx'
import styles from './line.module.css'

type LineQuotesProps = Pick<
  LineRowProps,
  'parts' | 'session' | 'editor' | 'texts' | 'line' | 'quotes' | 'mayEdit' | 'lang'
>

/** The quotes that were caught in a line, each to be opened in its place. */
export function LineQuotes(props: LineQuotesProps): ReactNode {
  const { parts, session, editor, texts, quotes, mayEdit, lang } = props
  const [opened, setOpened] = useState<RecordId>()
  const shown = distinctQuotes(quotes).filter((quote) => mayEdit || !quote.isSensitive)
  const quote = shown.find(({ id }) => id === opened)
  if (shown.length === 0) return null
  return (
    <>
      <ul className={styles['quotes']} aria-label={texts.quotesInLine}>
        {shown.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles['quote']}
              aria-expanded={each.id === opened}
              aria-label={texts.openQuote(each.text)}
              onClick={() => setOpened(each.id === opened ? undefined : each.id)}
            >
              <Icon name="quote" size={16} />
              <span lang={lang} dir="auto">
                {each.text}
              </span>
              {each.isStarred && <Icon name="star" size={14} />}
              {each.isSensitive && <Icon name="veiled" size={16} />}
              {sourceOf(session.board, each).state === 'changed' && <Icon name="refresh" size={16} />}
            </button>
          </li>
        ))}
      </ul>
      {quote && <QuoteDetails parts={parts} editor={editor} quote={quote} isAtSource />}
    </>
  )
}
