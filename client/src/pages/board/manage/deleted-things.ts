import type { Board } from '@samenspel/shared/board/board'
import { mainTextOf, type Element, type ElementKindName } from '@samenspel/shared/elements/registry'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { mainTextOfRecord, type BoardRecord, type RecordKindName } from '@samenspel/shared/records/registry'

/** Something that was deleted and can be put back: an element of the canvas, or a record behind it. */
export type DeletedThing = {
  readonly kind: ElementKindName | RecordKindName
  /** What it says, or what it is called; empty for what has no words. */
  readonly text: string
  /** Milliseconds since 1970. */
  readonly deletedAt: number
} & (
  | { readonly collection: 'elements'; readonly id: ElementId }
  | { readonly collection: 'records'; readonly id: RecordId }
)

/** Both lists as one, the last deleted first. */
export function deletedThings(elements: readonly Element[], records: readonly BoardRecord[]): readonly DeletedThing[] {
  const things: readonly DeletedThing[] = [
    ...elements.map((element) => ({
      collection: 'elements' as const,
      id: element.id,
      kind: element.kind,
      text: mainTextOf(element),
      deletedAt: element.deletedAt ?? 0,
    })),
    ...records.map((record) => ({
      collection: 'records' as const,
      id: record.id,
      kind: record.kind,
      text: mainTextOfRecord(record),
      deletedAt: record.deletedAt ?? 0,
    })),
  ]
  return things.toSorted((a, b) => b.deletedAt - a.deletedAt)
}

/** Puts all of them back as one step. */
export function putBackThings(board: Board, things: readonly DeletedThing[]): void {
  board.edit((edit) => {
    for (const thing of things)
      if (thing.collection === 'elements') edit.elements.restore(thing.id)
      else edit.records.restore(thing.id)
  })
}
