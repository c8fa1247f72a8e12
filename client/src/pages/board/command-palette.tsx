import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { searchCommands } from '#commands/search-commands.ts'
import { shortcutText } from '#commands/shortcut.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Dialog } from '#ui/dialog.tsx'
import styles from './command-palette.module.css'
import { isMac } from './is-mac.ts'
import { runCommandAfter } from './run-command.ts'

interface PaletteProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** Everything that can be done now, to search in and choose from; open while `editor.panel` says so. */
export function CommandPalette({ messages, editor }: PaletteProps): ReactNode {
  if (useCell(editor.panel) !== 'palette') return null
  const close = (): void => editor.panel.set(null)
  return (
    <Dialog title={messages.panels.palette.title} closeLabel={messages.common.close} onClose={close} hasAnswer>
      <CommandSearch messages={messages} editor={editor} choose={(id) => runCommandAfter(close, id, editor)} />
    </Dialog>
  )
}

/** A text box with the commands that fit below it: arrows go along them while the caret stays in the box. */
function CommandSearch(props: PaletteProps & { choose(id: CommandId): void }): ReactNode {
  const { messages, editor, choose } = props
  const { palette } = messages.panels
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const found = searchCommands(editor, messages.canvas.commands, typed)
  const chosen = found[Math.min(at, found.length - 1)]
  useEffect(() => {
    if (chosen) document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, listId])
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      setAt(Math.max(0, Math.min(found.length - 1, at + step)))
      event.preventDefault()
    }
    if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      choose(chosen)
      event.preventDefault()
    }
  }
  return (
    <div className={styles['search']}>
      <input
        type="text"
        data-first-focus=""
        role="combobox"
        aria-label={palette.title}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={palette.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={pressed}
      />
      <Found messages={messages} listId={listId} found={found} chosen={chosen} choose={choose} />
      <output className={found.length > 0 ? 'unseen' : undefined}>{found.length === 0 ? palette.none : ''}</output>
    </div>
  )
}

interface FoundProps {
  readonly messages: Messages
  readonly listId: string
  readonly found: readonly CommandId[]
  readonly chosen: CommandId | undefined
  choose(id: CommandId): void
}

/** The commands to choose from. The box above has the focus and its keys, which a select of the page could not share. */
function Found({ messages, listId, found, chosen, choose }: FoundProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={listId} role="listbox" aria-label={messages.panels.palette.title} className={styles['found']}>
      {found.map((id) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events
        <div
          key={id}
          id={`${listId}-${id}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          aria-selected={id === chosen}
          tabIndex={-1}
          onClick={() => choose(id)}
        >
          <span>{messages.canvas.commands[id]}</span>
          <Keys id={id} />
        </div>
      ))}
    </div>
  )
}

/** The keys that do the same, where there are any. */
export function Keys({ id }: { readonly id: CommandId }): ReactNode {
  const [shortcut] = commands[id].shortcuts
  return shortcut ? <kbd>{shortcutText(shortcut, { isMac: isMac() })}</kbd> : null
}
