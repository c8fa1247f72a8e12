import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties, useElements } from '#pages/board/use-board.ts'
import { FilterChip } from '#pages/board/filter-chip.tsx'
import type { PageParts } from '#pages/page-parts.ts'
import { Composer } from '#phone/composer.tsx'
import type { BoardSession } from '#sync/board-session.ts'
import { ListLines } from './list-lines.tsx'
import { useListPlaces, useSections } from './list-places.ts'
import { ListPersonas } from './list-personas.tsx'
import { ListSection } from './list-section.tsx'
import { ListTools } from './list-tools.tsx'
import { ListWindows } from './list-windows.tsx'
import styles from './list-view.module.css'
import { rowPartId, type ListActions } from './row-parts.ts'
import { OUTSIDE, type Section } from './sections.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useDigest } from './use-digest.ts'
import { useListKeys } from './use-list-keys.ts'
import { useRowsDrawn } from './use-rows-drawn.ts'

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
  const sections = useSections(elements)
  const places = useListPlaces(sections)
  const digest = useDigest(board, messages)
  const [told, setTold] = useState('')
  const focus = useFocusAfterDrawing()
  useListKeys(editor)
  useWritingHere(editor, focus)
  const actions = useMemo((): ListActions => ({ focus, tell: setTold }), [focus])
  const apart = { messages, session, editor, elements, mayEdit, lang: language, actions }
  const shown = sections.filter((section) => section.id !== OUTSIDE || isOutsideShown(sections))
  const drawn = useRowsDrawn(shown.map(({ entries }) => entries.length))
  return (
    <main className={styles['list']} aria-label={messages.list.label} aria-busy={!drawn.areAll}>
      {mayEdit && (
        <Composer
          parts={parts}
          board={board}
          boardId={session.boardId}
          sections={sections}
          onLookAtBoard={onLookAtBoard}
        />
      )}
      <ListTools messages={messages} editor={editor} tell={setTold} />
      <FilterChip messages={messages} editor={editor} />
      {elements.length === 0 && !mayEdit && <p className={styles['empty']}>{messages.list.emptyBoard}</p>}
      <div className={styles['sections']}>
        {shown.map((section, i) => (
          <ListSection
            key={section.id}
            messages={messages}
            session={session}
            editor={editor}
            section={section}
            rowsDrawn={drawn.ofEach[i] ?? 0}
            isOnly={sections.length === 1}
            canMerge={canMerge(section, sections)}
            places={places}
            mayEdit={mayEdit}
            lang={language}
            actions={actions}
          />
        ))}
        <ListPersonas {...apart} />
        <ListLines {...apart} />
      </div>
      {mayEdit && <SelectionBar messages={messages} editor={editor} tell={setTold} />}
      <ListWindows messages={messages} editor={editor} tell={setTold} />
      <output className="unseen">{told}</output>
      <output className="unseen">{digest}</output>
    </main>
  )
}

/** Clusters that are locked keep what is in them. */
const canMerge = ({ id }: Section, sections: readonly Section[]): boolean =>
  sections.some(({ cluster }) => cluster && cluster.id !== id && !cluster.locked)

/** Without frames everything is "outside" them; with frames the section shows once something is there. */
const isOutsideShown = (sections: readonly Section[]): boolean =>
  sections.length === 1 || sections.some(({ id, entries }) => id === OUTSIDE && entries.length > 0)

/** Commands open a text where the canvas shows it; here that is the text of a row or the name of a section. */
function useWritingHere({ editing, selection }: Editor, focus: ListActions['focus']): void {
  const latest = useRef(focus)
  useEffect(() => {
    latest.current = focus
  })
  useEffect(() => {
    const follow = (): void => {
      const open = editing.get()
      if (!open) return
      editing.set(null)
      selection.set(new Set())
      latest.current(open.id, 'text')
    }
    follow()
    return editing.subscribe(follow)
  }, [editing, selection])
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
  return useCallback((id, part) => {
    wanted.current = rowPartId(id, part)
  }, [])
}
