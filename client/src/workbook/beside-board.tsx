import { useEffect, useRef, type ReactNode } from 'react'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { undoByKey } from '#ui/shared-text-area.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ChapterFrame } from './chapter-frame.tsx'
import type { ChapterProps } from './chapter-props.ts'
import { chapterIcons } from './chapters.ts'
import { recordAnchor } from './parts/record-anchor.ts'
import { useNotesBeside, type NotesBeside } from './use-notes-beside.ts'
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
  const panel = useRef<HTMLElement>(null)
  const notes = useNotesBeside(editor, panel)
  if (!place) return null
  const close = (): void => editor.openRecord.set(null)
  const name = texts.chapters[place.chapter]
  return (
    // Escape closes it from wherever in it the focus is; what handles Escape itself stops it there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
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
      {notes && <HeldNotes parts={parts} notes={notes} />}
    </aside>
  )
}

interface HeldNotesProps extends Pick<BesideBoardProps, 'parts'> {
  readonly notes: NotesBeside
}

/** The notes that are held over the panel, and what they would be put under, marked. By keyboard and by taps the panel's own fields do the same. */
function HeldNotes({ parts, notes }: HeldNotesProps): ReactNode {
  const texts = useTexts(parts.language, 'workbook')
  const { over, clientX, clientY, words, count } = notes
  useEffect(() => {
    const place = over === null ? null : document.getElementById(recordAnchor(over))
    place?.setAttribute('data-takes-notes', '')
    return () => place?.removeAttribute('data-takes-notes')
  }, [over])
  useScrollingAt(clientX, clientY)
  return (
    <div
      className={styles['heldNotes']}
      style={{ insetInlineStart: `${clientX}px`, insetBlockStart: `${clientY}px` }}
      aria-hidden="true"
    >
      <span>{words}</span>
      <b>{over === null ? texts.letGoNowhere : texts.letGoHere(count)}</b>
    </div>
  )
}

/** Nearer to the top or the foot of the panel than this it moves along, in CSS pixels. */
const SCROLL_ZONE_PIXELS = 56
const SCROLL_STEP_PIXELS = 10
const SCROLL_STEP_MS = 16

/** Moves the panel while notes are held near its top or its foot, for what they are meant for may not be in sight. */
function useScrollingAt(clientX: number, clientY: number): void {
  useEffect(() => {
    const page = document.elementFromPoint(clientX, clientY)?.closest(`.${styles['besidePage']}`)
    if (!page) return undefined
    const { top, bottom } = page.getBoundingClientRect()
    const step = clientY < top + SCROLL_ZONE_PIXELS ? -1 : clientY > bottom - SCROLL_ZONE_PIXELS ? 1 : 0
    if (step === 0) return undefined
    const timer = setInterval(() => page.scrollBy(0, step * SCROLL_STEP_PIXELS), SCROLL_STEP_MS)
    return () => clearInterval(timer)
  }, [clientX, clientY])
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
