import { MAP_UNITS } from '@samenspel/shared/elements/map-card'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { boxAround, selectNew } from '#commands/add-element.ts'
import { viewCenter } from '#commands/notes.ts'

/** Puts a view of a map on the board, in the middle of what is in sight there. Undefined where one may not edit. */
export function addMapToBoard(editor: Editor, { id }: { readonly id: RecordId }): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const { x, y, width, height } = boxAround(viewCenter(editor), MAP_UNITS)
  const element = editor.board.edit((edit) =>
    edit.elements.add('map-card', { map: id, position: [x, y], size: [width, height] }),
  )
  selectNew(editor, element)
  return element
}
