/** What people do with the register of stakeholders, each as one step. */
import type { Board } from '@samenspel/shared/board/board'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { similarNames } from '@samenspel/shared/knowledge/similar-names'
import { limits } from '@samenspel/shared/limits'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { foldText } from '#commands/fold-text.ts'
import { readTable } from '#commands/table-text.ts'

export type Stakeholder = RecordOfKind<'stakeholder'>

/**
 * The names in what was typed or pasted: a line each or with semicolons between them, of a table its first column, without marks of a list in front. Each once, in order, cut to
 * what a name may have; at most as many as one paste may make.
 */
export function namesIn(text: string): readonly string[] {
  const lines = text.includes('\t') ? readTable(text).map((row) => row[0] ?? '') : text.split(/\r\n?|\n|;/)
  const names = new Map<string, string>()
  for (const line of lines) {
    const name = line
      .replaceAll(/\s+/g, ' ')
      .replace(/^(?:[-–—•*·]|\d{1,3}[.)])\s+/, '')
      .trim()
      .slice(0, limits.recordLineCharactersMax)
      .trim()
    if (name !== '' && !names.has(foldText(name))) names.set(foldText(name), name)
  }
  return [...names.values()].slice(0, limits.notesPerPasteMax)
}

/** Adds a stakeholder for each name to the register, and to an area when one is given. Names that are there already are added all the same: merging is for people. */
export function addStakeholders(board: Board, names: readonly string[], area?: string): readonly RecordId[] {
  const areas = area === undefined || area === '' ? [] : [area]
  return board.edit((edit) => names.map((name) => edit.records.add('stakeholder', { name, areas })))
}

/** Two stakeholders that are probably one: the first is the older. */
export interface Doubles {
  readonly first: Stakeholder
  readonly second: Stakeholder
}

/** Comparing every name with every other takes long enough to do it only when a name has changed. */
let compared = { names: '', pairs: similarNames([]) }

/** Pairs in the register whose names are alike, archived ones left out. */
export function doublesIn(graph: RecordGraph): readonly Doubles[] {
  const all = graph.all('stakeholder').filter(({ archivedAt }) => archivedAt === null)
  const names = all.map(({ name }) => name)
  const key = JSON.stringify(names)
  if (compared.names !== key) compared = { names: key, pairs: similarNames(names) }
  return compared.pairs.flatMap(({ first, second }) => {
    const [a, b] = [all[first], all[second]]
    return a && b && !areApart(graph, a, b) ? [{ first: a, second: b }] : []
  })
}

/** Whether the group has said of these two, or of what was merged into them, that they are not the same. */
function areApart(graph: RecordGraph, a: Stakeholder, b: Stakeholder): boolean {
  const says = (one: Stakeholder, other: Stakeholder): boolean =>
    [one, ...partsOfStakeholder(graph, one.id)].some(({ apartFrom }) =>
      apartFrom.some((id) => graph.resolve(id) === other.id),
    )
  return says(a, b) || says(b, a)
}

/** Says that two that look the same are not. */
export const keepApart = (board: Board, one: RecordId, other: RecordId): void =>
  board.edit((edit) => edit.records.setWord(one, 'stakeholder', { field: 'apartFrom', word: other, isThere: true }))

/**
 * Makes one stakeholder part of another: what refers to it counts for the other from now on, and nothing of it is lost. Areas, personas and
 * interviews come along; texts stay with it and are shown as what it brought.
 */
export function mergeStakeholders(board: Board, from: RecordId, into: RecordId): void {
  const [part, whole] = [stakeholderOf(board, from), stakeholderOf(board, into)]
  if (!part || !whole || from === into) return
  board.edit((edit) => {
    edit.records.set(from, 'stakeholder', { mergedInto: into })
    for (const field of ['areas', 'personas', 'interviews'] as const)
      for (const word of part[field]) edit.records.setWord(into, 'stakeholder', { field, word, isThere: true })
  })
}

/**
 * Takes a merge back: both are in the register again. Of two that were merged into each other at the same moment each says that it is part of
 * the other, so both are set free.
 */
export const partStakeholders = (board: Board, part: RecordId, whole: RecordId): void =>
  board.edit((edit) => {
    for (const id of [part, whole]) edit.records.set(id, 'stakeholder', { mergedInto: '' })
  })

/** Those that were made part of this one, each with its own texts. */
export const partsOfStakeholder = (graph: RecordGraph, id: string): readonly Stakeholder[] =>
  graph
    .partsOf(id)
    .slice(1)
    .flatMap((part) => {
      const record = graph.get(part)
      return record?.kind === 'stakeholder' ? [record] : []
    })

/** Takes a stakeholder out of use, on every map at once, or back into it. */
export const setArchived = (board: Board, id: RecordId, atMs: number | null): void =>
  board.edit((edit) => edit.records.set(id, 'stakeholder', { archivedAt: atMs }))

/** Writes what is chosen about a stakeholder rather than typed. */
export const describeStakeholder = (
  board: Board,
  id: RecordId,
  values: Partial<Pick<Stakeholder, 'type' | 'sector' | 'isMissingVoice' | 'parent'>>,
): void => board.edit((edit) => edit.records.set(id, 'stakeholder', values))

/** Adds a word to one of the sets of a stakeholder, or takes it away. */
export const setStakeholderWord = (
  board: Board,
  id: RecordId,
  change: { readonly field: 'areas' | 'personas' | 'interviews'; readonly word: string; readonly isThere: boolean },
): void => board.edit((edit) => edit.records.setWord(id, 'stakeholder', change))

/** Says that a relation is of an area, or is not; one of none holds everywhere. */
export const setRelationArea = (board: Board, id: RecordId, area: string, isThere: boolean): void =>
  board.edit((edit) => edit.records.setWord(id, 'relation', { field: 'areas', word: area, isThere }))

/** What one judgement says; see `records/assessment.ts`. */
export type Judgement = Partial<Pick<RecordOfKind<'assessment'>, 'area' | 'lens' | 'phase' | 'round' | 'reason'>> & {
  readonly stakeholder: RecordId
  readonly attribute: string
  /** From 0 to 1; null takes back what was thought before. */
  readonly value: number | null
}

/** Adds what the group thinks now; what it thought before stays in the history. */
export const assess = (board: Board, judgement: Judgement): RecordId =>
  board.edit((edit) => edit.records.add('assessment', judgement))

/** Adds a relation between two stakeholders, still to be described. */
export const relate = (board: Board, from: RecordId, to: RecordId): RecordId | undefined =>
  from === to ? undefined : board.edit((edit) => edit.records.add('relation', { from, to }))

/** Writes what is chosen about a relation rather than typed. */
export const describeRelation = (
  board: Board,
  id: RecordId,
  values: Partial<
    Pick<
      RecordOfKind<'relation'>,
      'type' | 'direction' | 'strength' | 'valence' | 'formality' | 'status' | 'from' | 'to'
    >
  >,
): void => board.edit((edit) => edit.records.set(id, 'relation', values))

function stakeholderOf({ records }: Board, id: RecordId): Stakeholder | undefined {
  const record = records.get(id)
  return record?.kind === 'stakeholder' ? record : undefined
}
