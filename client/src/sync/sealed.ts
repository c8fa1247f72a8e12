/** Handing things in that nobody sees before they are revealed; the server keeps them. See `protocol/sealed-http`. */
import { isItemId, type RecordId } from '@samenspel/shared/ids'
import type { RevealedEntry, SealedResponse } from '@samenspel/shared/protocol/sealed-http'
import { ApiError, fetchTicket, request } from './api.ts'
import type { ImageSender } from './send-image.ts'

/** Who hands in, and to which board. */
export type SealedSender = ImageSender

/** Hands in what this person has for a round, in place of what came with the same secret before; `full` when the board keeps no more. Throws an `ApiError`. */
export async function handIn(
  sender: SealedSender,
  roundId: RecordId,
  sealed: { readonly secret: string; readonly body: string },
): Promise<'kept' | 'full'> {
  try {
    await ask(sender, 'PUT', roundId, sealed)
    return 'kept'
  } catch (error) {
    if (error instanceof ApiError && error.code === 'sealed-full') return 'full'
    throw error
  }
}

/** How many have handed something in, and what, once it was revealed. Throws an `ApiError`. */
export async function askRound(sender: SealedSender, roundId: RecordId): Promise<SealedResponse> {
  const { people, revealed } = await ask(sender, 'GET', roundId)
  if (typeof people !== 'number') throw new ApiError('unexpected', 200)
  return { people, revealed: revealed === null ? null : readRevealed(revealed) }
}

/** Ends a round for good and gives all that was handed in; facilitators only. Throws an `ApiError`. */
export async function revealRound(sender: SealedSender, roundId: RecordId): Promise<readonly RevealedEntry[]> {
  const { revealed } = await ask(sender, 'POST', `${roundId}/reveal`)
  return readRevealed(revealed)
}

async function ask(
  { baseUrl, boardId, ...person }: SealedSender,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: object,
): Promise<Readonly<Record<string, unknown>>> {
  const { ticket } = await fetchTicket(baseUrl, boardId, person)
  const parts = body === undefined ? { token: ticket } : { token: ticket, body }
  const response = await request(baseUrl, method, `/api/boards/${boardId}/sealed/${path}`, parts)
  const answer: unknown = await response.json().catch(() => undefined)
  return typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>) : {}
}

function readRevealed(answer: unknown): readonly RevealedEntry[] {
  if (!Array.isArray(answer)) throw new ApiError('unexpected', 200)
  return answer.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const [entryId, body]: unknown[] = [Reflect.get(entry, 'entryId'), Reflect.get(entry, 'body')]
    return isItemId(entryId) && typeof body === 'string' ? [{ entryId, body }] : []
  })
}
