import { useId, type ReactNode } from 'react'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { nudgesOf } from '@samenspel/shared/knowledge/persona-nudges'
import { cardWords } from '#messages/card-words.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ConfidenceSign } from './confidence-sign.tsx'
import { LevelBar } from './level-bar.tsx'
import { voicesOf } from './voice-words.ts'
import type { PersonaProps } from './persona-props.ts'
import styles from './editor.module.css'

/** What the persona rests on, worked out while people write, and gentle remarks on what it lacks. */
export function CoverageNote({ parts, graph, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const words = cardWords[parts.language]
  const headingId = useId()
  const coverage = coverageOf(graph, persona.id)
  const nudges = nudgesOf(graph, persona.id)
  return (
    <section className={styles['note']} aria-labelledby={headingId}>
      <h3 id={headingId}>{texts.coverage}</h3>
      <p>
        <ConfidenceSign parts={parts} level={coverage.level} isContested={coverage.contested > 0} size={22} />
      </p>
      <p className={styles['explained']}>{texts.levelOfHalf}</p>
      <LevelBar parts={parts} coverage={coverage} />
      <p>{voicesOf(coverage, words)}</p>
      {coverage.emptyParts.length > 0 && (
        <p className={styles['quiet']}>
          {texts.partsEmpty(coverage.emptyParts.map((part) => words.parts[part].toLowerCase()).join(', '))}
        </p>
      )}
      {nudges.length > 0 && (
        <>
          <h4>{texts.nudgesTitle}</h4>
          <ul className={styles['nudges']}>
            {nudges.map((nudge) => (
              <li key={nudge}>{texts.nudges[nudge]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
