import { angleOf, type Element } from '@samenspel/shared/elements/registry'
import { scaledRegisters } from '@samenspel/shared/elements/scaled'
import { turnedRegisters } from '@samenspel/shared/elements/turned'
import type { ElementId } from '@samenspel/shared/ids'
import type { PresenceResize, PresenceTurn } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import type { Editor } from '#editor/editor.ts'

/** Elements that somebody is resizing or turning, and what would be written on each if it were let go of now. */
export interface HeldChange {
  readonly ids: readonly ElementId[]
  registersOf(element: Element): Readonly<Record<string, unknown>>
}

type Watched = Pick<Editor, 'gesture' | 'peers' | 'board'>

/** What is being resized or turned: one's own hand first, then others'. */
export function heldChanges({ gesture, peers, board }: Watched): readonly HeldChange[] {
  const now = gesture.get()
  const changes: HeldChange[] = []
  if (now?.type === 'resizing') changes.push(resizing(now))
  if (now?.type === 'turning') changes.push(...turning(board, now))
  for (const { resize, turn, user } of peers.get()) {
    if (!mayWrite(user.role)) continue
    if (resize) changes.push(resizing(resize))
    if (turn) changes.push(...turning(board, turn))
  }
  return changes
}

const mayWrite = (role: Role): boolean => role === 'facilitator' || role === 'participant'

const resizing = (resize: PresenceResize): HeldChange => ({
  ids: resize.ids,
  registersOf: (element) => scaledRegisters(element, resize),
})

/** Nothing once it has been written: the new angle arrives just before the word that the turning is over. */
function turning({ elements }: Editor['board'], turn: PresenceTurn): readonly HeldChange[] {
  const [first] = turn.ids.flatMap((id) => elements.get(id) ?? [])
  if (!first || angleOf(first) !== turn.fromDegrees) return []
  return [{ ids: turn.ids, registersOf: (element) => turnedRegisters(element, turn) }]
}
