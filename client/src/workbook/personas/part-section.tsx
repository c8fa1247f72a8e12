import { useId, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { coverageOfClaims } from '@samenspel/shared/knowledge/coverage'
import { claimsIn, writtenClaims, type Claim } from '@samenspel/shared/knowledge/persona-claims'
import {
  personaModules,
  requiredParts,
  sectionsOfPart,
  type PersonaModule,
  type PersonaPart,
} from '@samenspel/shared/records/persona-parts'
import { addClaim, removeModule } from '#commands/records/personas.ts'
import { cardWords } from '#messages/card-words.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ClaimRow } from './claim-row.tsx'
import styles from './claims.module.css'
import { ConfidenceSign } from './confidence-sign.tsx'
import type { PersonaProps } from './persona-props.ts'

interface PartSectionProps extends PersonaProps {
  readonly part: PersonaPart
  /** All claims of the persona. */
  readonly claims: readonly Claim[]
  readonly at: RecordId | null
  /** Lays the note that was taken up under a claim; null while none is. */
  readonly lay: ((claim: RecordId) => void) | null
}

/** One part of a persona with its claims, section by section, and adding one. */
export function PartSection(props: PartSectionProps): ReactNode {
  const { parts, editor, persona, graph, part, claims } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const headingId = useId()
  const sections = sectionsOfPart[part]
  const own = claimsIn(claims, sections)
  const written = writtenClaims(own)
  const title = cardWords[parts.language].parts[part]
  const { level, contested } = coverageOfClaims(graph, written)
  return (
    <section
      className={styles['part']}
      aria-labelledby={headingId}
      data-is-strength={part === 'contribution' ? '' : undefined}
    >
      <div className={styles['partHead']}>
        <h3 id={headingId}>{title}</h3>
        {written.length > 0 && (
          <ConfidenceSign parts={parts} level={level} isContested={contested > 0} isShapeOnly size={16} />
        )}
        {mayEdit && own.length === 0 && isModule(part) && (
          <Button
            icon="close"
            iconOnly
            look="quiet"
            label={texts.removePart(title)}
            onClick={() => removeModule(editor.board, persona.id, part)}
          />
        )}
      </div>
      {own.length === 0 && <p className={styles['hint']}>{texts.hints[part]}</p>}
      {sections.map((section) => (
        <SectionClaims key={section} {...props} section={section} hasHeading={sections.length > 1} />
      ))}
      {mayEdit && <AddClaim {...props} title={title} />}
    </section>
  )
}

const isModule = (part: PersonaPart): part is PersonaPart & PersonaModule =>
  personaModules.some((module) => module === part) && !requiredParts.some((required) => required === part)

function SectionClaims(
  props: PartSectionProps & { readonly section: Claim['section']; readonly hasHeading: boolean },
): ReactNode {
  const { parts, claims, section, hasHeading, at } = props
  const texts = useTexts(parts.language, 'personas')
  const siblings = claims.filter((claim) => claim.section === section)
  if (siblings.length === 0) return null
  return (
    <>
      {hasHeading && <h4>{texts.sections[section]}</h4>}
      <ol className={styles['claims']}>
        {siblings.map((claim) => (
          <ClaimRow key={claim.id} {...props} claim={claim} siblings={siblings} isOpenAtFirst={claim.id === at} />
        ))}
      </ol>
    </>
  )
}

/** A new claim takes the caret as soon as it is there. */
function AddClaim({ parts, editor, persona, part, title }: PartSectionProps & { readonly title: string }): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const sections = sectionsOfPart[part]
  return (
    <div className={styles['adding']}>
      {sections.map((section) => (
        <Button
          key={section}
          icon="plus"
          look="quiet"
          label={sections.length === 1 ? texts.addClaim : texts.sections[section]}
          name={texts.addClaimTo(sections.length === 1 ? title : texts.sections[section])}
          onClick={() => {
            const id = addClaim(editor.board, persona.id, section)
            requestAnimationFrame(() => document.getElementById(`text-${id}`)?.focus())
          }}
        />
      ))}
    </div>
  )
}
