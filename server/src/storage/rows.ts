/** How rows of the database read, the same for both adapters. */
import type { BoardId } from '@samenspel/shared/ids'
import type { VersionKind } from '@samenspel/shared/protocol/facilitator-http'
import type { RevealedEntry } from '@samenspel/shared/protocol/sealed-http'
import type { Role } from '@samenspel/shared/protocol/version'
import { checksum, unpackState } from './packed-state.ts'
import type {
  BoardHead,
  StoredBoard,
  StoredImage,
  StoredLink,
  StoredSnapshot,
  StoredUpdate,
  StoredVersion,
} from './storage.ts'

export type Row = Readonly<Record<string, unknown>>

/** The columns that `readHead` needs. */
export const HEAD_COLUMNS = 'id, last_seq, access_version, epoch, deleted_at, frozen_at'

export const readHead = (row: Row): BoardHead => ({
  boardId: row['id'] as BoardId,
  lastSeq: row['last_seq'] as number,
  accessVersion: row['access_version'] as number,
  epoch: row['epoch'] as number,
  deletedAtMs: row['deleted_at'] as number | null,
  frozenAtMs: row['frozen_at'] as number | null,
})

export const readImage = (row: Row): StoredImage => ({
  mediaType: row['media_type'] as string,
  bytes: row['bytes'] as Uint8Array,
})

const readUpdate = (row: Row): StoredUpdate => ({
  seq: row['seq'] as number,
  update: row['bytes'] as Uint8Array,
})

/** Puts a board together from its rows and says what of it cannot be read. */
export function readBoard(head: BoardHead, snapshotRow: Row | undefined, logRows: readonly Row[]): StoredBoard {
  const damage: string[] = []
  let snapshot: StoredSnapshot | undefined
  if (snapshotRow) {
    const state = readVersionState(snapshotRow)
    if (state) snapshot = { seq: snapshotRow['seq'] as number, state }
    else damage.push('The snapshot is not what was stored.')
  }
  const updates: StoredUpdate[] = []
  let expected = ((snapshotRow?.['seq'] as number | undefined) ?? 0) + 1
  for (const row of logRows) {
    const update = readUpdate(row)
    if (update.seq !== expected) damage.push(`The log lacks row ${expected}.`)
    expected = update.seq + 1
    if (checksum(update.update) === row['crc32']) updates.push(update)
    else damage.push(`Row ${update.seq} of the log is not what was stored.`)
  }
  if (expected !== head.lastSeq + 1) damage.push(`The log ends before row ${head.lastSeq}.`)
  return { head, snapshot, updates, damage }
}

/**
 * The rows of the log after a number, up to the last one. Undefined when one is missing or is not what was stored: what that means for the
 * board is for `readBoard` to say.
 */
export function readLogRows(rows: readonly Row[], afterSeq: number, lastSeq: number): StoredUpdate[] | undefined {
  const updates = rows.map(readUpdate)
  const isSound = updates.every(
    ({ seq, update }, n) => seq === afterSeq + 1 + n && checksum(update) === rows[n]?.['crc32'],
  )
  return isSound && afterSeq + updates.length >= lastSeq ? updates : undefined
}

/** True when the board has a snapshot that cannot be read, so that only a version can show what was in it. */
export const lacksItsSnapshot = ({ snapshot }: StoredBoard, snapshotRow: Row | undefined): boolean =>
  snapshotRow !== undefined && snapshot === undefined

/** The board with a version in the place of a snapshot that cannot be read: an older board, to be looked at, is better than an empty one. */
export const withVersion = (board: StoredBoard, { seq }: StoredVersion, state: Uint8Array): StoredBoard => ({
  ...board,
  snapshot: { seq, state },
  damage: [...board.damage, `What is shown of the snapshot is the version of row ${seq}.`],
})

export const readLink = (row: Row): StoredLink => ({
  linkId: row['id'] as string,
  boardId: row['board_id'] as BoardId,
  role: row['role'] as Role,
  label: row['label'] as string,
  createdAtMs: row['created_at'] as number,
  expiresAtMs: row['expires_at'] as number | null,
  revokedAtMs: row['revoked_at'] as number | null,
  personal: row['personal'] === 1,
  lastUsedDay: row['last_used_day'] as number | null,
})

export const readVersion = (row: Row): StoredVersion => ({
  versionId: row['id'] as string,
  boardId: row['board_id'] as BoardId,
  seq: row['seq'] as number,
  kind: row['kind'] as VersionKind,
  label: row['label'] as string,
  atMs: row['at'] as number,
})

/** The document in a row with `enc`, `codec`, `state` and `sha256`; undefined when there is no row or it is not what was stored. */
export const readVersionState = (row: Row | undefined): Uint8Array | undefined =>
  row && unpackState(row as unknown as Parameters<typeof unpackState>[0])

/** A row of `sealed_entry`, without whose it is. */
export const readRevealedEntry = (row: Row): RevealedEntry => ({
  entryId: row['entry_id'] as string,
  body: row['body'] as string,
})

/** What a body counts for: the bytes that it takes as JSON, in which it comes and goes. */
export const sealedSize = (body: string): number => Buffer.byteLength(JSON.stringify(body))
