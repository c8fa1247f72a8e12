import type { ReactNode } from 'react'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import type { IconName } from '#ui/icon.tsx'
import { MoreButton } from './more-button.tsx'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  readonly messages: Messages
  readonly editor: Editor
  tell(sentence: string): void
}

/** What is done most with what was chosen; the rest is in the menu. */
const first: readonly { readonly id: CommandId; readonly icon: IconName }[] = [
  { id: 'cluster.make', icon: 'frame' },
  { id: 'cluster.merge', icon: 'plus' },
  { id: 'cluster.split', icon: 'structure' },
  { id: 'tag.edit', icon: 'sliders' },
  { id: 'connector.connect', icon: 'arrow' },
  { id: 'edit.delete', icon: 'trash' },
]

/** How many things are chosen, and what can be done with all of them at once; gone while nothing is. */
export function SelectionBar({ messages, editor, tell }: SelectionBarProps): ReactNode {
  const selected = useCell(editor.selection)
  const { list, canvas } = messages
  const there = [...selected].filter((id) => editor.board.elements.get(id) !== undefined)
  if (there.length === 0) return <output className="unseen" />
  return (
    <section className={styles['bar']} aria-label={list.chosenActions}>
      <output className={styles['count']}>{list.chosen(there.length)}</output>
      {first
        .filter(({ id }) => commands[id].isEnabled(editor))
        .map(({ id, icon }) => (
          <Button
            key={id}
            icon={icon}
            label={canvas.commands[id]}
            onClick={() => {
              commands[id].run(editor)
              tell(list.did(canvas.commands[id]))
            }}
          />
        ))}
      <MoreButton messages={messages} editor={editor} name={list.moreOfChosen} />
      <Button icon="close" look="quiet" label={list.chooseNothing} onClick={() => editor.selection.set(new Set())} />
    </section>
  )
}
