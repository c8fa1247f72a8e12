/** What people do with clusters. Each is one step that undo takes back. */
import { clusterBox, CLUSTER_HEADING_UNITS, CLUSTER_MARGIN_UNITS } from '@samenspel/shared/elements/cluster'
import { boxOf, kindOf, type Element, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { boundsOf, type Box } from '@samenspel/shared/geometry/box'
import { tidyIntoGrid } from '@samenspel/shared/geometry/tidy'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { changeable, NOTE_GAP_UNITS, startEditing, stopEditing } from './notes.ts'

type Cluster = ElementOfKind<'cluster'>
type ClusterId = Cluster['id']

/** The members of a cluster, back to front. */
export const membersOf = ({ board }: Editor, cluster: ClusterId): readonly Element[] =>
  board.elements.all().filter((element) => element.cluster === cluster && element.kind !== 'cluster')

/** What of the targets can be in a cluster: content that is no cluster itself. */
export const clusterable = (editor: Editor): readonly Element[] =>
  changeable(editor).filter((element) => kindOf(element).layer === 'content' && !kindOf(element).isGround)

/** The clusters that can be changed among the targets. */
export const targetClusters = (editor: Editor): readonly Cluster[] =>
  changeable(editor).flatMap((element) => (element.kind === 'cluster' ? element : []))

/** Makes a cluster of the targets and opens its name. They leave those they were in. */
export function makeCluster(editor: Editor): ElementId | undefined {
  const members = clusterable(editor)
  const bounds = boundsOf(members.map(boxOf))
  if (!bounds) return undefined
  stopEditing(editor)
  const id = editor.board.edit((edit) => {
    const cluster = edit.elements.add('cluster', { position: areaCorner(bounds) })
    for (const member of members) edit.elements.setEnvelope(member.id, { cluster })
    return cluster
  })
  startEditing(editor, id)
  return id
}

const areaCorner = ({ x, y }: Box): readonly [number, number] => [
  Math.round(x - CLUSTER_MARGIN_UNITS),
  Math.round(y - CLUSTER_HEADING_UNITS),
]

/** Makes one cluster of those among the targets: all notes go to the first of the reading order, in a grid from its corner, and so do the names. */
export function mergeClusters(editor: Editor): void {
  const [first, ...others] = targetClusters(editor).toSorted((a, b) => (a.order < b.order ? -1 : 1))
  if (!first || others.length === 0) return
  const members = [first, ...others].flatMap(({ id }) => inReadingOrder(membersOf(editor, id)))
  const boxes = members.map(boxOf)
  const moves = tidyIntoGrid(boxes, NOTE_GAP_UNITS, [...members.keys()])
  const all = boundsOf(boxes)
  const own = boundsOf(membersOf(editor, first.id).map(boxOf)) ?? all
  const titles = others.map(({ title }) => title.trim()).filter((title) => title !== '')
  const joined = (first.title.trim() === '' ? titles : ['', ...titles]).join(' + ')
  editor.board.edit((edit) => {
    for (const [i, { id, position }] of members.entries()) {
      const [dx, dy] = moves[i] ?? [0, 0]
      const x = position[0] + dx + (own?.x ?? 0) - (all?.x ?? 0)
      const y = position[1] + dy + (own?.y ?? 0) - (all?.y ?? 0)
      edit.elements.setEnvelope(id, { cluster: first.id, position: [Math.round(x), Math.round(y)] })
    }
    edit.elements.spliceText(first.id, 'cluster', {
      field: 'title',
      at: first.title.length,
      deleteCount: 0,
      insert: joined,
    })
    for (const { id } of others) edit.elements.delete(id)
  })
  editor.selection.set(new Set([first.id]))
  editor.focused.set(first.id)
}

/** The cluster that all targets are in, when others stay behind in it. */
export function clusterToSplit(editor: Editor): Cluster | undefined {
  const members = clusterable(editor)
  const id = members[0]?.cluster ?? ''
  const cluster = id === '' ? undefined : editor.board.elements.get(id as ElementId)
  if (cluster?.kind !== 'cluster' || !members.every((member) => member.cluster === id)) return undefined
  return membersOf(editor, cluster.id).length > members.length ? cluster : undefined
}

/** Takes the targets out of their cluster into one of their own, right of it, and opens its name. */
export function splitCluster(editor: Editor): ElementId | undefined {
  const from = clusterToSplit(editor)
  if (!from) return undefined
  const members = inReadingOrder(clusterable(editor))
  const area = clusterBox(from)
  const bounds = boundsOf(members.map(boxOf)) ?? area
  const moves = tidyIntoGrid(members.map(boxOf), NOTE_GAP_UNITS, [...members.keys()])
  const left = area.x + area.width + 2 * CLUSTER_MARGIN_UNITS + NOTE_GAP_UNITS
  const top = area.y + CLUSTER_HEADING_UNITS
  const id = editor.board.edit((edit) => {
    const cluster = edit.elements.add('cluster', { position: areaCorner({ ...bounds, x: left, y: top }) })
    for (const [i, member] of members.entries()) {
      const [dx, dy] = moves[i] ?? [0, 0]
      const x = member.position[0] + dx + left - bounds.x
      const y = member.position[1] + dy + top - bounds.y
      edit.elements.setEnvelope(member.id, { cluster, position: [Math.round(x), Math.round(y)] })
    }
    return cluster
  })
  startEditing(editor, id)
  return id
}

/** What notes are sorted by. */
export type SortKey = 'color' | 'tag' | 'stamps' | 'author'

/** What is sorted: the members of the clusters among the targets, each on its own, or else the targets. */
export function sortable(editor: Editor): readonly (readonly Element[])[] {
  const clusters = targetClusters(editor)
  const sets =
    clusters.length > 0
      ? clusters.map(({ id }) => membersOf(editor, id).filter((member) => mayChange(editor, member)))
      : [clusterable(editor)]
  return sets.filter((set) => set.length > 1)
}

/** Lays notes out anew in the order of what they are sorted by, in space and in the reading order; alike ones stay in the order they had. */
export function sortTargets(editor: Editor, by: SortKey): void {
  const sets = sortable(editor)
  editor.board.edit((edit) => {
    for (const set of sets) {
      const before = inReadingOrder(set)
      const sorted = before.toSorted((a, b) => compareWords(keyOf(a, by), keyOf(b, by)))
      const moves = tidyIntoGrid(sorted.map(boxOf), NOTE_GAP_UNITS, [...sorted.keys()])
      for (const [i, { id, position }] of sorted.entries()) {
        const [dx, dy] = moves[i] ?? [0, 0]
        const order = before[i]?.order ?? ''
        edit.elements.setEnvelope(id, { position: [Math.round(position[0] + dx), Math.round(position[1] + dy)], order })
      }
    }
  })
}

/** A word to sort by; what has none sorts last. */
function keyOf(element: Element, by: SortKey): string {
  if (by === 'author') return element.createdBy === '' ? LAST : element.createdBy
  // What most people have stuck something to comes first.
  if (by === 'stamps')
    return element.stamps.length === 0 ? LAST : String(9_999 - element.stamps.length).padStart(4, '0')
  if (element.kind !== 'sticky-note') return LAST
  return by === 'color' ? String(noteColors.indexOf(element.color)) : (element.tags[0] ?? LAST)
}
const LAST = '\uffff'

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inReadingOrder = (elements: readonly Element[]): readonly Element[] =>
  elements.toSorted((a, b) => compareWords(a.order, b.order) || compareWords(a.id, b.id))
