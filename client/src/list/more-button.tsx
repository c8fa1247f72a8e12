import type { ReactNode } from 'react'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from '#ui/button.tsx'

interface MoreButtonProps {
  readonly messages: Messages
  readonly editor: Editor
  /** What the menu is about; the selection when it is left out, and also when that has it. */
  readonly id?: ElementId
  readonly name: string
}

/** Opens the menu of everything that can be done with an element: the one that the canvas has. */
export function MoreButton({ messages, editor, id, name }: MoreButtonProps): ReactNode {
  return (
    <Button
      icon="more"
      iconOnly={id !== undefined}
      look="quiet"
      label={messages.list.more}
      name={name}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        if (id !== undefined && !editor.selection.get().has(id)) {
          editor.selection.set(new Set())
          editor.focused.set(id)
        }
        const { left, bottom } = currentTarget.getBoundingClientRect()
        editor.menu.set({ screenPoint: [left, bottom], about: 'elements' })
      }}
    />
  )
}
