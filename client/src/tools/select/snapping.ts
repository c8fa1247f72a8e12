import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import { boundsOf, grow, intersects, moveBox, type Box } from '@samenspel/shared/geometry/box'
import { add, type Point } from '@samenspel/shared/geometry/point'
import { snapBox, SNAP_REACH_UNITS, type Guide } from '@samenspel/shared/geometry/snap'
import type { ElementId } from '@samenspel/shared/ids'
import { NOTE_GAP_UNITS } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'

/** How far to the sides something is a neighbour, in board units. */
const NEAR_UNITS = 900
/** In a crowd everything is in line with something, and lines say nothing. */
const NEIGHBOURS_MAX = 300

/** Draws what is dragged to its neighbours. */
export interface Snapping {
  /** The displacement that is meant by this one, and what it is in line with then. */
  snap(editor: Editor, delta: Point): { readonly delta: Point; readonly guides: readonly Guide[] }
}

/** For these elements, as they lie when the drag begins. */
export function createSnapping(editor: Editor, ids: readonly ElementId[]): Snapping {
  const moved = new Set(ids)
  const elements = ids.flatMap((id) => editor.board.elements.get(id) ?? [])
  // A cluster's own area follows its members.
  const start = boundsOf(elements.filter(({ kind }) => kind !== 'cluster').map(boxOf))
  const isOneNote = elements.length === 1 && elements[0]?.kind === 'sticky-note'
  return {
    snap: ({ index, camera }, delta) => {
      if (!start) return { delta, guides: [] }
      const box = moveBox(start, delta)
      const near = index
        .within(reachOf(box, camera.viewBox()))
        .filter((element) => !moved.has(element.id) && isNeighbour(element))
      if (near.length > NEIGHBOURS_MAX) return { delta, guides: [] }
      const slotsBeside = isOneNote ? near.filter(({ kind }) => kind === 'sticky-note').map(boxOf) : []
      const snapped = snapBox(box, { neighbours: near.map(boxOf), slotsBeside, gapUnits: NOTE_GAP_UNITS })
      return { delta: add(delta, snapped.delta), guides: snapped.guides }
    },
  }
}

const isNeighbour = (element: Element): boolean => !kindOf(element).isGround && !LINES.has(element.kind)

/** Kinds whose box says little of where they are. */
const LINES: ReadonlySet<string> = new Set(['connector', 'stroke'])

/** What is near and in view: nobody lines up with what cannot be seen. */
function reachOf(box: Box, view: Box): Box {
  const around = grow(box, NEAR_UNITS)
  if (!intersects(around, view)) return grow(box, SNAP_REACH_UNITS)
  const x = Math.max(around.x, view.x)
  const y = Math.max(around.y, view.y)
  return {
    x,
    y,
    width: Math.min(around.x + around.width, view.x + view.width) - x,
    height: Math.min(around.y + around.height, view.y + view.height) - y,
  }
}
