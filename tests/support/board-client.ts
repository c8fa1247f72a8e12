/** Boards and tickets over HTTP, and unmodified y-websocket providers as clients, for tests that need real ones. */
import type { CreateBoardResponse, TicketResponse } from '@samenspel/shared/protocol/http'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { neverLogged } from './log-check.ts'

/** Sends JSON and gives status and body. */
export async function sendJson(
  url: string,
  body: unknown,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST',
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> }
}

/** A new empty board with the tokens of its three links. */
export interface TestBoard {
  readonly boardId: string
  readonly tokens: { readonly facilitator: string; readonly participant: string; readonly viewer: string }
}

export async function makeBoard(serverUrl: string): Promise<TestBoard> {
  const { status, body } = await sendJson(`${serverUrl}/api/boards`, {
    title: 'Proef',
    language: 'nl',
    template: 'empty',
  })
  if (status !== 201) throw new Error(`No board was made: ${status} ${JSON.stringify(body)}`)
  const { boardId, links } = body as unknown as CreateBoardResponse
  const tokenOf = (link: string): string => link.split('#')[1] ?? ''
  neverLogged(boardId, ...Object.values(links).map(tokenOf))
  return {
    boardId,
    tokens: {
      facilitator: tokenOf(links.facilitator),
      participant: tokenOf(links.participant),
      viewer: tokenOf(links.viewer),
    },
  }
}

/** A ticket for a board, by one of its tokens. */
export async function getTicket(
  serverUrl: string,
  boardId: string,
  token: string,
  person: { readonly name?: string; readonly personId?: string } = {},
): Promise<TicketResponse> {
  const { status, body } = await sendJson(`${serverUrl}/api/boards/${boardId}/tickets`, { token, ...person })
  if (status !== 200) throw new Error(`No ticket was given: ${status} ${JSON.stringify(body)}`)
  const given = body as unknown as TicketResponse
  neverLogged(given.ticket, person.name ?? '', person.personId ?? '')
  return given
}

/** A plain y-websocket provider with a document of its own. */
export interface PlainClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly elements: Y.Map<unknown>
}

export async function joinPlainly(
  serverUrl: string,
  boardId: string,
  token: string,
  person: { readonly name?: string; readonly personId?: string } = {},
): Promise<PlainClient> {
  const { ticket } = await getTicket(serverUrl, boardId, token, person)
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${serverUrl.replace('http', 'ws')}/ws`, boardId, doc, {
    params: { ticket },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  return { doc, provider, elements: doc.getMap('elements') }
}

/** Fulfilled when the provider has the whole board. */
export const whenSynced = ({ provider }: PlainClient): Promise<void> =>
  new Promise((resolve) => (provider.synced ? resolve() : provider.once('sync', () => resolve())))

/** A sticky note as a program of somebody else would write it. */
export function addNote({ doc, elements }: PlainClient, id: string, text: string): void {
  doc.transact(() => {
    const note = new Y.Map<unknown>()
    note.set('kind', 'sticky-note')
    note.set('position', [10, 20])
    note.set('text', new Y.Text(text))
    elements.set(id, note)
  })
}

/** The text of a note, or undefined when it is not there. */
export function noteText({ elements }: PlainClient, id: string): string | undefined {
  const note = elements.get(id)
  return note instanceof Y.Map ? String(note.get('text')) : undefined
}
