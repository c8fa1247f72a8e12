/** A board's document and those who have a copy of it, without a network between them. For tests of what all of them read. */
import * as Y from 'yjs'
import { BoardDocument } from '#rooms/board-document.ts'

const STEPS_MAX = 1_000_000

/** A document in which the root `elements` can be read as a text and `records` as a map. */
export function newCopy(update?: Uint8Array): Y.Doc {
  const copy = new Y.Doc()
  copy.getText('elements')
  copy.getMap('records')
  if (update) Y.applyUpdate(copy, update)
  return copy
}

/** A board and its readers, who hear what the board passes on when they like. */
export class Copies {
  readonly board = new BoardDocument()
  readonly inboxes = new Map<Y.Doc, Uint8Array[]>()
  /** Items that were given other neighbours. */
  misplaced = 0

  join(): Y.Doc {
    const copy = this.fresh()
    this.inboxes.set(copy, [])
    return copy
  }

  /** A copy of what somebody is given who comes now. */
  fresh(): Y.Doc {
    return newCopy(this.board.updateSince(new Uint8Array()))
  }

  /** The board takes the updates as one step and passes them on as it would: byte for byte, or as what it made of them. */
  take(updates: readonly Uint8Array[], stepsMax = STEPS_MAX): void {
    const refuse = (reason: string): never => {
      throw new Error(`Refused: ${reason}.`)
    }
    const step = this.board.apply(
      updates.map((update) => ({
        update,
        refused: refuse,
        steps: stepsMax < Infinity ? { left: stepsMax } : undefined,
      })),
    )
    if (!step) return
    this.misplaced += step.misplaced
    for (const inbox of this.inboxes.values()) inbox.push(...(step.differs ? [step.update] : updates))
  }

  hear(copy: Y.Doc): void {
    for (const update of this.inboxes.get(copy)?.splice(0) ?? []) Y.applyUpdate(copy, update, 'board')
  }

  /** Everybody hears everything. */
  settle(): void {
    for (const copy of this.inboxes.keys()) this.hear(copy)
  }
}

/** Everything that is in a copy in its order, deleted items by their places only: what two readers must agree on to go on agreeing. */
export function orderOf(copy: Y.Doc): unknown {
  return {
    text: lettersOf(copy.getText('elements')),
    keys: keysOf(copy.getText('elements')),
    map: keysOf(copy.getMap('records')),
  }
}

// oxlint-disable no-underscore-dangle -- Yjs has no other names for them
function lettersOf(list: Y.Text): readonly string[] {
  const letters: string[] = []
  for (let item = list._start; item; item = item.right)
    for (let n = 0; n < item.length; n++) {
      const { content, deleted, id } = item
      const shown = deleted ? '' : content instanceof Y.ContentString ? content.str[n] : content.constructor.name
      letters.push(`${id.client}:${id.clock + n} ${shown}`)
    }
  return letters
}

function keysOf(map: Y.Text | Y.Map<unknown>): Readonly<Record<string, unknown>> {
  const alive = [...map._map].filter(([, { deleted }]) => !deleted).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(
    alive.map(([key, { content }]) => [
      key,
      content instanceof Y.ContentType && content.type instanceof Y.Text
        ? lettersOf(content.type)
        : content.getContent().at(-1),
    ]),
  )
}
