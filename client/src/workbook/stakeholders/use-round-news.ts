import { useEffect, useState } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { writeRevealed } from '#commands/records/estimates.ts'
import type { BoardSession } from '#sync/board-session.ts'

const ASK_EVERY_MS = 4_000

/**
 * How many people have handed something in to an open round; null until that is known. A round that was revealed while the page that did so broke off is
 * written down by whoever notices.
 */
export function useRoundNews(session: BoardSession, round: RecordId, isOpen: boolean, mayEdit: boolean): number | null {
  const [people, setPeople] = useState<number | null>(null)
  useEffect(() => {
    if (!isOpen || !mayEdit) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      try {
        const news = await session.rounds.ask(round)
        if (isOver) return
        setPeople(news.people)
        if (news.revealed) writeRevealed(session.board, round, news.revealed, Date.now())
      } catch {
        // No connection: the number stays what it was, and is asked for again.
      }
      if (!isOver) timer = setTimeout(ask, ASK_EVERY_MS)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [session, round, isOpen, mayEdit])
  return people
}
