/** Taking up a tool, and what things look like that are drawn and written. */
import { textSizes, type TextSize } from '@samenspel/shared/elements/free-text'
import { strokeWidths, type StrokeWidth } from '@samenspel/shared/elements/stroke'
import { shapeForms, type ShapeForm } from '@samenspel/shared/elements/shape-form'
import type { Editor, ToolId } from '#editor/editor.ts'
import { always, mayEdit, type Command } from './command.ts'
import { changeable, isInkInHand, paintTargets } from './notes.ts'
import type { Shortcut } from './shortcut.ts'

const tool = (id: ToolId, ...shortcuts: readonly Shortcut[]): Command => ({
  shortcuts,
  isEnabled: mayEdit,
  run: (editor) => editor.tool.set(id),
})

const formShortcuts: Partial<Readonly<Record<ShapeForm, Shortcut>>> = { rectangle: { key: 'r' }, ellipse: { key: 'o' } }

/** Takes up a form; with shapes selected they get it instead. */
const formCommands = Object.fromEntries(
  shapeForms.map((form): [string, Command] => [
    `shape.${form}`,
    {
      shortcuts: formShortcuts[form] ? [formShortcuts[form]] : [],
      isEnabled: mayEdit,
      run: (editor) => {
        editor.nextLook.set({ ...editor.nextLook.get(), form })
        editor.tool.set('shape')
      },
    },
  ]),
) as Readonly<Record<`shape.${ShapeForm}`, Command>>

const hasKind = (editor: Editor, kind: string): boolean => changeable(editor).some((element) => element.kind === kind)

const sizeCommands = Object.fromEntries(
  textSizes.map((size): [string, Command] => [
    `text.${size}`,
    {
      shortcuts: [],
      isEnabled: (editor) => hasKind(editor, 'text'),
      run: (editor) => {
        editor.nextLook.set({ ...editor.nextLook.get(), textSize: size })
        paintTargets(editor, 'size', size)
      },
    },
  ]),
) as Readonly<Record<`text.${TextSize}`, Command>>

const widthCommands = Object.fromEntries(
  strokeWidths.map((width): [string, Command] => [
    `pen.${width}`,
    {
      shortcuts: [],
      isEnabled: (editor) => hasKind(editor, 'stroke') || (mayEdit(editor) && editor.tool.get() === 'pen'),
      run: (editor) => {
        editor.nextLook.set({ ...editor.nextLook.get(), strokeWidth: width })
        paintTargets(editor, 'width', width)
      },
    },
  ]),
) as Readonly<Record<`pen.${StrokeWidth}`, Command>>

const colorCommand = (color: 'black' | 'white' | 'none', kinds: readonly string[]): Command => ({
  shortcuts: [],
  isEnabled: (editor) =>
    kinds.some((kind) => hasKind(editor, kind)) || (color === 'black' && mayEdit(editor) && isInkInHand(editor)),
  run: (editor) => {
    if (color === 'black') editor.nextLook.set({ ...editor.nextLook.get(), ink: 'black' })
    paintTargets(editor, 'color', color)
  },
})

const lookCommands = {
  'ink.black': colorCommand('black', ['text', 'stroke', 'connector']),
  'fill.white': colorCommand('white', ['shape']),
  'fill.none': colorCommand('none', ['shape']),
}

/** Commands of the tools beside select, hand and note. */
export const toolCommands = {
  'tool.text': tool('text', { key: 't' }),
  'tool.connector': tool('connector', { key: 'a' }, { key: 'c' }),
  'tool.line': tool('line', { key: 'l' }),
  'tool.pen': tool('pen', { key: 'p' }),
  'tool.eraser': tool('eraser', { key: 'e' }),
  'tool.laser': { ...tool('laser', { key: 'k' }), isEnabled: always },
  ...widthCommands,
  ...lookCommands,
  ...formCommands,
  ...sizeCommands,
} satisfies Readonly<Record<string, Command>>
