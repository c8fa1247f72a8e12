import { connectedEdge, isConnectable, withEdges } from '@samenspel/shared/elements/connected-edge'
import { draftOf } from '@samenspel/shared/elements/draft'
import type { Element } from '@samenspel/shared/elements/registry'
import type { Point } from '@samenspel/shared/geometry/point'
import { addConnector, endsBetween, newLook, spotOn, type EndSpot } from '#commands/connect.ts'
import type { Editor } from '#editor/editor.ts'
import { isDrag, type PointerInput, type ToolState } from './tool.ts'

/**
 * An arrow to draw: a drag goes from where it is pressed to where it is let go, and sticks to what lies there. Without dragging: a press on one
 * thing and then on another connects the two.
 */
export const connectorIdle: ToolState = {
  name: 'connector.idle',
  cursor: 'crosshair',
  pointerDown: (input, editor) => drawing(input, { from: spotAt(editor, input), sticks: true }),
}

/** A line to draw: it sticks to nothing, and with Shift it is level, upright or halfway between. */
export const lineIdle: ToolState = {
  name: 'line.idle',
  cursor: 'crosshair',
  pointerDown: (input) => drawing(input, { from: { on: undefined, point: input.boardPoint }, sticks: false }),
}

/** The end that a pointer means: on what lies under it, or free there. */
export function spotAt(editor: Editor, { boardPoint }: PointerInput): EndSpot {
  const hit = editor.index.contentAt(boardPoint)
  return hit && isConnectable(hit) ? spotOn(hit) : { on: undefined, point: boardPoint }
}

interface Drawing {
  readonly from: EndSpot
  readonly sticks: boolean
}

function drawing(start: PointerInput, { from, sticks }: Drawing): ToolState {
  const endFor = (input: PointerInput, editor: Editor): EndSpot =>
    sticks ? spotAt(editor, input) : { on: undefined, point: turned(start.boardPoint, input) }
  return {
    name: 'connector.drawing',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      if (isDrag(start, input)) show(editor, from, endFor(input, editor), !sticks)
    },
    pointerUp: (input, editor) => {
      if (isDrag(start, input)) addConnector(editor, from, endFor(input, editor), !sticks)
      else if (sticks && from.on) pressed(editor, from.on)
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}

/** The first thing that is pressed is chosen, the second is connected with it. */
function pressed(editor: Editor, element: Element): void {
  const [chosenId] = editor.selection.get()
  const chosen = chosenId && editor.board.elements.get(chosenId)
  if (chosen && chosen.id !== element.id && editor.selection.get().size === 1 && isConnectable(chosen))
    addConnector(editor, spotOn(chosen), spotOn(element))
  else editor.selection.set(new Set([element.id]))
}

function show(editor: Editor, from: EndSpot, to: EndSpot, plain: boolean): void {
  const draft = draftOf('connector', { ...endsBetween(from, to), ...newLook(editor, plain) })
  const edgeOf = ({ on }: EndSpot) => (on ? connectedEdge(on) : null)
  editor.gesture.set({
    type: 'previewing',
    elements: [withEdges(draft, edgeOf(from), edgeOf(to))],
    aim: to.on?.id ?? null,
  })
}

const EIGHTH = Math.PI / 4

/** Where the line ends; with Shift at the nearest eighth of a turn. */
function turned(from: Point, { boardPoint, shift }: PointerInput): Point {
  if (!shift) return boardPoint
  const [dx, dy] = [boardPoint[0] - from[0], boardPoint[1] - from[1]]
  const angle = Math.round(Math.atan2(dy, dx) / EIGHTH) * EIGHTH
  const length = Math.hypot(dx, dy)
  return [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length]
}
