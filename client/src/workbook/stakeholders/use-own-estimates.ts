import { useEffect, useRef, useState } from 'react'
import { randomBase64Url, type BoardId, type RecordId } from '@samenspel/shared/ids'
import type { Estimates } from '@samenspel/shared/records/estimate-round'
import { readEstimates, writeEstimates } from '#commands/records/estimates.ts'
import type { DeviceStorage } from '#device/device-storage.ts'
import type { BoardSession } from '#sync/board-session.ts'

/** What became of what was estimated here: nothing yet, on its way, with the server, or on this device alone: until it can be sent, or for want of room on the board. */
export type HandedIn = 'nothing' | 'sending' | 'handed-in' | 'waiting' | 'full'

/** One person's estimates in a round, kept on this device and with the server. */
export interface OwnEstimates {
  readonly estimates: Estimates
  readonly state: HandedIn
  /** Writes one estimate; null takes it away. */
  set(key: string, value: number | null): void
}

/** After the last change this long, so that moving along a scale is one request. */
const SETTLE_MS = 700
/** Between attempts without a connection. */
const RETRY_MS = 5_000

interface Kept {
  readonly secret: string
  readonly estimates: Estimates
}

/** Keeps what this person estimates in a round, and hands it in shortly after each change; without a connection it tries again until it succeeds. */
export function useOwnEstimates(session: BoardSession, storage: DeviceStorage, round: RecordId): OwnEstimates {
  const key = storageKey(session.boardId, round)
  const [kept, setKept] = useState(() => readKept(storage.read(key)))
  const [state, setState] = useState<HandedIn>(kept.estimates.size > 0 ? 'sending' : 'nothing')
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      if (kept.estimates.size === 0) return undefined
    }
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = async (): Promise<void> => {
      try {
        const outcome = await session.rounds.handIn(round, {
          secret: kept.secret,
          body: writeEstimates(kept.estimates),
        })
        if (!isOver) setState(outcome === 'kept' ? 'handed-in' : 'full')
      } catch {
        // Whatever the reason, it is on this device and the label says that it is nowhere else.
        if (isOver) return
        setState('waiting')
        timer = setTimeout(send, RETRY_MS)
      }
    }
    timer = setTimeout(send, SETTLE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [session, round, kept])
  return {
    estimates: kept.estimates,
    state,
    set: (estimate, value) => {
      const estimates = new Map(kept.estimates)
      if (value === null) estimates.delete(estimate)
      else estimates.set(estimate, value)
      const next = { secret: kept.secret, estimates }
      storage.write(key, JSON.stringify({ secret: next.secret, body: writeEstimates(estimates) }))
      setKept(next)
      setState('sending')
    },
  }
}

const storageKey = (board: BoardId, round: RecordId): string => `samenspel.round.${board}.${round}`

function readKept(stored: string | undefined): Kept {
  try {
    const parsed: unknown = JSON.parse(stored ?? '')
    const [secret, body]: unknown[] =
      typeof parsed === 'object' && parsed !== null ? [Reflect.get(parsed, 'secret'), Reflect.get(parsed, 'body')] : []
    if (typeof secret === 'string' && /^[\w-]{32}$/.test(secret) && typeof body === 'string')
      return { secret, estimates: readEstimates(body) }
  } catch {
    // Nothing was kept, or something else has written there.
  }
  return { secret: randomBase64Url(32), estimates: new Map() }
}
