import '@fontsource/atkinson-hyperlegible-next/500.css'
import '@fontsource/atkinson-hyperlegible-next/600.css'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import styles from './board-canvas.module.css'
import { mountBoard } from './mount-board.ts'

interface BoardCanvasProps {
  readonly editor: Editor
  readonly messages: Messages
  /** False for a view that is only looked at; what it shows is set by `editor.camera`. */
  readonly interactive?: boolean
}

/** The board as a canvas that fills its parent. React gives it a place; everything in it is painted or moved by hand. */
export function BoardCanvas({ editor, messages, interactive = true }: BoardCanvasProps): ReactNode {
  const board = useRef<HTMLDivElement>(null)
  const devicePixelRatio = useDevicePixelRatio()
  const hasStrongEdges = useMoreContrast()
  useEffect(() => {
    if (!board.current) return undefined
    return mountBoard(board.current, { editor, messages, interactive, devicePixelRatio, hasStrongEdges })
  }, [editor, messages, interactive, devicePixelRatio, hasStrongEdges])
  return (
    <div
      ref={board}
      className={styles['board']}
      data-board-canvas=""
      aria-label={messages.canvas.boardLabel}
      role={interactive ? 'group' : 'img'}
      aria-description={interactive ? messages.canvas.boardHelp : undefined}
    />
  )
}

/** Changes when the window goes to another screen or the page is zoomed. */
function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(window.devicePixelRatio)
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`)
    const change = (): void => setRatio(window.devicePixelRatio)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [ratio])
  return ratio
}

const MORE_CONTRAST = '(prefers-contrast: more), (forced-colors: active)'

/** Whether this person has asked the device for more contrast, or for colours of their own. */
function useMoreContrast(): boolean {
  const [isWanted, setWanted] = useState(() => window.matchMedia(MORE_CONTRAST).matches)
  useEffect(() => {
    const query = window.matchMedia(MORE_CONTRAST)
    const change = (): void => setWanted(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return isWanted
}
