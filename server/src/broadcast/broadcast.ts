/**
 * The broadcast port: how servers that share one database tell each other at once what happened. Everything it carries is a hint; what is
 * lost is found in the database within two seconds. Two adapters: in-process and Redis.
 */
import type { BoardId } from '@samenspel/shared/ids'

export type BoardNews =
  /** A row was added to the log; `update` is left out when it is large. */
  | { readonly kind: 'appended'; readonly seq: number; readonly update: Uint8Array | undefined }
  /** An awareness update of people on the sending server. */
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  /** The sending server asks for everybody's presence. */
  | { readonly kind: 'presenceWanted' }
  /** Links or the board itself changed; look at the board's head. */
  | { readonly kind: 'access' }

export interface Broadcast {
  /** True when there may be other servers. */
  readonly shared: boolean
  /** Tells the other servers; never throws, and never waits. */
  publish(boardId: BoardId, news: BoardNews): void
  /** Calls `hear` with what other servers publish about the board, in the order of each server. The answer ends that. */
  subscribe(boardId: BoardId, hear: (news: BoardNews) => void): () => void
  /** Calls `missed` after a time in which news may have been lost. The answer ends that. */
  onGap(missed: () => void): () => void
  /** True while news goes through. */
  readonly connected: boolean
  close(): Promise<void>
}
