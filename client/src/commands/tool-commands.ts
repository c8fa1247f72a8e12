/** Taking up a tool, and what things look like that are drawn and written. */
import { inkColors, type InkColor } from '@samenspel/shared/elements/colors'
import { textSizes, type TextSize } from '@samenspel/shared/elements/free-text'
import { strokeWidths, type StrokeWidth } from '@samenspel/shared/elements/stroke'
import { shapeForms, type ShapeForm } from '@samenspel/shared/elements/shape-form'
import type { Editor, ToolId } from '#editor/editor.ts'
import { always, mayEdit, type Command } from './command.ts'
import { changeable, isInkInHand, isLineInHand, isShapeInHand, paintTargets, setLine } from './notes.ts'
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

const inkCommand: Command = {
  shortcuts: [],
  isEnabled: (editor) =>
    ['text', 'stroke', 'connector'].some((kind) => hasKind(editor, kind)) ||
    (mayEdit(editor) && (isInkInHand(editor) || isLineInHand(editor))),
  run: (editor) => {
    if (isLineInHand(editor)) return setLine(editor, 'black')
    editor.nextLook.set({ ...editor.nextLook.get(), ink: 'black' })
    paintTargets(editor, 'color', 'black')
  },
}

const fillCommand = (fill: 'white' | 'none'): Command => ({
  shortcuts: [],
  isEnabled: (editor) => mayEdit(editor) && isShapeInHand(editor) && editor.shapePart.get() === 'fill',
  run: (editor) => {
    editor.nextLook.set({ ...editor.nextLook.get(), fill })
    paintTargets(editor, 'color', fill)
  },
})

/** Tools that are laid down after they made something, unless they are kept. */
const MAKERS: readonly ToolId[] = ['note', 'text', 'shape', 'connector', 'line', 'frame']

const lineCommands = Object.fromEntries(
  inkColors.map((ink): [string, Command] => [
    `line.${ink}`,
    { shortcuts: [], isEnabled: (editor) => hasKind(editor, 'shape'), run: (editor) => setLine(editor, ink) },
  ]),
) as Readonly<Record<`line.${InkColor}`, Command>>

const lookCommands = {
  'ink.black': inkCommand,
  'fill.white': fillCommand('white'),
  'fill.none': fillCommand('none'),
  'shape.part': {
    shortcuts: [],
    isEnabled: (editor) => mayEdit(editor) && isShapeInHand(editor),
    run: ({ shapePart }) => shapePart.set(shapePart.get() === 'fill' ? 'line' : 'fill'),
  },
} satisfies Readonly<Record<string, Command>>

/** Commands of the tools beside select, hand and note. */
export const toolCommands = {
  'tool.text': tool('text', { key: 't' }),
  'tool.connector': tool('connector', { key: 'a' }, { key: 'c' }),
  'tool.line': tool('line', { key: 'l' }),
  'tool.pen': tool('pen', { key: 'p' }),
  'tool.eraser': tool('eraser', { key: 'e' }),
  'tool.laser': { ...tool('laser', { key: 'k' }), isEnabled: always },
  'tool.keep': {
    shortcuts: [{ key: 'q' }],
    isEnabled: (editor) => mayEdit(editor) && MAKERS.includes(editor.tool.get()),
    run: ({ keepsTool }) => keepsTool.set(!keepsTool.get()),
  },
  ...widthCommands,
  ...lineCommands,
  ...lookCommands,
  ...formCommands,
  ...sizeCommands,
} satisfies Readonly<Record<string, Command>>
