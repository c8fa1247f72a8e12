import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { addVersion } from '#commands/records/question.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChapterHead } from '#workbook/parts/chapter-head.tsx'
import { EmptyState } from '#workbook/parts/empty-state.tsx'
import { useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { Changes } from './changes.tsx'
import { CompareVersions } from './compare-versions.tsx'
import { QuestionOwners } from './question-owners.tsx'
import { QuestionTips } from './question-tips.tsx'
import styles from './question.module.css'
import { VersionCard } from './version-card.tsx'

/** The challenge question: as it is now, what changed in each version and what caused that, and whose it is. */
export function QuestionChapter(props: ChapterProps): ReactNode {
  const { parts, editor, at } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'question')
  const mayEdit = useCell(editor.mayEdit)
  const versions = useRecordGraph(board).all('question')
  const current = versions.at(-1)
  const shown = versions.findIndex(({ id }) => id === at)
  useGoToRecord(at)
  const add = (): void => openRecord(editor, addVersion(board))
  if (!current)
    return (
      <>
        <ChapterHead title={texts.title} />
        <EmptyState
          icon="question"
          sentence={texts.empty}
          action={mayEdit ? { label: texts.writeFirst, run: add } : undefined}
        />
        <QuestionOwners {...props} />
      </>
    )
  return (
    <>
      <ChapterHead title={texts.title} lead={texts.lead}>
        {mayEdit && <Button icon="plus" look="primary" label={texts.newVersion} onClick={add} />}
      </ChapterHead>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <VersionCard {...props} versions={versions} index={versions.length - 1} />
          {versions.length > 1 && <Changes {...props} versions={versions} index={versions.length - 1} />}
        </div>
        <div className={styles['column']}>
          <QuestionTips {...props} question={current} />
          <QuestionOwners {...props} />
        </div>
      </div>
      {versions.length > 1 && <Earlier {...props} key={at} first={shown} />}
      {versions.length > 1 && <CompareVersions {...props} versions={versions} />}
    </>
  )
}

/** The versions before the current one, latest first; opened where one of them was asked for. */
function Earlier(props: ChapterProps & { readonly first: number }): ReactNode {
  const { parts, editor, first } = props
  const texts = useTexts(parts.language, 'question')
  const versions = useRecordGraph(editor.board).all('question')
  const [open, setOpen] = useState<ReadonlySet<RecordId>>(() => {
    const asked = versions[first]
    return new Set(asked && first < versions.length - 1 ? [asked.id] : [])
  })
  const toggle = (id: RecordId): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const earlier = versions.slice(0, -1).toReversed()
  return (
    <section className={styles['section']} aria-labelledby="earlier-versions">
      <h3 id="earlier-versions">{texts.earlierVersions}</h3>
      <ol className={styles['earlier']} reversed>
        {earlier.map((version) => {
          const index = versions.indexOf(version)
          return (
            <li key={version.id}>
              <VersionCard
                {...props}
                versions={versions}
                index={index}
                more={{ isOpen: open.has(version.id), toggle: () => toggle(version.id) }}
              />
              {open.has(version.id) && index > 0 && <Changes {...props} versions={versions} index={index} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
