import { useState, type ReactNode } from 'react'
import { commands } from '#commands/registry.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Icon } from '#ui/icon.tsx'
import { keepFocus } from './keep-focus.ts'
import styles from './zoom-bar.module.css'

/** Larger, smaller, everything: for those who do not pinch or turn a wheel. */
export function ZoomBar({ messages, editor }: { readonly messages: Messages; readonly editor: Editor }): ReactNode {
  const { board, canvas, panels } = messages
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing happens on it; its buttons keep the focus from moving
    <fieldset className={styles['bar']} onMouseDown={keepFocus}>
      <legend className="unseen">{board.zoom}</legend>
      <button
        type="button"
        aria-label={canvas.commands['view.zoomOut']}
        onClick={() => commands['view.zoomOut'].run(editor)}
      >
        <Icon name="minus" />
      </button>
      <Percent messages={messages} editor={editor} />
      <button
        type="button"
        aria-label={canvas.commands['view.zoomIn']}
        onClick={() => commands['view.zoomIn'].run(editor)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={canvas.commands['view.fit']}
        title={canvas.commands['view.fit']}
        onClick={() => commands['view.fit'].run(editor)}
      >
        <Icon name="fit" />
      </button>
      <BackButton messages={messages} editor={editor} />
      <StructureSwitch messages={messages} editor={editor} />
      <button
        type="button"
        aria-label={canvas.commands['find.open']}
        title={canvas.commands['find.open']}
        onClick={() => commands['find.open'].run(editor)}
      >
        <Icon name="search" />
      </button>
      <button
        type="button"
        aria-label={panels.palette.button}
        title={panels.palette.button}
        aria-haspopup="dialog"
        onClick={() => commands['palette.open'].run(editor)}
      >
        <Icon name="commands" />
      </button>
    </fieldset>
  )
}

interface BarProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** How large everything is; drawn again when that changes, and not by panning. */
function Percent({ messages: { board, canvas }, editor }: BarProps): ReactNode {
  const [percent] = useState(() => ({
    get: () => Math.round(editor.camera.get().zoom * 100),
    subscribe: (changed: () => void) => nowAndThen(editor.camera.subscribe, changed),
  }))
  const text = board.zoomPercent(useCell(percent))
  return (
    <button
      type="button"
      className={styles['percent']}
      aria-label={`${canvas.commands['view.zoomReset']}: ${text}`}
      onClick={() => commands['view.zoomReset'].run(editor)}
    >
      {text}
    </button>
  )
}

/** While the zoom changes its number is written anew at this distance: nobody reads faster, and the bar is laid out again each time. */
const READING_MS = 100

/** Calls `changed` at most once in that time after anything has changed, until the result is called. */
function nowAndThen(subscribe: (listener: () => void) => () => void, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const call = (): void => {
    timer = undefined
    changed()
  }
  const stop = subscribe(() => {
    timer ??= setTimeout(call, READING_MS)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

/** Back to where I was; there after a jump. */
function BackButton({ messages, editor }: BarProps): ReactNode {
  if (!useCell(editor.lastJump)) return null
  const label = messages.canvas.commands['view.back']
  return (
    <button type="button" aria-label={label} title={label} onClick={() => commands['view.back'].run(editor)}>
      <Icon name="back" />
    </button>
  )
}

/** For facilitators: takes the structure into reach, for themselves alone. */
function StructureSwitch({ messages, editor }: BarProps): ReactNode {
  const mayLead = useCell(editor.mayLead)
  const isOn = useCell(editor.editsStructure)
  if (!mayLead) return null
  const label = messages.canvas.commands['structure.toggle']
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={() => commands['structure.toggle'].run(editor)}
    >
      <Icon name="structure" />
    </button>
  )
}
