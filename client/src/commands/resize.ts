/** Changing the size of things. */
import { boxOf, kindOf, type Element } from '@samenspel/shared/elements/registry'
import type { Box } from '@samenspel/shared/geometry/box'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { canChange, type Command } from './command.ts'
import { changeable } from './notes.ts'

/** The one selected element, when handles can change its size: nothing else is selected, and it may be changed. */
export function resizable(editor: Editor): Element | undefined {
  const selected = editor.selection.get()
  const [id] = selected
  const element = id && selected.size === 1 ? editor.board.elements.get(id) : undefined
  return element && mayChange(editor, element) && kindOf(element).resize ? element : undefined
}

/** The element as it will be in another box. */
export const withBox = (element: Element, box: Box): Element => ({
  ...element,
  ...kindOf(element).resize?.to(element, box),
})

/** Writes other boxes as one step. What has no size of its own stays as it is. */
export function resizeTo(editor: Editor, changes: readonly { readonly element: Element; readonly box: Box }[]): void {
  if (!editor.mayEdit.get() || changes.length === 0) return
  editor.board.edit((edit) => {
    for (const { element, box } of changes) {
      const registers = kindOf(element).resize?.to(element, box)
      if (registers) edit.elements.set(element.id, element.kind, registers)
    }
  })
}

const STEP_UNITS = 20

/** Makes all targets that can be so wider and higher; their top left corner stays. */
function resizeBy(editor: Editor, wider: number, higher: number): void {
  const changes = changeable(editor).flatMap((element) => {
    const rule = kindOf(element).resize
    if (!rule) return []
    const { x, y, width, height } = boxOf(element)
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
