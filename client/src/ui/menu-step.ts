/** Where the keyboard is in a menu, and where a key takes it. */
export interface MenuStep {
  readonly current: HTMLButtonElement | undefined
  /** Undefined when the key does not move along the menu. */
  readonly target: HTMLButtonElement | undefined
}

/** Arrows go round the buttons of a menu, Home and End to its ends, as in the menu pattern of the ARIA practices. */
export function menuStep(menu: HTMLElement, key: string): MenuStep {
  const items = [...menu.querySelectorAll('button')]
  const at = items.findIndex((item) => item === document.activeElement)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  const target = targets[key]
  return { current: items[at], target: target === undefined ? undefined : items[target] }
}
