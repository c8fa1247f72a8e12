/** Rounds in which people estimate alone: asking for them, writing down what was revealed, and agreeing on one value. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { Viewpoint } from '@samenspel/shared/maps/assessed-values'
import { parseEstimates, type Estimates } from '@samenspel/shared/records/estimate-round'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

type Round = RecordOfKind<'estimate-round'>

/** What a round asks, and from which viewpoint. */
export interface RoundQuestion extends Partial<Viewpoint> {
  readonly title: string
  readonly attributes: readonly string[]
  readonly stakeholders: readonly string[]
  /** The map that it was begun from. */
  readonly map?: string
}

/** Opens a round. The estimates of it go to the server, never into the document before they are revealed. */
export const openRound = (board: Board, question: RoundQuestion): RecordId =>
  board.edit((edit) => edit.records.add('estimate-round', question))

/** The estimates of one person as they are handed in. */
export const writeEstimates = (estimates: Estimates): string => JSON.stringify(Object.fromEntries(estimates))

/** What was handed in, as estimates; none where it cannot be read. */
export function readEstimates(body: string): Estimates {
  try {
    return parseEstimates(JSON.parse(body)) ?? new Map()
  } catch {
    // Anybody with a link can hand in anything.
    return new Map()
  }
}

/** Writes down what was revealed, under the ids that it was revealed with: doing it twice, or by two people, changes nothing. */
export function writeRevealed(
  board: Board,
  id: RecordId,
  revealed: readonly { readonly entryId: string; readonly body: string }[],
  atMs: number,
): void {
  const round = roundOf(board, id)
  if (!round) return
  board.edit((edit) => {
    for (const { entryId, body } of revealed) {
      const value = Object.fromEntries(readEstimates(body))
      edit.records.setEntry(id, 'estimate-round', { field: 'estimates', key: entryId, value })
    }
    if (round.status === 'open') edit.records.set(id, 'estimate-round', { status: 'revealed', revealedAt: atMs })
  })
}

/** What the group makes of the estimates of one stakeholder on one attribute. */
export interface Agreed {
  readonly stakeholder: RecordId
  readonly attribute: string
  readonly value: number
  readonly reason: string
}

/** Writes down what the group agreed on for one stakeholder after seeing the estimates. */
export function agree(board: Board, id: RecordId, agreed: Agreed): void {
  agreeOnAll(board, id, [agreed])
}

/** The same for several at once, as one step. */
export function agreeOnAll(board: Board, id: RecordId, all: readonly Agreed[]): void {
  const round = roundOf(board, id)
  if (!round) return
  const { area, lens, phase } = round
  board.edit((edit) => {
    for (const agreed of all) edit.records.add('assessment', { ...agreed, area, lens, phase, round: id })
  })
}

/** Ends a round that is talked through. */
export const closeRound = (board: Board, id: RecordId): void =>
  board.edit((edit) => edit.records.set(id, 'estimate-round', { status: 'agreed' }))

function roundOf({ records }: Board, id: RecordId): Round | undefined {
  const record = records.get(id)
  return record?.kind === 'estimate-round' ? record : undefined
}
