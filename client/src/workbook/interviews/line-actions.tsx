import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { deleteLine, moveLineUnder, setLineSensitive } from '#commands/records/interviews-lines.ts'
import { Button } from '#ui/button.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import type { LineRowProps } from './line-row.tsx'
import styles from './line.module.css'

/** What can be done with a line beside writing in it; shown while the focus is in the line. */
export function LineActions({ session, texts, line, place, all, questions, actions }: LineRowProps): ReactNode {
  const { board } = session
  const { id } = line
  const nowhere = { from: 0, to: 0 }
  const shown = line.text.slice(0, 40)
  return (
    <fieldset className={styles['bar']}>
      <legend className="unseen">{texts.lineActions(shown)}</legend>
      <Button
        icon="veiled"
        look="quiet"
        label={texts.sensitive}
        name={line.isSensitive ? texts.unmarkSensitive : texts.markSensitive}
        aria-pressed={line.isSensitive}
        onClick={() => setLineSensitive(board, id, !line.isSensitive)}
      />
      <Button
        icon="up"
        iconOnly
        look="quiet"
        label={texts.moveUp}
        disabled={place === 1 && questions.length === 0}
        onClick={() => actions.wish(id, { do: 'move', by: -1 }, nowhere)}
      />
      <Button
        icon="down"
        iconOnly
        look="quiet"
        label={texts.moveDown}
        disabled={place === all && questions.length === 0}
        onClick={() => actions.wish(id, { do: 'move', by: 1 }, nowhere)}
      />
      {questions.length > 0 && (
        <MenuButton
          icon="move"
          label={texts.moveUnder}
          name={`${texts.moveUnder}: ${shown}`}
          chosen={line.guideQuestion}
          items={[...questions.map((each) => ({ id: each.id as string, label: each.text })), NONE(texts.noQuestion)]}
          choose={(question) => moveLineUnder(board, id, question)}
        />
      )}
      <Button
        icon="trash"
        iconOnly
        look="quiet"
        label={texts.deleteLine}
        onClick={() => {
          focusBefore(id)
          deleteLine(board, id)
          actions.tell(texts.lineDeleted)
        }}
      />
    </fieldset>
  )
}

const NONE = (label: string): { readonly id: string; readonly label: string } => ({ id: '', label })

/** Puts the keyboard on the line above, or below, before this one goes. */
function focusBefore(id: RecordId): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[id^="line-"]')]
  const at = fields.findIndex((field) => field.id === `line-${id}`)
  const other = fields[at - 1] ?? fields[at + 1]
  other?.focus()
}
