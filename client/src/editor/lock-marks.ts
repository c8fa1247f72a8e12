import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { contains, intersects, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { Editor } from './editor.ts'

/** A mark on something locked: large enough for a finger, in CSS pixels of the canvas. */
export interface LockMark {
  readonly element: Element
  readonly screenBox: Box
}

/** The side of a mark as it is seen, and how far around it a press still counts. */
const MARK_PIXELS = 26
const REACH_PIXELS = 9

/** What is locked on a board; looked for once for each state of it, for marks are painted in every frame. */
const locked = new WeakMap<readonly Element[], readonly Element[]>()

function lockedOf(all: readonly Element[]): readonly Element[] {
  const known = locked.get(all) ?? all.filter((element) => element.locked)
  locked.set(all, known)
  return known
}

/** The marks on what is locked and in view, over its upper right corner and mostly beside its words; none for those who cannot release anything. */
export function lockMarks(editor: Pick<Editor, 'mayLead' | 'board' | 'camera'>): readonly LockMark[] {
  const { camera, board } = editor
  if (!editor.mayLead.get()) return []
  const view = camera.viewBox()
  return lockedOf(board.elements.all())
    .filter((element) => intersects(boxOf(element), view))
    .map((element) => {
      const { x, y, width } = boxOf(element)
      const [right, top] = camera.toScreen([x + width, y])
      const side = MARK_PIXELS
      return { element, screenBox: { x: right - side / 2, y: top - side / 2, width: side, height: side } }
    })
}

/** What the mark at a point of the canvas locks; undefined where there is none. */
export function lockMarkAt(editor: Pick<Editor, 'mayLead' | 'board' | 'camera'>, [x, y]: Point): Element | undefined {
  const near = (box: Box): boolean =>
    contains(
      {
        x: box.x - REACH_PIXELS,
        y: box.y - REACH_PIXELS,
        width: box.width + 2 * REACH_PIXELS,
        height: box.height + 2 * REACH_PIXELS,
      },
      [x, y],
    )
  return lockMarks(editor).findLast(({ screenBox }) => near(screenBox))?.element
}
