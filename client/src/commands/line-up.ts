/** Aligning, spreading and tidying what is selected. A group, or a cluster with its members, counts as one thing. */
import { boxOf } from '@samenspel/shared/elements/registry'
import { alignBoxes, distributeBoxes, type Alignment, type Axis } from '@samenspel/shared/geometry/align'
import { boundsOf, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import { tidyIntoColumns, tidyIntoGrid } from '@samenspel/shared/geometry/tidy'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { movedWith } from './groups.ts'
import { changeable, NOTE_GAP_UNITS } from './notes.ts'

/** What is moved as one. */
interface Unit {
  readonly ids: readonly ElementId[]
  readonly box: Box
}

/** The units among what can be changed of the targets. */
export function unitsOf(editor: Editor): readonly Unit[] {
  const elements = changeable(editor)
  const selected = new Set<string>(elements.map(({ id }) => id))
  const groups = new Map<string, ElementId[]>()
  for (const { id, group, cluster } of elements) {
    if (selected.has(cluster)) continue
    const key = group === '' ? id : `group ${group}`
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()].flatMap((ids) => {
    const box = boundsOf(ids.flatMap((id) => elements.filter((element) => element.id === id).map(boxOf)))
    return box ? [{ ids: movedWith(editor, ids), box }] : []
  })
}

function arrange(editor: Editor, movesOf: (boxes: readonly Box[]) => readonly Point[]): void {
  const units = unitsOf(editor)
  const moves = movesOf(units.map(({ box }) => box))
  editor.board.edit((edit) => {
    for (const [i, { ids }] of units.entries()) {
      const [dx, dy] = moves[i] ?? [0, 0]
      if (dx === 0 && dy === 0) continue
      for (const id of ids) {
        const element = editor.board.elements.get(id)
        if (!element) continue
        const [x, y] = element.position
        edit.elements.setEnvelope(id, { position: [Math.round(x + dx), Math.round(y + dy)] })
      }
    }
  })
}

/** Lines the targets up by an edge or their middles, as one step. */
export const alignTargets = (editor: Editor, alignment: Alignment): void =>
  arrange(editor, (boxes) => alignBoxes(boxes, alignment))

/** Makes the room between the targets the same, as one step. */
export const distributeTargets = (editor: Editor, axis: Axis): void =>
  arrange(editor, (boxes) => distributeBoxes(boxes, axis))

/** Lays the targets out in a grid, in the order in which they are read, as one step. */
export const tidyTargets = (editor: Editor): void => arrange(editor, (boxes) => tidyIntoGrid(boxes, NOTE_GAP_UNITS))

/** Lays the targets out in the columns they stand in, as one step. */
export const tidyTargetsIntoColumns = (editor: Editor): void =>
  arrange(editor, (boxes) => tidyIntoColumns(boxes, NOTE_GAP_UNITS))
