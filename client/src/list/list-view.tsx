import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties, useElements, useHistory } from '#pages/board/use-board.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Composer } from '#phone/composer.tsx'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { undoByKey } from '#ui/shared-text-area.tsx'
import { ListLines } from './list-lines.tsx'
import { ListMedia } from './list-media.tsx'
import { ListSection } from './list-section.tsx'
import styles from './list-view.module.css'
import { rowPartId, type ListActions } from './row-parts.ts'
import { OUTSIDE, sectionsOf, type Section } from './sections.ts'
import { useDigest } from './use-digest.ts'

interface ListViewProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly editor: Editor
  onLookAtBoard(): void
}

/** The board as text: every note in its frame, to read, write, colour, order, move and delete without dragging anything. */
export function ListView({ parts, session, editor, onLookAtBoard }: ListViewProps): ReactNode {
  const { board } = session
  const { messages } = parts
  const mayEdit = useCell(editor.mayEdit)
  const elements = useElements(board)
  const { language } = useBoardProperties(board)
  const sections = useMemo(() => sectionsOf(elements), [elements])
  const digest = useDigest(board, messages)
  const [told, setTold] = useState('')
  const focus = useFocusAfterDrawing()
  useUndoKeys(board)
  const actions: ListActions = { focus, tell: setTold }
  const shown = sections.filter((section) => section.id !== OUTSIDE || isOutsideShown(sections))
  return (
    <main className={styles['list']} aria-label={messages.list.label}>
      {mayEdit && (
        <Composer
          parts={parts}
          board={board}
          boardId={session.boardId}
          sections={sections}
          onLookAtBoard={onLookAtBoard}
        />
      )}
      {mayEdit && <HistoryButtons parts={parts} session={session} tell={setTold} />}
      {elements.length === 0 && !mayEdit && <p className={styles['empty']}>{messages.list.emptyBoard}</p>}
      <div className={styles['sections']}>
        {shown.map((section) => (
          <ListSection
            key={section.id}
            messages={messages}
            session={session}
            section={section}
            sections={sections}
            mayEdit={mayEdit}
            lang={language}
            actions={actions}
          />
        ))}
        <ListLines messages={messages} elements={elements} />
        <ListMedia messages={messages} elements={elements} lang={language} />
      </div>
      <output className="unseen">{told}</output>
      <output className="unseen">{digest}</output>
    </main>
  )
}

/** Without frames everything is "outside" them; with frames the section shows once something is there. */
const isOutsideShown = (sections: readonly Section[]): boolean =>
  sections.length === 1 || sections.some(({ id, entries }) => id === OUTSIDE && entries.length > 0)

function HistoryButtons(props: Pick<ListViewProps, 'parts' | 'session'> & { tell(sentence: string): void }): ReactNode {
  const { parts, session, tell } = props
  const { canvas, list } = parts.messages
  const { history } = session.board
  const { canUndo, canRedo } = useHistory(session.board)
  return (
    <div className={styles['history']}>
      <Button
        icon="undo"
        look="quiet"
        label={canvas.commands['edit.undo']}
        disabled={!canUndo}
        onClick={() => {
          history.undo()
          tell(list.undone)
        }}
      />
      <Button
        icon="redo"
        look="quiet"
        label={canvas.commands['edit.redo']}
        disabled={!canRedo}
        onClick={() => {
          history.redo()
          tell(list.redone)
        }}
      />
      <p className={styles['hint']}>{list.keyboardHint}</p>
    </div>
  )
}

/** The usual keys for undo and redo, wherever the focus is but in a text, which has its own. */
function useUndoKeys({ history }: Board): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isInText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
      if (!isInText && undoByKey(event, history)) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [history])
}

/** Asks for the focus to go to a part of a row that may not be drawn yet, or is about to move. */
function useFocusAfterDrawing(): ListActions['focus'] {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const element = document.getElementById(wanted.current)
    if (!element) return
    wanted.current = undefined
    element.focus()
    element.scrollIntoView({ block: 'nearest' })
  })
  return (id, part) => {
    wanted.current = rowPartId(id, part)
  }
}
