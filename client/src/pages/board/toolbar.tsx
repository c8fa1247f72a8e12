import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { colorNow } from '#commands/current-look.ts'
import { setColor } from '#commands/notes.ts'
import type { Editor, ToolId } from '#editor/editor.ts'
import { notePalette } from '#elements/note-palette.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { dragNoteOut } from './drag-note-out.ts'
import { keepFocus } from './keep-focus.ts'
import { LookBar } from './look-bar.tsx'
import { MoreTools } from './more-tools.tsx'
import styles from './toolbar.module.css'
import { useHistory, useTakenFrom } from './use-board.ts'

interface ToolbarProps {
  readonly messages: Messages
  readonly editor: Editor
}

const changes: readonly (readonly [CommandId, IconName])[] = [
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
  ['edit.duplicate', 'duplicate'],
  ['edit.delete', 'trash'],
]

/** Beside select, hand and note; the others are in the menu of all tools. */
const quickTools = [
  ['text', 'text'],
  ['connector', 'arrow'],
  ['pen', 'pen'],
] as const satisfies readonly (readonly [ToolId, IconName])[]

/** The tools, at the bottom where hands reach; not there for those who only look. Arrow keys go along it. */
export function Toolbar({ messages, editor }: ToolbarProps): ReactNode {
  const mayEdit = useCell(editor.mayEdit)
  const [areColorsOpen, setColorsOpen] = useState(false)
  // Drawn again when one of these changes, for they decide what can be done now.
  useCell(editor.selection)
  useCell(editor.focused)
  useTakenFrom(editor.board, () => changes.map(([id]) => commands[id].isEnabled(editor)).join())
  useHistory(editor.board)
  if (!mayEdit) return null
  const { board, canvas } = messages
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={board.toolbar}
      aria-orientation="horizontal"
      className={styles['toolbar']}
      onKeyDown={goAlong}
      onMouseDown={keepFocus}
    >
      <Tools messages={messages} editor={editor} areColorsOpen={areColorsOpen} onColors={setColorsOpen} />
      <LookBar messages={messages} editor={editor} />
      <Colors messages={messages} editor={editor} isOpen={areColorsOpen} onChosen={() => setColorsOpen(false)} />
      <div className={styles['group']}>
        {changes.map(([id, icon]) => (
          <ToolButton
            key={id}
            label={canvas.commands[id]}
            icon={icon}
            room={id === 'edit.duplicate' ? 'wide' : undefined}
            isDisabled={!commands[id].isEnabled(editor)}
            onClick={() => commands[id].run(editor)}
          />
        ))}
      </div>
    </div>
  )
}

interface ToolsProps extends ToolbarProps {
  readonly areColorsOpen: boolean
  onColors(areOpen: boolean): void
}

/** What can be taken in the hand. */
function Tools({ messages, editor, areColorsOpen, onColors }: ToolsProps): ReactNode {
  const tool = useCell(editor.tool)
  const { board, canvas } = messages
  return (
    <div className={styles['group']}>
      <ToolButton
        label={canvas.tools.select}
        icon="cursor"
        isPressed={tool === 'select'}
        onClick={() => editor.tool.set('select')}
      />
      <ToolButton
        label={canvas.tools.hand}
        icon="hand"
        room="roomy"
        isPressed={tool === 'hand'}
        onClick={() => editor.tool.set('hand')}
      />
      <NoteButton messages={messages} editor={editor} isPressed={tool === 'note'} />
      <ColorsToggle
        label={board.noteColor}
        editor={editor}
        isOpen={areColorsOpen}
        onToggle={() => onColors(!areColorsOpen)}
      />
      {quickTools.map(([id, icon]) => (
        <ToolButton
          key={id}
          label={canvas.tools[id]}
          icon={icon}
          room="roomy"
          isPressed={tool === id}
          onClick={() => editor.tool.set(tool === id ? 'select' : id)}
          onDoubleClick={() => keep(editor, id)}
        />
      ))}
      <ToolButton
        label={canvas.commands['image.add']}
        icon="image"
        room="wide"
        onClick={() => commands['image.add'].run(editor)}
      />
      <MoreTools messages={messages} editor={editor} className={styles['tool']} />
      <KeepButton messages={messages} editor={editor} />
    </div>
  )
}

