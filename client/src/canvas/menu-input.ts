import { distance, type Point } from '@samenspel/shared/geometry/point'
import { openMenuAt } from '#commands/menus.ts'
import { stopEditing } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import type { ManyHands } from '#tools/many-hands.ts'
import { dragThresholdPixels } from '#tools/tool.ts'

/** A finger or pen that rests this long asks for the menu. */
const LONG_PRESS_MS = 500

interface Press {
  readonly pointerId: number
  readonly screenPoint: Point
  readonly isRight: boolean
  readonly pointerType: 'mouse' | 'touch' | 'pen'
}

/** Opens the context menu: a click of the right button without a drag, or a finger that rests. The keyboard has a command for it. */
export function mountMenuInput(board: HTMLElement, editor: Editor, hands: Pick<ManyHands, 'isAlone'>): () => void {
  let press: Press | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const pointOf = (event: PointerEvent): Point => {
    const { left, top } = board.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const forget = (): void => {
    press = undefined
    clearTimeout(timer)
  }
  const open = (screenPoint: Point): void => {
    forget()
    stopEditing(editor)
    openMenuAt(editor, screenPoint)
  }
  const rest = ({ pointerId, screenPoint }: Press): void => {
    // A palm, or a finger among others, rests for no menu.
    if (!hands.isAlone(pointerId)) return forget()
    // The gesture that this press had begun is taken away, as when the system takes a pointer.
    board.dispatchEvent(new PointerEvent('pointercancel', { pointerId, pointerType: 'touch', bubbles: true }))
    open(screenPoint)
  }
  const down = (event: PointerEvent): void => {
    const isSecondFinger = press !== undefined
    forget()
    if (isSecondFinger || event.target instanceof HTMLTextAreaElement) return
    const pointerType = pointerTypeOf(event)
    const isRight = event.button === 2
    if (pointerType === 'mouse' ? !isRight : event.button !== 0 && !isRight) return
    const pressed: Press = { pointerId: event.pointerId, screenPoint: pointOf(event), isRight, pointerType }
    press = pressed
    if (!isRight) timer = setTimeout(() => rest(pressed), LONG_PRESS_MS)
  }
  const move = (event: PointerEvent): void => {
    if (press?.pointerId !== event.pointerId) return
    if (distance(press.screenPoint, pointOf(event)) > dragThresholdPixels[press.pointerType]) forget()
  }
  const up = (event: PointerEvent): void => {
    const isMenu = press?.pointerId === event.pointerId && press.isRight && event.button === 2
    if (isMenu) open(pointOf(event))
    else if (press?.pointerId === event.pointerId) forget()
  }
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: forget } as const
  const entries = Object.entries(listeners) as [string, EventListener][]
  for (const [name, listener] of entries) board.addEventListener(name, listener)
  return () => {
    forget()
    for (const [name, listener] of entries) board.removeEventListener(name, listener)
  }
}

const pointerTypeOf = ({ pointerType }: PointerEvent): Press['pointerType'] =>
  pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
