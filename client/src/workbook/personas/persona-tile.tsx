import type { ReactNode } from 'react'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import type { Persona } from '@samenspel/shared/knowledge/persona-claims'
import { openRecord } from '#editor/open-record.ts'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { ConfidenceSign } from './confidence-sign.tsx'
import { LevelBar } from './level-bar.tsx'
import { COMPARED_MAX, type PersonaListProps } from './persona-list-props.ts'
import { PersonaPicture } from './persona-picture.tsx'
import styles from './list.module.css'
import { voicesOf } from './voice-words.ts'

/** A persona in the list: what it looks like, how sure the group can be, how much it rests on. */
export function PersonaTile(props: PersonaListProps & { readonly persona: Persona }): ReactNode {
  const { parts, editor, graph, persona, chosen, choose } = props
  const texts = useTexts(parts.language, 'personas')
  const words = cardWords[parts.language]
  const { language } = useBoardProperties(editor.board)
  const coverage = coverageOf(graph, persona.id)
  const name = persona.typeLabel.trim() || words.untitled
  const isChosen = chosen.has(persona.id)
  return (
    <li id={recordAnchor(persona.id)} className={styles['tile']} data-level={coverage.level}>
      <button
        type="button"
        className={styles['open']}
        aria-label={texts.open(name)}
        onClick={() => openRecord(editor, persona.id)}
      >
        <PersonaPicture persona={persona} size="medium" isDecoration />
        <span className={styles['name']} lang={language} dir="auto">
          {name}
        </span>
      </button>
      {persona.summary.trim() !== '' && (
        <p className={styles['summary']} lang={language} dir="auto">
          {persona.summary}
        </p>
      )}
      <div className={styles['basis']}>
        <ConfidenceSign parts={parts} level={coverage.level} isContested={coverage.contested > 0} />
        <span>{texts.coverageLine(coverage.claims)}</span>
      </div>
      <LevelBar parts={parts} coverage={coverage} />
      <p className={styles['voices']}>{voicesOf(coverage, words)}</p>
      {persona.retiredAt === null && (
        <label className={styles['choose']}>
          <input
            type="checkbox"
            checked={isChosen}
            disabled={!isChosen && chosen.size >= COMPARED_MAX}
            aria-label={texts.chooseToCompare(name)}
            onChange={() =>
              choose(
                isChosen ? new Set([...chosen].filter((id) => id !== persona.id)) : new Set([...chosen, persona.id]),
              )
            }
          />
          <span aria-hidden="true">{texts.compare}</span>
        </label>
      )}
    </li>
  )
}
