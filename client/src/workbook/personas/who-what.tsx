import { useId, type ReactNode } from 'react'
import { useTexts } from '#ui/use-texts.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './editor.module.css'

const insightKinds = ['insight'] as const

/** The bridge from persona to question: for whom we solve what, so that what changes, because of which insight. */
export function WhoWhat({ parts, editor, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const headingId = useId()
  const setBecause = (because: string): void =>
    editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { because }))
  return (
    <section className={styles['whoWhat']} aria-labelledby={headingId}>
      <h3 id={headingId}>{texts.whoWhat}</h3>
      <RecordText editor={editor} record={persona} field="who" label={texts.who} placeholder={texts.whoPlaceholder} />
      <RecordText
        editor={editor}
        record={persona}
        field="what"
        label={texts.what}
        placeholder={texts.whatPlaceholder}
      />
      <RecordText
        editor={editor}
        record={persona}
        field="outcome"
        label={texts.outcome}
        placeholder={texts.outcomePlaceholder}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.because}
        hint={texts.becauseHint}
        kinds={insightKinds}
        chosen={persona.because === '' ? [] : [persona.because]}
        add={setBecause}
        remove={() => setBecause('')}
        isSingle
      />
    </section>
  )
}
