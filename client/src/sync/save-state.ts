import { limits } from '@samenspel/shared/limits'
import type { RejectReason, ServerState } from '@samenspel/shared/protocol/ext-messages'
import type { Connection, SaveState } from './board-session.ts'

/** All that the label about saving depends on. */
export interface SaveFacts {
  readonly connection: Connection['state']
  /** True once this connection has exchanged everything with the server. */
  readonly synchronised: boolean
  readonly unsavedCount: number
  readonly unsavedSinceMs: number | undefined
  /** Whether the server takes changes by this link now. */
  readonly mayEdit: boolean
  readonly rejected: RejectReason | undefined
  readonly serverState: ServerState | undefined
  readonly nowMs: number
}

/** What to tell the person about their changes. Never `saved` while a single change is not known to be on the server's disk. */
export function saveStateOf(facts: SaveFacts): SaveState {
  const { connection, unsavedCount: changes } = facts
  if (connection === 'offline' || connection === 'refused') return { state: 'offline', changes }
  if (connection === 'connecting' || !facts.synchronised)
    return changes > 0 ? { state: 'offline', changes } : { state: 'connecting' }
  if (changes === 0) return { state: 'saved' }
  if (facts.rejected) return { state: 'unsaved', reason: facts.rejected, changes }
  if (facts.serverState === 'readonly') return { state: 'unsaved', reason: 'read-only', changes }
  // Written before the link allowed less: nobody takes it, so nothing is being waited for.
  if (!facts.mayEdit) return { state: 'unsaved', reason: 'not-allowed', changes }
  if (facts.serverState === 'degraded') return { state: 'unsaved', reason: 'server-disk', changes }
  const waitedMs = facts.nowMs - (facts.unsavedSinceMs ?? facts.nowMs)
  return waitedMs > limits.savingMsMax ? { state: 'unsaved', reason: 'slow', changes } : { state: 'saving' }
}
