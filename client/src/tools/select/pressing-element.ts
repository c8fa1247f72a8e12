import type { ElementId } from '@samenspel/shared/ids'
import { groupOf, movedWith } from '#commands/groups.ts'
import { followAt } from '#commands/links.ts'
import { startEditing } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import { isDrag, type PointerInput, type ToolState } from '#tools/tool.ts'
import { moving } from './moving.ts'

/** Pressed on an element: a drag moves it with the rest of the selection, a release selects it, and opens it when it was selected already. */
export function pressingElement(id: ElementId, start: PointerInput): ToolState {
  return {
    name: 'select.pressing-element',
    pointerMove: (input, editor) => {
      if (!isDrag(start, input)) return undefined
      const selected = editor.selection.get()
      if (!selected.has(id)) editor.selection.set(start.shift ? new Set([...selected, id]) : new Set([id]))
      editor.focused.set(id)
      return moving([...editor.selection.get()], start, input)
    },
    pointerUp: (_input, editor) => {
      released(editor, id, start)
      return 'idle'
    },
  }
}

function released(editor: Editor, id: ElementId, { shift, mod, boardPoint }: PointerInput): void {
  if (!shift && followAt(editor, id, boardPoint)) return
  const selected = editor.selection.get()
  editor.focused.set(id)
  if (shift) {
    const rest = [...selected].filter((other) => other !== id)
    editor.selection.set(new Set(selected.has(id) ? rest : [...rest, id]))
  } else if (selected.size === 1 && selected.has(id)) startEditing(editor, id)
  else editor.selection.set(new Set([id]))
}
