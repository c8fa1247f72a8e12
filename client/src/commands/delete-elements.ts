import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'

/**
 * Deletes elements as one step. Connectors that stick to them stay where they are: where their ends are now is written, for it could no longer be
 * worked out once the elements are gone for good.
 */
export function deleteElements(editor: Editor, ids: readonly ElementId[]): void {
  if (ids.length === 0 || !editor.mayEdit.get()) return
  const gone = new Set(ids)
  const isOnGone = ({ from, to }: ElementOfKind<'connector'>): boolean =>
    [from.on, to.on].some((on) => on !== null && gone.has(on))
  const left = editor.board.elements
    .all()
    .flatMap((element) => (element.kind === 'connector' && !gone.has(element.id) && isOnGone(element) ? [element] : []))
  editor.board.edit((edit) => {
    for (const { id, from, to } of left) edit.elements.set(id, 'connector', { from, to })
    for (const id of ids) edit.elements.delete(id)
  })
}
