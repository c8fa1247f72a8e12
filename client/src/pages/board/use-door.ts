import { useCallback, useEffect, useState } from 'react'
import type { BoardId } from '@samenspel/shared/ids'
import { askDoor, setDoor } from '#sync/api.ts'

/** Whether people can come in with a code: `unknown` until the server has told. */
export type Door =
  | { readonly state: 'unknown' | 'closed' | 'failed' }
  | { readonly state: 'open'; readonly code: string }

/** The door of a board, asked for anew every `everyMs` when that is given. */
export function useDoor(
  baseUrl: string,
  boardId: BoardId,
  token: string,
  everyMs?: number,
): { readonly door: Door; change(open: boolean): void } {
  const [door, setShown] = useState<Door>({ state: 'unknown' })
  const show = useCallback((answer: Promise<{ readonly code: string | null }>): void => {
    answer.then(
      ({ code }) => setShown(code === null ? { state: 'closed' } : { state: 'open', code }),
      () => setShown((before) => (before.state === 'open' ? before : { state: 'failed' })),
    )
  }, [])
  useEffect(() => {
    const ask = (): void => show(askDoor(baseUrl, boardId, token))
    ask()
    if (everyMs === undefined) return
    const timer = setInterval(ask, everyMs)
    return () => clearInterval(timer)
  }, [baseUrl, boardId, everyMs, show, token])
  return { door, change: (open) => show(setDoor(baseUrl, boardId, { token, open })) }
}

/** The address behind a QR code, in capitals, which QR codes store in less space: `HTTPS://HOST/J/CODE`. */
export const joinAddress = (baseUrl: string, code: string): string => `${baseUrl}/j/${code}`.toUpperCase()
