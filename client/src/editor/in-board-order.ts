import type { Board } from '@samenspel/shared/board/board'
import type { Element } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'

/** When more than this share of all elements is asked for, walking the sorted list is quicker than sorting what was found. */
export const WALK_FROM_SHARE = 0.2

interface Found {
  readonly all: readonly Element[]
  readonly elements: readonly Element[]
}

const known = new WeakMap<ReadonlySet<ElementId>, Found>()

/**
 * The elements with these ids, back to front. A selection and a drag ask for the same ones many times over: they are looked for once for each state of the board. The set must not be
 * changed afterwards.
 */
export function inBoardOrder({ elements }: Pick<Board, 'elements'>, ids: ReadonlySet<ElementId>): readonly Element[] {
  const all = elements.all()
  const before = known.get(ids)
  if (before?.all === all) return before.elements
  const found =
    ids.size > all.length * WALK_FROM_SHARE
      ? all.filter(({ id }) => ids.has(id))
      : [...ids].flatMap((id) => elements.get(id) ?? []).toSorted(backToFront)
  known.set(ids, { all, elements: found })
  return found
}

/** The order in which a board lists its elements. */
export function backToFront(a: Element, b: Element): number {
  if (a.z !== b.z) return a.z < b.z ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
