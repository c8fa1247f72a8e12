/** What the context menu offers, and opening it. The commands say themselves whether they can be done now. */
import { inkColors } from '@samenspel/shared/elements/colors'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { boxOf, isOn, type Element } from '@samenspel/shared/elements/registry'
import { boundsOf } from '@samenspel/shared/geometry/box'
import { scale, type Point } from '@samenspel/shared/geometry/point'
import { stamps } from '@samenspel/shared/elements/stamp'
import type { Editor, MenuPlace } from '#editor/editor.ts'
import type { CommandId } from './command.ts'
import { targets } from './notes.ts'

/** Commands that stand together between two lines; with a title they are behind one entry of that name. */
export interface MenuGroup {
  readonly title?: 'become' | 'color' | 'line' | 'stamp' | 'order' | 'align' | 'sort' | 'arrow' | 'size' | 'turn'
  readonly ids: readonly CommandId[]
}

const alignIds: readonly CommandId[] = [
  'align.left',
  'align.center',
  'align.right',
  'align.top',
  'align.middle',
  'align.bottom',
  'align.spreadAcross',
  'align.spreadDown',
  'align.grid',
  'align.columns',
]

const resizeIds: readonly CommandId[] = ['resize.wider', 'resize.narrower', 'resize.higher', 'resize.lower']

const arrowIds: readonly CommandId[] = [
  'connector.connect',
  'connector.straight',
  'connector.elbow',
  'connector.dashed',
  'connector.startHead',
  'connector.endHead',
]

const menus: Readonly<Record<MenuPlace['about'], readonly MenuGroup[]>> = {
  elements: [
    { ids: ['link.open', 'image.describe', 'note.edit', 'note.shape', 'edit.pickMore'] },
    {
      title: 'color',
      ids: [...noteColors.map((color) => `note.color.${color}` as const), 'ink.black', 'fill.white', 'fill.none'],
    },
    { title: 'line', ids: inkColors.map((ink) => `line.${ink}` as const) },
    { title: 'stamp', ids: stamps.map((stamp) => `stamp.${stamp}` as const) },
    { ids: ['persona.card', 'persona.empathy', 'persona.profile', 'persona.poster', 'card.changes'] },
    {
      title: 'become',
      ids: ['note.toQuote', 'note.toInsight', 'note.toStakeholder', 'note.toEvidence', 'note.openResult'],
    },
    { ids: ['frame.earlier', 'frame.later'] },
    { title: 'order', ids: ['order.forward', 'order.backward', 'order.toFront', 'order.toBack'] },
    { title: 'align', ids: alignIds },
    { title: 'arrow', ids: arrowIds },
    { ids: ['cluster.make', 'cluster.merge', 'cluster.split', 'tag.edit'] },
    { title: 'sort', ids: ['sort.color', 'sort.tag', 'sort.stamps', 'sort.author'] },
    {
      title: 'size',
      ids: ['text.small', 'text.medium', 'text.large', 'pen.thin', 'pen.medium', 'pen.thick', ...resizeIds],
    },
    { title: 'turn', ids: ['turn.right', 'turn.left', 'turn.upright'] },
    { ids: ['group.make', 'group.part', 'lock.toggle'] },
    { ids: ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'] },
    { ids: ['edit.delete'] },
  ],
  board: [
    { ids: ['note.new', 'image.add', 'edit.paste', 'edit.selectAll'] },
    { ids: ['find.open', 'view.fit', 'filter.open', 'view.back', 'view.minimap'] },
    { ids: ['structure.toggle'] },
    { ids: ['palette.open', 'help.open'] },
  ],
}

/** The groups of the menu about elements, or about the board. */
export const menuAbout = (about: MenuPlace['about']): readonly MenuGroup[] => menus[about]

/** Opens the menu at a point of the canvas (CSS pixels): about what lies there, which is then selected, or about the board. */
export function openMenuAt(editor: Editor, screenPoint: Point): void {
  const point = editor.camera.toBoard(screenPoint)
  const open = editor.index.contentAt(point)
  const hit = open ?? lockedAt(editor, point)
  if (hit && !open) {
    // What is locked is never selected; the menu, with what releases it, is about what the keyboard is at.
    editor.selection.set(new Set())
    editor.focused.set(hit.id)
  } else if (hit) {
    editor.focused.set(hit.id)
    if (editor.mayEdit.get() && !editor.selection.get().has(hit.id)) editor.selection.set(new Set([hit.id]))
  } else {
    editor.focused.set(null)
    editor.selection.set(new Set())
  }
  editor.menu.set({ screenPoint, about: hit ? 'elements' : 'board' })
}

/** What is locked there, for those who can release it; everybody else clicks through it. */
function lockedAt({ index, mayLead }: Editor, point: Point): Element | undefined {
  if (!mayLead.get()) return undefined
  const [x, y] = point
  return index.within({ x, y, width: 0, height: 0 }).findLast((element) => element.locked && isOn(element, point, 0))
}

/** Opens the menu about the selection or the element that the keyboard is at, beside it; without either, about the board. */
export function openMenuByKeyboard(editor: Editor): void {
  const { camera } = editor
  const bounds = boundsOf(targets(editor).map(boxOf))
  const [width, height] = camera.sizePixels.get()
  if (!bounds) return editor.menu.set({ screenPoint: scale([width, height], 0.5), about: 'board' })
  const [x, y] = camera.toScreen([bounds.x + bounds.width / 2, bounds.y + bounds.height / 2])
  const within = (at: number, size: number): number => Math.max(0, Math.min(size, at))
  editor.menu.set({ screenPoint: [within(x, width), within(y, height)], about: 'elements' })
}
