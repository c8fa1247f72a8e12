/** What people do with maps themselves, each as one step. Who lies where is in `maps-places.ts`. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { Language } from '@samenspel/shared/language'
import { limits } from '@samenspel/shared/limits'
import { frozenText } from '@samenspel/shared/maps/frozen-map'
import { mapContent } from '@samenspel/shared/maps/map-content'
import type { MapRecord } from '@samenspel/shared/maps/map-members'
import type { PresetName } from '@samenspel/shared/maps/presets'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import type { RelationStatus, RelationType } from '@samenspel/shared/records/relation'
import type { MapType } from '@samenspel/shared/records/stakeholder-map'

/** What a new map is about. */
export interface NewMap {
  readonly type: MapType
  readonly preset: PresetName
  readonly title: string
  /** The language of its labels: the board's. */
  readonly language: Language
  /** Empty for all areas. */
  readonly area: string
}

/** Adds a map with everybody on it who is in its area (or in none); nobody is placed yet. */
export function addMap(board: Board, graph: RecordGraph, { area, ...map }: NewMap): RecordId {
  const members = inArea(graph, area).map(({ id }) => id)
  return board.edit((edit) =>
    edit.records.add('stakeholder-map', { ...map, ...(area === '' ? {} : { area }), members }),
  )
}

/** Those in use whose areas are this one, or who are in no area in particular. */
export function inArea(graph: RecordGraph, area: string): readonly RecordOfKind<'stakeholder'>[] {
  return graph
    .all('stakeholder')
    .filter(({ archivedAt, areas }) => archivedAt === null && isIn(graph, areas, area))
    .slice(0, limits.stakeholdersPerMapMax)
}

/** Those in the area of a map that are not on it. */
export function notOn(graph: RecordGraph, map: MapRecord): readonly RecordOfKind<'stakeholder'>[] {
  const members = new Set(map.members.map((id) => graph.resolve(id)))
  return inArea(graph, map.area).filter(({ id }) => !members.has(id))
}

const isIn = (graph: RecordGraph, areas: readonly string[], area: string): boolean =>
  area === '' || areas.length === 0 || areas.some((id) => graph.resolve(id) === area)

/** How a copy of a map differs from it. */
export interface MapCopy {
  readonly title: string
  /** For another area: it is shown beside this one. */
  readonly area?: string
  /** For another time: this one becomes the map before it. */
  readonly phase?: string
}

/** Adds a map of the same form for another area, or for a later time; places are not copied, for they are to be thought of anew. */
export function copyMap(board: Board, graph: RecordGraph, map: MapRecord, { title, area, phase }: MapCopy): RecordId {
  const members = area === undefined ? map.members : inArea(graph, area).map(({ id }) => id)
  return board.edit((edit) => {
    const id = edit.records.add('stakeholder-map', {
      ...settingsOf(map),
      title,
      // Advice comes after placing, and nobody is placed yet.
      showsAdvice: false,
      members,
      ...(area === undefined ? {} : { area, beside: map.id }),
      ...(phase === undefined ? {} : { phase, before: map.id }),
    })
    for (const [key, value] of map.labels) edit.records.setEntry(id, 'stakeholder-map', { field: 'labels', key, value })
    if (area !== undefined) edit.records.set(map.id, 'stakeholder-map', { beside: id })
    return id
  })
}

/** Keeps a copy of what the map shows now; nothing changes it afterwards. */
export function freezeMap(board: Board, graph: RecordGraph, map: MapRecord, atMs: number): RecordId {
  const frozen = frozenText(mapContent(graph, map))
  return board.edit((edit) =>
    edit.records.add('stakeholder-map', {
      ...settingsOf(map),
      title: map.title,
      purpose: map.purpose,
      members: map.members,
      frozen,
      frozenAt: atMs,
    }),
  )
}

