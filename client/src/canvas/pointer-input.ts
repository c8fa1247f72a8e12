import { distance, midpoint, subtract, type Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import type { PointerInput } from '#tools/tool.ts'
import type { ToolRunner } from '#tools/tool-runner.ts'

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

/**
 * Leads mouse, pen and fingers to the tools: one pointer at a time does a gesture, a second finger turns it into a pinch, and
 * whatever takes a pointer away undoes its gesture.
 */
export function mountPointerInput(
  board: HTMLElement,
  { editor, runner, keys }: { readonly editor: Editor; readonly runner: ToolRunner; readonly keys: HeldKeys },
): () => void {
  const fingers = new Map<number, Point>()
  let active: number | undefined
  let isPinching = false
  let lastPress: Press = { atMs: -Infinity, screenPoint: [0, 0], clicks: 0 }

  const screenPoint = (event: PointerEvent): Point => {
    const { left, top } = board.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const inputOf = (event: PointerEvent): PointerInput => {
    const point = screenPoint(event)
    return {
      screenPoint: point,
      boardPoint: editor.camera.toBoard(point),
      pointerType: pointerTypeOf(event),
      shift: event.shiftKey,
      alt: event.altKey,
      clicks: lastPress.clicks,
    }
  }
  const down = (event: PointerEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) return
    if (event.pointerType === 'touch') fingers.set(event.pointerId, screenPoint(event))
    if (fingers.size > 1) {
      runner.cancel()
      active = undefined
      isPinching = true
      return
    }
    if (active !== undefined) return
    active = event.pointerId
    board.setPointerCapture(event.pointerId)
    lastPress = nextPress(lastPress, event, screenPoint(event))
    // The tool decides what is open; the board takes the focus, so that the browser must not give it elsewhere.
    event.preventDefault()
    if (!(event.button === 0)) runner.pressToPan(inputOf(event))
    else if (keys.takeSpace()) runner.pressToPan(inputOf(event))
    else runner.press(inputOf(event))
    if (!editor.editing.get()) focusBoard(board)
  }
  const move = (event: PointerEvent): void => {
    if (isPinching && fingers.has(event.pointerId)) {
      pinch(editor, fingers, event.pointerId, screenPoint(event))
      return
    }
    if (active !== undefined && active !== event.pointerId) return
    const input = inputOf(event)
    if (event.pointerType !== 'touch') editor.pointer.set(input.boardPoint)
    runner.move(input)
  }
  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    if (fingers.size === 0) isPinching = false
    if (active !== event.pointerId) return
    active = undefined
    runner.release(inputOf(event))
    // Opening a text on release must win from the press that came before it.
    if (!editor.editing.get()) focusBoard(board)
  }
  const lost = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    if (fingers.size === 0) isPinching = false
    if (active !== event.pointerId) return
    active = undefined
    runner.cancel()
  }
  const leave = (): void => editor.pointer.set(null)
  const noMenu = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
  }
  const listeners = {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: lost,
    pointerleave: leave,
    contextmenu: noMenu,
  } as const
  for (const [name, listener] of Object.entries(listeners)) board.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) board.removeEventListener(name, listener as EventListener)
  }
}

const pointerTypeOf = ({ pointerType }: PointerEvent): PointerInput['pointerType'] =>
  pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'

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

/** Moves and zooms so that what is under two fingers stays under them. */
function pinch({ camera }: Editor, fingers: Map<number, Point>, moved: number, to: Point): void {
  const [first, second] = [...fingers.entries()]
  if (!first || !second) return
  const before: readonly [Point, Point] = [first[1], second[1]]
  fingers.set(moved, to)
  const after: readonly [Point, Point] = [fingers.get(first[0]) ?? to, fingers.get(second[0]) ?? to]
  const middle = midpoint(...after)
  camera.panBy(subtract(middle, midpoint(...before)))
  const apart = distance(...before)
  if (apart > 1) camera.zoomBy(distance(...after) / apart, middle)
}
