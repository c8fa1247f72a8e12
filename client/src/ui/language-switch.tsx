import type { ReactNode } from 'react'
import { languages, type Language } from '@samenspel/shared/language'
import { languageNames } from '#messages/load-messages.ts'
import styles from './language-switch.module.css'

interface LanguageSwitchProps {
  readonly label: string
  readonly language: Language
  choose(language: Language): void
}

/** Chooses the language of the interface, each by its own name; says nothing about the language of a board. */
export function LanguageSwitch({ label, language, choose }: LanguageSwitchProps): ReactNode {
  return (
    <fieldset className={styles['switch']}>
      <legend className="unseen">{label}</legend>
      {languages.map((known) => (
        <button key={known} type="button" lang={known} aria-pressed={known === language} onClick={() => choose(known)}>
          {languageNames[known]}
        </button>
      ))}
    </fieldset>
  )
}
