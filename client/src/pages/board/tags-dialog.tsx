import { useState, type ReactNode } from 'react'
import { limits } from '@samenspel/shared/limits'
import { boardTags, taggable, tagState, toggleTag } from '#commands/tags.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import styles from './tags.module.css'
import { useBoardProperties, useElements } from './use-board.ts'

interface TagsProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** The tags of what is selected, to put on and take off; open while `editor.panel` says so. */
export function TagsDialog({ messages, editor }: TagsProps): ReactNode {
  if (useCell(editor.panel) !== 'tags') return null
  return <OpenTags messages={messages} editor={editor} />
}

function OpenTags({ messages, editor }: TagsProps): ReactNode {
  const { tags: texts } = messages.panels
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  const { language } = useBoardProperties(editor.board)
  useElements(editor.board)
  const notes = taggable(editor)
  const known = boardTags(editor)
  const put = (word: string): boolean => {
    const isDone = toggleTag(editor, word)
    setRefused(!isDone)
    return isDone
  }
  return (
    <Dialog title={texts.title(notes.length)} closeLabel={messages.common.close} onClose={() => editor.panel.set(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '' && put(typed)) setTyped('')
        }}
      >
        <TextField
          label={texts.label}
          value={typed}
          change={(next) => {
            setTyped(next)
            setRefused(false)
          }}
          problem={isRefused ? texts.full : undefined}
          input={{
            lang: language,
            autoComplete: 'off',
            maxLength: limits.tagCharactersMax,
            placeholder: texts.placeholder,
          }}
          action={<Button type="submit" label={texts.add} />}
        />
      </form>
      <fieldset className={styles['words']}>
        <legend>{texts.onBoard}</legend>
        {known.length === 0 && <p>{texts.none}</p>}
        {known.map(({ word, noteCount }) => {
          const state = tagState(notes, word)
          return (
            <button
              key={word}
              type="button"
              aria-pressed={state === 'some' ? 'mixed' : state === 'all'}
              onClick={() => put(word)}
            >
              <span lang={language} dir="auto">
                {texts.toggle(word, noteCount)}
              </span>
            </button>
          )
        })}
      </fieldset>
    </Dialog>
  )
}
