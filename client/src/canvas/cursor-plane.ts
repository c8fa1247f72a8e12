import { scale, type Point } from '@samenspel/shared/geometry/point'
import type { PersonId } from '@samenspel/shared/ids'
import type { View } from '#editor/camera.ts'
import { personColor } from '#editor/person-color.ts'
import styles from './board-canvas.module.css'
import { createCursorMark, type CursorMark } from './cursor-mark.ts'
import { expectMoves } from './expect-moves.ts'
import { createGlides } from './glides.ts'

/** Marks of pointers on the board plane. */
export interface CursorPlane {
  /** Lays the plane as the camera sees it. */
  follow(view: View): void
  /** Shows exactly these. Among many (`isCrowded`) they have no names, move in steps and fade when they rest. */
  show(pointers: readonly Pointer[], isCrowded: boolean): void
  /** False while it shows nothing, and need not follow. */
  isInUse(): boolean
  close(): void
}

/** Where somebody points, in board units. */
export interface Pointer {
  readonly clientId: number
  readonly cursor: Point
  readonly user: { readonly id: PersonId; readonly name: string }
}

interface ShownCursor {
  readonly mark: CursorMark
  user: Pointer['user']
  /** In which look at everybody it was there. */
  look: number
  /** Where it is seen and where it was told to be, in board units. */
  at: Point
  told: Point
  toldMs: number
}

/** Among many a cursor that rests fades after this long, give or take the time between two looks. */
const FADE_AFTER_MS = 2_500
const LOOK_FOR_REST_MS = 500

/** A plane inside `host` without any pointer. */
export function createCursorPlane(host: HTMLElement): CursorPlane {
  const plane = emptyPlane(host)
  const stopExpecting = expectMoves(plane)
  const shown = new Map<number, ShownCursor>()
  const noMotion = window.matchMedia('(prefers-reduced-motion: reduce)')
  let view: View = { origin: [0, 0], zoom: 1 }
  let looks = 0
  const crowd = createCrowd(plane, shown)

  const put = (cursor: ShownCursor, at: Point, glides: boolean): void => {
    cursor.at = at
    cursor.mark.put(scale(at, view.zoom), glides)
  }
  const glides = createGlides<ShownCursor>((cursor, at) => put(cursor, at, true))
  const appear = (pointer: Pointer): ShownCursor => {
    const cursor = newCursor(pointer)
    put(cursor, cursor.at, false)
    plane.append(cursor.mark.element)
    shown.set(pointer.clientId, cursor)
    return cursor
  }
  const removeOthers = (): void => {
    for (const [clientId, cursor] of shown) {
      if (cursor.look === looks) continue
      glides.forget(cursor)
      cursor.mark.remove()
      shown.delete(clientId)
    }
  }
  const lead = (cursor: ShownCursor, pointer: Pointer, isCrowded: boolean): void => {
    cursor.look = looks
    if (!hear(cursor, pointer)) return
    if (isCrowded && !noMotion.matches) glides.lead(cursor, cursor.at, cursor.told)
    else put(cursor, cursor.told, !isCrowded)
  }
  return {
    follow: (next) => {
      if (next === view) return
      const isZoomed = next.zoom !== view.zoom
      view = next
      const [x, y] = scale(view.origin, -view.zoom)
      plane.style.transform = `translate(${x}px, ${y}px)`
      if (isZoomed) for (const cursor of shown.values()) put(cursor, cursor.at, false)
    },
    show: (pointers, isCrowded) => {
      looks += 1
      for (const pointer of pointers) lead(shown.get(pointer.clientId) ?? appear(pointer), pointer, isCrowded)
      removeOthers()
      crowd.set(isCrowded)
      if (!isCrowded) glides.finish()
    },
    isInUse: () => shown.size > 0,
    close: () => {
      crowd.set(false)
      glides.finish()
      for (const { mark } of shown.values()) mark.remove()
      stopExpecting()
      plane.remove()
    },
  }
}

function newCursor({ cursor: at, user }: Pointer): ShownCursor {
  const mark = createCursorMark()
  mark.wear(user.name, personColor(user.id))
  return { mark, user, look: 0, at, told: at, toldMs: performance.now() }
}

/** Takes in where it is to be and whose it is; true when it is to be elsewhere. Nothing is set that is so already: the style of a page is worked out anew for whatever is set. */
function hear(cursor: ShownCursor, { cursor: to, user }: Pointer): boolean {
  const { id, name } = cursor.user
  cursor.user = user
  if (id !== user.id || name !== user.name) cursor.mark.wear(user.name, personColor(user.id))
  if (to[0] === cursor.told[0] && to[1] === cursor.told[1]) return false
  cursor.told = to
  cursor.toldMs = performance.now()
  cursor.mark.rest(false)
  return true
}

function emptyPlane(host: HTMLElement): HTMLElement {
  const plane = document.createElement('div')
  plane.className = styles['pointers'] ?? ''
  host.append(plane)
  return plane
}

/** Whether there are many, and while there are lets those that rest fade. */
function createCrowd(plane: HTMLElement, shown: ReadonlyMap<number, ShownCursor>): { set(isCrowded: boolean): void } {
  let timer: ReturnType<typeof setInterval> | undefined
  const look = (): void => {
    const since = performance.now() - FADE_AFTER_MS
    for (const { mark, toldMs } of shown.values()) mark.rest(toldMs < since)
  }
  return {
    set: (isCrowded) => {
      if (isCrowded === (timer !== undefined)) return
      plane.toggleAttribute('data-crowded', isCrowded)
      clearInterval(timer)
      timer = isCrowded ? setInterval(look, LOOK_FOR_REST_MS) : undefined
      if (!isCrowded) for (const { mark } of shown.values()) mark.rest(false)
    },
  }
}
