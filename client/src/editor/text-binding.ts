/** Keeps a text field on the page and a shared text the same while several people write in it. */
import type { Board } from '@samenspel/shared/board/board'
import { kindOf, mainTextOf } from '@samenspel/shared/elements/registry'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { RecordKindName, RecordTextField } from '@samenspel/shared/records/registry'
import { movedIndex, spliceBetween, type Splice } from '@samenspel/shared/text/text-splice'

/** A shared text as a binding needs it. */
export interface SharedText {
  read(): string
  splice(change: Splice): void
  /** Calls after the text may have changed, by whomever; tells how to stop. */
  subscribe(listener: () => void): () => void
}

/** The main text of an element. */
export function elementText(board: Board, id: ElementId): SharedText {
  return {
    read: () => {
      const element = board.elements.get(id)
      return element ? mainTextOf(element) : ''
    },
    splice: (change) => {
      const element = board.elements.get(id)
      const field = element && kindOf(element).mainText
      if (!field) return
      // `field` belongs to the kind of this element, which the types cannot see.
      board.edit((edit) => edit.elements.spliceText(id, element.kind, { field: field as never, ...change }), 'typing')
    },
    subscribe: (listener) =>
      board.subscribe((change) => {
        if (change.elements.has(id)) listener()
      }),
  }
}

/** A field of a record that several people write in. */
export function recordText<Name extends RecordKindName>(
  board: Board,
  id: RecordId,
  kind: Name,
  field: RecordTextField<Name>,
): SharedText {
  return {
    read: () => {
      const record = board.records.get(id)
      const text: unknown = record?.kind === kind ? Reflect.get(record, field) : ''
      return typeof text === 'string' ? text : ''
    },
    // `field` belongs to this kind, which the types do not see through the name that stands for any.
    splice: (change) =>
      board.edit((edit) => edit.records.spliceText(id, kind, { field: field as never, ...change }), 'typing'),
    subscribe: (listener) =>
      board.subscribe((change) => {
        if (change.records.has(id)) listener()
      }),
  }
}

/**
 * Writes what is typed in `field` to `text` as the one replacement it was, and what others write into `field` around the caret.
 * While a character is being composed (IME, dictation, accents) neither is touched. Ends when the result is called.
 */
export function bindText(field: HTMLTextAreaElement | HTMLInputElement, text: SharedText): () => void {
  /** What both sides held when they were last the same. */
  let agreed = text.read()
  let isComposing = false
  field.value = agreed

  const show = (): void => {
    if (isComposing) return
    const next = text.read()
    if (next !== field.value) {
      const change = spliceBetween(field.value, next)
      const start = movedIndex(field.selectionStart ?? next.length, change)
      const end = movedIndex(field.selectionEnd ?? next.length, change)
      field.value = next
      if (field.ownerDocument.activeElement === field) field.setSelectionRange(start, end)
    }
    agreed = next
  }
  const write = (): void => {
    if (isComposing) return
    const typed = spliceBetween(agreed, field.value, field.selectionEnd ?? undefined)
    const others = spliceBetween(agreed, text.read())
    agreed = field.value
    if (typed.deleteCount > 0 || typed.insert !== '') {
      const at = movedIndex(typed.at, others)
      const end = movedIndex(typed.at + typed.deleteCount, others)
      text.splice({ ...typed, at, deleteCount: Math.max(0, end - at) })
    }
    show()
  }
  const compositionStarted = (): void => {
    isComposing = true
  }
  const compositionEnded = (): void => {
    isComposing = false
    write()
  }
  field.addEventListener('input', write)
  field.addEventListener('compositionstart', compositionStarted)
  field.addEventListener('compositionend', compositionEnded)
  const stop = text.subscribe(show)
  return () => {
    if (isComposing) compositionEnded()
    stop()
    field.removeEventListener('input', write)
    field.removeEventListener('compositionstart', compositionStarted)
    field.removeEventListener('compositionend', compositionEnded)
  }
}
