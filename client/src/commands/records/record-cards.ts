/** Cards for questions, insights, quotes and facts on the board. */
import { recordCardLayout } from '@samenspel/shared/elements/record-card-layout'
import { isCardRecord, recordsOnCard } from '@samenspel/shared/elements/record-card-records'
import { boxOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { boxAt, intersects } from '@samenspel/shared/geometry/box'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { targets } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'

const GAP_UNITS = 30

/**
 * Puts a card for the record in the middle of what was last looked at, or as near as nothing is covered, and selects it. Undefined where one may not edit
 * and for records that have no card of this kind.
 */
export function placeRecordCard(editor: Editor, record: RecordId): ElementId | undefined {
  const { board, camera } = editor
  if (!editor.mayEdit.get() || !isCardRecord(board.records.get(record))) return undefined
  const { width, height } = recordCardLayout(recordsOnCard(record, board.records))
  const view = camera.viewBox()
  const [x, y] = [view.x + (view.width - width) / 2, view.y + (view.height - height) / 2]
  const position = freePlace(editor, [Math.round(x), Math.round(y)], [width, height])
  const { language } = board.properties()
  const id = board.edit((edit) => edit.elements.add('record-card', { record, position, language }))
  editor.tool.set('select')
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  return id
}

type Pair = readonly [number, number]

/** The nearest place in growing rings around the corner where the card covers no other content; the corner itself when all are taken. */
function freePlace({ index }: Editor, [x, y]: Pair, [width, height]: Pair): Pair {
  const isFree = ([left, top]: Pair): boolean => {
    const box = boxAt([left, top], width, height)
    return !index
      .within(box)
      .some((element) => element.kind !== 'frame' && element.kind !== 'cluster' && intersects(boxOf(element), box))
  }
  const [stepX, stepY] = [width + GAP_UNITS, height + GAP_UNITS]
  for (let ring = 0; ring <= 6; ring += 1) {
    for (let down = -ring; down <= ring; down += 1)
      for (let across = -ring; across <= ring; across += 1) {
        const isOnRing = Math.max(Math.abs(down), Math.abs(across)) === ring
        const place: Pair = [x + across * stepX, y + down * stepY]
        if (isOnRing && isFree(place)) return place
      }
  }
  return [x, y]
}

/** The cards of questions among the targets that can be changed. */
const targetQuestions = (editor: Editor): readonly ElementOfKind<'record-card'>[] =>
  targets(editor).flatMap((each) =>
    each.kind === 'record-card' &&
    each.shown[0]?.kind === 'question' &&
    each.shown.length > 1 &&
    mayChange(editor, each)
      ? each
      : [],
  )

/** True when some target is a question that has a version before it. */
export const canShowChanges = (editor: Editor): boolean => targetQuestions(editor).length > 0

/** Marks what the version before did not have, or takes the marks away when all targets have them. */
export function toggleChanges(editor: Editor): void {
  const cards = targetQuestions(editor)
  const showsChanges = cards.some((card) => !card.showsChanges)
  editor.board.edit((edit) => {
    for (const { id } of cards) edit.elements.set(id, 'record-card', { showsChanges })
  })
}
