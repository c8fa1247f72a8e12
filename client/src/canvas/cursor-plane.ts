import { scale, type Point } from '@samenspel/shared/geometry/point'
import type { PersonId } from '@samenspel/shared/ids'
import type { View } from '#editor/camera.ts'
import { personColor } from '#editor/person-color.ts'
import styles from './board-canvas.module.css'
import { createCursorMark, type CursorMark } from './cursor-mark.ts'
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
  const shown = new Map<number, ShownCursor>()
  const noMotion = window.matchMedia('(prefers-reduced-motion: reduce)')
  let zoom = 1
  const crowd = createCrowd(plane, shown)

  const put = (cursor: ShownCursor, at: Point, glides: boolean): void => {
    cursor.at = at
    cursor.mark.put(scale(at, zoom), glides)
  }
  const glides = createGlides<ShownCursor>((cursor, at) => put(cursor, at, false))
  const appear = ({ clientId, cursor: at }: Pointer): ShownCursor => {
    const cursor = { mark: createCursorMark(), at, told: at, toldMs: performance.now() }
    put(cursor, at, false)
    plane.append(cursor.mark.element)
    shown.set(clientId, cursor)
    return cursor
  }
  const removeOthers = (there: ReadonlySet<number>): void => {
    for (const [clientId, cursor] of shown) {
      if (there.has(clientId)) continue
      glides.forget(cursor)
      cursor.mark.element.remove()
      shown.delete(clientId)
    }
  }
  const lead = (cursor: ShownCursor, to: Point, isCrowded: boolean): void => {
    if (to[0] === cursor.told[0] && to[1] === cursor.told[1]) return
    cursor.told = to
    cursor.toldMs = performance.now()
    cursor.mark.rest(false)
    if (isCrowded && !noMotion.matches) glides.lead(cursor, cursor.at, to)
    else put(cursor, to, !isCrowded)
  }
  return {
    follow: (view) => {
      const [x, y] = scale(view.origin, -view.zoom)
      plane.style.transform = `translate(${x}px, ${y}px)`
      if (view.zoom === zoom) return
      zoom = view.zoom
      for (const cursor of shown.values()) put(cursor, cursor.at, false)
    },
    show: (pointers, isCrowded) => {
      removeOthers(new Set(pointers.map(({ clientId }) => clientId)))
      for (const pointer of pointers) {
        const cursor = shown.get(pointer.clientId) ?? appear(pointer)
        cursor.mark.wear(pointer.user.name, personColor(pointer.user.id))
        lead(cursor, pointer.cursor, isCrowded)
      }
      crowd.set(isCrowded)
      if (!isCrowded) glides.finish()
    },
    isInUse: () => shown.size > 0,
    close: () => {
      crowd.set(false)
      glides.finish()
      plane.remove()
    },
  }
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
