/** One key with what is held beside it. `mod` is Ctrl, and Command on a Mac. */
export interface Shortcut {
  /** A letter, sign or named key as it is produced (`d`, `+`, `Delete`), in lower case where it is a letter. */
  readonly key?: string
  /** A physical key (`Digit1`), for digits, which some keyboards only produce with Shift. */
  readonly code?: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

/** A key press as the keyboard gave it. */
export interface KeyInput {
  readonly key: string
  readonly code: string
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/**
 * True when the press is the shortcut. Letters count as produced, so that AZERTY and Dvorak work; on keyboards that produce no Latin
 * letters the physical key counts. Caps Lock makes no difference.
 */
export function matches(shortcut: Shortcut, input: KeyInput): boolean {
  if (input.mod !== (shortcut.mod ?? false) || input.alt !== (shortcut.alt ?? false)) return false
  if (shortcut.code !== undefined) {
    const physical = input.code.replace('Numpad', 'Digit')
    return physical === shortcut.code && input.shift === (shortcut.shift ?? false)
  }
  const wanted = shortcut.key ?? ''
  const isSign = wanted.length === 1 && !/[a-z]/.test(wanted)
  // Which signs need Shift differs between keyboards; letters and named keys do not.
  if (!isSign && input.shift !== (shortcut.shift ?? false)) return false
  return input.key.toLowerCase() === wanted.toLowerCase() || isSamePhysicalLetter(wanted, input)
}

function isSamePhysicalLetter(wanted: string, { key, code }: KeyInput): boolean {
  const isLatin = /^[\u0020-\u024f]$/.test(key)
  return !isLatin && key.length === 1 && /^[a-z]$/.test(wanted) && code === `Key${wanted.toUpperCase()}`
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Escape: 'Esc',
  BracketRight: ']',
  BracketLeft: '[',
  ContextMenu: '☰',
}

/** The shortcut as menus show it: `Ctrl+D`, on a Mac `⌘D`. */
export function shortcutText(shortcut: Shortcut, { isMac }: { readonly isMac: boolean }): string {
  const key = shortcut.key ?? shortcut.code?.replace('Digit', '') ?? ''
  const held = [
    shortcut.mod ? (isMac ? '⌘' : 'Ctrl') : '',
    shortcut.alt ? (isMac ? '⌥' : 'Alt') : '',
    shortcut.shift ? (isMac ? '⇧' : 'Shift') : '',
  ].filter((name) => name !== '')
  return [...held, keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join(isMac ? '' : '+')
}
