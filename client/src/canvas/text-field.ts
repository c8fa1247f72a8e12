import { mainTextOf, boxOf, turnOf, type Element } from '@samenspel/shared/elements/registry'
import { subtract } from '@samenspel/shared/geometry/point'
import { turnBack, turnPoint, type Turn } from '@samenspel/shared/geometry/turn'
import type { ElementId } from '@samenspel/shared/ids'
import { caretAt } from '@samenspel/shared/text/caret-at'
import { chainNote } from '#commands/chain-note.ts'
import { stopEditing } from '#commands/notes.ts'
import type { Editor, TextEditing } from '#editor/editor.ts'
import { bindText, elementText } from '#editor/text-binding.ts'
import type { TextPlace } from '#elements/element-face.ts'
import { textPlaceOf } from '#elements/registry.ts'
import type { Messages } from '#messages/load-messages.ts'
import styles from './board-canvas.module.css'

/** Shows the text that is open as a real text field over its note, in the same letters and lines, for as long as it is open. */
export function mountTextField(host: HTMLElement, editor: Editor, messages: Messages['canvas']): () => void {
  let close = (): void => undefined
  let openId: ElementId | undefined
  const follow = (): void => {
    const open = editor.editing.get()
    if (open?.id === openId) return
    close()
    openId = open?.id
    close = open ? openField(host, { editor, messages, open }) : (): void => undefined
  }
  follow()
  const stop = editor.editing.subscribe(follow)
  return () => {
    stop()
    close()
  }
}

interface OpenField {
  readonly editor: Editor
  readonly messages: Messages['canvas']
  readonly open: TextEditing
}

function openField(host: HTMLElement, { editor, messages, open }: OpenField): () => void {
  const { board, camera, peers } = editor
  const field = document.createElement('textarea')
  field.className = styles['text'] ?? ''
  field.spellcheck = true
  // What is spelled is the board's language, whatever the interface speaks.
  field.lang = board.properties().language
  field.setAttribute('aria-label', messages.noteTextLabel)
  const writers = document.createElement('div')
  writers.className = styles['writers'] ?? ''
  writers.setAttribute('role', 'status')
  host.append(field, writers)
  const unbind = bindText(field, elementText(board, open.id))

  const place = (): void => {
    const element = board.elements.get(open.id)
    if (element) lay(field, writers, element, editor)
  }
  const nameWriters = (): void => {
    const names = peers.get().flatMap(({ editing, user }) => (editing === open.id ? [user.name] : []))
    writers.textContent = names.length === 0 ? '' : messages.alsoWriting(names)
  }
  const stops = [
    unbind,
    board.subscribe(({ elements }) => {
      if (elements.has(open.id)) place()
    }),
    camera.subscribe(place),
    peers.subscribe(nameWriters),
    listen(field, 'keydown', (event) => fieldKey(event, editor)),
    // What is being composed is in the field alone; everything else has come back from the board already.
    listen(field, 'input', (event) => {
      if (!(event instanceof InputEvent) || event.isComposing) place()
    }),
    aboveKeyboard(field, editor),
    listen(field, 'blur', (event) => {
      // Going to another control of the page closes the text; a window that loses the focus does not.
      if (event.relatedTarget instanceof HTMLElement && !host.contains(event.relatedTarget)) stopEditing(editor)
    }),
  ]
  place()
  nameWriters()
  field.focus({ preventScroll: true })
  const caret = firstCaret(field.value, open, editor)
  field.setSelectionRange(open.caret === 'all' ? 0 : caret, caret)
  return () => {
    for (const stop of stops) stop()
    field.remove()
    writers.remove()
  }
}

/** Where the caret stands when the text opens. */
function firstCaret(text: string, { id, caret }: TextEditing, { board, camera }: Editor): number {
  if (typeof caret === 'number') return Math.min(caret, text.length)
  const element = board.elements.get(id)
  const place = element && textPlaceOf(element, text, camera.get().zoom)
  if (typeof caret === 'string' || !element || !place?.layout.lines) return text.length
  const { layout, box, weight, align } = place
  const { lines = [], fontSizeUnits, lineHeightUnits } = layout
  const standing = { lines, fontSizeUnits, lineHeightUnits, widthUnits: box.width, weight, align }
  const turn = turnOfPlace(element, place)
  return caretAt(text, standing, subtract(turn ? turnBack(caret, turn) : caret, [box.x, box.y]))
}

