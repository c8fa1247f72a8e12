/** Finding text on the board and going to it. */
import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { searchTextOf } from '@samenspel/shared/elements/search-text'
import type { Editor } from '#editor/editor.ts'
import { revealReadable } from '#editor/reveal.ts'
import { foldText } from './fold-text.ts'
import { jump } from './view.ts'

/** Marks everything whose text has what was typed, whatever its capitals and accents, in reading order. Nothing is shown yet. */
export function findOnBoard(editor: Editor, typed: string): void {
  const wanted = foldText(typed)
  const { ids, at } = editor.found.get()
  const shown = ids[at]
  const found = wanted === '' ? [] : editor.board.elements.all().filter((element) => has(element, wanted))
  const next = found.toSorted(byOrder).map(({ id }) => id)
  if (next.length === 0 && ids.length === 0) return
  editor.found.set({ ids: next, at: shown ? next.indexOf(shown) : -1 })
}

/** As far down the box for finding reaches on a phone, where it lies below the bar. */
const FIND_PIXELS = 124

/** Goes to the next one found, or the one before, round and round: it is brought into view and the keyboard is put at it. */
export function goToFound(editor: Editor, step: 1 | -1): void {
  const { ids, at } = editor.found.get()
  if (ids.length === 0) return
  const next = at < 0 ? (step > 0 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length
  editor.found.set({ ids, at: next })
  const id = ids[next]
  const element = id && editor.board.elements.get(id)
  if (!element) return
  jump(editor, () => revealReadable(editor.camera, boxOf(element), { abovePixels: FIND_PIXELS }))
  editor.focused.set(element.id)
}

/** Forgets what was found. */
export const forgetFound = (editor: Editor): void => editor.found.set({ ids: [], at: -1 })

const folded = new WeakMap<Element, string>()

/** Snapshots never change, so each is folded once. */
function has(element: Element, wanted: string): boolean {
  let text = folded.get(element)
  if (text === undefined) {
    text = foldText(searchTextOf(element))
    folded.set(element, text)
  }
  return text.includes(wanted)
}

const byOrder = (a: Element, b: Element): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1
