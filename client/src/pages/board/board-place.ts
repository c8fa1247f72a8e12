/** Where on the board a person is, the same in the address and on the page. */
import type { Editor } from '#editor/editor.ts'
import type { RecordPlace } from '#editor/open-record.ts'
import { createCell, type ReadableCell } from '#observable/cell.ts'
import { fragmentOf, isKept, placeOfFragment, type BoardPlace } from './board-address.ts'
import type { BoardView } from './board-page.tsx'

/** What it needs to know of the window. */
interface PlaceWindow {
  /** The address from `#` on. */
  fragment(): string
  /** Goes to another fragment, so that going back leads here. */
  push(fragment: string): void
  /** A small screen opens the list first, and has no room for anything beside the board. */
  isNarrow(): boolean
}

export interface PlaceOnBoard {
  readonly view: ReadableCell<BoardView>
  show(view: BoardView): void
  /** Goes where the address says. */
  follow(): void
}

/** Starts where the address says, and writes into it where the person goes, for as long as the editor lives. */
export function createPlace(editor: Pick<Editor, 'openRecord'>, page: PlaceWindow): PlaceOnBoard {
  const firstView = (): BoardView => (page.isNarrow() ? 'list' : 'canvas')
  const placeNow = (): BoardPlace => placeOfFragment(page.fragment()) ?? { view: firstView(), record: null }
  const view = createCell<BoardView>(placeNow().view)
  /** Where in the workbook this person was last. */
  let left: RecordPlace | null = null
  let isGoing = false

  const write = (): void => {
    if (isGoing) return
    const place = { view: view.get(), record: editor.openRecord.get() }
    if (place.record) left = place.record
    // What was opened where there is no room for it beside is shown as a view of its own.
    if (place.record && (place.view === 'list' || (place.view === 'canvas' && page.isNarrow())))
      return view.set('workbook')
    if (!isKept(page.fragment()) && fragmentOf(placeNow()) !== fragmentOf(place)) page.push(fragmentOf(place))
  }
  const go = (place: BoardPlace): void => {
    isGoing = true
    editor.openRecord.set(place.record)
    view.set(place.view)
    isGoing = false
    write()
  }
  go(placeNow())
  view.subscribe(write)
  editor.openRecord.subscribe(write)
  return {
    view,
    show: (next) => go({ view: next, record: next === 'workbook' ? (editor.openRecord.get() ?? left) : null }),
    follow: () => go(placeNow()),
  }
}
