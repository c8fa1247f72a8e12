import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { shapeForms } from '@samenspel/shared/elements/shape-form'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { shortcutText } from '#commands/shortcut.ts'
import type { Editor, ToolId } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { isMac } from './is-mac.ts'
import styles from './more-tools.module.css'

interface MoreToolsProps {
  readonly messages: Messages
  readonly editor: Editor
  /** The look of the buttons it stands among. */
  readonly className: string | undefined
}

interface ToolEntry {
  readonly id: CommandId
  readonly icon: IconName
  readonly tool: ToolId | undefined
}

const forms = shapeForms.map((form): ToolEntry => ({ id: `shape.${form}`, icon: form, tool: 'shape' }))
const groups: readonly (readonly ToolEntry[])[] = [
  [
    { id: 'tool.hand', icon: 'hand', tool: 'hand' },
    { id: 'tool.text', icon: 'text', tool: 'text' },
    { id: 'image.add', icon: 'image', tool: undefined },
    { id: 'tool.frame', icon: 'frame', tool: 'frame' },
  ],
  forms,
  [
    { id: 'tool.connector', icon: 'arrow', tool: 'connector' },
    { id: 'tool.line', icon: 'line', tool: 'line' },
  ],
  [
    { id: 'tool.pen', icon: 'pen', tool: 'pen' },
    { id: 'tool.eraser', icon: 'eraser', tool: 'eraser' },
    { id: 'tool.laser', icon: 'laser', tool: 'laser' },
  ],
]

/** A button that opens all tools there are; it shows the one in hand when that has no button of its own beside it. */
export function MoreTools({ messages, editor, className }: MoreToolsProps): ReactNode {
  const tool = useCell(editor.tool)
  const { form } = useCell(editor.nextLook)
  const [isOpen, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useCloseOutside(isOpen, holder, () => setOpen(false))
  const isBeside = useIsBeside(tool)
  const chosen = groups.flat().find((entry) => entry.tool === tool && (tool !== 'shape' || entry.icon === form))
  const inHand = isBeside ? undefined : chosen
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div ref={holder} className={styles['holder']}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={messages.board.moreTools}
        title={messages.board.moreTools}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-pressed={inHand !== undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={inHand?.icon ?? 'more'} size={22} />
      </button>
      {isOpen && <Tools id={id} messages={messages} editor={editor} inHand={chosen} close={close} />}
    </div>
  )
}

/** The tools that have a button of their own where there is room for it; the style sheet of the toolbar hides them at the same width. */
const BESIDE: readonly ToolId[] = ['hand', 'text', 'connector', 'pen']
const ROOMY = '(min-width: 36.01rem)'

/** True while the tool has a button of its own beside this one. */
function useIsBeside(tool: ToolId): boolean {
  const isRoomy = useSyncExternalStore(watchRoom, () => window.matchMedia(ROOMY).matches)
  return isRoomy && BESIDE.includes(tool)
}

function watchRoom(changed: () => void): () => void {
  const query = window.matchMedia(ROOMY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

interface ToolsProps extends Pick<MoreToolsProps, 'messages' | 'editor'> {
  readonly id: string
  readonly inHand: ToolEntry | undefined
  close(): void
}

function Tools({ id, messages, editor, inHand, close }: ToolsProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => menu.current?.querySelector('button')?.focus(), [])
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={messages.board.moreTools}
      className={styles['menu']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Tab') close()
        else if (!goAlong(event.currentTarget, event.key)) return
        event.stopPropagation()
        event.preventDefault()
      }}
    >
      {groups.map((entries) => {
        const able = entries.filter((entry) => commands[entry.id].isEnabled(editor))
        return able.map((entry, i) => (
          <button
            key={entry.id}
            type="button"
            role="menuitemradio"
            tabIndex={-1}
            className={i === 0 ? styles['first'] : undefined}
            aria-checked={entry === inHand}
            onClick={() => {
              close()
              commands[entry.id].run(editor)
            }}
          >
            <Icon name={entry.icon} size={22} />
            <span>{nameOf(entry, messages)}</span>
            <Keys id={entry.id} />
          </button>
        ))
      })}
    </div>
  )
}

/** Short, for two of them stand beside each other on a phone. */
function nameOf({ id, icon, tool }: ToolEntry, { canvas }: Messages): string {
  if (tool === 'shape') return canvas.shapes[shapeForms.find((form) => form === icon) ?? 'rectangle']
  return tool ? canvas.tools[tool] : canvas.commands[id]
}

function Keys({ id }: { readonly id: CommandId }): ReactNode {
  const [shortcut] = commands[id].shortcuts
  return shortcut ? <kbd>{shortcutText(shortcut, { isMac: isMac() })}</kbd> : null
}

/** Moves the focus with the arrows; false for other keys. */
function goAlong(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('button')]
  const at = items.findIndex((item) => item === document.activeElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: items.length - 1,
  }
  const next = steps[key]
  if (next === undefined) return false
  items[(next + items.length) % items.length]?.focus()
  return true
}

function useCloseOutside(isOpen: boolean, inside: { readonly current: HTMLElement | null }, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const pressed = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !inside.current?.contains(target)) close()
    }
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  })
}
