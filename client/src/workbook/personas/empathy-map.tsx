import { useId, type ReactNode } from 'react'
import { claimsIn, claimsOf, writtenClaims, type Claim } from '@samenspel/shared/knowledge/persona-claims'
import { empathyAreas, sectionsOfEmpathyArea, type EmpathyArea } from '@samenspel/shared/records/persona-parts'
import { addClaim } from '#commands/records/personas.ts'
import { openRecord } from '#editor/open-record.ts'
import { cardWords } from '#messages/card-words.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { PersonaPicture } from './persona-picture.tsx'
import type { PersonaProps } from './persona-props.ts'
import { ShownClaims } from './shown-claim.tsx'
import styles from './maps.module.css'

/** The empathy map in its form of 2017: the same claims, from outside to inside, pains and gains in the middle. */
export function EmpathyMap(props: PersonaProps): ReactNode {
  const { parts, graph, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const claims = writtenClaims(claimsOf(graph, persona.id))
  return (
    <>
      <p className={styles['hint']}>{texts.empathyHint}</p>
      <div className={styles['empathy']}>
        {empathyAreas.map((area) => (
          <Area key={area} {...props} area={area} claims={claims} />
        ))}
      </div>
    </>
  )
}

function Area(props: PersonaProps & { readonly area: EmpathyArea; readonly claims: readonly Claim[] }): ReactNode {
  const { parts, editor, graph, persona, area, claims } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(editor.board)
  const headingId = useId()
  const title = cardWords[parts.language].empathy[area]
  const [section] = sectionsOfEmpathyArea[area]
  return (
    <section className={styles['area']} data-area={area} aria-labelledby={headingId}>
      <h3 id={headingId}>{title}</h3>
      {area === 'who' && (
        <div className={styles['who']}>
          <PersonaPicture persona={persona} size="small" isDecoration />
          <p lang={language} dir="auto">
            <strong>{persona.typeLabel}</strong>
            {persona.summary.trim() !== '' && <br />}
            {persona.summary}
          </p>
        </div>
      )}
      <ShownClaims
        language={parts.language}
        graph={graph}
        claims={claimsIn(claims, sectionsOfEmpathyArea[area])}
        lang={language}
      />
      {mayEdit && (
        <Button
          icon="plus"
          iconOnly
          look="quiet"
          label={texts.addClaimTo(title)}
          onClick={() => {
            const id = addClaim(editor.board, persona.id, section)
            openRecord(editor, id)
          }}
        />
      )}
    </section>
  )
}
