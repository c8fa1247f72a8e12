import { distance, type Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import type { Contact, ManyHands } from '#tools/many-hands.ts'
import type { PointerInput } from '#tools/tool.ts'
import { createEdgePanning } from './edge-panning.ts'

const DOUBLE_CLICK_MS = 400
const DOUBLE_CLICK_PIXELS = { mouse: 6, pen: 12, touch: 28 } as const

interface Press {
  readonly atMs: number
  readonly screenPoint: Point
  readonly clicks: number
}

/** What the pointers need to know of the keyboard. */
export interface HeldKeys {
  /** Space is held: a drag moves the board. Telling that it was used keeps its release from doing anything else. */
  takeSpace(): boolean
}

interface PointerParts {
  readonly editor: Editor
  readonly hands: ManyHands
  readonly keys: HeldKeys
}

/** Leads what mouse, pen and fingers do on the board to the hands that work there. */
export function mountPointerInput(board: HTMLElement, { editor, hands, keys }: PointerParts): () => void {
  let last: Press = { atMs: -Infinity, screenPoint: [0, 0], clicks: 0 }
  const contactOf = (event: PointerEvent): Contact => readContact(board, editor, event, last.clicks)

  const edge = createEdgePanning(editor, (contact) => hands.move(contact))

  const down = (event: PointerEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) return
    board.setPointerCapture(event.pointerId)
    last = nextPress(last, event, contactOf(event).screenPoint)
    hands.down(contactOf(event), event.button !== 0 || keys.takeSpace())
    if (!editor.editing.get()) focusBoard(board)
  }
  const move = (event: PointerEvent): void => {
    const contact = contactOf(event)
    if (event.pointerType !== 'touch') editor.pointer.set(contact.boardPoint)
    const onTheWay = editor.tool.get() === 'pen' ? event.getCoalescedEvents().slice(0, -1).map(contactOf) : []
    hands.move(onTheWay.length > 0 ? { ...contact, onTheWay } : contact)
    if (hands.isAlone(contact.pointerId)) edge.follow(contact)
  }
  const end = (event: PointerEvent): void => {
    edge.stop()
    if (event.type === 'pointerup') hands.up(contactOf(event))
    else hands.lose(event.pointerId)
    if (!editor.editing.get() && event.target instanceof Node && board.contains(event.target)) focusBoard(board)
  }
  const stop = listenAll(board, {
    pointerdown: down,
    pointermove: move,
    pointerup: end,
    pointercancel: end,
    pointerleave: () => editor.pointer.set(null),
    // The tools decide what has the focus: without this, pressing the board would take it from an open text before they could.
    mousedown: (event) => notInText(event),
    // The right button drags the board.
    contextmenu: (event) => notInText(event),
  })
  return () => {
    edge.stop()
    stop()
  }
}

function listenAll(
  board: HTMLElement,
  listeners: { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void },
): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [name, listener] of entries) board.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of entries) board.removeEventListener(name, listener)
  }
}

function notInText(event: Event): void {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
}

const pointerTypeOf = ({ pointerType }: PointerEvent): PointerInput['pointerType'] =>
  pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'

function readContact(board: HTMLElement, { camera }: Editor, event: PointerEvent, clicks: number): Contact {
  const { left, top } = board.getBoundingClientRect()
  const screenPoint: Point = [event.clientX - left, event.clientY - top]
  return {
    screenPoint,
    boardPoint: camera.toBoard(screenPoint),
    pointerType: pointerTypeOf(event),
    shift: event.shiftKey,
    alt: event.altKey,
    mod: event.ctrlKey || event.metaKey,
    ...(event.pointerType === 'pen' && event.pressure > 0 ? { pressure: event.pressure } : {}),
    clicks,
    pointerId: event.pointerId,
    contactPixels: Math.max(event.width, event.height),
    atMs: event.timeStamp,
  }
}

function nextPress(last: Press, event: PointerEvent, screenPoint: Point): Press {
  const isSecond =
    last.clicks === 1 &&
    event.timeStamp - last.atMs < DOUBLE_CLICK_MS &&
    distance(last.screenPoint, screenPoint) < DOUBLE_CLICK_PIXELS[pointerTypeOf(event)]
  return { atMs: event.timeStamp, screenPoint, clicks: isSecond ? 2 : 1 }
}

/** Gives the board the focus unless something inside it has it. */
function focusBoard(board: HTMLElement): void {
  if (!board.contains(document.activeElement)) board.focus({ preventScroll: true })
}
