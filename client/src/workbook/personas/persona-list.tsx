import { useId, useState, type ReactNode } from 'react'
import { coverageOf } from '@samenspel/shared/knowledge/coverage'
import type { Persona } from '@samenspel/shared/knowledge/persona-claims'
import { addPersona } from '#commands/records/personas.ts'
import { openRecord } from '#editor/open-record.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { EmptyState } from '#workbook/parts/empty-state.tsx'
import { COMPARED_MAX, type PersonaListProps } from './persona-list-props.ts'
import { PersonaTile } from './persona-tile.tsx'
import styles from './list.module.css'

/** All personas as tiles, a new one, and choosing some to compare. */
export function PersonaList(props: PersonaListProps): ReactNode {
  const { parts, editor, graph, chosen, onCompare } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const [isAdding, setAdding] = useState(false)
  const all = graph.all('persona')
  const used = all.filter(({ retiredAt }) => retiredAt === null)
  const retired = all.filter(({ retiredAt }) => retiredAt !== null)
  const compared = [...chosen].filter((id) => graph.find('persona', id)).length
  return (
    <>
      <div className={styles['head']}>
        <h2>{texts.title}</h2>
        {used.length > 1 && (
          <Button
            label={compared < 2 ? texts.compare : texts.compareChosen(compared)}
            disabled={compared < 2}
            onClick={onCompare}
          />
        )}
        {mayEdit && all.length > 0 && !isAdding && (
          <Button look="primary" icon="plus" label={texts.add} onClick={() => setAdding(true)} />
        )}
      </div>
      <p className={styles['intro']}>{texts.intro}</p>
      {isAdding && <NewPersona {...props} onDone={() => setAdding(false)} />}
      {all.length === 0 && !isAdding && (
        <EmptyState
          icon="persona"
          sentence={texts.none}
          action={mayEdit ? { label: texts.add, run: () => setAdding(true) } : undefined}
        />
      )}
      {used.length > 1 && <p className={styles['hint']}>{texts.compareHint}</p>}
      <Tiles {...props} personas={used} />
      {retired.length > 0 && (
        <details className={styles['retired']}>
          <summary>{texts.retiredTitle(retired.length)}</summary>
          <Tiles {...props} personas={retired} />
        </details>
      )}
    </>
  )
}

function Tiles(props: PersonaListProps & { readonly personas: readonly Persona[] }): ReactNode {
  const { parts, editor, graph, chosen, choose, personas } = props
  return (
    <ul className={styles['tiles']}>
      {personas.map((persona) => (
        <PersonaTile
          key={persona.id}
          parts={parts}
          editor={editor}
          persona={persona}
          coverage={coverageOf(graph, persona.id)}
          isChosen={chosen.has(persona.id)}
          mayChoose={chosen.has(persona.id) || chosen.size < COMPARED_MAX}
          choose={choose}
        />
      ))}
    </ul>
  )
}

/** Asks what the new persona is called; nothing is made before that. */
function NewPersona({ parts, editor, onDone }: PersonaListProps & { onDone(): void }): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const id = useId()
  const [name, setName] = useState('')
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onDone()
        openRecord(editor, addPersona(editor.board, name.trim()))
      }}
    >
      <label htmlFor={id}>{texts.newName}</label>
      <span className={styles['hint']}>{texts.newHint}</span>
      <div className={styles['newLine']}>
        <input
          id={id}
          type="text"
          ref={takeFocus}
          maxLength={160}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" label={texts.add} disabled={name.trim() === ''} />
      </div>
    </form>
  )
}

/** The button that was just pressed asked for it. */
const takeFocus = (field: HTMLInputElement | null): void => field?.focus()
