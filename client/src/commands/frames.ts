/** Making frames, and the order in which they are read. They are structure: only facilitators make and change them. */
import { compareOrdered, keysToPlace } from '@samenspel/shared/board/order-key'
import { boxOf, kindOf, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { boundsOf, grow, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { boxAround, wholeBox } from './add-element.ts'
import { mayLead, type Command } from './command.ts'
import { changeable, layDown, startEditing, targets } from './notes.ts'

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

/** The one frame among the targets with the others in reading order, and its place among them; undefined for none or several. */
function frameToPlace(editor: Editor) {
  const [frame, another] = changeable(editor)
  if (frame?.kind !== 'frame' || another) return undefined
  const ordered = editor.board.elements
    .all()
    .filter((element): element is ElementOfKind<'frame'> => element.kind === 'frame')
    .map(({ id, order }) => ({ id, key: order }))
    .toSorted(compareOrdered)
  return { frame, ordered, at: ordered.findIndex(({ id }) => id === frame.id) }
}

/** Lets a frame be read one place earlier or later: in the list, by the keyboard and in reports. */
const readSooner = (by: -1 | 1): Command => ({
  shortcuts: [],
  isEnabled: (editor) => {
    const place = frameToPlace(editor)
    return place?.ordered[place.at + by] !== undefined
  },
  run: (editor) => {
    const place = frameToPlace(editor)
    if (!place?.ordered[place.at + by]) return
    const others = place.ordered.filter(({ id }) => id !== place.frame.id)
    const keys = keysToPlace(place.frame.id, place.at + by, others)
    editor.board.edit((edit) => {
      // The keys' ids are those that went in.
      for (const [id, order] of keys) edit.elements.setEnvelope(id as ElementId, { order })
    })
  },
})

/** Commands of frames. */
export const frameCommands = {
  'tool.frame': { shortcuts: [{ key: 'f' }], isEnabled: mayLead, run: takeUpFrame },
  'frame.earlier': readSooner(-1),
  'frame.later': readSooner(1),
} satisfies Readonly<Record<string, Command>>
