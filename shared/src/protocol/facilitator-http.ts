/**
 * The JSON bodies of what only facilitators may ask. Every request carries the facilitator link's token as `Authorization: Bearer <token>`;
 * paths are below `/api/boards/<boardId>`. The server validates; see docs/protocol.md.
 */
import type { PersonId } from '../ids.ts'
import type { Role } from './version.ts'

/**
 * Why a version was made: by itself, by hand, or just before something large: another one was put back, the board was cleared, things were
 * imported, or the group went on to the next stage of its work.
 */
export const versionKinds = ['auto', 'named', 'pre-restore', 'pre-clear', 'pre-import', 'stage'] as const
export type VersionKind = (typeof versionKinds)[number]
/** Why a facilitator's page asks for a version, and the kind that it becomes. */
export const versionReasons = {
  'by-hand': 'named',
  'before-clear': 'pre-clear',
  'before-import': 'pre-import',
  'stage-change': 'stage',
} as const satisfies Readonly<Record<string, VersionKind>>
export type VersionReason = keyof typeof versionReasons

/** A version as it is listed. */
export interface VersionEntry {
  readonly versionId: string
  readonly kind: VersionKind
  /** Empty unless it was named by hand, or is of a stage that has a name. */
  readonly label: string
  /** ISO 8601, UTC. */
  readonly at: string
}
/** `GET /versions`: newest first. `GET /versions/<versionId>` gives the document, in Yjs's update encoding V2. */
export interface VersionsResponse {
  readonly versions: readonly VersionEntry[]
}
/** `POST /versions`; 201 with the `VersionEntry`. */
export interface MakeVersionRequest {
  /** `by-hand` when left out. */
  readonly reason?: VersionReason
  /** Its name, needed by hand; the name of the stage that ends, when there is one. */
  readonly label?: string
}
/** `POST /versions/<versionId>/restore`: what was there before it. */
export interface RestoreResponse {
  readonly before: VersionEntry
}
/** `POST /versions/<versionId>/copy`; 201 with a `CreateBoardResponse`. */
export interface CopyVersionRequest {
  readonly title: string
}

/** A link as it is listed; its token is never told again. */
export interface LinkEntry {
  readonly linkId: string
  readonly role: Role
  readonly label: string
  /** Given to one person who joined with the code of the door. */
  readonly personal: boolean
  /** The names of those who are on the board by a personal link, as far as the server that is asked knows. Empty for every other link. */
  readonly here: readonly string[]
  /** The link that this request came by. */
  readonly own: boolean
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** The day, as `2026-11-22`. */
  readonly lastUsed: string | null
}
/** `GET /links`: oldest first. */
export interface LinksResponse {
  readonly links: readonly LinkEntry[]
  /** How many people were removed and have not been let back. */
  readonly removedPeople: number
}
/** `POST /links`. */
export interface MakeLinkRequest {
  readonly role: Role
  readonly label: string
  /** ISO 8601 with a time zone; null for a link that stays. */
  readonly expiresAt: string | null
}
/** 201 to `POST /links` and to `POST /links/<linkId>/renew`: the only time that the token is told. */
export interface MadeLinkResponse {
  readonly link: LinkEntry
  /** `/b/<boardId>#<token>`, to be put behind the address of the host. */
  readonly address: string
}
/** What a link can be made to allow later. Never a facilitator's rights: a link that went round must not be given them by a slip. */
export const changedRoles = ['participant', 'viewer', 'wall'] as const satisfies readonly Role[]
/** `PUT /links/<linkId>`: changes what a link allows, also for those who are on the board by it. Another role than a `ChangedRole` is refused. */
export interface ChangeLinkRequest {
  readonly role: Role
}
export type ChangedRole = (typeof changedRoles)[number]
/** 200 to it: the link as it is now. */
export interface ChangedLinkResponse {
  readonly link: LinkEntry
}
/** `DELETE /links/<linkId>`, and `DELETE /links/personal` for all that the door gave. */
export interface WithdrawResponse {
  readonly withdrawn: number
}

/** `POST /links/whose`: which links these tokens are of, so that a device can forget those that were withdrawn. */
export interface WhoseRequest {
  readonly tokens: readonly string[]
}
export interface WhoseResponse {
  /** In the order of the tokens; null for a token that is none of this board's. */
  readonly linkIds: readonly (string | null)[]
}

/** `POST /removals`. `DELETE /removals` lets everybody back in and tells how many that are. */
export interface RemovePersonRequest {
  readonly personId: PersonId
}
export interface ReadmitResponse {
  readonly readmitted: number
}
/** `DELETE /deleted`: how many things went for good. */
export interface PurgeResponse {
  readonly purged: number
}
/** `PUT /frozen`, both ways. */
export interface Frozen {
  readonly frozen: boolean
}
