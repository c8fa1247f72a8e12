import { useEffect, useRef, type ReactNode } from 'react'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { undoByKey } from '#ui/shared-text-area.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ChapterFrame } from './chapter-frame.tsx'
import type { ChapterProps } from './chapter-props.ts'
import { chapterIcons } from './chapters.ts'
import styles from './workbook.module.css'

interface BesideBoardProps extends Omit<ChapterProps, 'at'> {
  /** Goes on in the workbook as a whole view. */
  onWholeView(): void
}

/**
 * A chapter beside the board, so that the group keeps the board in sight. Nothing while no record is open. It takes the focus when it opens;
 * Escape and its button close it and give the focus back.
 */
export function BesideBoard(props: BesideBoardProps): ReactNode {
  const { parts, editor, onWholeView } = props
  const texts = useTexts(parts.language, 'workbook')
  const place = useCell(editor.openRecord)
  const isOpen = place !== null
  const title = useFocusWhileOpen(isOpen)
  if (!place) return null
  const close = (): void => editor.openRecord.set(null)
  const name = texts.chapters[place.chapter]
  return (
    // Escape closes it from wherever in it the focus is; what handles Escape itself stops it there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles['beside']}
      aria-label={texts.besideLabel(name)}
      onKeyDown={(event) => {
        const isInText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
        if (event.key === 'Escape') close()
        else if (!isInText && undoByKey(event, editor.board.history)) event.preventDefault()
        // The board's own keys must not act on what is typed or chosen here.
        event.stopPropagation()
      }}
    >
      <div className={styles['besideBar']}>
        <p ref={title} tabIndex={-1}>
          <Icon name={chapterIcons[place.chapter]} />
          {name}
        </p>
        <Button icon="workbook" iconOnly look="quiet" label={texts.wholeView} onClick={onWholeView} />
        <Button icon="close" iconOnly look="quiet" label={texts.closeBeside} onClick={close} />
      </div>
      <div className={styles['besidePage']}>
        <ChapterFrame {...props} place={place} />
      </div>
    </aside>
  )
}

function useFocusWhileOpen(isOpen: boolean) {
  const title = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    const before = document.activeElement
    title.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [isOpen])
  return title
}
