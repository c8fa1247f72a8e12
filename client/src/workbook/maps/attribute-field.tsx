import { useState, type ReactNode } from 'react'
import type { Language } from '@samenspel/shared/language'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { attributeCalled } from '@samenspel/shared/maps/own-attributes'
import type { LaterMessages } from '#messages/later-messages.ts'
import { SelectField } from '../parts/select-field.tsx'
import styles from './maps.module.css'

interface AttributeFieldProps {
  readonly texts: LaterMessages['maps']
  readonly label: string
  /** Empty for none. */
  readonly value: string
  readonly known: readonly string[]
  readonly isOptional?: boolean
  readonly language: Language
  choose(attribute: string): void
}

const OWN = ' own'

/** One of the attributes that the board knows, or one that the group names itself. */
export function AttributeField(props: AttributeFieldProps): ReactNode {
  const { texts, label, value, known, isOptional = false, language, choose } = props
  const [isNaming, setNaming] = useState(false)
  const options = [...new Set([...known, ...(value === '' ? [] : [value])])].map((each): readonly [string, string] => [
    each,
    attributeLabels(each, language).axis,
  ])
  if (isNaming)
    return (
      <label className={styles['field']}>
        <span>{texts.ownAttribute(label)}</span>
        <input
          // Whoever chose to name one goes on here.
          ref={(field) => field?.focus()}
          lang={language}
          maxLength={50}
          onBlur={(event) => {
            const own = attributeCalled(event.target.value)
            if (own !== undefined) choose(own)
            setNaming(false)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') setNaming(false)
          }}
        />
      </label>
    )
  return (
    <SelectField
      label={label}
      value={value}
      options={[...(isOptional ? [['', texts.nothing] as const] : []), ...options, [OWN, texts.nameOwn] as const]}
      choose={(attribute) => (attribute === OWN ? setNaming(true) : choose(attribute))}
    />
  )
}
