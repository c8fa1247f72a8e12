import { useState, type ReactNode } from 'react'
import { limits } from '@samenspel/shared/limits'
import { dismissImageProblem, nameImage } from '#commands/images.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import styles from './image-dialog.module.css'

interface ImageDialogProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** Says that images are on their way or why they are not, and asks of each new one what it shows. */
export function ImageDialog({ messages, editor }: ImageDialogProps): ReactNode {
  const { waiting, problem, unnamed } = useCell(editor.images)
  const { media, common } = messages
  const [first] = unnamed
  return (
    <>
      <output className={styles['status']}>
        {waiting > 0 && <span className={styles['line']}>{media.sending(waiting)}</span>}
      </output>
      <div role="alert" className={styles['status']}>
        {problem && (
          <span className={styles['line']}>
            {media.problems[problem]}
            <Button
              label={common.close}
              icon="close"
              iconOnly
              look="quiet"
              onClick={() => dismissImageProblem(editor)}
            />
          </span>
        )}
      </div>
      {first && waiting === 0 && <AskWhatItShows key={first} messages={messages} editor={editor} />}
    </>
  )
}

function AskWhatItShows({ messages, editor }: ImageDialogProps): ReactNode {
  const { media, common } = messages
  const [id] = editor.images.get().unnamed
  const element = id && editor.board.elements.get(id)
  const [alt, setAlt] = useState(element?.kind === 'image' ? element.alt : '')
  const later = (): void => nameImage(editor, { alt: '' })
  return (
    <Dialog title={media.askTitle} closeLabel={common.close} onClose={later}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          nameImage(editor, { alt })
        }}
      >
        {element?.kind === 'image' && (
          <img className={styles['picture']} src={`/api/images/${element.image}`} alt={element.alt} />
        )}
        <p>{media.askText}</p>
        <TextField
          label={media.altLabel}
          value={alt}
          change={setAlt}
          input={{ maxLength: limits.imageAltCharactersMax, autoComplete: 'off' }}
        />
        <div className={styles['answers']}>
          <Button type="submit" look="primary" label={media.keep} disabled={alt.trim() === ''} />
          <Button label={media.decoration} onClick={() => nameImage(editor, 'decoration')} />
          <Button look="quiet" label={media.later} onClick={later} />
        </div>
      </form>
    </Dialog>
  )
}
