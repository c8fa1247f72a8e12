import { distance, type Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import type { PointerInput } from '#tools/tool.ts'
import type { ToolRunner } from '#tools/tool-runner.ts'
import { createPinch } from './pinch.ts'

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
  readonly runner: ToolRunner
  readonly keys: HeldKeys
}

/**
 * Leads mouse, pen and fingers to the tools: one pointer at a time does a gesture, a second finger turns it into a pinch, and
 * whatever takes a pointer away undoes its gesture.
 */
export function mountPointerInput(board: HTMLElement, { editor, runner, keys }: PointerParts): () => void {
  const pinch = createPinch(editor.camera)
  let active: number | undefined
  let last: Press = { atMs: -Infinity, screenPoint: [0, 0], clicks: 0 }
  const inputOf = (event: PointerEvent): PointerInput => readInput(board, editor, event, last.clicks)

  const down = (event: PointerEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) return
    const { screenPoint } = inputOf(event)
    if (event.pointerType === 'touch' && pinch.down(event.pointerId, screenPoint)) {
      runner.cancel()
      active = undefined
      return
    }
    if (active !== undefined) return
    active = event.pointerId
    board.setPointerCapture(event.pointerId)
    last = nextPress(last, event, screenPoint)
    if (event.button !== 0 || keys.takeSpace()) runner.pressToPan(inputOf(event))
    else runner.press(inputOf(event))
    if (!editor.editing.get()) focusBoard(board)
  }
  const move = (event: PointerEvent): void => {
    const input = inputOf(event)
    if (pinch.move(event.pointerId, input.screenPoint)) return
    if (active !== undefined && active !== event.pointerId) return
    if (event.pointerType !== 'touch') editor.pointer.set(input.boardPoint)
    runner.move(input)
  }
  const end = (event: PointerEvent, finish: (input: PointerInput) => void): void => {
    pinch.up(event.pointerId)
    if (active !== event.pointerId) return
    active = undefined
    finish(inputOf(event))
    if (!editor.editing.get()) focusBoard(board)
  }
  return listenAll(board, {
    pointerdown: down,
    pointermove: move,
    pointerup: (event) => end(event, runner.release),
    pointercancel: (event) => end(event, runner.cancel),
    pointerleave: () => editor.pointer.set(null),
    // The tools decide what has the focus: without this, pressing the board would take it from an open text before they could.
    mousedown: (event) => notInText(event),
    // The right button drags the board.
    contextmenu: (event) => notInText(event),
  })
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

function readInput(board: HTMLElement, { camera }: Editor, event: PointerEvent, clicks: number): PointerInput {
  const { left, top } = board.getBoundingClientRect()
  const screenPoint: Point = [event.clientX - left, event.clientY - top]
  return {
    screenPoint,
    boardPoint: camera.toBoard(screenPoint),
    pointerType: pointerTypeOf(event),
    shift: event.shiftKey,
    alt: event.altKey,
    clicks,
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
