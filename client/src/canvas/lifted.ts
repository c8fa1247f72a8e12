import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import { add, type Point } from '@samenspel/shared/geometry/point'
import { moveBox, type Box } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { allGestures } from '#editor/hand.ts'
import { inBoardOrder } from '#editor/in-board-order.ts'

/** One hand and what it holds. */
export interface HeldElements {
  /** `own`, or the other person's connection. One holder may have several hands. */
  readonly holder: 'own' | number
  readonly ids: readonly ElementId[]
  readonly delta: Point
  /** Copies are held while the elements themselves stay where they are. */
  readonly copies: boolean
}

/** Everything that is under a hand now. What two people hold is in the hand of the first alone; one's own hand comes first. */
export function heldElements({
  gesture,
  otherHands,
  peers,
  board,
}: Pick<Editor, 'gesture' | 'otherHands' | 'peers' | 'board'>): readonly HeldElements[] {
  const held: HeldElements[] = []
  const taken = new Set<ElementId>()
  for (const now of allGestures({ gesture, otherHands })) {
    if (now?.type !== 'moving') continue
    held.push({ holder: 'own', ids: now.ids, delta: now.delta, copies: now.copies })
    if (!now.copies) for (const id of now.ids) taken.add(id)
  }
  for (const { clientId, drag, moreDrags, user } of peers.get()) {
    if (user.role !== 'facilitator' && user.role !== 'participant') continue
    for (const { ids: dragged, delta } of drag ? [drag, ...moreDrags] : moreDrags) {
      const ids = dragged.filter((id) => !taken.has(id) && board.elements.get(id) !== undefined)
      for (const id of ids) taken.add(id)
      if (ids.length > 0) held.push({ holder: clientId, ids, delta, copies: false })
    }
  }
  return held
}

/** A name for the hand that stays the same while it holds what it holds. */
export const handKey = ({ holder, ids }: HeldElements): string => `${holder}/${ids[0] ?? ''}`

/** The elements a hand holds, back to front, structure first; connectors are painted by themselves, for their ends may stay. */
export function elementsHeld({ board }: Pick<Editor, 'board'>, { ids, copies }: HeldElements): readonly Element[] {
  const elements = inBoardOrder(board, setOf(ids))
  const lifted = copies ? elements : elements.filter(({ kind }) => kind !== 'connector')
  const ground = lifted.filter((element) => kindOf(element).layer === 'structure')
  return ground.length === 0 ? lifted : [...ground, ...lifted.filter((element) => kindOf(element).layer === 'content')]
}

/** Where an element is seen: its own box, moved when a hand holds it. */
export function shownBox(element: Element, held: readonly HeldElements[]): Box {
  const hand = held.find(({ ids, copies }) => !copies && setOf(ids).has(element.id))
  return hand ? moveBox(boxOf(element), add([0, 0], hand.delta)) : boxOf(element)
}

/** A drag keeps its list of ids while it lasts, and asks for each of them in every frame. */
const sets = new WeakMap<readonly ElementId[], ReadonlySet<ElementId>>()

function setOf(ids: readonly ElementId[]): ReadonlySet<ElementId> {
  const known = sets.get(ids) ?? new Set(ids)
  sets.set(ids, known)
  return known
}
