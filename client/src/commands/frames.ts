/** Making frames. They are structure: only facilitators make and change them. */
import { boxOf, kindOf } from '@samenspel/shared/elements/registry'
import { boundsOf, grow, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { boxAround, wholeBox } from './add-element.ts'
import { mayLead, type Command } from './command.ts'
import { layDown, startEditing, targets } from './notes.ts'

/** What a frame is that was set down with one press: room for a dozen notes. */
const FRAME_UNITS: Point = [1000, 700]
/** Around what a frame is made for. */
const MARGIN_UNITS = 60

/** The box of a frame that is set down at a point. */
export const frameBoxAt = (point: Point): Box => boxAround(point, FRAME_UNITS)

/** Adds a frame behind everything and opens its title. From then on structure is in reach here. Undefined for all but facilitators. */
export function addFrame(editor: Editor, box: Box): ElementId | undefined {
  if (!editor.mayLead.get()) return undefined
  const { x, y, width, height } = wholeBox(box)
  const id = editor.board.edit((edit) => edit.elements.add('frame', { position: [x, y], size: [width, height] }))
  editor.editsStructure.set(true)
  layDown(editor)
  startEditing(editor, id)
  return id
}

/** Takes up a frame; around what is selected it is made at once. */
function takeUpFrame(editor: Editor): void {
  const content = targets(editor).filter((element) => kindOf(element).layer === 'content')
  const bounds = editor.selection.get().size > 0 ? boundsOf(content.map(boxOf)) : undefined
  if (bounds) addFrame(editor, grow(bounds, MARGIN_UNITS))
  else editor.tool.set('frame')
}

/** Commands of frames. */
export const frameCommands = {
  'tool.frame': { shortcuts: [{ key: 'f' }], isEnabled: mayLead, run: takeUpFrame },
} satisfies Readonly<Record<string, Command>>
