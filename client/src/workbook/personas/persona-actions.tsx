import { useId, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { mergedInto } from '@samenspel/shared/knowledge/persona-claims'
import { putOnBoard } from '#commands/records/personas-cards.ts'
import { duplicatePersona, mergePersonas, retire, unmerge } from '#commands/records/personas.ts'
import { openRecord } from '#editor/open-record.ts'
import { cardWords } from '#messages/card-words.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import styles from './actions.module.css'
import type { PersonaProps } from './persona-props.ts'

const personaKinds = ['persona'] as const

/** What can be done with a whole persona. Nothing is lost by any of it, and undo takes each back. */
export function PersonaActions(props: PersonaProps): ReactNode {
  const { parts, editor, persona, graph } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState('')
  const id = useId()
  if (!mayEdit) return null
  const name = persona.typeLabel.trim() || cardWords[parts.language].untitled
  return (
    <>
      <div className={styles['buttons']}>
        <Button
          icon="board"
          look="quiet"
          label={texts.placeOnBoard}
          onClick={() => {
            putOnBoard(editor, persona.id)
            setTold(texts.placed)
          }}
        />
        <Button
          icon="more"
          look="quiet"
          label={texts.more}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <output className={told === '' ? 'unseen' : styles['told']}>{told}</output>
      {isOpen && (
        <div id={id} className={styles['panel']}>
          <div className={styles['buttons']}>
            <Button
              icon="duplicate"
              label={texts.duplicate}
              onClick={() => {
                const copy = duplicatePersona(editor.board, graph, persona.id, texts.copyOf(name))
                if (copy) openRecord(editor, copy)
              }}
            />
            <Button
              icon="clock"
              label={persona.retiredAt === null ? texts.retire : texts.unretire}
              onClick={() => retire(editor.board, persona.id, persona.retiredAt === null ? Date.now() : null)}
            />
            <DeleteRecord parts={parts} editor={editor} id={persona.id} />
          </div>
          <Merging {...props} />
        </div>
      )}
    </>
  )
}

function Merging({ parts, editor, persona, graph }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const merged = mergedInto(graph, persona.id)
  const merge = (into: RecordId): void => {
    mergePersonas(editor.board, persona.id, into)
    openRecord(editor, into)
  }
  return (
    <>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.mergeInto}
        hint={texts.mergeHint}
        kinds={personaKinds}
        isOffered={(record) => record.id !== persona.id}
        chosen={[]}
        add={merge}
        remove={() => undefined}
      />
      {merged.length > 0 && (
        <div>
          <h3>{texts.mergedParts}</h3>
          <ul className={styles['merged']}>
            {merged.map((part) => {
              const name = part.typeLabel.trim() || cardWords[parts.language].untitled
              return (
                <li key={part.id}>
                  <span>
                    <strong>{name}</strong>
                    {part.summary.trim() !== '' && `: ${part.summary}`}
                  </span>
                  <Button
                    label={texts.unmerge}
                    name={texts.unmergeOf(name)}
                    onClick={() => unmerge(editor.board, part.id, persona.id)}
                  />
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </>
  )
}
