import { useEffect, useState } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { Messages } from '#messages/load-messages.ts'
import { collectDigest } from './digest.ts'

/** Told at most this often, so that thirty changes are one sentence. */
const DIGEST_EVERY_MS = 10_000

/** What others did of late, as a sentence for a polite live region; empty while there is no news. */
export function useDigest(board: Board, { list }: Messages): string {
  const [told, setTold] = useState('')
  useEffect(() => {
    const known = board.elements.all().map((element) => element.id)
    const digest = collectDigest(known, (id) => board.elements.get(id) !== undefined)
    const stop = board.subscribe(digest.add)
    const timer = setInterval(() => {
      const news = digest.take()
      if (news) setTold(list.digest(news))
    }, DIGEST_EVERY_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [board, list])
  return told
}
