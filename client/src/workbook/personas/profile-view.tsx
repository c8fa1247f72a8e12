import { useId, type ReactNode } from 'react'
import { byPriority, claimsIn, claimsOf, writtenClaims } from '@samenspel/shared/knowledge/persona-claims'
import { profileAreas, sectionsOfProfileArea } from '@samenspel/shared/records/persona-parts'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { PersonaProps } from './persona-props.ts'
import { ShownClaims } from './shown-claim.tsx'
import styles from './maps.module.css'

/** The profile of jobs, pains and gains: the same claims, what matters most first. */
export function ProfileView({ parts, editor, graph, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const { language } = useBoardProperties(editor.board)
  const id = useId()
  const claims = writtenClaims(claimsOf(graph, persona.id))
  const areas = profileAreas.map((area) => ({ area, of: byPriority(claimsIn(claims, sectionsOfProfileArea[area])) }))
  const left = claims.length - areas.reduce((sum, { of }) => sum + of.length, 0)
  return (
    <>
      <p className={styles['hint']}>
        {texts.profileHint} {left > 0 && texts.notShown(left)}
      </p>
      <div className={styles['profile']}>
        {areas.map(({ area, of }) => (
          <section key={area} className={styles['area']} data-area={area} aria-labelledby={`${id}-${area}`}>
            <h3 id={`${id}-${area}`}>{cardWords[parts.language].profile[area]}</h3>
            {of.length === 0 ? (
              <p className={styles['hint']}>{cardWords[parts.language].empty}</p>
            ) : (
              <ShownClaims language={parts.language} graph={graph} claims={of} lang={language} />
            )}
          </section>
        ))}
      </div>
    </>
  )
}
