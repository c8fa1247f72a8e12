import { useRef, useState, type ReactNode } from 'react'
import { pictureModes } from '@samenspel/shared/records/persona'
import { prepareImage, IMAGE_TYPES } from '#commands/prepare-image.ts'
import { personaIcons, type PersonaIcon } from '@samenspel/shared/elements/persona-icons'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { Drawing } from './persona-picture.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './picture.module.css'

/** Chooses what a persona is shown by. Pictures go the way of all images of the board; faces are not offered. */
export function PictureField(props: PersonaProps): ReactNode {
  const { parts, editor, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const { pictureMode } = persona
  if (!mayEdit) return null
  return (
    <div className={styles['choices']}>
      <p>{texts.pictureHint}</p>
      <ChoiceField
        label={texts.picture}
        isLabelUnseen
        options={pictureModes.map((id) => ({ id, label: texts.pictureModes[id] }))}
        chosen={pictureMode}
        choose={(mode) => editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { pictureMode: mode }))}
      />
      {pictureMode === 'icon' && <Icons {...props} />}
      {pictureMode !== 'icon' && pictureMode !== 'none' && <Pictures {...props} />}
      {pictureMode !== 'none' && (
        <RecordText editor={editor} record={persona} field="pictureAlt" label={texts.pictureAlt} isLine />
      )}
    </div>
  )
}

function Icons({ parts, editor, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const names = Object.keys(personaIcons) as PersonaIcon[]
  return (
    <fieldset className={styles['icons']}>
      <legend className="unseen">{texts.icons}</legend>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={persona.icon === name}
          aria-label={texts.iconNames[name]}
          title={texts.iconNames[name]}
          onClick={() => editor.board.edit((edit) => edit.records.set(persona.id, 'persona', { icon: name }))}
        >
          <Drawing drawing={personaIcons[name]} />
        </button>
      ))}
    </fieldset>
  )
}

const SET_MAX = 4

function Pictures({ parts, editor, persona }: PersonaProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const input = useRef<HTMLInputElement>(null)
  const [hasFailed, setFailed] = useState(false)
  const { images, pictureMode } = persona
  const room = (pictureMode === 'set' ? SET_MAX : 1) - images.length
  const setImage = (image: string, isThere: boolean): void =>
    editor.board.edit((edit) => edit.records.setWord(persona.id, 'persona', { field: 'images', word: image, isThere }))
  const send = async (files: readonly File[]): Promise<void> => {
    setFailed(false)
    for (const file of files.slice(0, room)) {
      const prepared = await prepareImage(file)
      const sent = prepared && (await editor.sendImage(prepared))
      if (sent && 'imageId' in sent) setImage(sent.imageId, true)
      else setFailed(true)
    }
  }
  return (
    <>
      {images.length > 0 && (
        <ul className={styles['chosen']}>
          {images.map((image, i) => (
            <li key={image}>
              <img src={`/api/images/${image}`} alt="" decoding="async" />
              <Button
                icon="close"
                iconOnly
                look="quiet"
                label={texts.pictureRemove(i + 1)}
                onClick={() => setImage(image, false)}
              />
            </li>
          ))}
        </ul>
      )}
      {room > 0 && <Button icon="image" label={texts.pictureAdd} onClick={() => input.current?.click()} />}
      <input
        ref={input}
        type="file"
        accept={IMAGE_TYPES.join(',')}
        multiple={pictureMode === 'set'}
        hidden
        onChange={(event) => {
          void send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {hasFailed && (
        <p role="alert" className={styles['problem']}>
          {texts.pictureProblem}
        </p>
      )}
    </>
  )
}
