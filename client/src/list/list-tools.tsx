import type { ReactNode } from 'react'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { addFrame } from '#commands/frames.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { useHistory } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import type { IconName } from '#ui/icon.tsx'
import { newFrameBox } from './new-frame-box.ts'
import styles from './list-view.module.css'

interface ListToolsProps {
  readonly messages: Messages
  readonly editor: Editor
  tell(sentence: string): void
}

/** What is done with the list as a whole: back and forth, filtering, all commands, and the frames for those who lead. */
export function ListTools({ messages, editor, tell }: ListToolsProps): ReactNode {
  const { canvas, list, panels } = messages
  const { history } = editor.board
  const { canUndo, canRedo } = useHistory(editor.board)
  const mayEdit = useCell(editor.mayEdit)
  const mayLead = useCell(editor.mayLead)
  const editsStructure = useCell(editor.editsStructure)
  const opening = (id: CommandId, icon: IconName, label: string): ReactNode => (
    <Button icon={icon} look="quiet" label={label} aria-haspopup="dialog" onClick={() => commands[id].run(editor)} />
  )
  return (
    <div className={styles['history']}>
      {mayEdit && (
        <>
          <Button
            icon="undo"
            look="quiet"
            label={canvas.commands['edit.undo']}
            disabled={!canUndo}
            onClick={() => {
              history.undo()
              tell(list.undone)
            }}
          />
          <Button
            icon="redo"
            look="quiet"
            label={canvas.commands['edit.redo']}
            disabled={!canRedo}
            onClick={() => {
              history.redo()
              tell(list.redone)
            }}
          />
        </>
      )}
      {opening('filter.open', 'sliders', panels.filter.title)}
      {opening('palette.open', 'commands', panels.palette.button)}
      {mayLead && (
        <>
          <Button
            icon="structure"
            look="quiet"
            label={canvas.commands['structure.toggle']}
            aria-pressed={editsStructure}
            onClick={() => commands['structure.toggle'].run(editor)}
          />
          <Button
            icon="plus"
            look="quiet"
            label={canvas.commands['tool.frame']}
            onClick={() => addFrame(editor, newFrameBox(editor.board))}
          />
        </>
      )}
      {mayEdit && <p className={styles['hint']}>{list.keyboardHint}</p>}
    </div>
  )
}
