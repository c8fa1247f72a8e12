/** What keys do in a line of a sheet, and where the caret is in it. */
import type { KeyboardEvent } from 'react'

/** What a person asks for by a key in a line. */
export type LineWish =
  | { readonly do: 'split' | 'join' | 'catch' | 'leave' }
  | { readonly do: 'turn' | 'go' | 'move'; readonly by: -1 | 1 }

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>
/** The caret of the line: its place, and whether it is on the first and last row as the text is broken on the screen. */
export interface CaretPlace {
  readonly isAtStart: boolean
  readonly isOnFirstRow: boolean
  readonly isOnLastRow: boolean
}

/** What a key asks for; undefined for keys that are the text field's own. `place` is asked for only where it decides. */
export function wishOfKey(press: Press, place: () => CaretPlace): LineWish | undefined {
  const { key, shiftKey, altKey } = press
  const mod = press.ctrlKey || press.metaKey
  if (key === 'Enter' && !altKey && !shiftKey) return { do: mod ? 'catch' : 'split' }
  if (key === 'Escape') return { do: 'leave' }
  if (key === 'Tab' && !mod && !altKey) return { do: 'turn', by: shiftKey ? -1 : 1 }
  if (mod || shiftKey) return undefined
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const by = key === 'ArrowUp' ? -1 : 1
    if (altKey) return { do: 'move', by }
    const { isOnFirstRow, isOnLastRow } = place()
    return (by < 0 ? isOnFirstRow : isOnLastRow) ? { do: 'go', by } : undefined
  }
  return key === 'Backspace' && !altKey && place().isAtStart ? { do: 'join' } : undefined
}

/** Where a character stands on the screen, measured in what lies behind the field with the same text in the same place. */
export function characterRect(behind: Element, index: number): DOMRect | undefined {
  const walker = document.createTreeWalker(behind, NodeFilter.SHOW_TEXT)
  let rest = index
  let last: Text | undefined
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    last = node
    if (rest <= node.length) break
    rest -= node.length
  }
  if (!last) return undefined
  const range = document.createRange()
  range.setStart(last, Math.min(rest, last.length))
  range.collapse(true)
  return range.getClientRects()[0] ?? range.getBoundingClientRect()
}

/** Where the caret of the field is. */
export function caretPlace(field: HTMLTextAreaElement, behind: Element): CaretPlace {
  const { selectionStart, selectionEnd, value } = field
  const isSameRow = (index: number, other: number): boolean => {
    const [one, two] = [characterRect(behind, index), characterRect(behind, other)]
    return !one || !two || Math.abs(one.top - two.top) < one.height / 2
  }
  return {
    isAtStart: selectionStart === 0 && selectionEnd === 0,
    isOnFirstRow: isSameRow(selectionStart, 0),
    isOnLastRow: isSameRow(selectionEnd, value.length),
  }
}
