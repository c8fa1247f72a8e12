import { useEffect, useRef, type RefObject } from 'react'

/** Opens a dialog element over the page while it is rendered, with the focus at what the selector finds first in it, and gives the focus back. */
export function useModal(firstFocus: string): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>(firstFocus)?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [firstFocus])
  return ref
}
