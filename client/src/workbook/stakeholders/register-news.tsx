import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { partStakeholders, setArchived } from '#commands/records/stakeholders.ts'
import { mergeWriter } from '#commands/records/writers.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useDerived } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import type { BoardSession } from '#sync/board-session.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { useNameOf } from '../parts/use-name-of.ts'
import styles from './stakeholders.module.css'

/** What has become of a name since it was last looked at. */
interface News {
  readonly type: 'merged' | 'parted' | 'archived' | 'putBack'
  readonly id: RecordId
  readonly name: string
  /** By which connection, as far as that is known. */
  readonly by: number | undefined
  /** What it is part of now. */
  readonly whole: { readonly id: RecordId; readonly name: string } | null
}

/** What a name counted for when it was last looked at. */
interface Seen {
  readonly name: string
  /** What it is part of: itself, or what it was merged into. */
  readonly whole: RecordId
  readonly isArchived: boolean
}

interface RegisterNewsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly session: BoardSession
}

/** Says what became of a name that was here a moment ago and who else did it, and takes it back in one press: the last such thing. */
export function RegisterNews({ parts, editor, session }: RegisterNewsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  const news = useNews(board)
  const nameOf = useNameOf(session)
  const undo = news && undoOf(news)
  return (
    <output className={news ? styles['notice'] : 'unseen'}>
      {news && (
        <>
          <span>
            {texts.news[news.type](nameOf(news.by), news.name || texts.unnamed, news.whole?.name || texts.unnamed)}
          </span>
          {undo && mayEdit && (
            <Button
              icon="undo"
              label={undo === 'part' ? texts.takeApart : texts.putBack}
              name={undo === 'part' ? texts.takeApartOf(news.name) : texts.putBackOf(news.name)}
              onClick={() => {
                if (news.whole) partStakeholders(board, news.id, news.whole.id)
                else setArchived(board, news.id, null)
              }}
            />
          )}
        </>
      )}
    </output>
  )
}

const undoOf = ({ type, whole }: News): 'part' | 'putBack' | null =>
  type === 'merged' && whole ? 'part' : type === 'archived' ? 'putBack' : null

function useNews(board: Board): News | null {
  const now = useDerived(board, stateOf)
  const seen = useRef(now)
  const [news, setNews] = useState<News | null>(null)
  useEffect(() => {
    const last = newsBetween(board, seen.current, now).at(-1)
    seen.current = now
    if (last) setNews(last)
  }, [board, now])
  return news
}

/** Every name of the register, those that were merged too. */
function stateOf(graph: RecordGraph): ReadonlyMap<RecordId, Seen> {
  const state = new Map<RecordId, Seen>()
  for (const { id: whole, archivedAt } of graph.all('stakeholder'))
    for (const part of graph.partsOf(whole)) {
      const record = graph.get(part)
      if (record?.kind === 'stakeholder')
        state.set(record.id, { name: record.name.trim(), whole, isArchived: archivedAt !== null })
    }
  return state
}

function newsBetween(
  board: Board,
  before: ReadonlyMap<RecordId, Seen>,
  now: ReadonlyMap<RecordId, Seen>,
): readonly News[] {
  return [...now].flatMap(([id, { name, whole, isArchived }]): readonly News[] => {
    const was = before.get(id)
    if (!was) return []
    if (was.whole !== whole)
      return whole === id
        ? [{ type: 'parted', id, name, by: board.writerOf(id, { field: 'mergedInto' }), whole: null }]
        : [
            {
              type: 'merged',
              id,
              name,
              by: mergeWriter(board, id, whole),
              whole: { id: whole, name: now.get(whole)?.name ?? '' },
            },
          ]
    if (was.isArchived === isArchived || whole !== id) return []
    return [
      {
        type: isArchived ? 'archived' : 'putBack',
        id,
        name,
        by: board.writerOf(id, { field: 'archivedAt' }),
        whole: null,
      },
    ]
  })
}
