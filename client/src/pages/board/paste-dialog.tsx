import type { ReactNode } from 'react'
import { limits } from '@samenspel/shared/limits'
import { answerPaste } from '#commands/paste.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import styles from './paste-dialog.module.css'

/** Asks whether several pasted lines or cells are one note or many. */
export function PasteDialog(props: { readonly messages: Messages; readonly editor: Editor }): ReactNode {
  const { messages, editor } = props
  const pending = useCell(editor.pendingPaste)
  if (!pending) return null
  const { paste } = messages.canvas
  const title = pending.type === 'cells' ? paste.cellsQuestion(pending.count) : paste.question(pending.count)
  return (
    <Dialog hasAnswer title={title} closeLabel={messages.common.close} onClose={() => answerPaste(editor, 'none')}>
      {pending.isCut && <p>{paste.tooMany(limits.notesPerPasteMax)}</p>}
      <div className={styles['answers']}>
        <Button
          data-first-focus=""
          look="primary"
          label={pending.type === 'cells' ? paste.perCell : paste.perLine}
          onClick={() => answerPaste(editor, 'each')}
        />
        <Button label={paste.asOne} onClick={() => answerPaste(editor, 'one')} />
        <Button look="quiet" label={paste.cancel} onClick={() => answerPaste(editor, 'none')} />
      </div>
    </Dialog>
  )
}
