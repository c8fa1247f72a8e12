import type { ReactNode } from 'react'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { shortcutText } from '#commands/shortcut.ts'
import type { Editor } from '#editor/editor.ts'
import { Dialog } from '#ui/dialog.tsx'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import type { PageParts } from '../page-parts.ts'
import styles from './help-dialog.module.css'
import { isMac } from './is-mac.ts'
import { ViewSettings } from './view-settings.tsx'

interface HelpDialogProps {
  readonly parts: PageParts
  readonly editor: Editor
  onClose(): void
}

/** How to work here, and every shortcut there is, taken from the commands themselves. */
export function HelpDialog({ parts, editor, onClose }: HelpDialogProps): ReactNode {
  const { board, canvas, common } = parts.messages
  const ids = (Object.keys(commands) as CommandId[]).filter((id) => commands[id].shortcuts.length > 0)
  return (
    <Dialog title={board.helpTitle} closeLabel={common.close} onClose={onClose} wide>
      <ul className={styles['basics']}>
        {board.helpBasics.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <LanguageSwitch label={common.interfaceLanguage} language={parts.language} choose={parts.chooseLanguage} />
      <ViewSettings messages={parts.messages} editor={editor} />
      <h3>{board.helpShortcuts}</h3>
      <dl className={styles['shortcuts']}>
        {ids.map((id) => (
          <div key={id}>
            <dt>{canvas.commands[id]}</dt>
            <dd>
              {commands[id].shortcuts.map((shortcut) => {
                const text = shortcutText(shortcut, { isMac: isMac() })
                return <kbd key={text}>{text}</kbd>
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
