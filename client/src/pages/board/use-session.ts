import { useEffect, useState } from 'react'
import type { Editor } from '#editor/editor.ts'
import type { BoardSession, OpenBoardOptions } from '#sync/board-session.ts'
import { openBoard } from '#sync/open-board.ts'

/** A board that is open, with the editor that shows it. */
export interface OpenedBoard {
  readonly session: BoardSession
  readonly editor: Editor
}

/** An open board for as long as the component is there; undefined while what is on this device is being read. `edit` must stay the same. */
export function useSession(
  baseUrl: string,
  options: OpenBoardOptions,
  edit: (session: BoardSession) => Editor,
): OpenedBoard | undefined {
  const [opened, setOpened] = useState<OpenedBoard>()
  const { boardId, token, personId } = options
  // A later name is told to the open session, which need not be opened anew.
  const [name] = useState(options.name)
  useEffect(() => {
    let isLeft = false
    let close = (): void => undefined
    void openBoard({ boardId, token, personId, name }, { baseUrl, keepsLocalCopy: true }).then((session) => {
      const editor = edit(session)
      close = () => {
        editor.close()
        session.close().catch((error: unknown) => console.warn('The board was not closed in order.', error))
      }
      if (isLeft) close()
      else setOpened({ session, editor })
    })
    return () => {
      isLeft = true
      close()
    }
  }, [baseUrl, boardId, token, personId, name, edit])
  return opened
}
