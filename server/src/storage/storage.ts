/**
 * The storage port: an ordered, durable log for each board, its snapshot, and who may open it.
 * Two adapters keep these promises, SQLite and PostgreSQL; `tests/contracts/storage.test.ts` holds both to them.
 */
import type { BoardId, ImageId, PersonId } from '@samenspel/shared/ids'
import type { VersionKind } from '@samenspel/shared/protocol/facilitator-http'
import type { RevealedEntry } from '@samenspel/shared/protocol/sealed-http'
import type { Role } from '@samenspel/shared/protocol/version'

/** What must be known of a board at each change to it. */
export interface BoardHead {
  readonly boardId: BoardId
  /** Sequence number of the last row of the log; 1 is the first, and none is ever missing. */
  readonly lastSeq: number
  /** Rises whenever it changes who may do what on the board. */
  readonly accessVersion: number
  /** Rises when the document is begun anew; clients with an older one drop their copy. */
  readonly epoch: number
  readonly deletedAtMs: number | null
  /** While it is not null, only facilitators may write. */
  readonly frozenAtMs: number | null
}

/** One row of the log: an update in Yjs's encoding V1. */
export interface StoredUpdate {
  readonly seq: number
  readonly update: Uint8Array
}

/** The document as of `seq`, in Yjs's encoding V2. */
export interface StoredSnapshot {
  readonly seq: number
  readonly state: Uint8Array
}

/** Everything that makes up a document. */
export interface StoredBoard {
  readonly head: BoardHead
  readonly snapshot: StoredSnapshot | undefined
  /** The rows after the snapshot, in order. */
  readonly updates: readonly StoredUpdate[]
  /** A sentence for each part that was stored and cannot be read; when there is one, the board must not be written to. */
  readonly damage: readonly string[]
}

/** A board to be made, with everything that must exist from its first moment. */
export interface NewBoard {
  readonly boardId: BoardId
  readonly createdAtMs: number
  readonly firstUpdate: Uint8Array
  readonly links: readonly NewLink[]
}

/** A link to a board. Its token is never stored, only the SHA-256 of it. */
export interface NewLink {
  readonly linkId: string
  readonly tokenHash: Uint8Array
  readonly role: Role
  readonly label: string
  readonly createdAtMs: number
  readonly expiresAtMs: number | null
  /** Given to one person who joined with the code of the door. */
  readonly personal: boolean
}
export interface StoredLink {
  readonly linkId: string
  readonly boardId: BoardId
  readonly role: Role
  readonly label: string
  readonly createdAtMs: number
  readonly expiresAtMs: number | null
  readonly revokedAtMs: number | null
  readonly personal: boolean
  /** The day on which somebody last came in by it, in days since 1970 UTC: enough to see that it is in use, too little to follow anybody. */
  readonly lastUsedDay: number | null
}

/** Rows to be added to the logs of several boards at once. */
export interface Append {
  readonly boardId: BoardId
  readonly update: Uint8Array
}
/** What became of an `Append`; `gone` when the board does not exist or was deleted. */
export type AppendOutcome =
  | { readonly kind: 'appended'; readonly head: BoardHead }
  | { readonly kind: 'gone'; readonly boardId: BoardId }

export interface NewVersion {
  readonly versionId: string
  readonly boardId: BoardId
  readonly seq: number
  readonly kind: VersionKind
  readonly label: string
  readonly atMs: number
  /** The whole document, in Yjs's encoding V2. */
  readonly state: Uint8Array
}
export type StoredVersion = Omit<NewVersion, 'state'>
/** A version that is a copy of the board's snapshot. */
export type SnapshotVersion = Omit<NewVersion, 'state' | 'seq'>

/** A picture as it is served. */
export interface StoredImage {
  readonly mediaType: string
  readonly bytes: Uint8Array
}
export interface NewImage extends StoredImage {
  readonly imageId: ImageId
  readonly boardId: BoardId
  readonly atMs: number
}
/** How many pictures one board may have, and how many bytes they may take together. */
export interface ImageRoom {
  readonly imagesMax: number
  readonly bytesMax: number
}

/** What one person has handed in to a round. */
export interface SealedEntry {
  /** Who handed it in, as nobody can tell: the SHA-256 of a secret of theirs, as base64url. */
  readonly holder: string
  /** What it is called when it is revealed: random, and kept when the person hands in something else. */
  readonly entryId: string
  readonly body: string
}
/** How many entries one board may have over all its rounds, and how many bytes their bodies may take together, each as JSON. */
export interface SealRoom {
  readonly entriesMax: number
  readonly bytesMax: number
}
/** A round of what people hand in to be shown all at once. */
export interface SealedRound {
  readonly revealedAtMs: number | null
  /** How many have handed something in. */
  readonly people: number
}
export type SealOutcome = 'kept' | 'revealed' | 'full' | 'gone'

/** A call that the storage could not do at the moment; `code` is the database's own word for why. */
export class StorageError extends Error {
  readonly code: string | undefined
  constructor(message: string, code?: string) {
    super(message)
    this.code = code
  }
}

