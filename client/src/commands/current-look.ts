/** What the things under the commands look like now, so that bars can mark it. */
import type { Element } from '@samenspel/shared/elements/registry'
import type { Editor } from '#editor/editor.ts'
import type { CommandId } from './command.ts'
import { changeable, isInkInHand, isLineInHand, isShapeInHand } from './notes.ts'

/** Which field of which kind a command sets, to what. */
const looks: Partial<Readonly<Record<CommandId, readonly [kind: Element['kind'], field: string, value: string]>>> = {
  'text.small': ['text', 'size', 'small'],
  'text.medium': ['text', 'size', 'medium'],
  'text.large': ['text', 'size', 'large'],
  'pen.thin': ['stroke', 'width', 'thin'],
  'pen.medium': ['stroke', 'width', 'medium'],
  'pen.thick': ['stroke', 'width', 'thick'],
  'fill.white': ['shape', 'color', 'white'],
  'fill.none': ['shape', 'color', 'none'],
  'connector.straight': ['connector', 'routing', 'straight'],
  'connector.elbow': ['connector', 'routing', 'elbow'],
  'connector.dashed': ['connector', 'line', 'dashed'],
  'connector.startHead': ['connector', 'startHead', 'arrow'],
  'connector.endHead': ['connector', 'endHead', 'arrow'],
}

/** Whether all targets look as a command would make them, or what is drawn next where there are none; undefined for commands that are not about a look. */
export function isLookOn(editor: Editor, id: CommandId): boolean | undefined {
  if (id === 'ink.black') return colorNow(editor) === 'black'
  const look = looks[id]
  if (!look) return undefined
  const [kind, field, value] = look
  const values = valuesOf(
    changeable(editor).filter((element) => element.kind === kind),
    field,
  )
  if (values.length > 0) return values.every((each) => each === value)
  const { strokeWidth, fill } = editor.nextLook.get()
  return kind === 'stroke' ? strokeWidth === value : kind === 'shape' && fill === value
}

/** The colour that all targets have, or the next thing where none has any; undefined when they differ. */
export function colorNow(editor: Editor): string | undefined {
  const { ink, line, fill } = editor.nextLook.get()
  const isLine = isLineInHand(editor)
  const [first, ...others] = valuesOf(changeable(editor), isLine ? 'line' : 'color')
  if (first !== undefined && editor.tool.get() === 'select')
    return others.every((each) => each === first) ? first : undefined
  if (isInkInHand(editor)) return ink
  if (isShapeInHand(editor)) return isLine ? line : fill
  return editor.noteColor.get()
}

/** The values that elements have for a field that is a word; fewer than there are elements where some have no such field. */
const valuesOf = (elements: readonly Element[], field: string): readonly string[] =>
  elements.flatMap((element) => {
    const value: unknown = Reflect.get(element, field)
    return typeof value === 'string' ? [value] : []
  })
