import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Stance } from '@samenspel/shared/records/evidence'
import { tieSources } from '#commands/records/evidence.ts'
import { insightFromQuotes } from '#commands/records/quotes-use.ts'
import { openRecord } from '#editor/open-record.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { TieDialog } from '#workbook/parts/tie-dialog.tsx'
import styles from './quotes.module.css'

interface SelectedQuotesProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly selected: readonly RecordId[]
  clear(): void
}

/** What can be done with the quotes that are selected; in sight as long as some are. */
export function SelectedQuotes({ parts, editor, selected, clear }: SelectedQuotesProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'quotes')
  const [isTying, setTying] = useState(false)
  const [told, setTold] = useState('')
  const makeInsight = (): void => {
    const insight = insightFromQuotes(board, selected)
    if (!insight) return
    clear()
    openRecord(editor, insight)
  }
  const tie = (target: RecordId, stance: Stance): void => {
    setTold(texts.tied(tieSources(board, target, selected, stance)))
    setTying(false)
    clear()
  }
  return (
    <>
      {selected.length > 0 && (
        <section className={styles['selected']} aria-label={texts.selected(selected.length)}>
          <b>{texts.selected(selected.length)}</b>
          <Button look="primary" icon="insight" label={texts.makeInsight} onClick={makeInsight} />
          <Button icon="persona" label={texts.tie} onClick={() => setTying(true)} />
          <Button look="quiet" label={texts.selectNone} onClick={clear} />
        </section>
      )}
      <output className={styles['count']}>{told}</output>
      {isTying && (
        <TieDialog parts={parts} editor={editor} title={texts.tie} onClose={() => setTying(false)} tie={tie} />
      )}
    </>
  )
}
