/** Everything a person can do with the board by name: one entry feeds shortcuts, menus and the toolbar. */
import { kindOf } from '@samenspel/shared/elements/registry'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import type { Point } from '@samenspel/shared/geometry/point'
import { arrangeCommands } from './arrange-commands.ts'
import { deleteTargets, duplicateTargets, moveElements, selectAll } from './arrange.ts'
import { connectCommands } from './connect.ts'
import { clusterCommands } from './cluster-commands.ts'
import { copyToClipboard, deleteCut, pasteFromClipboard } from './clipboard.ts'
import { always, canChange, hasSelection, hasTargets, mayEdit, type Command, type CommandId } from './command.ts'
import { movedWith } from './groups.ts'
import {
  addNote,
  changeable,
  freeCorner,
  noteCornerAt,
  openElement,
  setColor,
  targets,
  toggleShape,
  viewCenter,
} from './notes.ts'
import { mediaCommands } from './media-commands.ts'
import { frameCommands } from './frames.ts'
import { noteResultCommands } from './note-result-commands.ts'
import { panelCommands } from './panel-commands.ts'
import { personaCommands } from './persona-commands.ts'
import { recordCardCommands } from './record-card-commands.ts'
import { resizeCommands } from './resize.ts'
import { stampCommands } from './stamps.ts'
import { toolCommands } from './tool-commands.ts'
import { turnCommands } from './turn.ts'
import { viewCommands } from './view-commands.ts'
import { fitAll, fitTargets, jump, zoomIn, zoomOut, zoomReset } from './view.ts'

const colorCommands = Object.fromEntries(
  noteColors.map((color, i): [string, Command] => [
    `note.color.${color}`,
    { shortcuts: [{ code: `Digit${i + 1}` }], isEnabled: mayEdit, run: (editor) => setColor(editor, color) },
  ]),
) as Readonly<Record<`note.color.${(typeof noteColors)[number]}`, Command>>

/** Arrows go along the elements while nothing is selected, so nudging needs a selection. */
const nudge = (key: string, delta: Point, shift: boolean): Command => ({
  shortcuts: [shift ? { key, shift } : { key }],
  isEnabled: (editor) => mayEdit(editor) && hasSelection(editor),
  run: (editor) => moveElements(editor, movedWith(editor, [...editor.selection.get()]), delta),
})
const NEAR_UNITS = 10
const FAR_UNITS = 100

export const commands: Readonly<Record<CommandId, Command>> = {
  'tool.select': { shortcuts: [{ key: 'v' }], isEnabled: always, run: (editor) => editor.tool.set('select') },
  'tool.hand': {
    shortcuts: [{ key: 'h' }],
    isEnabled: always,
    run: (editor) => editor.tool.set(editor.tool.get() === 'hand' ? 'select' : 'hand'),
  },
  'tool.note': {
    shortcuts: [{ key: 'n' }, { key: 's' }],
    isEnabled: mayEdit,
    run: (editor) => editor.tool.set('note'),
  },
  ...toolCommands,
  ...frameCommands,
  ...mediaCommands,
  ...stampCommands,
  ...viewCommands,
  'note.new': {
    shortcuts: [],
    isEnabled: mayEdit,
    run: (editor) => addNote(editor, freeCorner(editor, noteCornerAt(viewCenter(editor)))),
  },
  'note.edit': {
    shortcuts: [{ key: 'Enter' }, { key: 'F2' }],
    isEnabled: (editor) => {
      const [element, another] = targets(editor)
      return element !== undefined && !another && (mayEdit(editor) || kindOf(element).shows !== undefined)
    },
    run: (editor) => {
      const [element] = targets(editor)
      if (element) openElement(editor, element.id)
    },
  },
  'note.shape': {
    shortcuts: [{ key: 'w' }],
    isEnabled: (editor) => changeable(editor).some(({ kind }) => kind === 'sticky-note'),
    run: toggleShape,
  },
  ...colorCommands,
  ...noteResultCommands,
  'edit.undo': {
    shortcuts: [{ key: 'z', mod: true }],
    isEnabled: (editor) => mayEdit(editor) && editor.board.history.canUndo(),
    run: (editor) => editor.board.history.undo(),
  },
  'edit.redo': {
    shortcuts: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    isEnabled: (editor) => mayEdit(editor) && editor.board.history.canRedo(),
    run: (editor) => editor.board.history.redo(),
  },
  'edit.delete': { shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }], isEnabled: canChange, run: deleteTargets },
  'edit.duplicate': { shortcuts: [{ key: 'd', mod: true }], isEnabled: canChange, run: duplicateTargets },
  // The browser's own clipboard events do the keys, for they may write without asking; menus run these.
  'edit.copy': { shortcuts: [], isEnabled: hasTargets, run: (editor) => void copyToClipboard(editor) },
  'edit.cut': {
    shortcuts: [],
    isEnabled: canChange,
    run: (editor) => {
      void copyToClipboard(editor)
      deleteCut(editor)
    },
  },
  'edit.paste': { shortcuts: [], isEnabled: mayEdit, run: (editor) => void pasteFromClipboard(editor) },
  'edit.selectAll': { shortcuts: [{ key: 'a', mod: true }], isEnabled: always, run: selectAll },
  'edit.pickMore': {
    shortcuts: [],
    isEnabled: (editor) => mayEdit(editor) && hasSelection(editor),
    run: ({ picksMore }) => picksMore.set(!picksMore.get()),
  },
  'edit.deselect': {
    shortcuts: [{ key: 'Escape' }],
    isEnabled: hasSelection,
    run: (editor) => editor.selection.set(new Set()),
  },
  ...arrangeCommands,
  ...clusterCommands,
  'nudge.left': nudge('ArrowLeft', [-NEAR_UNITS, 0], false),
  'nudge.right': nudge('ArrowRight', [NEAR_UNITS, 0], false),
  'nudge.up': nudge('ArrowUp', [0, -NEAR_UNITS], false),
  'nudge.down': nudge('ArrowDown', [0, NEAR_UNITS], false),
  'nudge.leftFar': nudge('ArrowLeft', [-FAR_UNITS, 0], true),
  'nudge.rightFar': nudge('ArrowRight', [FAR_UNITS, 0], true),
  'nudge.upFar': nudge('ArrowUp', [0, -FAR_UNITS], true),
  'nudge.downFar': nudge('ArrowDown', [0, FAR_UNITS], true),
  ...panelCommands,
  ...personaCommands,
  ...recordCardCommands,
  ...resizeCommands,
  ...turnCommands,
  ...connectCommands,
  'view.zoomIn': {
    shortcuts: [{ key: '+', mod: true }, { key: '=', mod: true }, { key: '+' }],
    isEnabled: always,
    run: zoomIn,
  },
  'view.zoomOut': { shortcuts: [{ key: '-', mod: true }, { key: '-' }], isEnabled: always, run: zoomOut },
  'view.zoomReset': {
    shortcuts: [
      { code: 'Digit0', shift: true },
      { code: 'Digit0', mod: true },
    ],
    isEnabled: always,
    run: zoomReset,
  },
  'view.fit': {
    shortcuts: [{ code: 'Digit1', shift: true }],
    isEnabled: always,
    run: (editor) => jump(editor, () => fitAll(editor)),
  },
  'view.fitSelection': {
    shortcuts: [{ code: 'Digit2', shift: true }],
    isEnabled: hasTargets,
    run: (editor) => jump(editor, () => fitTargets(editor)),
  },
}
