/** What a facilitator's page asks of the server, for tests. */
import type { LinkEntry } from '@samenspel/shared/protocol/facilitator-http'
import type { TestBoard } from './board-client.ts'

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Asks something below `/api/boards/<boardId>` with a token in the header; the facilitator's own when none is given. */
export async function ask(
  serverUrl: string,
  { boardId, tokens }: TestBoard,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  token: string | null = tokens.facilitator,
): Promise<Answer> {
  const response = await fetch(`${serverUrl}/api/boards/${boardId}${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** All links of the board, oldest first. */
export async function listLinks(serverUrl: string, board: TestBoard): Promise<readonly LinkEntry[]> {
  return (await ask(serverUrl, board, 'GET', '/links')).body['links'] as readonly LinkEntry[]
}
