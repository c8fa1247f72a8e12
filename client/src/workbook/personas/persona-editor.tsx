import { useState, type ReactNode } from 'react'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { areScalesShown, claimsOf, modulesLeft, partsShown } from '@samenspel/shared/knowledge/persona-claims'
import type { PersonaModule } from '@samenspel/shared/records/persona-parts'
import { notesAsEvidence } from '#commands/records/from-notes.ts'
import { addModule } from '#commands/records/personas.ts'
import { cardWords } from '#messages/card-words.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { CoverageNote } from './coverage-note.tsx'
import { NotesTray } from './notes-tray.tsx'
import { PartSection } from './part-section.tsx'
import { PersonaAbout } from './persona-about.tsx'
import { PersonaBelongs } from './persona-belongs.tsx'
import { PersonaScales } from './persona-scales.tsx'
import type { PersonaProps } from './persona-props.ts'
import { WhoWhat } from './who-what.tsx'
import styles from './editor.module.css'

/** All of a persona, to be written by several people at once: who it is and its claims, and beside them what they rest on. */
export function PersonaEditor(props: PersonaProps & { readonly at: RecordId | null }): ReactNode {
  const { editor, graph, persona } = props
  const [taken, take] = useState<ElementId | null>(null)
  const lay = (claim: RecordId): void => {
    if (taken) notesAsEvidence(editor, [taken], claim, 'supports')
    take(null)
  }
  const claims = claimsOf(graph, persona.id)
  return (
    <div className={styles['editor']}>
      <div className={styles['main']}>
        <PersonaAbout {...props} />
        {partsShown(graph, persona.id).map((part) => (
          <PartSection key={part} {...props} part={part} claims={claims} lay={taken === null ? null : lay} />
        ))}
        {areScalesShown(graph, persona.id) && <PersonaScales {...props} />}
        <Modules {...props} />
        <WhoWhat {...props} />
      </div>
      <div className={styles['side']}>
        <CoverageNote {...props} />
        <NotesTray {...props} taken={taken} take={take} />
        <PersonaBelongs {...props} />
      </div>
    </div>
  )
}

/** The parts that this persona does not have yet, to be added one at a time. */
function Modules({ parts, editor, graph, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const left = modulesLeft(graph, persona.id)
  if (!mayEdit || left.length === 0) return null
  const nameOf = (module: PersonaModule): string =>
    module === 'scales' ? texts.scales : cardWords[parts.language].parts[module]
  return (
    <fieldset className={styles['modules']}>
      <legend>{texts.modules}</legend>
      <p>{texts.modulesHint}</p>
      <div>
        {left.map((module) => (
          <Button
            key={module}
            icon="plus"
            look="quiet"
            label={nameOf(module)}
            onClick={() => addModule(editor.board, persona.id, module)}
          />
        ))}
      </div>
    </fieldset>
  )
}
