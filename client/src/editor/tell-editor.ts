/** What the editor tells the others about this person: presence. */
import type { ElementId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { Point } from '@samenspel/shared/geometry/point'
import type { PresenceDrag, PresenceResize, PresenceTurn } from '@samenspel/shared/presence/presence'
import type { Cell, ReadableCell } from '#observable/cell.ts'
import { areCursorsHidden } from './cursors.ts'
import type { Editor, Gesture } from './editor.ts'
import { createDrawingTeller } from './tell-drawing.ts'

/** Keeps one's presence up to date with what the editor shows. */
export function tellEditor(parts: Omit<Editor, 'close'>): (() => void)[] {
  const drawing = createDrawingTeller()
  const { selection, editing, gesture, otherHands, pointer, camera, tellPresence, hidesCursors } = parts
  const follow = <T>(cell: ReadableCell<T> | Cell<T>, told: (value: T) => void): (() => void) =>
    cell.subscribe(() => told(cell.get()))
  const tellView = (): void => {
    const view = camera.viewBox()
    if (view.width > 0 && view.height > 0) tellPresence({ view })
  }
  return [
    follow(selection, (ids) => tellPresence({ selection: [...ids].slice(0, limits.presenceElementsMax) })),
    follow(editing, (open) => tellPresence({ editing: open?.id ?? null })),
    follow(pointer, (cursor) => tellPresence({ cursor: areCursorsHidden(parts) ? null : cursor })),
    follow(hidesCursors, (hides) =>
      tellPresence(hides ? { hidesCursors: true, cursor: null } : { hidesCursors: false }),
    ),
    follow(gesture, (now) =>
      tellPresence({
        drag: dragOf(now, limits.presenceElementsMax),
        resize: now?.type === 'resizing' ? resizeOf(now) : null,
        turn: now?.type === 'turning' ? turnOf(now) : null,
        drawing: drawing(now),
        erasing: now?.type === 'erasing' ? now.ids.slice(0, limits.presenceElementsMax) : NO_IDS,
        laser: now?.type === 'pointing' ? now.trail.slice(-limits.presenceLaserPointsMax) : NO_POINTS,
      }),
    ),
    follow(otherHands, (hands) => tellPresence({ moreDrags: dragsOf([...hands.values()]) })),
    camera.subscribe(tellView),
    camera.sizePixels.subscribe(tellView),
  ]
}

const resizeOf = ({ ids, from, to }: PresenceResize): PresenceResize => ({
  ids: ids.slice(0, limits.presenceElementsMax),
  from,
  to,
})

const turnOf = ({ ids, around, byDegrees, fromDegrees }: PresenceTurn): PresenceTurn => ({
  ids: ids.slice(0, limits.presenceElementsMax),
  around,
  byDegrees,
  fromDegrees,
})

const NO_POINTS: readonly Point[] = []
const NO_IDS: readonly ElementId[] = []

function dragOf(gesture: Gesture, idsMax: number): PresenceDrag | null {
  if (gesture?.type !== 'moving' || gesture.copies) return null
  return { ids: gesture.ids.slice(0, idsMax), delta: gesture.delta }
}

/** Further fingers drag a thing each, or a small group; with the first drag and the selection they must fit into one presence. */
const FURTHER_DRAG_IDS_MAX = 10

const dragsOf = (gestures: readonly Gesture[]): readonly PresenceDrag[] =>
  gestures.flatMap((gesture) => dragOf(gesture, FURTHER_DRAG_IDS_MAX) ?? []).slice(0, limits.presenceDragsMax)
