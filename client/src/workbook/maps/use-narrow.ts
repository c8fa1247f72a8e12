import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 599px)'

/** True on a screen as narrow as a phone's. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => window.matchMedia(NARROW).matches)

function watch(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
