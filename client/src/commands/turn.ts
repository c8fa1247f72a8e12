/** Turning things. Notes, frames, cards and maps stand upright on purpose: their words are read from a projector. */
import { angleOf, boxOf, type Element } from '@samenspel/shared/elements/registry'
import { commonMiddle, isTurnable, middleOf, turnedRegisters, type Turning } from '@samenspel/shared/elements/turned'
import { boundsOf, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import { TURN_STEP_DEGREES } from '@samenspel/shared/geometry/turn'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import type { Command } from './command.ts'
import { changeable } from './notes.ts'

/** What is turned together, and around which point. */
export interface Turnable {
  readonly elements: readonly Element[]
  /** The least upright box around all of them. */
  readonly box: Box
  readonly around: Point
  /** The angle that all of them have; 0 when they differ. */
  readonly angleDegrees: number
}

/** Elements that can be turned as one; undefined when one of them always stands upright. Connectors go along, and never alone. */
function together(elements: readonly Element[]): Turnable | undefined {
  if (!elements.every((element) => isTurnable(element) || element.kind === 'connector')) return undefined
  const leading = elements.filter(isTurnable)
  const [first] = leading
  const around = commonMiddle(leading)
  const box = boundsOf(elements.map(boxOf))
  if (!first || !around || !box) return undefined
  const isAlike = leading.every((element) => angleOf(element) === angleOf(first))
  // The first says how all stand, so it must be one that can stand at an angle.
  const inOrder = [...leading, ...elements.filter((element) => !isTurnable(element))]
  return { elements: inOrder, box, around, angleDegrees: isAlike ? angleOf(first) : 0 }
}

/** The selection, when a hand can turn it. */
export function turnable(editor: Editor): Turnable | undefined {
  const selected = [...editor.selection.get()].flatMap((id) => editor.board.elements.get(id) ?? [])
  return together(selected.filter((element) => mayChange(editor, element)))
}

/** Writes elements as they stand after a turn, as one step. */
export function turnElements(editor: Editor, { ids, around, byDegrees }: Turning): void {
  if (!editor.mayEdit.get() || byDegrees === 0) return
  editor.board.edit((edit) => {
    for (const id of ids) {
      const element = editor.board.elements.get(id)
      const registers = element && turnedRegisters(element, { around, byDegrees })
      if (element && registers) edit.elements.set(id, element.kind, registers)
    }
  })
}

function turnTargets(editor: Editor, byDegrees: number): void {
  const target = together(changeable(editor))
  if (!target) return
  turnElements(editor, { ids: target.elements.map(({ id }) => id), around: target.around, byDegrees })
}

const turned = (editor: Editor): readonly Element[] => changeable(editor).filter((element) => angleOf(element) !== 0)

/** Sets each target upright around its own middle. */
function setUpright(editor: Editor): void {
  const elements = turned(editor)
  if (elements.length === 0 || !editor.mayEdit.get()) return
  editor.board.edit((edit) => {
    for (const element of elements) {
      const turn = { around: middleOf(element), byDegrees: -angleOf(element) }
      edit.elements.set(element.id, element.kind, turnedRegisters(element, turn))
    }
  })
}

const step = (key: string, byDegrees: number): Command => ({
  // Beside Alt and an arrow, which changes the size.
  shortcuts: [{ key, alt: true, shift: true }],
  isEnabled: (editor) => together(changeable(editor)) !== undefined,
  run: (editor) => turnTargets(editor, byDegrees),
})

/** Turning without a pointer. */
export const turnCommands = {
  'turn.right': step('ArrowRight', TURN_STEP_DEGREES),
  'turn.left': step('ArrowLeft', -TURN_STEP_DEGREES),
  'turn.upright': {
    shortcuts: [{ key: 'ArrowUp', alt: true, shift: true }],
    isEnabled: (editor) => turned(editor).length > 0,
    run: setUpright,
  },
} satisfies Readonly<Record<string, Command>>
