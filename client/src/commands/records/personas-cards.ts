/** Views of personas on the board. */
import { personaCardLayout, type PersonaCardView } from '@samenspel/shared/elements/persona-card-layout'
import { personaRecords } from '@samenspel/shared/elements/persona-card-records'
import type { ElementId, RecordId } from '@samenspel/shared/ids'
import { targets } from '#commands/notes.ts'
import { mayChange } from '#editor/rights.ts'
import type { Editor } from '#editor/editor.ts'

const GAP_UNITS = 60

/**
 * Puts a view of a persona on the board, right of all that is there, so that it covers nothing, and selects it. Undefined where one may not
 * edit.
 */
export function putOnBoard(editor: Editor, persona: RecordId, view: PersonaCardView = 'card'): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const { board } = editor
  const { width, height } = personaCardLayout(view, personaRecords(persona, board.records))
  const seen = editor.index.bounds()
  const middle = editor.camera.viewBox()
  const position = seen
    ? [seen.x + seen.width + GAP_UNITS, seen.y]
    : [middle.x + (middle.width - width) / 2, middle.y + (middle.height - height) / 2]
  const [x = 0, y = 0] = position
  const id = board.edit((edit) =>
    edit.elements.add('persona-card', {
      persona,
      view,
      language: board.properties().language,
      position: [Math.round(x), Math.round(y)],
    }),
  )
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  return id
}

/** The views of personas among the targets that can be changed. */
export const targetCards = (editor: Editor) =>
  targets(editor).flatMap((each) => (each.kind === 'persona-card' && mayChange(editor, each) ? each : []))

/** Shows the targets in another view; their corners stay where they are. */
export function setCardView(editor: Editor, view: PersonaCardView): void {
  const cards = targetCards(editor)
  editor.board.edit((edit) => {
    for (const { id } of cards) edit.elements.set(id, 'persona-card', { view })
  })
}
