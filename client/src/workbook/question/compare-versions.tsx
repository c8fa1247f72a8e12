import { useState, type ReactNode } from 'react'
import { changesIn, diffOf, type Question } from '@samenspel/shared/knowledge/question-versions'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { DiffLegend, DiffText } from './diff-text.tsx'
import styles from './question.module.css'

interface CompareVersionsProps extends ChapterProps {
  readonly versions: readonly Question[]
}

/** The difference between any two versions, the first and the current one at first. */
export function CompareVersions({ parts, editor, versions }: CompareVersionsProps): ReactNode {
  const texts = useTexts(parts.language, 'question')
  const { language } = useBoardProperties(editor.board)
  const [fromId, setFrom] = useState<string>()
  const [toId, setTo] = useState<string>()
  const from = versions.find(({ id }) => id === fromId) ?? versions[0]
  const to = versions.find(({ id }) => id === toId) ?? versions.at(-1)
  if (!from || !to) return null
  const diff = diffOf(from, to)
  const choices = [
    { label: texts.compareFrom, chosen: from, choose: setFrom },
    { label: texts.compareTo, chosen: to, choose: setTo },
  ]
  return (
    <section className={styles['section']} aria-labelledby="compare-versions">
      <h3 id="compare-versions">{texts.compareTitle}</h3>
      <div className={styles['compare']}>
        <div className={styles['compareChoices']}>
          {choices.map(({ label, chosen, choose }) => (
            <label key={label}>
              <span>{label}</span>
              <select value={chosen.id} onChange={(event) => choose(event.target.value)}>
                {versions.map((version, i) => (
                  <option key={version.id} value={version.id}>
                    {version.moment === '' ? texts.version(i + 1) : `${texts.version(i + 1)} (${version.moment})`}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <DiffLegend language={parts.language} />
        </div>
        <output className="unseen">{texts.changeCount(changesIn(diff).length)}</output>
        {changesIn(diff).length === 0 && <p className={styles['quiet']}>{texts.noChanges}</p>}
        <DiffText language={parts.language} lang={language} diff={diff} />
      </div>
    </section>
  )
}
