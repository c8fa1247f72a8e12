import type { ReactNode, Ref } from 'react'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { claimsIn, claimsOf, writtenClaims, type Claim } from '@samenspel/shared/knowledge/persona-claims'
import { personaParts, requiredParts, sectionsOfPart, type PersonaPart } from '@samenspel/shared/records/persona-parts'
import { asOnTheWall } from '@samenspel/shared/records/sensitive-quote'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import { voicesOf } from './voice-words.ts'
import { ConfidenceSign } from './confidence-sign.tsx'
import { PersonaPicture } from './persona-picture.tsx'
import { PosterFoot } from './poster-foot.tsx'
import type { PersonaProps } from './persona-props.ts'
import { ShownClaims } from './shown-claim.tsx'
import styles from './poster.module.css'

/** A3 landscape for the wall, A4 portrait to hand out. */
export type Paper = 'a3' | 'a4'

export interface PosterSheetProps extends PersonaProps {
  readonly paper: Paper
  readonly sheetRef: Ref<HTMLElement>
}

/** The order on paper: life, what is needed and wished, what it can do, what is in the way, who is around, what it asks; then the rest. */
const order: readonly PersonaPart[] = [
  'lifeworld',
  'needs',
  'wishes',
  'interests',
  'contribution',
  'obstacles',
  'around',
  'ask',
  ...personaParts.filter(
    (part) =>
      !['lifeworld', 'needs', 'wishes', 'interests', 'contribution', 'obstacles', 'around', 'ask'].includes(part),
  ),
]

/**
 * Letters on the whole poster from which it is written smaller, down to a floor that can be read from the wall, or in the hand; what is left goes on a
 * second page.
 */
const charactersFrom = { a3: { full: 1_000, dense: 1_600 }, a4: { full: 500, dense: 850 } } as const

/** A persona for the wall: readable in black and white, from a metre and a half, and honest about what it rests on. */
export function PosterSheet(props: PosterSheetProps): ReactNode {
  const { editor, graph, persona, paper, sheetRef } = props
  const { language } = useBoardProperties(editor.board)
  const claims = writtenClaims(claimsOf(graph, persona.id))
  const { level } = coverageOf(graph, persona.id)
  const characters = claims.reduce((sum, { text }) => sum + text.length, 0) + persona.summary.length
  const density = densityOf(characters, paper)
  return (
    <article
      ref={sheetRef}
      className={styles['sheet']}
      data-paper={paper}
      data-density={density}
      data-level={level}
      data-layout="flow"
      lang={language}
    >
      <Head {...props} />
      <Side {...props} />
      <div className={styles['blocks']}>
        {order.map((part) => (
          <Block key={part} {...props} part={part} claims={claimsIn(claims, sectionsOfPart[part])} />
        ))}
      </div>
      <PosterFoot {...props} />
    </article>
  )
}

function densityOf(characters: number, paper: Paper): 'roomy' | 'full' | 'dense' {
  const { full, dense } = charactersFrom[paper]
  return characters > dense ? 'dense' : characters > full ? 'full' : 'roomy'
}

/** What it is shown by, its name as large as the paper bears, and how sure the group can be of it. */
function Head({ parts, editor, graph, persona }: PosterSheetProps): ReactNode {
  const { language } = useBoardProperties(editor.board)
  const words = cardWords[language]
  const coverage = coverageOf(graph, persona.id)
  const about = [persona.givenName, persona.pronoun, persona.lifePhase]
    .map((text) => text.trim())
    .filter((text) => text !== '')
  return (
    <header className={styles['head']}>
      <PersonaPicture persona={persona} size="large" />
      <div className={styles['name']}>
        <h2 dir="auto">{persona.typeLabel.trim() || words.untitled}</h2>
        {about.length > 0 && <p>{about.join(', ')}</p>}
      </div>
      <p className={styles['sign']}>
        <ConfidenceSign
          parts={{ ...parts, language }}
          level={coverage.level}
          isContested={coverage.contested > 0}
          size={28}
        />
        <small>{voicesOf(coverage, words)}</small>
      </p>
    </header>
  )
}

/** Who it is in a sentence, what somebody said, and for whom it stands. */
function Side({ editor, graph, persona }: PosterSheetProps): ReactNode {
  const { language } = useBoardProperties(editor.board)
  const words = cardWords[language]
  return (
    <div className={styles['side']}>
      {persona.summary.trim() !== '' && (
        <p className={styles['summary']} dir="auto">
          {persona.summary}
        </p>
      )}
      <KeyQuote graph={graph} persona={persona} />
      {persona.represents.trim() !== '' && <SmallText heading={words.represents} text={persona.represents} />}
      {persona.whoIsMissing.trim() !== '' && <SmallText heading={words.missing} text={persona.whoIsMissing} />}
    </div>
  )
}

const SmallText = ({ heading, text }: { readonly heading: string; readonly text: string }): ReactNode => (
  <div className={styles['small']}>
    <h3>{heading}</h3>
    <p dir="auto">{text}</p>
  </div>
)

/** The quote with the role of who said it, as far as that may be told. */
function KeyQuote({ graph, persona }: Pick<PersonaProps, 'graph' | 'persona'>): ReactNode {
  const found = graph.find('quote', persona.keyQuote)
  const quote = found && asOnTheWall(found, (id) => graph.get(id))
  if (quote?.kind !== 'quote' || quote.text.trim() === '') return null
  const interview = graph.find('interview', quote.interview)
  const specific = quote.attribution === 'specific' ? interview?.specificRole.trim() : ''
  const role = quote.attribution === 'none' ? '' : specific || interview?.role.trim() || quote.role.trim()
  return (
    <blockquote className={styles['quote']}>
      <p dir="auto">‘{quote.text.trim()}’</p>
      {role !== '' && <footer>– {role}</footer>}
    </blockquote>
  )
}

function Block(props: PosterSheetProps & { readonly part: PersonaPart; readonly claims: readonly Claim[] }): ReactNode {
  const { editor, graph, part, claims } = props
  const { language } = useBoardProperties(editor.board)
  const texts = useTexts(language, 'personas')
  const words = cardWords[language]
  const isRequired = requiredParts.some((required) => required === part)
  if (claims.length === 0 && !isRequired) return null
  const sections = sectionsOfPart[part].filter((section) => claims.some((claim) => claim.section === section))
  return (
    <section className={styles['block']} data-part={part}>
      <h3>{words.parts[part]}</h3>
      {claims.length === 0 && <p className={styles['empty']}>{words.empty}</p>}
      {sections.map((section) => (
        <div key={section}>
          {sectionsOfPart[part].length > 1 && <h4>{texts.sections[section]}</h4>}
          <ShownClaims
            language={language}
            graph={graph}
            claims={claims.filter((claim) => claim.section === section)}
            lang={language}
          />
        </div>
      ))}
    </section>
  )
}
