import { useId, type ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { useModal } from './use-modal.ts'

interface DialogProps {
  readonly title: string
  readonly closeLabel: string
  onClose(): void
  readonly children: ReactNode
  readonly wide?: boolean
  /** True when something inside is marked with `data-first-focus`. */
  readonly hasAnswer?: boolean
}

/**
 * A window over the page that holds the focus until it is closed, by its button, Escape or a click beside it. Open while it is rendered.
 * The focus starts at the title, or at what is marked with `data-first-focus` when there is one obvious answer.
 */
export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
  wide = false,
  hasAnswer = false,
}: DialogProps): ReactNode {
  const ref = useModal('[data-first-focus]')
  const titleId = useId()
  return (
    // The key for closing is Escape, which the element brings itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      className={`${styles['dialog']} ${wide ? styles['wide'] : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A question that stands over this window, or a file that was not chosen in it, says the same.
        if (event.target !== ref.current) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose()
      }}
    >
      <div className={styles['inside']}>
        <div className={styles['header']}>
          <h2 id={titleId} tabIndex={-1} data-first-focus={hasAnswer ? undefined : ''}>
            {title}
          </h2>
          <Button label={closeLabel} icon="close" iconOnly look="quiet" onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  )
}
