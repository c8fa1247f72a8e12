import type { Board } from '@samenspel/shared/board/board'
import { boxOf, isOn, kindOf, type Element } from '@samenspel/shared/elements/registry'
import { boundsOf, grow, type Box } from '@samenspel/shared/geometry/box'
import { createGridIndex } from '@samenspel/shared/geometry/grid-index'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { SpatialIndex } from './editor.ts'
import { backToFront, inBoardOrder, WALK_FROM_SHARE } from './in-board-order.ts'

/** Finds the elements of a board by place, and follows its changes until it is closed. */
export function createElementIndex(board: Board): SpatialIndex & { close(): void } {
  const grid = createGridIndex<ElementId>()
  const place = (id: ElementId): void => {
    const element = board.elements.get(id)
    if (element) grid.place(id, boxOf(element))
    else grid.remove(id)
  }
  for (const element of board.elements.all()) grid.place(element.id, boxOf(element))
  const stop = board.subscribe(({ elements }) => {
    for (const id of elements) place(id)
  })

  const within = (box: Box): readonly Element[] => {
    const ids = grid.query(box)
    if (ids.length > grid.size * WALK_FROM_SHARE) return structureFirst(inBoardOrder(board, new Set(ids)))
    return structureFirst(ids.flatMap((id) => board.elements.get(id) ?? []).toSorted(backToFront))
  }
  return {
    within,
    contentAt: (point: Point, reachUnits = 0) => {
      const [x, y] = point
      return within(grow({ x, y, width: 0, height: 0 }, reachUnits)).findLast(
        (element) => isContent(element) && !element.locked && isOn(element, point, reachUnits),
      )
    },
    structureAt: (point: Point) => {
      const [x, y] = point
      return within({ x, y, width: 0, height: 0 }).findLast(
        (element) => !isContent(element) && !element.locked && isOn(element, point, 0),
      )
    },
    bounds: () => boundsOf(board.elements.all().map(boxOf)),
    close: stop,
  }
}

const isContent = (element: Element): boolean => kindOf(element).layer === 'content'

const isGround = (element: Element): boolean => kindOf(element).isGround ?? false

/** Structure lies under all content, and clusters under all other content, whatever their order. */
function structureFirst(elements: readonly Element[]): readonly Element[] {
  const content = elements.filter((element) => isContent(element) && !isGround(element))
  if (content.length === elements.length) return elements
  return [
    ...elements.filter((element) => !isContent(element)),
    ...elements.filter((element) => isContent(element) && isGround(element)),
    ...content,
  ]
}
