import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { findOnBoard, forgetFound, goToFound } from '#commands/find.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import styles from './find-box.module.css'

interface FindBoxProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** Looks for words on the board; open while `editor.panel` says so. */
export function FindBox({ messages, editor }: FindBoxProps): ReactNode {
  if (useCell(editor.panel) !== 'find') return null
  return <OpenFindBox messages={messages} editor={editor} />
}

function OpenFindBox({ messages, editor }: FindBoxProps): ReactNode {
  const { find } = messages.panels
  const [typed, setTyped] = useState('')
  const found = useCell(editor.found)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    return () => forgetFound(editor)
  }, [editor])
  // What others write meanwhile is found too.
  useEffect(() => editor.board.subscribe(() => findOnBoard(editor, typed)), [editor, typed])
  const close = (): void => {
    editor.panel.set(null)
    document.querySelector<HTMLElement>('[data-board-canvas]')?.focus({ preventScroll: true })
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) goToFound(editor, event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const told =
    typed.trim() === '' ? '' : found.ids.length === 0 ? find.none : find.count(found.at + 1, found.ids.length)
  return (
    <search className={styles['box']}>
      <input
        ref={box}
        type="text"
        aria-label={find.label}
        placeholder={find.placeholder}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          findOnBoard(editor, event.target.value)
        }}
        onKeyDown={pressed}
      />
      <output className={styles['count']}>{told}</output>
      <Button
        icon="up"
        iconOnly
        look="quiet"
        label={find.previous}
        disabled={found.ids.length === 0}
        onClick={() => goToFound(editor, -1)}
      />
      <Button
        icon="down"
        iconOnly
        look="quiet"
        label={find.next}
        disabled={found.ids.length === 0}
        onClick={() => goToFound(editor, 1)}
      />
      <Button icon="close" iconOnly look="quiet" label={messages.common.close} onClick={close} />
    </search>
  )
}