export interface Storage {
  /** True when other servers may write to the same boards. */
  readonly shared: boolean
  /** Makes the board, its first row and its links, all or nothing. */
  createBoard(board: NewBoard): Promise<void>
  /** The heads of those boards that exist, deleted ones included. */
  heads(boardIds: readonly BoardId[]): Promise<readonly BoardHead[]>
  /** The whole board, or undefined when there is none. In the place of a snapshot that cannot be read comes the newest
   * version that can. */
  loadBoard(boardId: BoardId): Promise<StoredBoard | undefined>
  /** The rows after `afterSeq`, in order; undefined when a compaction has removed some of them, or one is not what was stored. */
  readLog(boardId: BoardId, afterSeq: number): Promise<readonly StoredUpdate[] | undefined>
  /**
   * Adds one row for each, in one transaction, in order; outcomes are in the same order. When the promise is fulfilled the rows survive
   * the death of the process and of the machine. When it is rejected the caller must try again; a row may then be there twice.
   */
  append(rows: readonly Append[]): Promise<readonly AppendOutcome[]>
  /** Replaces snapshot and rows up to `seq` in one transaction; false when a snapshot of that or a later `seq` is there already. */
  compact(boardId: BoardId, snapshot: StoredSnapshot, atMs: number): Promise<boolean>
  /** Puts bytes aside for a person to look at. */
  quarantine(boardId: BoardId, reason: string, bytes: Uint8Array, atMs: number): Promise<void>
  /** Marks the board as deleted, or takes that back with null; false when there is no such board. */
  setDeleted(boardId: BoardId, atMs: number | null): Promise<boolean>
  /** Freezes the board, or releases it with null; false when there is no such board. */
  setFrozen(boardId: BoardId, atMs: number | null): Promise<boolean>

  findLink(tokenHash: Uint8Array): Promise<StoredLink | undefined>
  links(boardId: BoardId): Promise<readonly StoredLink[]>
  addLink(boardId: BoardId, link: NewLink): Promise<void>
  /** Withdraws the link for good; false when the board has no such link that is not withdrawn. */
  revokeLink(boardId: BoardId, linkId: string, atMs: number): Promise<boolean>
  /** Changes what the link allows; false when the board has no such link that works at that moment. */
  setLinkRole(boardId: BoardId, linkId: string, role: Role, atMs: number): Promise<boolean>
  /** The link as this person may use it; undefined when the board has no such link, or the person was removed. Facilitators cannot be. */
  linkForPerson(boardId: BoardId, linkId: string, personId: PersonId): Promise<StoredLink | undefined>
  /** Notes that somebody came in by the link on that day. */
  linkUsed(boardId: BoardId, linkId: string, day: number): Promise<void>

  /** Keeps a person off the board. */
  removePerson(boardId: BoardId, personId: PersonId, atMs: number): Promise<void>
  removedPeople(boardId: BoardId): Promise<readonly PersonId[]>
  /** Lets everybody who was removed come back; tells how many that are. */
  readmitPeople(boardId: BoardId): Promise<number>

  /** The code of the board's open door, or null. */
  doorCode(boardId: BoardId): Promise<string | null>
  /** Opens the door with this code unless it is open, or closes it with null. Gives the code that holds. */
  setDoor(boardId: BoardId, code: string | null, atMs: number): Promise<string | null>
  /** The board whose door is open with this code. */
  findDoor(code: string): Promise<BoardId | undefined>

  addVersion(version: NewVersion): Promise<void>
  /** Makes the snapshot as it is into a version, without sending it anywhere; false when the board has none. */
  addSnapshotVersion(version: SnapshotVersion): Promise<boolean>
  versions(boardId: BoardId): Promise<readonly StoredVersion[]>
  loadVersion(boardId: BoardId, versionId: string): Promise<Uint8Array | undefined>
  removeVersions(boardId: BoardId, versionIds: readonly string[]): Promise<void>

  /** Keeps a picture, held by the board; false when that has no room for it, is deleted or does not exist. */
  addImage(image: NewImage, room: ImageRoom): Promise<boolean>
  /** The picture; undefined when there is none, or all boards that hold it are deleted. */
  loadImage(imageId: ImageId): Promise<StoredImage | undefined>
  /** Has the board hold all of these that exist, and notes since when those are unused that it holds beside them. */
  holdImages(boardId: BoardId, shown: readonly ImageId[], atMs: number): Promise<void>
  /** What the board holds and has not shown since before that moment. */
  unusedImages(boardId: BoardId, beforeMs: number): Promise<readonly ImageId[]>
  /** The board holds these no longer; those that no board holds are removed. */
  releaseImages(boardId: BoardId, imageIds: readonly ImageId[]): Promise<void>

  /** Keeps what a person hands in to a round, in place of what they handed in before. Nothing is taken once the round is revealed. */
  seal(boardId: BoardId, roundId: string, entry: SealedEntry, room: SealRoom): Promise<SealOutcome>
  /** How the round stands. Reads nothing of what was handed in, however much that is. */
  sealedRound(boardId: BoardId, roundId: string): Promise<SealedRound>
  /** Ends a round for good. Revealing it again changes nothing. */
  revealSealed(boardId: BoardId, roundId: string, atMs: number): Promise<void>
  /**
   * What was handed in to a round that is revealed, in the order of its ids, which is no order of time or people: so many entries after the one with
   * that id, all from the first when it is empty. None before it is revealed.
   */
  revealedEntries(
    boardId: BoardId,
    roundId: string,
    afterId: string,
    entriesMax: number,
  ): Promise<readonly RevealedEntry[]>

  /** The secret of that name: what was stored first, by whichever server. */
  secret(name: string, proposal: Uint8Array): Promise<Uint8Array>
  /** Rejects when the storage does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
