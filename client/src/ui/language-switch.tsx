import { useId, type ReactNode } from 'react'
import { languages, type Language } from '@samenspel/shared/language'
import { languageNames } from '#messages/load-messages.ts'
import { Icon } from './icon.tsx'
import styles from './language-switch.module.css'

interface LanguageSwitchProps {
  readonly label: string
  readonly language: Language
  choose(language: Language): void
}

/** Chooses the language of the interface; says nothing about the language of a board. */
export function LanguageSwitch({ label, language, choose }: LanguageSwitchProps): ReactNode {
  const id = useId()
  return (
    <div className={styles['switch']}>
      <Icon name="globe" />
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <select
        id={id}
        value={language}
        onChange={(event) => {
          const chosen = languages.find((known) => known === event.target.value)
          if (chosen) choose(chosen)
        }}
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </select>
    </div>
  )
}
