/** What a claim rests on: linking, taking links away, and writing why. */
import type { Board } from '@samenspel/shared/board/board'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { Stance } from '@samenspel/shared/records/evidence'
import type { RecordOfKind } from '@samenspel/shared/records/registry'

type Evidence = RecordOfKind<'evidence'>

/** All links between a target and one source with one stance: several people can make the same one. Shown, counted and taken away as one. */
export interface EvidenceGroup {
  /** The id of a record, or of a note on the board. */
  readonly source: string
  readonly isNote: boolean
  readonly stance: Stance
  /** Never empty. In the order in which they were made. */
  readonly links: readonly Evidence[]
}

/** What the target rests on, links to deleted sources too, in the order in which they were made. */
export function evidenceOf(graph: RecordGraph, target: string): readonly EvidenceGroup[] {
  const groups = new Map<string, { source: string; isNote: boolean; stance: Stance; links: Evidence[] }>()
  for (const link of graph.referring('evidence', 'target', target)) {
    const isNote = link.source === ''
    const source = isNote ? link.note : graph.resolve(link.source)
    if (source === '') continue
    const key = `${link.stance} ${source}`
    const group = groups.get(key) ?? { source, isNote, stance: link.stance, links: [] }
    group.links.push(link)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Links a quote, fact or insight to a claim. The same link twice is one. */
export function linkEvidence(
  board: Board,
  graph: RecordGraph,
  target: RecordId,
  source: RecordId,
  stance: Stance,
): void {
  const isThere = evidenceOf(graph, target).some(
    (group) => group.source === graph.resolve(source) && group.stance === stance,
  )
  if (!isThere) board.edit((edit) => edit.records.add('evidence', { target, source, stance }))
}

/** Links a note on the board to a claim. */
export function linkNote(board: Board, graph: RecordGraph, target: RecordId, note: ElementId, stance: Stance): void {
  const isThere = evidenceOf(graph, target).some((group) => group.source === note && group.stance === stance)
  if (!isThere) board.edit((edit) => edit.records.add('evidence', { target, note, stance }))
}

/** Gives all links of a group another stance. */
export const setStance = (board: Board, { links }: EvidenceGroup, stance: Stance): void =>
  board.edit((edit) => {
    for (const { id } of links) edit.records.set(id, 'evidence', { stance })
  })

/** Takes all links of a group away; the source stays what it is. */
export const unlink = (board: Board, { links }: EvidenceGroup): void =>
  board.edit((edit) => {
    for (const { id } of links) edit.records.delete(id)
  })
