import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { ListView } from '#list/list-view.tsx'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import type { BoardSession } from '#sync/board-session.ts'
import type { PageParts } from '../page-parts.ts'
import type { BoardView } from './board-page.tsx'
import styles from './board-views.module.css'
import { ImageDialog } from './image-dialog.tsx'
import { LaterWindows } from './later-windows.tsx'
import { FilterChip } from './filter-chip.tsx'
import { Toolbar } from './toolbar.tsx'
import { ZoomBar } from './zoom-bar.tsx'

// The canvas and what paints it are loaded only by those who look at it; a phone starts with the list.
const BoardCanvas = lazy(() => import('#canvas/board-canvas.tsx').then((module) => ({ default: module.BoardCanvas })))

const Minimap = lazy(() => import('#canvas/minimap.tsx').then((module) => ({ default: module.Minimap })))

const WorkbookView = lazy(() =>
  import('#workbook/workbook-view.tsx').then((module) => ({ default: module.WorkbookView })),
)
const BesideBoard = lazy(() => import('#workbook/beside-board.tsx').then((module) => ({ default: module.BesideBoard })))

interface BoardViewsProps {
  readonly parts: PageParts
  readonly session: BoardSession
  readonly editor: Editor
  readonly view: BoardView
  onView(view: BoardView): void
}

/** The board as a canvas with its tools, as a list, or what the group knows in chapters. */
export function BoardViews({ parts, session, editor, view, onView }: BoardViewsProps): ReactNode {
  useEffect(() => {
    const seen = editor.camera.viewBox()
    const isCanvas = view === 'canvas' && seen.width > 0 && seen.height > 0
    session.tellPresence(isCanvas ? { view: seen } : { view: null, cursor: null })
  }, [editor, session, view])
  const { messages } = parts
  const record = useCell(editor.openRecord)
  const loading = <output className={styles['loading']}>{messages.board.boardLoading}</output>
  if (view === 'list')
    return <ListView parts={parts} session={session} editor={editor} onLookAtBoard={() => onView('canvas')} />
  if (view === 'workbook')
    return (
      <Suspense fallback={loading}>
        <WorkbookView parts={parts} session={session} editor={editor} />
      </Suspense>
    )
  return (
    <div className={record ? styles['beside'] : styles['alone']}>
      <CanvasWithTools messages={messages} editor={editor} />
      {record && (
        <Suspense fallback={loading}>
          <BesideBoard parts={parts} session={session} editor={editor} onWholeView={() => onView('workbook')} />
        </Suspense>
      )}
    </div>
  )
}

function CanvasWithTools({ messages, editor }: { readonly messages: Messages; readonly editor: Editor }): ReactNode {
  return (
    <main className={styles['canvas']}>
      <Suspense fallback={<output className={styles['loading']}>{messages.board.boardLoading}</output>}>
        <BoardCanvas editor={editor} messages={messages} />
      </Suspense>
      <Toolbar messages={messages} editor={editor} />
      <ZoomBar messages={messages} editor={editor} />
      <FilterChip messages={messages} editor={editor} isOver />
      <MinimapPlace messages={messages} editor={editor} />
      <ImageDialog messages={messages} editor={editor} />
      <LaterWindows messages={messages} editor={editor} finds />
    </main>
  )
}

/** Wide enough for a map beside everything else. */
const WIDE = '(min-width: 1200px)'

/** The map, where there is room at first, and wherever it was asked for. */
function MinimapPlace(props: { readonly messages: Messages; readonly editor: Editor }): ReactNode {
  const { messages, editor } = props
  const isShown = useCell(editor.isMinimapShown)
  useEffect(() => {
    if (window.matchMedia(WIDE).matches) editor.isMinimapShown.set(true)
  }, [editor])
  if (!isShown) return null
  return (
    <Suspense>
      <Minimap editor={editor} label={messages.panels.minimapLabel} />
    </Suspense>
  )
}
