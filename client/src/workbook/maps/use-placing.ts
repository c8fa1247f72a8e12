import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { Point } from '@samenspel/shared/geometry/point'
import type { RecordId } from '@samenspel/shared/ids'

/** A stakeholder under a hand: shown there, and written when it is put down. */
export interface Held {
  readonly id: RecordId
  /** In units of the drawing. */
  readonly at: Point
  /** By keys it is put down when they rest; a new one waits for Enter, for nobody has said yet that it lies there. */
  readonly by: 'pointer' | 'keys' | 'keys-new'
}

interface PlacingParts {
  readonly picture: RefObject<SVGSVGElement | null>
  readonly mayPlace: boolean
  readonly size: { readonly width: number; readonly height: number }
  /** Where a token lies now; undefined for one in the strip. */
  centerOf(id: RecordId): Point | undefined
  putDown(id: RecordId, at: Point): void
  /** A press without a drag. */
  tapped(id: RecordId): void
  opened(id: RecordId): void
  /** Tells where a token is while keys move it. */
  movedTo(id: RecordId, at: Point): void
}

export interface Placing {
  readonly held: Held | null
  /** The one that was put down last, for as long as the picture does not show it there. */
  readonly putLast: Held | null
  /** The one from the strip whose place is tapped next. */
  readonly armed: RecordId | null
  arm(id: RecordId | null): void
  /** Begins with the one from the strip in the middle of the picture, for the keyboard; it is not written before Enter. */
  beginByKeys(id: RecordId): void
  /** For tokens and for names in the strip. */
  pointerDown(event: PointerEvent, id: RecordId): void
  /** A press on the picture where no token is. */
  groundTapped(event: { readonly clientX: number; readonly clientY: number }): void
  keyDown(event: KeyboardEvent, id: RecordId): void
  /** Puts down what keys have moved: the focus goes elsewhere. */
  rest(): void
}

/** Less than this is a tap by a trembling hand, in CSS pixels. */
const TAP_PIXELS = 5
const STEP_UNITS = 48
const SMALL_STEP_UNITS = 8
/** Keys rest after this long, and the token is put down. */
const REST_MS = 900

const steps: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Moving stakeholders over a map by mouse, finger and keyboard. Each gesture writes once, at its end. */
export function usePlacing(given: PlacingParts): Placing {
  const [held, setHeld] = useState<Held | null>(null)
  const [putLast, setPutLast] = useState<Held | null>(null)
  const [armed, arm] = useState<RecordId | null>(null)
  const parts: PlacingParts = {
    ...given,
    putDown: (id, at) => {
      setPutLast({ id, at, by: 'pointer' })
      given.putDown(id, at)
    },
  }
  const now = useRef({ held, parts })
  useEffect(() => {
    now.current = { held, parts }
  })
  const rest = useCallback((): void => {
    const { held: last, parts: latest } = now.current
    if (last?.by !== 'keys') return
    now.current.held = null
    setHeld(null)
    latest.putDown(last.id, last.at)
  }, [])
  useEffect(() => {
    if (held?.by !== 'keys') return undefined
    const timer = setTimeout(rest, REST_MS)
    return () => clearTimeout(timer)
  }, [held, rest])
  // Whoever goes to another page has put it down.
  useEffect(() => rest, [rest])
  return {
    held,
    putLast,
    armed,
    arm,
    rest,
    beginByKeys: (id) => {
      const { width, height } = parts.size
      setHeld({ id, at: [width / 2, height / 2], by: 'keys-new' })
    },
    pointerDown: (event, id) => {
      // While a place is awaited a press on a token is that place.
      if (armed === null || armed === id || !parts.centerOf(id)) followPointer(event, id, parts, setHeld)
    },
    groundTapped: (event) => {
      const at = pointIn(parts.picture.current, event)
      if (armed === null || !at || !parts.mayPlace) return
      arm(null)
      parts.putDown(armed, at)
    },
    keyDown: (event, id) => pressed(event, id, { parts, held, setHeld, rest }),
  }
}

/** A press, what follows it, and its end; a cancelled one writes nothing. */
function followPointer(
  event: PointerEvent,
  id: RecordId,
  parts: PlacingParts,
  setHeld: (held: Held | null) => void,
): void {
  if (event.button !== 0) return
  const { pointerId, clientX, clientY } = event
  // From the start: a quick hand has left the token before its first move is told.
  event.currentTarget.setPointerCapture(pointerId)
  const from = pointIn(parts.picture.current, event)
  const center = parts.centerOf(id)
  // Gripped at its edge, a token does not jump under the hand.
  const grip: Point = from && center ? [center[0] - from[0], center[1] - from[1]] : [0, 0]
  let at: Point | null = null
  let isDrag = false
  const follow = (moved: globalThis.PointerEvent): void => {
    if (moved.pointerId !== pointerId || !parts.mayPlace) return
    if (!isDrag && Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < TAP_PIXELS) return
    isDrag = true
    const point = pointIn(parts.picture.current, moved)
    at = point && isInPicture(point, parts.size) ? within([point[0] + grip[0], point[1] + grip[1]], parts.size) : null
    setHeld(at ? { id, at, by: 'pointer' } : null)
  }
  const end = (ended: globalThis.PointerEvent): void => {
    if (ended.pointerId !== pointerId) return
    window.removeEventListener('pointermove', follow)
    for (const type of ['pointerup', 'pointercancel'] as const) window.removeEventListener(type, end)
    setHeld(null)
    if (ended.type === 'pointercancel') return
    if (!isDrag) parts.tapped(id)
    else if (at) parts.putDown(id, at)
  }
  // Not on what was pressed: a name in the strip goes when somebody else puts it down, while it is still in this hand.
  window.addEventListener('pointermove', follow)
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, end)
}

interface KeyParts {
  readonly parts: PlacingParts
  readonly held: Held | null
  setHeld(held: Held | null): void
  rest(): void
}

function pressed(event: KeyboardEvent, id: RecordId, { parts, held, setHeld, rest }: KeyParts): void {
  const step = steps[event.key]
  const own = held?.id === id ? held : null
  if (step && parts.mayPlace && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const start = own?.at ?? parts.centerOf(id)
    if (!start) return
    const length = event.shiftKey ? SMALL_STEP_UNITS : STEP_UNITS
    const at = within([start[0] + step[0] * length, start[1] + step[1] * length], parts.size)
    setHeld({ id, at, by: own?.by ?? 'keys' })
    parts.movedTo(id, at)
  } else if (event.key === 'Enter' || event.key === ' ') {
    if (own?.by === 'keys-new') {
      setHeld(null)
      parts.putDown(id, own.at)
    } else {
      rest()
      parts.opened(id)
    }
  } else if (event.key === 'Escape' && own) setHeld(null)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** A place on the screen in units of the drawing. */
function pointIn(
  picture: SVGSVGElement | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point | null {
  const matrix = picture?.getScreenCTM()
  if (!matrix) return null
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
  return [x, y]
}

const isInPicture = ([x, y]: Point, { width, height }: PlacingParts['size']): boolean =>
  x >= -10 && y >= -10 && x <= width + 10 && y <= height + 10

const within = ([x, y]: Point, { width, height }: PlacingParts['size']): Point => [
  Math.min(Math.max(x, 0), width),
  Math.min(Math.max(y, 0), height),
]
