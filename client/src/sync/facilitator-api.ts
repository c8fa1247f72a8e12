/** What only a facilitator may ask of the server, as functions. Each throws an `ApiError` that says in one word what went wrong. */
import * as Y from 'yjs'
import { createBoard, type Board } from '@samenspel/shared/board/board'
import type { BoardId, PersonId } from '@samenspel/shared/ids'
import {
  versionKinds,
  type ChangedRole,
  type LinkEntry,
  type LinksResponse,
  type MadeLinkResponse,
  type MakeLinkRequest,
  type MakeVersionRequest,
  type VersionEntry,
} from '@samenspel/shared/protocol/facilitator-http'
import type { CreateBoardResponse } from '@samenspel/shared/protocol/http'
import { isRole } from '@samenspel/shared/protocol/version'
import { ApiError, asObject, readMadeBoard, request } from './api.ts'

/** The board, and the facilitator link by which it is managed. */
export interface ManagedBoard {
  readonly baseUrl: string
  readonly boardId: BoardId
  readonly token: string
}

type Answer = Readonly<Record<string, unknown>>
type Method = Parameters<typeof request>[1]

const open = ({ baseUrl, boardId, token }: ManagedBoard, method: Method, path: string, body?: object) =>
  request(baseUrl, method, `/api/boards/${boardId}${path}`, { token, ...(body ? { body } : {}) })

const ask = async (board: ManagedBoard, method: Method, path: string, body?: object): Promise<Answer> =>
  asObject(await (await open(board, method, path, body)).json().catch(() => undefined))

/** All versions, newest first. */
export async function listVersions(board: ManagedBoard): Promise<readonly VersionEntry[]> {
  return readList((await ask(board, 'GET', '/versions'))['versions']).map(readVersion)
}

/** Makes a version of the board as it is now; one that is made by hand needs a name. */
export const makeVersion = async (board: ManagedBoard, asked: MakeVersionRequest): Promise<VersionEntry> =>
  readVersion(await ask(board, 'POST', '/versions', asked))

/** The version as a board to look at; what is done to it stays here. */
export async function openVersion(board: ManagedBoard, versionId: string): Promise<Board> {
  const response = await open(board, 'GET', `/versions/${versionId}`)
  const document = new Y.Doc()
  Y.applyUpdateV2(document, new Uint8Array(await response.arrayBuffer()))
  return createBoard(document)
}

/** Makes the board as it was in the version, for everybody; gives the version of what was there before. */
export const restoreVersion = async (board: ManagedBoard, versionId: string): Promise<VersionEntry> =>
  readVersion((await ask(board, 'POST', `/versions/${versionId}/restore`))['before'])

/** Makes a new board of the version, with links of its own. */
export const copyVersion = async (
  board: ManagedBoard,
  versionId: string,
  title: string,
): Promise<CreateBoardResponse> => readMadeBoard(await ask(board, 'POST', `/versions/${versionId}/copy`, { title }))

export async function removeVersion(board: ManagedBoard, versionId: string): Promise<void> {
  await ask(board, 'DELETE', `/versions/${versionId}`)
}

/** All links, oldest first, and how many people are kept off the board. */
export async function listLinks(board: ManagedBoard): Promise<LinksResponse> {
  const { links, removedPeople } = await ask(board, 'GET', '/links')
  return { links: readList(links).map(readLink), removedPeople: typeof removedPeople === 'number' ? removedPeople : 0 }
}

/** Makes a link; its address is told this once. */
export const makeLink = async (board: ManagedBoard, asked: MakeLinkRequest): Promise<MadeLinkResponse> =>
  readMadeLink(await ask(board, 'POST', '/links', asked))

/** Withdraws a link and gives a new one with the same name and role. */
export const renewLink = async (board: ManagedBoard, linkId: string): Promise<MadeLinkResponse> =>
  readMadeLink(await ask(board, 'POST', `/links/${linkId}/renew`))

/** Changes what a link allows; gives the link as it is then. */
export const changeLink = async (board: ManagedBoard, linkId: string, role: ChangedRole): Promise<LinkEntry> =>
  readLink((await ask(board, 'PUT', `/links/${linkId}`, { role }))['link'])

/** Withdraws a link, or with `personal` all that the door gave. */
export async function withdrawLink(board: ManagedBoard, linkId: string): Promise<void> {
  await ask(board, 'DELETE', `/links/${linkId}`)
}

/** Which links the tokens are of, in order; null for a token that is none of this board's. */
export async function linksOfTokens(board: ManagedBoard, tokens: readonly string[]): Promise<readonly unknown[]> {
  return readList((await ask(board, 'POST', '/links/whose', { tokens }))['linkIds'])
}

/** Closes a person's connections and keeps that person, on that device, off the board. */
export async function removePerson(board: ManagedBoard, personId: PersonId): Promise<void> {
  await ask(board, 'POST', '/removals', { personId })
}

/** Lets everybody who was removed come back. */
export async function readmitPeople(board: ManagedBoard): Promise<void> {
  await ask(board, 'DELETE', '/removals')
}

/** Removes for good everything that is deleted; gives how many things went. */
export async function purgeDeleted(board: ManagedBoard): Promise<number> {
  const { purged } = await ask(board, 'DELETE', '/deleted')
  if (typeof purged !== 'number') throw new ApiError('unexpected', 200)
  return purged
}

/** While the board is frozen only facilitators write. */
export async function setFrozen(board: ManagedBoard, frozen: boolean): Promise<void> {
  await ask(board, 'PUT', '/frozen', { frozen })
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ApiError('unexpected', 200)
  return value
}

function readVersion(value: unknown): VersionEntry {
  const { versionId, kind, label, at } = asObject(value)
  const known = versionKinds.find((word) => word === kind)
  if (typeof versionId !== 'string' || !known || typeof label !== 'string' || typeof at !== 'string')
    throw new ApiError('unexpected', 200)
  return { versionId, kind: known, label, at }
}

function readLink(value: unknown): LinkEntry {
  const { linkId, role, label, personal, here, own, createdAt, expiresAt, revokedAt, lastUsed } = asObject(value)
  if (typeof linkId !== 'string' || !isRole(role) || typeof label !== 'string' || typeof createdAt !== 'string')
    throw new ApiError('unexpected', 200)
  return {
    linkId,
    role,
    label,
    createdAt,
    personal: personal === true,
    here: Array.isArray(here) ? here.filter((name) => typeof name === 'string') : [],
    own: own === true,
    expiresAt: textOrNull(expiresAt),
    revokedAt: textOrNull(revokedAt),
    lastUsed: textOrNull(lastUsed),
  }
}

function readMadeLink({ link, address }: Answer): MadeLinkResponse {
  if (typeof address !== 'string' || !address.startsWith('/b/')) throw new ApiError('unexpected', 200)
  return { link: readLink(link), address }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
