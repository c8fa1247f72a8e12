import { useEffect } from 'react'
import { fitAll } from '#commands/view.ts'
import type { Editor } from '#editor/editor.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { follow, followingNobody } from './follow.ts'

/** Keeps the wall's view on what the facilitator looks at; on the whole board while nobody leads. */
export function useFollowing(session: BoardSession, editor: Editor): void {
  useEffect(() => {
    let following = followingNobody
    const look = (): void => {
      following = follow(following, session.peers.get())
      if (following.view) editor.camera.fit(following.view)
      else fitAll(editor)
    }
    look()
    const stops = [
      session.peers.subscribe(look),
      editor.camera.sizePixels.subscribe(look),
      session.board.subscribe(() => {
        if (!following.view) fitAll(editor)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, session])
}