/** Keeps the tool in the hand for one thing after the other; there while a tool is in hand that would be laid down. */
function KeepButton({ messages, editor }: ToolbarProps): ReactNode {
  useCell(editor.tool)
  const isKept = useCell(editor.keepsTool)
  if (!commands['tool.keep'].isEnabled(editor)) return null
  return (
    <ToolButton
      label={messages.canvas.commands['tool.keep']}
      icon="lock"
      isPressed={isKept}
      onClick={() => commands['tool.keep'].run(editor)}
    />
  )
}

/** The second press of a double click has laid the tool down: it is taken again, to stay. */
function keep(editor: Editor, tool: ToolId): void {
  editor.tool.set(tool)
  if (commands['tool.keep'].isEnabled(editor)) editor.keepsTool.set(true)
}

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')].filter(
    (button) => button.offsetParent !== null,
  )
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

interface ToolButtonProps {
  readonly label: string
  readonly icon: IconName
  readonly isPressed?: boolean
  readonly isDisabled?: boolean
  /** How much room there must be for it; what is left out is in a menu too. */
  readonly room?: 'roomy' | 'wide' | undefined
  onClick(): void
  readonly onDoubleClick?: () => void
}

function ToolButton({ label, icon, isPressed, isDisabled, room, onClick, onDoubleClick }: ToolButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={room ? `${styles['tool']} ${styles[room]}` : styles['tool']}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <Icon name={icon} size={22} />
    </button>
  )
}

/** Takes up the note tool when clicked; when dragged, a note goes along and lands where it is let go. */
function NoteButton(props: ToolbarProps & { readonly isPressed: boolean }): ReactNode {
  const { messages, editor, isPressed } = props
  const { fill, ink } = notePalette[useCell(editor.noteColor)]
  return (
    <button
      type="button"
      className={`${styles['tool']} ${styles['note']}`}
      style={{ background: fill, color: ink }}
      aria-label={messages.canvas.tools.note}
      title={`${messages.canvas.tools.note}. ${messages.board.dragHint}`}
      aria-pressed={isPressed}
      onClick={() => editor.tool.set(isPressed ? 'select' : 'note')}
      onDoubleClick={() => keep(editor, 'note')}
      onPointerDown={(event) => dragNoteOut(event.nativeEvent, event.currentTarget, editor)}
    >
      <Icon name="note" size={22} />
    </button>
  )
}

interface ColorsToggleProps {
  readonly label: string
  readonly editor: Editor
  readonly isOpen: boolean
  onToggle(): void
}

/** Where there is no room for all colours they are behind this one. */
function ColorsToggle({ label, editor, isOpen, onToggle }: ColorsToggleProps): ReactNode {
  const color = useCell(editor.noteColor)
  return (
    <button
      type="button"
      className={`${styles['tool']} ${styles['toggle']}`}
      aria-label={label}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <span className={styles['swatch']} style={{ background: notePalette[color].fill }} />
    </button>
  )
}

interface ColorsProps extends ToolbarProps {
  readonly isOpen: boolean
  onChosen(): void
}

/** The eight colours: of the notes that are selected, and of the next one. */
function Colors({ messages, editor, isOpen, onChosen }: ColorsProps): ReactNode {
  // The bar around it follows what is selected.
  useCell(editor.noteColor)
  useCell(editor.nextLook)
  useCell(editor.shapePart)
  useCell(editor.tool)
  const chosen = colorNow(editor)
  return (
    <fieldset className={`${styles['colors']} ${isOpen ? styles['open'] : ''}`}>
      <legend className="unseen">{messages.board.noteColor}</legend>
      {noteColors.map((color) => (
        <button
          key={color}
          type="button"
          className={styles['color']}
          aria-label={messages.canvas.colors[color]}
          title={messages.canvas.colors[color]}
          aria-pressed={color === chosen}
          onClick={() => {
            setColor(editor, color)
            onChosen()
          }}
        >
          <span className={styles['swatch']} style={{ background: notePalette[color].fill }}>
            {color === chosen && <Icon name="check" size={16} />}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
