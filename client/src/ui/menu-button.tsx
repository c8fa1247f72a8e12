import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './menu-button.module.css'
import { menuStep } from './menu-step.ts'

interface MenuItem<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A patch of this colour before the label. */
  readonly swatch?: string
  /** The language of the label, when it is not the page's. */
  readonly lang?: string
}

interface MenuButtonProps<Id extends string> {
  readonly label: string
  readonly name: string
  readonly icon?: IconName
  readonly swatch?: string
  /** A function is asked when the list opens. */
  readonly items: readonly MenuItem<Id>[] | (() => readonly MenuItem<Id>[])
  /** The item that holds now; it is marked. */
  readonly chosen?: NoInfer<Id> | undefined
  readonly choose: (id: NoInfer<Id>) => void
}

/** A button that opens a list of choices: arrows go along them, Enter chooses, Escape closes. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>): ReactNode {
  const { label, name, icon, swatch, items, chosen, choose } = props
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  useCloseOutside(isOpen, [button, menu], () => setOpen(false))
  useEffect(() => {
    if (!isOpen) return
    const first =
      menu.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu.current?.querySelector('button')
    first?.focus()
    menu.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <span className={styles['holder']}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {icon && <Icon name={icon} />}
        {swatch && <span className={styles['swatch']} style={{ background: swatch }} />}
        <span>{label}</span>
      </button>
      {isOpen && <Menu ref={menu} id={id} name={name} items={items} chosen={chosen} choose={choose} close={close} />}
    </span>
  )
}

interface MenuProps<Id extends string> extends Pick<MenuButtonProps<Id>, 'name' | 'items' | 'chosen' | 'choose'> {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly id: string
  close(): void
}

function Menu<Id extends string>({ ref, id, name, items, chosen, choose, close }: MenuProps<Id>): ReactNode {
  return (
    <div
      ref={ref}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={name}
      className={styles['menu']}
      onKeyDown={(event) => moveAlong(event, close)}
    >
      {(typeof items === 'function' ? items() : items).map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitemradio"
          aria-checked={item.id === chosen}
          tabIndex={-1}
          lang={item.lang}
          onClick={() => {
            close()
            choose(item.id)
          }}
        >
          {item.swatch && <span className={styles['swatch']} style={{ background: item.swatch }} />}
          <span dir="auto">{item.label}</span>
          {item.id === chosen && <Icon name="check" />}
        </button>
      ))}
    </div>
  )
}

function moveAlong(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const { target } = menuStep(event.currentTarget, event.key)
  if (event.key === 'Escape' || event.key === 'Tab') close()
  if (event.key === 'Escape' || target) {
    event.preventDefault()
    event.stopPropagation()
  }
  target?.focus()
}

function useCloseOutside(
  isOpen: boolean,
  insides: readonly { readonly current: HTMLElement | null }[],
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return
    const pressed = (event: PointerEvent): void => {
      const { target } = event
      if (target instanceof Node && !insides.some((inside) => inside.current?.contains(target))) close()
    }
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  })
}
