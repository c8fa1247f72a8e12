import {
  isLinkToken,
  newPersonId,
  parseBoardId,
  parsePersonId,
  type BoardId,
  type PersonId,
} from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import { isRole, type Role } from '@samenspel/shared/protocol/version'
import type { DeviceStorage } from './device-storage.ts'

/** A board that was opened or made on this device. */
export interface KnownBoard {
  readonly boardId: BoardId
  /** Who this device is at this board; another board cannot tell that it is the same device. */
  readonly personId: PersonId
  /** The secret of each link to this board that this device has seen. */
  readonly tokens: Partial<Readonly<Record<Role, string>>>
  /** Secrets that are not in `tokens` because what their link allows was changed, and another is known for that. */
  readonly spare?: readonly string[]
  /** The link that was opened last, with the role the server gave it; undefined before the first visit. */
  readonly opened?: { readonly token: string; readonly role: Role | undefined }
  readonly title: string
  /** Milliseconds since 1970 UTC. */
  readonly lastOpenedMs: number
}

export interface KnownBoards {
  /** Last opened first. */
  all(): readonly KnownBoard[]
  get(boardId: BoardId): KnownBoard | undefined
  /** Remembers what is given beside what was known. The link that was opened is no longer known by another role than it has now. */
  remember(boardId: BoardId, change: Partial<Omit<KnownBoard, 'boardId' | 'personId'>>): KnownBoard
  /** The link with this secret allows something else now: it is known by that role and no other; by none when another link is. */
  changeRole(boardId: BoardId, token: string, role: Role): void
  /** Forgets one link's secret, whatever role it was known by. */
  forgetToken(boardId: BoardId, token: string): void
  forget(boardId: BoardId): void
}

const KEY = 'samenspel.boards'
const SPARE_MAX = 6
/** Beyond this the boards that were opened longest ago are forgotten. */
const KNOWN_BOARDS_MAX = 200

/** The boards this device knows. Each call reads the storage anew, for other tabs write there too. */
export function knownBoards(storage: DeviceStorage): KnownBoards {
  const read = (): readonly KnownBoard[] => parseKnownBoards(storage.read(KEY))
  const write = (boards: readonly KnownBoard[]): void =>
    storage.write(KEY, JSON.stringify(boards.slice(0, KNOWN_BOARDS_MAX)))
  const change = (boardId: BoardId, to: (board: KnownBoard) => KnownBoard): void =>
    write(read().map((board) => (board.boardId === boardId ? to(board) : board)))
  return {
    all: read,
    get: (boardId) => read().find((board) => board.boardId === boardId),
    remember: (boardId, news) => {
      const boards = read()
      const before = boards.find((board) => board.boardId === boardId)
      const kept = before ?? newlyKnown(boardId)
      const { tokens, ...rest } = news.opened?.role ? without(kept, news.opened.token, news.opened.role) : kept
      const known = { ...rest, ...news, tokens: { ...tokens, ...news.tokens } }
      write([known, ...boards.filter((board) => board !== before)].toSorted((a, b) => b.lastOpenedMs - a.lastOpenedMs))
      return known
    },
    changeRole: (boardId, token, role) =>
      change(boardId, (board) => {
        const rest = without(board, token)
        if (rest.tokens[role] === undefined) return { ...rest, tokens: { ...rest.tokens, [role]: token } }
        return { ...rest, spare: [token, ...(rest.spare ?? [])].slice(0, SPARE_MAX) }
      }),
    forgetToken: (boardId, token) => change(boardId, (board) => without(board, token)),
    forget: (boardId) => write(read().filter((board) => board.boardId !== boardId)),
  }
}

/** The board without that secret of a link, but for where it is known by `role`. */
function without({ spare = [], ...board }: KnownBoard, token: string, role?: Role): KnownBoard {
  const others = spare.filter((known) => known !== token)
  return {
    ...board,
    tokens: Object.fromEntries(Object.entries(board.tokens).filter(([by, known]) => known !== token || by === role)),
    ...(others.length > 0 ? { spare: others } : {}),
  }
}

const newlyKnown = (boardId: BoardId): KnownBoard => ({
  boardId,
  personId: newPersonId(),
  tokens: {},
  title: '',
  lastOpenedMs: 0,
})

/** The stored boards, last opened first; what cannot be read is left out. */
export function parseKnownBoards(stored: string | undefined): readonly KnownBoard[] {
  const entries = parseJson(stored)
  if (!Array.isArray(entries)) return []
  const boards = entries.flatMap((entry) => parseKnownBoard(entry) ?? [])
  return boards.toSorted((a, b) => b.lastOpenedMs - a.lastOpenedMs)
}

function parseKnownBoard(stored: unknown): KnownBoard | undefined {
  const entry = asObject(stored)
  const boardId = parseBoardId(entry['boardId'])
  if (!boardId) return undefined
  const { title, lastOpenedMs } = entry
  const opened = asObject(entry['opened'])
  const { token, role } = opened
  const spare = parseSpare(entry['spare'])
  return {
    boardId,
    personId: parsePersonId(entry['personId']) ?? newPersonId(),
    tokens: parseTokens(entry['tokens']),
    ...(spare.length > 0 ? { spare } : {}),
    ...(isLinkToken(token) ? { opened: { token, role: isRole(role) ? role : undefined } } : {}),
    title: typeof title === 'string' ? title.slice(0, limits.titleCharactersMax) : '',
    lastOpenedMs: typeof lastOpenedMs === 'number' && Number.isFinite(lastOpenedMs) ? lastOpenedMs : 0,
  }
}

function parseTokens(stored: unknown): KnownBoard['tokens'] {
  const entries = Object.entries(asObject(stored))
  return Object.fromEntries(entries.filter(([role, token]) => isRole(role) && isLinkToken(token)))
}

const parseSpare = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((token) => isLinkToken(token)).slice(0, SPARE_MAX) : []

function parseJson(stored: string | undefined): unknown {
  try {
    return JSON.parse(stored ?? '')
  } catch {
    // Nothing stored, or something that is none of ours.
    return undefined
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
