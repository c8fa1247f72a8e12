/** Changing the size of things. */
import type { Resize } from '@samenspel/shared/elements/element-kind'
import { boxOf, kindOf, turnOf, uprightBoxOf, type Element } from '@samenspel/shared/elements/registry'
import { scaledRegisters, type Scaling } from '@samenspel/shared/elements/scaled'
import { boundsOf, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { Turn } from '@samenspel/shared/geometry/turn'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { canChange, type Command } from './command.ts'
import { changeable } from './notes.ts'

/** What handles change the size of: one element, or several that are scaled together. */
export interface Resizable {
  readonly elements: readonly Element[]
  /** Around all of them; of one thing alone the one that it has while it stands upright. */
  readonly box: Box
  /** How one thing alone is turned. */
  readonly turn?: Turn | undefined
  readonly rule: Pick<Resize<never, never>, 'sides' | 'sizeUnitsMin' | 'keepsProportions'>
}

/** Several things together are not made smaller than this. */
const TOGETHER_UNITS_MIN: Point = [40, 40]

/** The selection, when handles can change its size: something in it has a size to change, and may be changed. */
export function resizable(editor: Editor): Resizable | undefined {
  const selected = editor.selection.get()
  if (selected.size === 0) return undefined
  const elements = [...selected].flatMap((id) => {
    const element = editor.board.elements.get(id)
    return element && mayChange(editor, element) ? element : []
  })
  const rules = elements.flatMap((element) => kindOf(element).resize ?? [])
  const [first] = rules
  const [alone] = elements
  const box = boundsOf(elements.map(boxOf))
  if (!first || !alone || !box) return undefined
  if (selected.size === 1) return { elements, box: uprightBoxOf(alone), turn: turnOf(alone), rule: first }
  const isAnyTurned = elements.some((element) => turnOf(element) !== undefined)
  const keepsProportions = isAnyTurned || rules.some((rule) => rule.keepsProportions === true)
  return { elements, box, rule: { sides: 'all', sizeUnitsMin: TOGETHER_UNITS_MIN, keepsProportions } }
}

/** Writes elements as they lie when the box around them is made another, as one step. */
export function scaleTo(editor: Editor, scaling: Scaling): void {
  if (!editor.mayEdit.get()) return
  editor.board.edit((edit) => {
    for (const id of scaling.ids) {
      const element = editor.board.elements.get(id)
      if (element) edit.elements.set(id, element.kind, scaledRegisters(element, scaling))
    }
  })
}

/** Writes other boxes, each along the sides of its own element, as one step. */
function resizeTo(editor: Editor, changes: readonly { readonly element: Element; readonly box: Box }[]): void {
  if (!editor.mayEdit.get() || changes.length === 0) return
  editor.board.edit((edit) => {
    for (const { element, box } of changes) {
      const scaling = { ids: [element.id], from: uprightBoxOf(element), to: box }
      edit.elements.set(element.id, element.kind, scaledRegisters(element, scaling))
    }
  })
}

const STEP_UNITS = 20

/** Makes all targets that can be so wider and higher; their top left corner stays. */
function resizeBy(editor: Editor, wider: number, higher: number): void {
  const changes = changeable(editor).flatMap((element) => {
    const rule = kindOf(element).resize
    if (!rule) return []
    const { x, y, width, height } = uprightBoxOf(element)
    const box = { x, y, width: Math.max(rule.sizeUnitsMin[0], width + wider), height: height + higher }
    if (rule.keepsProportions) box.height = Math.round((box.width / width) * height)
    box.height = Math.max(rule.sizeUnitsMin[1], box.height)
    return [{ element, box }]
  })
  resizeTo(editor, changes)
}

const resizes = (editor: Editor): boolean =>
  canChange(editor) && changeable(editor).some((element) => kindOf(element).resize !== undefined)

const step = (key: string, wider: number, higher: number): Command => ({
  shortcuts: [{ key, alt: true }],
  isEnabled: resizes,
  run: (editor) => resizeBy(editor, wider, higher),
})

/** Changing sizes without a pointer. */
export const resizeCommands = {
  'resize.wider': step('ArrowRight', STEP_UNITS, 0),
  'resize.narrower': step('ArrowLeft', -STEP_UNITS, 0),
  'resize.higher': step('ArrowDown', 0, STEP_UNITS),
  'resize.lower': step('ArrowUp', 0, -STEP_UNITS),
} satisfies Readonly<Record<string, Command>>
