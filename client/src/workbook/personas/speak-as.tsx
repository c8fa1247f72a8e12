import { useId, useState, type ReactNode } from 'react'
import { claimsIn, claimsOf, partsShown, writtenClaims } from '@samenspel/shared/knowledge/persona-claims'
import { sectionsOfPart, type PersonaPart } from '@samenspel/shared/records/persona-parts'
import { noteSurprise } from '#commands/records/personas.ts'
import { cardWords } from '#messages/card-words.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { RecordChip } from '#workbook/parts/record-chip.tsx'
import { OverAll } from './over-all.tsx'
import { PersonaPicture } from './persona-picture.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './speak.module.css'

/**
 * Stepping into a persona: its own words in the first person, large, a part at a time, to be read aloud; then out of it again, to write down what
 * surprised the group.
 */
export function SpeakAs(props: PersonaProps & { onDone(): void }): ReactNode {
  const { parts, persona, onDone } = props
  const { speakAs } = useTexts(parts.language, 'personas')
  const name = persona.givenName.trim() || persona.typeLabel.trim() || cardWords[parts.language].untitled
  const [isOut, setOut] = useState(false)
  return (
    <OverAll label={speakAs.title(name)} closeLabel={speakAs.done} onClose={onDone}>
      {isOut ? (
        <SteppedOut {...props} onAgain={() => setOut(false)} />
      ) : (
        <Speaking {...props} name={name} onOut={() => setOut(true)} />
      )}
    </OverAll>
  )
}

function Speaking(props: PersonaProps & { readonly name: string; onOut(): void }): ReactNode {
  const { parts, editor, graph, persona, name, onOut } = props
  const { speakAs } = useTexts(parts.language, 'personas')
  const { language } = useBoardProperties(editor.board)
  const claims = writtenClaims(claimsOf(graph, persona.id))
  const said = partsShown(graph, persona.id).filter((part) => claimsIn(claims, sectionsOfPart[part]).length > 0)
  const steps: readonly (PersonaPart | 'who')[] = ['who', ...said]
  const [at, setAt] = useState(0)
  const place = Math.min(at, steps.length - 1)
  const part = steps[place] ?? 'who'
  return (
    <div className={styles['stage']}>
      <p className={styles['instruction']}>{speakAs.instruction}</p>
      <div className={styles['words']} aria-live="polite">
        <PersonaPicture persona={persona} size="large" isDecoration />
        {part === 'who' ? (
          <div lang={language} dir="auto">
            <p className={styles['first']}>{speakAs.iAm(name)}</p>
            {persona.givenName.trim() !== '' && <p className={styles['said']}>{persona.typeLabel}</p>}
            <p className={styles['said']}>{persona.summary}</p>
          </div>
        ) : (
          <div>
            <h2>{speakAs.parts[part]}</h2>
            {claimsIn(claims, sectionsOfPart[part]).map((claim) => (
              <p key={claim.id} className={styles['said']} lang={language} dir="auto">
                {claim.text.trim()}
              </p>
            ))}
          </div>
        )}
      </div>
      <div className={styles['steps']}>
        <Button icon="back" label={speakAs.previous} disabled={place === 0} onClick={() => setAt(place - 1)} />
        <span>{speakAs.step(place + 1, steps.length)}</span>
        {place < steps.length - 1 && (
          <Button icon="move" look="primary" label={speakAs.next} onClick={() => setAt(place + 1)} />
        )}
        <Button
          icon="door"
          look={place === steps.length - 1 ? 'primary' : 'secondary'}
          label={speakAs.stepOut}
          onClick={onOut}
        />
      </div>
    </div>
  )
}

/** Out of it again: what surprised us becomes insights about the persona. */
function SteppedOut(props: PersonaProps & { onAgain(): void }): ReactNode {
  const { parts, editor, graph, persona, onAgain } = props
  const { speakAs } = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const id = useId()
  const [words, setWords] = useState('')
  const [told, setTold] = useState('')
  const surprises = graph.referring('insight', 'personas', persona.id).filter(({ type }) => type === 'surprise')
  return (
    <div className={styles['stage']}>
      <h2 className={styles['first']}>{speakAs.outTitle}</h2>
      {mayEdit && (
        <form
          className={styles['surprise']}
          onSubmit={(event) => {
            event.preventDefault()
            if (!noteSurprise(editor.board, persona.id, words)) return
            setWords('')
            setTold(speakAs.noted)
          }}
        >
          <label htmlFor={id}>{speakAs.question}</label>
          <span>{speakAs.questionHint}</span>
          <textarea
            id={id}
            rows={3}
            maxLength={2_000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit" look="primary" label={speakAs.note} disabled={words.trim() === ''} />
          <output>{told}</output>
        </form>
      )}
      <ul className={styles['surprises']}>
        {surprises.map((insight) => (
          <li key={insight.id}>
            <RecordChip parts={parts} editor={editor} id={insight.id} charactersMax={240} />
          </li>
        ))}
      </ul>
      <Button icon="back" label={speakAs.again} onClick={onAgain} />
    </div>
  )
}
