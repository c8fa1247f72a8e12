import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#ui/button.tsx'
import styles from './over-all.module.css'

interface OverAllProps {
  readonly label: string
  readonly closeLabel: string
  onClose(): void
  /** What stands beside the button that closes it. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/**
 * Fills the whole screen, and alone goes on paper when the page is printed: a dialog of the platform prints no further than its first page. The rest of
 * the page takes no focus meanwhile; Escape closes it.
 */
export function OverAll({ label, closeLabel, onClose, tools, children }: OverAllProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const before = document.activeElement
    const page = document.querySelector<HTMLElement>('#app')
    if (page) page.inert = true
    ref.current?.focus()
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close.current()
    }
    document.addEventListener('keydown', pressed, true)
    return () => {
      document.removeEventListener('keydown', pressed, true)
      if (page) page.inert = false
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div ref={ref} role="dialog" aria-modal="true" aria-label={label} tabIndex={-1} className={styles['overAll']}>
      <div className={styles['bar']}>
        {tools}
        <Button icon="close" label={closeLabel} onClick={onClose} />
      </div>
      <div className={styles['inside']}>{children}</div>
    </div>,
    document.body,
  )
}
