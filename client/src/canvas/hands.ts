import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { handKey, heldElements, type HeldElements } from './lifted.ts'
import { liveConnectors } from './live-connectors.ts'
import { previewedIds } from './paint-previews.ts'
import type { LiftedPictures } from './lifted-pictures.ts'

/** What is under a hand now, with its pictures. */
export interface Hands {
  readonly pictures: LiftedPictures
  held(): readonly HeldElements[]
  /** Elements that the pictures show, and the board must not. */
  lifted(): ReadonlySet<ElementId>
  /** Looks again; tells which elements were taken up or put down. */
  look(): readonly ElementId[]
}

/** The hands at a board, shown by `pictures`. */
export function createHands(pictures: LiftedPictures, editor: HandParts): Hands {
  const grips: Grips = new Map()
  let held = gripped(editor, grips)
  let lifted = liftedIds(held, editor)
  return {
    pictures,
    held: () => held,
    lifted: () => lifted,
    look: () => {
      const before = lifted
      held = gripped(editor, grips)
      lifted = liftedIds(held, editor)
      pictures.show(held)
      return [...[...before].filter((id) => !lifted.has(id)), ...[...lifted].filter((id) => !before.has(id))]
    },
  }
}

/** Where each element was when a hand took it up. */
type Grips = Map<string, Map<ElementId, Point>>
type HandParts = Pick<Editor, 'gesture' | 'otherHands' | 'peers' | 'peerDrawings' | 'board'>

/**
 * What is held, without elements that others have put down already: the new place of a drag arrives just before the word that the drag is
 * over, and in between the element would be shown moved twice.
 */
function gripped(editor: HandParts, grips: Grips): readonly HeldElements[] {
  const now = heldElements(editor)
  const keys = new Set(now.map(handKey))
  for (const key of grips.keys()) if (!keys.has(key)) grips.delete(key)
  return now.flatMap((hand) => {
    if (hand.holder === 'own') return [hand]
    const grip = grips.get(handKey(hand)) ?? new Map<ElementId, Point>()
    grips.set(handKey(hand), grip)
    for (const id of grip.keys()) if (!hand.ids.includes(id)) grip.delete(id)
    const ids = hand.ids.filter((id) => isStillHeld(editor, grip, id))
    return ids.length > 0 ? [{ ...hand, ids }] : []
  })
}

function isStillHeld({ board }: Pick<Editor, 'board'>, grip: Map<ElementId, Point>, id: ElementId): boolean {
  const position = board.elements.get(id)?.position
  if (!position) return false
  const taken = grip.get(id) ?? position
  grip.set(id, taken)
  return taken[0] === position[0] && taken[1] === position[1]
}

const liftedIds = (held: readonly HeldElements[], editor: HandParts): ReadonlySet<ElementId> =>
  new Set([
    ...held.flatMap(({ ids, copies }) => (copies ? [] : ids)),
    ...previewedIds(editor),
    ...liveConnectors(editor, held).map(({ id }) => id),
  ])
