import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'

/**
 * Of the elements that have just changed, those that look different on the board. The text that is open is shown by a text field and not painted: writing in it changes nothing
 * there as long as the element keeps its size.
 */
export function createLookWatch({
  board,
  editing,
}: Pick<Editor, 'board' | 'editing'>): (changed: ReadonlySet<ElementId>) => readonly ElementId[] {
  let before: Element | undefined
  return (changed) => {
    const open = editing.get()?.id
    const now = open && changed.has(open) ? board.elements.get(open) : undefined
    if (!now) return [...changed]
    const isSame = before !== undefined && lookWithoutText(before) === lookWithoutText(now)
    before = now
    return isSame ? [...changed].filter((id) => id !== open) : [...changed]
  }
}

/** The same for the same id, box and fields, whatever the text. */
function lookWithoutText(element: Element): string {
  const { mainText } = kindOf(element)
  return JSON.stringify([boxOf(element), mainText ? { ...element, [mainText]: '' } : element], listed)
}

const listed = (_key: string, value: unknown): unknown =>
  value instanceof Set || value instanceof Map ? [...value] : value
