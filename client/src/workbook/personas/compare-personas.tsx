import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import { claimsIn, claimsOf, partsShown, writtenClaims, type Persona } from '@samenspel/shared/knowledge/persona-claims'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { personaParts, sectionsOfPart } from '@samenspel/shared/records/persona-parts'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ConfidenceSign } from './confidence-sign.tsx'
import { LevelBar } from './level-bar.tsx'
import { PersonaPicture } from './persona-picture.tsx'
import { voicesOf } from './voice-words.ts'
import { ShownClaims } from './shown-claim.tsx'
import styles from './compare.module.css'

interface ComparePersonasProps extends ChapterProps {
  readonly graph: RecordGraph
  readonly ids: readonly RecordId[]
  onDone(): void
}

/** Two to four personas side by side: a column each, a row for each part, and first what each rests on. */
export function ComparePersonas(props: ComparePersonasProps): ReactNode {
  const { parts, graph, ids, onDone } = props
  const texts = useTexts(parts.language, 'personas')
  const found = new Map(ids.flatMap((id) => graph.find('persona', id) ?? []).map((persona) => [persona.id, persona]))
  const personas = [...found.values()]
  const shown = new Set(personas.flatMap(({ id }) => partsShown(graph, id)))
  return (
    <>
      <div className={styles['head']}>
        <h2>{texts.compareTitle}</h2>
        <Button icon="back" label={texts.stopComparing} onClick={onDone} />
      </div>
      {/* What scrolls sideways must be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles['scroll']} aria-label={texts.compareTitle} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{texts.about}</span>
              </th>
              {personas.map((persona) => (
                <Heading key={persona.id} {...props} persona={persona} />
              ))}
            </tr>
          </thead>
          <tbody>
            <CoverageRow {...props} personas={personas} />
            {personaParts
              .filter((part) => shown.has(part))
              .map((part) => (
                <PartRow key={part} {...props} personas={personas} part={part} />
              ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Heading({ editor, persona }: ComparePersonasProps & { readonly persona: Persona }): ReactNode {
  const { language } = useBoardProperties(editor.board)
  return (
    <th scope="col">
      <PersonaPicture persona={persona} size="small" isDecoration />
      <span lang={language} dir="auto">
        {persona.typeLabel}
      </span>
      {persona.summary.trim() !== '' && (
        <small lang={language} dir="auto">
          {persona.summary}
        </small>
      )}
    </th>
  )
}

interface RowProps extends ComparePersonasProps {
  readonly personas: readonly Persona[]
}

function CoverageRow({ parts, graph, personas }: RowProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  return (
    <tr>
      <th scope="row">{texts.coverage}</th>
      {personas.map(({ id }) => {
        const coverage = coverageOf(graph, id)
        return (
          <td key={id} data-level={coverage.level}>
            <div className={styles['coverage']}>
              <ConfidenceSign parts={parts} level={coverage.level} isContested={coverage.contested > 0} />
              <LevelBar parts={parts} coverage={coverage} />
              <span>{voicesOf(coverage, cardWords[parts.language])}</span>
            </div>
          </td>
        )
      })}
    </tr>
  )
}

function PartRow({
  parts,
  editor,
  graph,
  personas,
  part,
}: RowProps & { readonly part: (typeof personaParts)[number] }): ReactNode {
  const { language } = useBoardProperties(editor.board)
  const words = cardWords[parts.language]
  return (
    <tr>
      <th scope="row">{words.parts[part]}</th>
      {personas.map(({ id }) => {
        const claims = claimsIn(writtenClaims(claimsOf(graph, id)), sectionsOfPart[part])
        return (
          <td key={id}>
            {claims.length === 0 ? (
              <span className={styles['none']}>{words.empty}</span>
            ) : (
              <ShownClaims language={parts.language} graph={graph} claims={claims} lang={language} />
            )}
          </td>
        )
      })}
    </tr>
  )
}
