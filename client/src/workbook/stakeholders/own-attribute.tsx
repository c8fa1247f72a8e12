import { useState, type ReactNode } from 'react'
import { attributeCalled } from '@samenspel/shared/maps/own-attributes'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useTexts } from '#ui/use-texts.ts'

interface OwnAttributeProps {
  readonly parts: PageParts
  /** Gives the attribute that was named, which may be one that there is already. */
  add(attribute: string): void
}

const CHARACTERS_MAX = 40

/** A field to name something that no method asks for. */
export function OwnAttribute({ parts, add }: OwnAttributeProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const [name, setName] = useState('')
  const attribute = attributeCalled(name)
  const done = (): void => {
    if (attribute === undefined) return
    add(attribute)
    setName('')
  }
  return (
    <TextField
      label={texts.ownAttribute}
      hint={texts.ownAttributeHint}
      value={name}
      change={setName}
      input={{
        maxLength: CHARACTERS_MAX,
        // It can stand in a form of something else, which Enter must not send.
        onKeyDown: (event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          done()
        },
      }}
      action={<Button icon="plus" label={texts.addOwnAttribute} disabled={attribute === undefined} onClick={done} />}
    />
  )
}
