import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { inkColors } from '@samenspel/shared/elements/colors'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import type { CommandId } from '#commands/command.ts'
import { menuAbout, type MenuGroup } from '#commands/menus.ts'
import { commands } from '#commands/registry.ts'
import type { Editor, MenuPlace } from '#editor/editor.ts'
import { inkPalette } from '#elements/ink-palette.ts'
import { notePalette } from '#elements/note-palette.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Icon } from '#ui/icon.tsx'
import { Keys } from './command-palette.tsx'
import styles from './context-menu.module.css'
import { runCommandAfter } from './run-command.ts'
import { menuStep } from '#ui/menu-step.ts'

interface ContextMenuProps {
  readonly messages: Messages
  readonly editor: Editor
  /** Calls after a command was chosen and done. */
  readonly onRun?: (id: CommandId) => void
}

/** What can be done with what was pressed, beside it; open while `editor.menu` says so. */
export function ContextMenu({ messages, editor, onRun }: ContextMenuProps): ReactNode {
  const place = useCell(editor.menu)
  if (!place) return null
  return (
    <OpenMenu
      key={`${place.about} ${place.screenPoint.join(' ')}`}
      messages={messages}
      editor={editor}
      place={place}
      close={() => editor.menu.set(null)}
      {...(onRun ? { onRun } : {})}
    />
  )
}

interface OpenMenuProps extends ContextMenuProps {
  readonly place: MenuPlace
  close(): void
}

function OpenMenu({ messages, editor, place, close, onRun }: OpenMenuProps): ReactNode {
  const { menu: texts } = messages.panels
  const [opened, setOpened] = useState<MenuGroup>()
  const menu = useRef<HTMLDivElement>(null)
  useFocusBack()
  useCloseOutside(menu, close)
  const openedTitle = opened?.title
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another level of the menu is laid out and focused anew
  useLayoutEffect(() => open(menu.current, place), [place, openedTitle])
  const groups = opened ? [{ ids: opened.ids }] : menuAbout(place.about)
  const shown = groups
    .map((group) => ({ ...group, ids: group.ids.filter((id) => commands[id].isEnabled(editor)) }))
    .filter(({ ids }) => ids.length > 0)
  const choose = (id: CommandId): void => {
    runCommandAfter(close, id, editor)
    onRun?.(id)
  }
  const back = (): void => setOpened(undefined)
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={opened?.title ? texts[opened.title] : texts[place.about]}
      className={styles['menu']}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => moveAlong(event, { close, back: opened ? back : undefined })}
    >
      {opened && (
        <button type="button" role="menuitem" tabIndex={-1} onClick={back}>
          <Icon name="back" size={18} />
          <span>{texts.back}</span>
        </button>
      )}
      {shown.map((group) => (
        <div key={group.ids.join(' ')} className={styles['group']}>
          {group.title ? (
            <button type="button" role="menuitem" aria-haspopup="menu" tabIndex={-1} onClick={() => setOpened(group)}>
              <span>{texts[group.title]}</span>
              <Icon name="move" size={18} />
            </button>
          ) : (
            group.ids.map((id) => (
              <button key={id} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(id)}>
                <span className={styles['label']}>
                  <Swatch id={id} />
                  {messages.canvas.commands[id]}
                </span>
                <Keys id={id} />
              </button>
            ))
          )}
        </div>
      ))}
    </div>
  )
}

/** The colour that a command gives, for those that give one. */
function Swatch({ id }: { readonly id: CommandId }): ReactNode {
  const color = swatches.get(id)
  return color === undefined ? null : <span className={styles['swatch']} style={{ background: color }} />
}

const swatches: ReadonlyMap<CommandId, string> = new Map<CommandId, string>([
  ...noteColors.map((color) => [`note.color.${color}`, notePalette[color].fill] as const),
  ...inkColors.map((ink) => [`line.${ink}`, inkPalette[ink]] as const),
  ['ink.black', inkPalette.black],
  ['fill.white', '#ffffff'],
])

type MenuRef = { readonly current: HTMLDivElement | null }

/** Whatever had the focus before the menu gets it back in the end. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
}

function useCloseOutside(menu: MenuRef, close: () => void): void {
  useEffect(() => {
    const pressed = ({ target }: Event): void => {
      if (target instanceof Node && !menu.current?.contains(target)) close()
    }
    document.addEventListener('pointerdown', pressed, { capture: true })
    document.addEventListener('wheel', pressed, { capture: true, passive: true })
    return () => {
      document.removeEventListener('pointerdown', pressed, { capture: true })
      document.removeEventListener('wheel', pressed, { capture: true })
    }
  })
}

const EDGE_PIXELS = 8

/** Lays the menu beside the point, moved as far as needed to be whole on the canvas, and puts the keyboard at its first entry. */
function open(menu: HTMLElement | null, { screenPoint }: MenuPlace): void {
  const around = menu?.parentElement
  if (!menu || !around) return
  const most = [around.clientWidth - menu.offsetWidth, around.clientHeight - menu.offsetHeight] as const
  menu.style.left = `${Math.max(EDGE_PIXELS, Math.min(screenPoint[0], most[0] - EDGE_PIXELS))}px`
  menu.style.top = `${Math.max(EDGE_PIXELS, Math.min(screenPoint[1], most[1] - EDGE_PIXELS))}px`
  menu.querySelector('button')?.focus({ preventScroll: true })
}

interface Leave {
  close(): void
  readonly back: (() => void) | undefined
}

function moveAlong(event: KeyboardEvent<HTMLElement>, { close, back }: Leave): void {
  const { current, target } = menuStep(event.currentTarget, event.key)
  if (event.key === 'Escape' || event.key === 'Tab') close()
  if (event.key === 'ArrowLeft') back?.()
  if (event.key === 'ArrowRight' && current?.ariaHasPopup === 'menu') current.click()
  target?.focus()
  if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault()
  event.stopPropagation()
}
