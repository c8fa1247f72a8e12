import { memo, type ReactNode } from 'react'
import type { PersonaCoverage } from '@samenspel/shared/knowledge/coverage'
import type { Persona } from '@samenspel/shared/knowledge/persona-claims'
import { openRecord } from '#editor/open-record.ts'
import { cardWords } from '#messages/card-words.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useTexts } from '#ui/use-texts.ts'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { ConfidenceSign } from './confidence-sign.tsx'
import { LevelBar } from './level-bar.tsx'
import type { PersonaListProps } from './persona-list-props.ts'
import { PersonaPicture } from './persona-picture.tsx'
import styles from './list.module.css'
import { voicesOf } from './voice-words.ts'

interface PersonaTileProps extends Pick<PersonaListProps, 'parts' | 'editor' | 'choose'> {
  readonly persona: Persona
  readonly coverage: PersonaCoverage
  /** It is among those chosen for comparing, or there is room for it. */
  readonly isChosen: boolean
  readonly mayChoose: boolean
}

/**
 * A persona in the list: what it looks like, how sure the group can be, how much it rests on. Drawn again only when one of its own props changes, for there
 * can be forty.
 */
export const PersonaTile = memo(function PersonaTile(props: PersonaTileProps): ReactNode {
  const { parts, editor, persona, coverage, isChosen, mayChoose, choose } = props
  const texts = useTexts(parts.language, 'personas')
  const words = cardWords[parts.language]
  const { language } = useBoardProperties(editor.board)
  const name = persona.typeLabel.trim() || words.untitled
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
            disabled={!mayChoose}
            aria-label={texts.chooseToCompare(name)}
            onChange={() => choose(persona.id, !isChosen)}
          />
          <span aria-hidden="true">{texts.compare}</span>
        </label>
      )}
    </li>
  )
})
