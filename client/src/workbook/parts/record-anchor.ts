import { useEffect } from 'react'
import type { RecordId } from '@samenspel/shared/ids'

/** The id of the place on the page where a record is shown; give it `tabIndex={-1}` so that it can take the focus. */
export const recordAnchor = (id: string): string => `record-${id}`

/** The record that an element of the page is part of, the nearest that is meant; null when there is none. */
export function recordIdAt(element: Element, isMeant: (id: RecordId) => boolean): RecordId | null {
  const place = element.closest(`[id^="${recordAnchor('')}"]`)
  if (!place) return null
  const id = place.id.slice(recordAnchor('').length) as RecordId
  return isMeant(id) ? id : place.parentElement && recordIdAt(place.parentElement, isMeant)
}

/**
 * Brings the record that was asked for into view and puts the focus there, once it is drawn; again only when another is asked for. Each chapter
 * calls this with its `at`.
 */
export function useGoToRecord(at: RecordId | null): void {
  useEffect(() => {
    const place = at === null ? null : document.getElementById(recordAnchor(at))
    if (!place) return
    place.scrollIntoView({ block: 'start' })
    // Who already writes in it stays there.
    if (!place.contains(document.activeElement)) place.focus({ preventScroll: true })
  }, [at])
}
