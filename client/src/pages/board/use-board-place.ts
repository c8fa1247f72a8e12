import { useEffect, useState } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import type { BoardView } from './board-page.tsx'
import { createPlace } from './board-place.ts'

/** Screens narrower than this open the list first. */
const NARROW = '(max-width: 599px)'

/** Which view is shown, kept in the address so that reloading and going back lead where a person was. */
export function useBoardPlace(editor: Editor): { readonly view: BoardView; show(view: BoardView): void } {
  const [place] = useState(() =>
    createPlace(editor, {
      fragment: () => window.location.hash,
      push: (fragment) => window.history.pushState(null, '', window.location.pathname + fragment),
      isNarrow: () => window.matchMedia(NARROW).matches,
    }),
  )
  useEffect(() => {
    window.addEventListener('popstate', place.follow)
    return () => window.removeEventListener('popstate', place.follow)
  }, [place])
  useOpenedViews(editor)
  return { view: useCell(place.view), show: place.show }
}

/** Opening a card on the board opens the record that it shows. */
function useOpenedViews(editor: Editor): void {
  useEffect(
    () =>
      editor.opened.subscribe(() => {
        const opened = editor.opened.get()
        const element = opened && editor.board.elements.get(opened.id)
        const first: unknown = element && 'shown' in element && Array.isArray(element.shown) ? element.shown[0] : null
        if (!isRecord(first)) return
        openRecord(editor, first.id)
        editor.opened.set(null)
      }),
    [editor],
  )
}

const isRecord = (value: unknown): value is { readonly id: RecordId } =>
  typeof value === 'object' && value !== null && 'id' in value
