import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { History } from '@samenspel/shared/board/history'
import { bindText, type SharedText } from '#editor/text-binding.ts'
import styles from './shared-text-area.module.css'

interface SharedTextAreaProps {
  /** Must stay the same object while it is the same text. */
  readonly text: SharedText
  readonly label: string
  /** The language of what is written, which is not that of the interface. */
  readonly lang: string
  readonly id?: string
  readonly placeholder?: string
  /** The id of what says more about it than its label. */
  readonly describedBy?: string
  readonly className?: string | undefined
  readonly charactersMax: number
  /** Takes typing back, for the browser's own undo knows nothing of what others wrote in between. */
  readonly history: History
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

/** A text that several people write in at the same time, as high as its content. */
export function SharedTextArea(props: SharedTextAreaProps): ReactNode {
  const { text, label, lang, id, placeholder, describedBy, className, charactersMax, history } = props
  const { onFocus, onBlur, onKeyDown } = props
  const ref = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const field = ref.current
    if (!field) return
    const unbind = bindText(field, text)
    const grow = growthOf(field)
    grow()
    const stop = text.subscribe(grow)
    field.addEventListener('input', grow)
    return () => {
      stop()
      field.removeEventListener('input', grow)
      unbind()
    }
  }, [text])
  return (
    <textarea
      ref={ref}
      id={id}
      className={`${styles['area']} ${className ?? ''}`}
      aria-label={label}
      aria-describedby={describedBy}
      lang={lang}
      dir="auto"
      rows={1}
      placeholder={placeholder}
      maxLength={charactersMax}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (undoByKey(event, history)) event.preventDefault()
        else onKeyDown?.(event)
      }}
    />
  )
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Undoes or redoes own steps for the usual keys; false for any other. */
export function undoByKey(event: KeyPress, history: Pick<History, 'undo' | 'redo'>): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  if (key === 'z' && !event.shiftKey) history.undo()
  else if (key === 'y' || key === 'z') history.redo()
  else return false
  return true
}

/** Fits the height to the text, where the browser cannot do so from the style sheet. */
function growthOf(field: HTMLTextAreaElement): () => void {
  if (CSS.supports('field-sizing', 'content')) return () => undefined
  return () => {
    field.style.blockSize = 'auto'
    field.style.blockSize = `${field.scrollHeight + 2}px`
  }
}
