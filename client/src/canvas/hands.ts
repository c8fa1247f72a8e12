import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { heldElements, type HeldElements } from './lifted.ts'
import { createLiftedPictures, type LiftedPictures } from './lifted-pictures.ts'

/** What is under a hand now, with its pictures. */
export interface Hands {
  readonly pictures: LiftedPictures
  held(): readonly HeldElements[]
  /** Elements that the pictures show, and the board must not. */
  lifted(): ReadonlySet<ElementId>
  /** Looks again; tells which elements were taken up or put down. */
  look(): readonly ElementId[]
}

/** The hands at a board; their pictures go into `host`. */
export function createHands(host: HTMLElement, editor: Editor): Hands {
  const pictures = createLiftedPictures(host, editor)
  let held = heldElements(editor)
  let lifted = liftedIds(held)
  return {
    pictures,
    held: () => held,
    lifted: () => lifted,
    look: () => {
      const before = lifted
      held = heldElements(editor)
      lifted = liftedIds(held)
      pictures.show(held)
      return [...[...before].filter((id) => !lifted.has(id)), ...[...lifted].filter((id) => !before.has(id))]
    },
  }
}

const liftedIds = (held: readonly HeldElements[]): ReadonlySet<ElementId> =>
  new Set(held.flatMap(({ ids, copies }) => (copies ? [] : ids)))
