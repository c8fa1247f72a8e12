import type { ComponentType, ReactNode } from 'react'
import { placeOf, type ChapterId } from '#editor/open-record.ts'
import { useRecords } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from './chapter-props.ts'
import { recordTitle } from './parts/record-title.ts'
import styles from './workbook.module.css'

/** Stands for a chapter that is not there: a plain list of its records. */
export function placeholderOf(chapter: ChapterId): ComponentType<ChapterProps> {
  return function ChapterPlaceholder({ parts, session: { board } }): ReactNode {
    const texts = useTexts(parts.language, 'workbook')
    const records = useRecords(board).filter((record) => placeOf(record, board).chapter === chapter)
    return (
      <>
        <h2>{texts.chapters[chapter]}</h2>
        <p>{records.length === 0 ? texts.nothingYet : texts.notYet}</p>
        <ul className={styles['plain']}>
          {records.map((record) => (
            <li key={record.id}>{recordTitle(record, board, texts)}</li>
          ))}
        </ul>
      </>
    )
  }
}
