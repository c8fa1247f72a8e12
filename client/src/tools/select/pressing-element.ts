import type { ElementId } from '@samenspel/shared/ids'
import { groupOf, movedWith } from '#commands/groups.ts'
import { followAt } from '#commands/links.ts'
import { openElement } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import { isDrag, type PointerInput, type ToolState } from '#tools/tool.ts'
import { moving } from './moving.ts'

/**
 * Pressed on an element: a drag moves it with the rest of the selection, a release selects it with its group. A release on what was selected
 * already goes one step further in: from the group to the element, from the element to its text. With Ctrl held it selects inside at once.
 */
export function pressingElement(id: ElementId, start: PointerInput): ToolState {
  return {
    name: 'select.pressing-element',
    pointerMove: (input, editor) => {
      if (!isDrag(start, input)) return undefined
      const selected = editor.selection.get()
      const unit = start.mod ? [id] : groupOf(editor, id)
      if (!selected.has(id)) editor.selection.set(new Set(start.shift ? [...selected, ...unit] : unit))
      editor.focused.set(id)
      return moving(movedWith(editor, [...editor.selection.get()]), start, input)
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
  const unit = mod ? [id] : groupOf(editor, id)
  editor.focused.set(id)
  if (shift) {
    const rest = [...selected].filter((other) => !unit.includes(other))
    editor.selection.set(new Set(selected.has(id) ? rest : [...rest, ...unit]))
  } else if (selected.size === 1 && selected.has(id) && !mod) openElement(editor, id, boardPoint)
  else if (selected.size === unit.length && unit.length > 1 && selected.has(id)) editor.selection.set(new Set([id]))
  else editor.selection.set(new Set(unit))
}