/** How the field is turned: as the words that it stands for, or not at all beside what is turned. */
const turnOfPlace = (element: Element, place: TextPlace): Turn | undefined =>
  place.isUpright ? undefined : turnOf(element)

/** Keeps the field above a keyboard that a phone or tablet lays over the page. */
function aboveKeyboard(field: HTMLElement, { camera }: Editor): () => void {
  const seen = window.visualViewport
  if (!seen) return () => undefined
  const raise = (): void => {
    const { bottom, top } = field.getBoundingClientRect()
    const hidden = bottom - (seen.offsetTop + seen.height)
    const room = top - seen.offsetTop
    if (hidden > 0 && room > 0) camera.panBy([0, -Math.min(hidden, room)])
  }
  seen.addEventListener('resize', raise)
  return () => seen.removeEventListener('resize', raise)
}

function listen<Name extends keyof HTMLElementEventMap>(
  field: HTMLElement,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
): () => void {
  field.addEventListener(name, listener)
  return () => field.removeEventListener(name, listener)
}

/** Lays the field over its element: in board units, scaled by the camera, so that lines break alike at every zoom. */
function lay(field: HTMLTextAreaElement, writers: HTMLElement, element: Element, { camera }: Editor): void {
  const { zoom } = camera.get()
  // What is being composed is in the field and not yet on the board.
  const place = textPlaceOf(element, field.value === '' ? mainTextOf(element) : field.value, zoom)
  if (!place) return
  const margin = place.marginUnits ?? 0
  const turn = turnOfPlace(element, place)
  const corner = [place.box.x - margin, place.box.y - margin] as const
  const [left, top] = camera.toScreen(turn ? turnPoint(corner, turn) : corner)
  const style: Partial<CSSStyleDeclaration> = {
    width: `${place.box.width + 2 * margin}px`,
    height: `${place.box.height + 2 * margin}px`,
    padding: `${margin}px`,
    fontSize: `${place.layout.fontSizeUnits}px`,
    lineHeight: `${place.layout.lineHeightUnits}px`,
    fontWeight: String(place.weight),
    textAlign: place.align,
    whiteSpace: place.wraps ? 'pre-wrap' : 'pre',
    color: place.ink,
    backgroundColor: place.ground ?? 'transparent',
    transformOrigin: '0 0',
    transform: `translate(${left}px, ${top}px) rotate(${turn?.degrees ?? 0}deg) scale(${zoom})`,
  }
  Object.assign(field.style, style)
  const { x, y, height } = boxOf(element)
  const [writersLeft, writersTop] = camera.toScreen([x, y + height])
  writers.style.transform = `translate(${writersLeft}px, ${writersTop + 8}px)`
}

/** Keys while text is edited. Everything else is the field's own. */
function fieldKey(event: KeyboardEvent, editor: Editor): void {
  if (event.isComposing || event.keyCode === 229) return
  const mod = event.ctrlKey || event.metaKey
  const act = (action: () => void): void => {
    event.preventDefault()
    action()
  }
  const letter = event.key.toLowerCase()
  if (event.key === 'Escape') act(() => stopEditing(editor))
  else if (event.key === 'Tab' && !mod && !event.altKey)
    act(() => chainNote(editor, event.shiftKey ? 'back' : 'forward'))
  else if (event.key === 'Enter' && (mod || isOneLine(editor)) && !isNote(editor)) act(() => stopEditing(editor))
  else if (event.key === 'Enter' && mod) act(() => chainNote(editor, event.shiftKey ? 'above' : 'below'))
  else if (mod && !event.altKey && letter === 'z')
    act(() => (event.shiftKey ? editor.board.history.redo() : editor.board.history.undo()))
  else if (mod && !event.altKey && letter === 'y') act(() => editor.board.history.redo())
}

const openElement = ({ board, editing }: Editor): Element | undefined => {
  const open = editing.get()
  return open ? board.elements.get(open.id) : undefined
}

const isNote = (editor: Editor): boolean => openElement(editor)?.kind === 'sticky-note'

function isOneLine(editor: Editor): boolean {
  const element = openElement(editor)
  return (element && textPlaceOf(element, '', editor.camera.get().zoom)?.isOneLine) ?? false
}
