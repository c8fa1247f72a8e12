import { parseImageId, type BoardId, type PersonId } from '@samenspel/shared/ids'
import { ApiError, fetchTicket } from './api.ts'
import type { ImageProblem, SentImage } from './board-session.ts'

/** Whose image it is, and where it goes. */
export interface ImageSender {
  readonly baseUrl: string
  readonly boardId: BoardId
  readonly token: string
  readonly personId: PersonId
  readonly name: string
}

/** Half a megabyte over a slow line. */
const TIMEOUT_MS = 60_000

const problems: Readonly<Record<string, ImageProblem>> = {
  unreachable: 'unreachable',
  'image-unreadable': 'unreadable',
  'too-large': 'unreadable',
  'images-full': 'full',
  'too-many': 'too-many',
  'not-allowed': 'not-allowed',
  'token-invalid': 'not-allowed',
  'board-not-found': 'not-allowed',
}

/** Gives an image to the server, which checks it and writes it anew. Never throws. */
export async function sendImage(sender: ImageSender, image: Blob): Promise<SentImage> {
  try {
    return await send(sender, image)
  } catch (error) {
    return { problem: (error instanceof ApiError && problems[error.code]) || 'unexpected' }
  }
}

async function send({ baseUrl, boardId, ...person }: ImageSender, image: Blob): Promise<SentImage> {
  const { ticket } = await fetchTicket(baseUrl, boardId, person)
  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${ticket}` },
    body: image,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }
  const response = await fetch(new URL(`/api/boards/${boardId}/images`, baseUrl), request).catch(() => {
    throw new ApiError('unreachable', 0)
  })
  const answer = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>
  const { code, width, height } = answer
  if (!response.ok) throw new ApiError(typeof code === 'string' ? code : 'unexpected', response.status)
  const imageId = parseImageId(answer['imageId'])
  if (!imageId || typeof width !== 'number' || typeof height !== 'number') throw new ApiError('unexpected', 200)
  return { imageId, width, height }
}
