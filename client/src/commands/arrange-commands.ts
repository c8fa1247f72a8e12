/** Commands that arrange what is selected: order, lines, groups, locks. */
import type { Alignment } from '@samenspel/shared/geometry/align'
import type { Editor } from '#editor/editor.ts'
import { reorderTargets, stepTargets } from './arrange.ts'
import { canChange, hasTargets, mayLead, type Command } from './command.ts'
import { groupTargets, toggleLock, toggleStructure, ungroupTargets } from './groups.ts'
import { alignTargets, distributeTargets, tidyTargets, tidyTargetsIntoColumns, unitsOf } from './line-up.ts'
import { changeable } from './notes.ts'
import type { Shortcut } from './shortcut.ts'

const hasUnits =
  (least: number) =>
  (editor: Editor): boolean =>
    changeable(editor).length >= least && unitsOf(editor).length >= least

const align = (alignment: Alignment, ...shortcuts: readonly Shortcut[]): Command => ({
  shortcuts,
  isEnabled: hasUnits(2),
  run: (editor) => alignTargets(editor, alignment),
})

export const arrangeCommands = {
  'order.forward': {
    shortcuts: [
      { key: ']', mod: true },
      { key: 'PageUp', mod: true },
    ],
    isEnabled: canChange,
    run: (editor) => stepTargets(editor, 'front'),
  },
  'order.backward': {
    shortcuts: [
      { key: '[', mod: true },
      { key: 'PageDown', mod: true },
    ],
    isEnabled: canChange,
    run: (editor) => stepTargets(editor, 'back'),
  },
  'order.toFront': {
    shortcuts: [
      { code: 'BracketRight', mod: true, shift: true },
      { key: 'PageUp', mod: true, shift: true },
    ],
    isEnabled: canChange,
    run: (editor) => reorderTargets(editor, 'front'),
  },
  'order.toBack': {
    shortcuts: [
      { code: 'BracketLeft', mod: true, shift: true },
      { key: 'PageDown', mod: true, shift: true },
    ],
    isEnabled: canChange,
    run: (editor) => reorderTargets(editor, 'back'),
  },
  'align.left': align('left', { key: 'ArrowLeft', mod: true, shift: true }),
  'align.center': align('center'),
  'align.right': align('right', { key: 'ArrowRight', mod: true, shift: true }),
  'align.top': align('top', { key: 'ArrowUp', mod: true, shift: true }),
  'align.middle': align('middle'),
  'align.bottom': align('bottom', { key: 'ArrowDown', mod: true, shift: true }),
  'align.spreadAcross': {
    shortcuts: [],
    isEnabled: hasUnits(3),
    run: (editor) => distributeTargets(editor, 'across'),
  },
  'align.spreadDown': { shortcuts: [], isEnabled: hasUnits(3), run: (editor) => distributeTargets(editor, 'down') },
  'align.grid': { shortcuts: [], isEnabled: hasUnits(2), run: tidyTargets },
  'align.columns': { shortcuts: [], isEnabled: hasUnits(2), run: tidyTargetsIntoColumns },
  'group.make': {
    shortcuts: [{ key: 'g', mod: true }],
    isEnabled: (editor) => changeable(editor).length > 1,
    run: groupTargets,
  },
  'group.part': {
    shortcuts: [{ key: 'g', mod: true, shift: true }],
    isEnabled: (editor) => changeable(editor).some(({ group }) => group !== ''),
    run: ungroupTargets,
  },
  'lock.toggle': {
    shortcuts: [{ key: 'l', mod: true, shift: true }],
    isEnabled: (editor) => mayLead(editor) && hasTargets(editor),
    run: toggleLock,
  },
  'structure.toggle': { shortcuts: [], isEnabled: mayLead, run: toggleStructure },
} as const satisfies Readonly<Record<string, Command>>
