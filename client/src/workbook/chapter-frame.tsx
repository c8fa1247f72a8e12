import { Component, Suspense, type ReactNode } from 'react'
import type { RecordPlace } from '#editor/open-record.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from './chapter-props.ts'
import { chapters } from './chapters.ts'
import { DeletedNotice } from './deleted-notice.tsx'
import styles from './workbook.module.css'

interface ChapterFrameProps extends Omit<ChapterProps, 'at'> {
  readonly place: RecordPlace
}

/** One chapter in its column: waits for it, says when it cannot be had, and says when what was asked for was deleted. */
export function ChapterFrame({ parts, session, editor, place }: ChapterFrameProps): ReactNode {
  const texts = useTexts(parts.language, 'workbook')
  const Chapter = chapters[place.chapter]
  return (
    <div className={styles['chapter']}>
      <ChapterGuard key={place.chapter} sentence={texts.chapterFailed} reload={texts.reload}>
        <Suspense fallback={<output>{texts.loading}</output>}>
          {place.at !== null && <DeletedNotice parts={parts} editor={editor} id={place.at} />}
          <Chapter parts={parts} session={session} editor={editor} at={place.at} />
        </Suspense>
      </ChapterGuard>
    </div>
  )
}

interface GuardProps {
  readonly sentence: string
  readonly reload: string
  readonly children: ReactNode
}

/** Keeps a chapter that fails from taking the page along; React offers this to classes only. */
class ChapterGuard extends Component<GuardProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    const { sentence, reload, children } = this.props
    if (!this.state.failed) return children
    return (
      <div role="alert" className={styles['failed']}>
        <p>{sentence}</p>
        <Button look="primary" label={reload} onClick={() => window.location.reload()} />
      </div>
    )
  }
}
