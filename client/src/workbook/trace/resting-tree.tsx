import type { ReactNode } from 'react'
import type { Resting } from '@samenspel/shared/knowledge/trace'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import styles from './trace.module.css'

interface RestingTreeProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly resting: readonly Resting[]
}

/** What rests on something, and on that in turn, as lists within lists. */
export function RestingTree({ parts, editor, resting }: RestingTreeProps): ReactNode {
  const texts = useTexts(parts.language, 'trace')
  if (resting.length === 0) return <p className={styles['quiet']}>{texts.nothingAbove}</p>
  return (
    <ul className={styles['tree']}>
      {resting.map(({ record, by, above }) => (
        <li key={record.id}>
          <span className={styles['by']}>{texts.by[by]}</span>
          <RecordChip parts={parts} editor={editor} id={record.id} charactersMax={120} />
          {above.length > 0 && <RestingTree parts={parts} editor={editor} resting={above} />}
        </li>
      ))}
    </ul>
  )
}