function settingsOf(map: MapRecord) {
  const { type, preset, area, lens, phase, xAttribute, yAttribute, sizeAttribute, colorAttribute, language } = map
  const { cutX, cutY, threshold, ringCount, sectorCount, showsAdvice } = map
  const given = { area, lens, phase, xAttribute, yAttribute, sizeAttribute, colorAttribute, language }
  return { type, preset, ...given, cutX, cutY, threshold, ringCount, sectorCount, showsAdvice }
}

/** What is chosen about a map rather than typed. */
export type MapSettings = Partial<
  Pick<
    MapRecord,
    | 'area'
    | 'lens'
    | 'phase'
    | 'aim'
    | 'before'
    | 'beside'
    | 'xAttribute'
    | 'yAttribute'
    | 'sizeAttribute'
    | 'colorAttribute'
    | 'cutX'
    | 'cutY'
    | 'threshold'
    | 'ringCount'
    | 'sectorCount'
    | 'showsAdvice'
    | 'archivedAt'
  >
>

export const setMap = (board: Board, id: RecordId, settings: MapSettings): void =>
  board.edit((edit) => edit.records.set(id, 'stakeholder-map', settings))

/** Shows or hides relations of a type or a state on a map, for everybody. */
export const showRelations = (
  board: Board,
  id: RecordId,
  word: RelationType | RelationStatus,
  isShown: boolean,
): void =>
  board.edit((edit) =>
    edit.records.setWord(id, 'stakeholder-map', { field: 'hiddenRelations', word, isThere: !isShown }),
  )

/** Gives a label of a map another word; an empty one gives it back its own. */
export const setMapLabel = (board: Board, id: RecordId, key: string, value: string): void =>
  setMapLabels(board, id, [key], value)

/** The same for several at once; null gives them back their own words. */
export const setMapLabels = (board: Board, id: RecordId, keys: readonly string[], value: string | null): void =>
  board.edit((edit) => {
    for (const key of keys)
      edit.records.setEntry(id, 'stakeholder-map', { field: 'labels', key, value: value?.trim() || null })
  })

/** Puts stakeholders on a map, not placed yet. */
export const addMembers = (board: Board, map: RecordId, stakeholders: readonly string[]): void =>
  board.edit((edit) => {
    for (const word of stakeholders)
      edit.records.setWord(map, 'stakeholder-map', { field: 'members', word, isThere: true })
  })

/**
 * Takes a stakeholder off one map. It stays in the register and on every other map, and what was thought of it stays in its history; put back, it
 * lies where it lay.
 */
export const removeMember = (board: Board, graph: RecordGraph, map: RecordId, stakeholder: string): void =>
  board.edit((edit) => {
    for (const word of graph.partsOf(stakeholder))
      edit.records.setWord(map, 'stakeholder-map', { field: 'members', word, isThere: false })
  })

/** Adds a row or a column to a matrix. */
export const addIssue = (board: Board, map: RecordId, name: string): RecordId =>
  board.edit((edit) => edit.records.add('issue', { map, name }))

/** Adds a row to a RACI table. */
export const addTask = (board: Board, map: RecordId, name: string): RecordId =>
  board.edit((edit) => edit.records.add('task', { map, name }))

/** What an issue is to a stakeholder, made when somebody first writes it down. */
export const addStake = (board: Board, issue: RecordId, stakeholder: RecordId): RecordId =>
  board.edit((edit) => edit.records.add('stake', { issue, stakeholder }))

/** How much an issue weighs for a stakeholder; null is not set. */
export const weighStake = (board: Board, stake: RecordId, weight: number | null): void =>
  board.edit((edit) => edit.records.set(stake, 'stake', { weight }))

/** What a stakeholder is in a task: letters of RACI; empty for none. */
export const setRaci = (
  board: Board,
  graph: RecordGraph,
  task: RecordId,
  { stakeholder, letters }: { readonly stakeholder: string; readonly letters: string },
): void =>
  board.edit((edit) => {
    for (const [i, key] of graph.partsOf(stakeholder).entries())
      edit.records.setEntry(task, 'task', { field: 'roles', key, value: i === 0 && letters !== '' ? letters : null })
  })
