import type { ReactNode } from 'react'
import { personaActors } from '@samenspel/shared/records/persona'
import { useCell } from '#observable/use-cell.ts'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { PersonaPicture } from './persona-picture.tsx'
import { PictureField } from './picture-field.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './editor.module.css'

const quoteKinds = ['quote'] as const

/** Who the persona is: what it is called, in one sentence, its key quote and its picture. */
export function PersonaAbout(props: PersonaProps): ReactNode {
  const { parts, editor, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const setQuote = (keyQuote: string): void =>
    editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { keyQuote }))
  return (
    <section className={styles['about']} aria-label={texts.about}>
      <RecordText
        editor={editor}
        record={persona}
        field="typeLabel"
        label={texts.typeLabel}
        hint={texts.typeLabelHint}
        look="title"
        isLine
      />
      <RecordText
        editor={editor}
        record={persona}
        field="summary"
        label={texts.summary}
        placeholder={texts.summaryPlaceholder}
        look="statement"
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.keyQuote}
        hint={texts.keyQuoteHint}
        kinds={quoteKinds}
        chosen={persona.keyQuote === '' ? [] : [persona.keyQuote]}
        add={setQuote}
        remove={() => setQuote('')}
        isSingle
      />
      <details className={styles['details']}>
        <summary>
          {texts.givenName}, {texts.lifePhase.toLowerCase()}, {texts.picture.toLowerCase()}
        </summary>
        <MoreAbout {...props} />
      </details>
    </section>
  )
}

function MoreAbout(props: PersonaProps): ReactNode {
  const { parts, editor, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <div className={styles['moreAbout']}>
      <div className={styles['lines']}>
        <RecordText editor={editor} record={persona} field="givenName" label={texts.givenName} isLine />
        <RecordText editor={editor} record={persona} field="pronoun" label={texts.pronoun} isLine />
        <RecordText editor={editor} record={persona} field="lifePhase" label={texts.lifePhase} isLine />
      </div>
      <ChoiceField
        label={texts.actor}
        options={personaActors.map((id) => ({ id, label: texts.actors[id] }))}
        chosen={persona.actor}
        choose={(actor) => editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { actor }))}
        isReadOnly={!mayEdit}
      />
      <h3>{texts.picture}</h3>
      <PersonaPicture persona={persona} size="large" />
      <PictureField {...props} />
    </div>
  )
}
