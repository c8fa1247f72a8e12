import { useEffect, useRef, type ReactNode } from 'react'
import { chapterIds, openChapter, type ChapterId } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ChapterFrame } from './chapter-frame.tsx'
import type { ChapterProps } from './chapter-props.ts'
import { chapterIcons } from './chapters.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import styles from './workbook.module.css'

type WorkbookViewProps = Omit<ChapterProps, 'at'>

/** What the group knows, in chapters: the third full view of a board, beside canvas and list. */
export function WorkbookView(props: WorkbookViewProps): ReactNode {
  const { parts, session, editor } = props
  const texts = useTexts(parts.language, 'workbook')
  const place = useCell(editor.openRecord) ?? { chapter: 'question', at: null }
  useUndoKeys(session.board)
  return (
    <main className={styles['workbook']} aria-label={texts.label}>
      <nav className={styles['nav']} aria-label={texts.chaptersLabel}>
        <ul>
          {chapterIds.map((id) => (
            <ChapterLink key={id} id={id} isShown={id === place.chapter} name={texts.chapters[id]} {...props} />
          ))}
        </ul>
      </nav>
      <div className={styles['page']}>
        <ChapterFrame {...props} place={place} />
      </div>
    </main>
  )
}

interface ChapterLinkProps extends WorkbookViewProps {
  readonly id: ChapterId
  readonly isShown: boolean
  readonly name: string
}

function ChapterLink({ id, isShown, name, editor }: ChapterLinkProps): ReactNode {
  const ref = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    // On a phone the chapters are one row that is wider than the screen.
    if (isShown) ref.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [isShown])
  return (
    <li>
      <a
        ref={ref}
        href={`#/werkboek/${id}`}
        aria-current={isShown ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          openChapter(editor, id)
        }}
      >
        <Icon name={chapterIcons[id]} />
        <span>{name}</span>
      </a>
    </li>
  )
}
