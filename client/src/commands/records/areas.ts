/** What people do with work areas, facts and homework. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import { areaTones, type AreaTone } from '@samenspel/shared/records/work-area'

/** Adds an area in a tone that no other has, while there is one. */
export function addArea(board: Board, name = ''): RecordId {
  const taken = new Set(board.records.all().flatMap((record) => (record.kind === 'work-area' ? record.tone : [])))
  const tone: AreaTone =
    areaTones.find((each) => !taken.has(each)) ?? areaTones[taken.size % areaTones.length] ?? 'blue'
  return board.edit((edit) => edit.records.add('work-area', { name, tone }))
}

/** Adds a fact about an area, or about none in particular. */
export const addFact = (board: Board, area: RecordId | null): RecordId =>
  board.edit((edit) => edit.records.add('fact', area === null ? {} : { areas: [area] }))

/** Adds homework. */
export const addAction = (board: Board): RecordId => board.edit((edit) => edit.records.add('action', {}))

/** Says that a fact or homework is about an area, or not. */
export const setArea = (
  board: Board,
  { id, kind }: { readonly id: RecordId; readonly kind: 'fact' | 'action' },
  area: string,
  isThere: boolean,
): void => board.edit((edit) => edit.records.setWord(id, kind, { field: 'areas', word: area, isThere }))
