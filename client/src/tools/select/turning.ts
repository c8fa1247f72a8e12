import { angleOf, turnOf, uprightBoxOf } from '@samenspel/shared/elements/registry'
import { distance, type Point } from '@samenspel/shared/geometry/point'
import { directionDegrees, meantDegrees, normalDegrees, turnPoint } from '@samenspel/shared/geometry/turn'
import { turnable, turnElements, type Turnable } from '#commands/turn.ts'
import type { Editor } from '#editor/editor.ts'
import { onScreen } from '#editor/on-screen.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'
import { handlePixels, outwardPixels } from './resize-handles.ts'

/** How far above a thing its handle for turning stands, in CSS pixels: a finger must meet it and not the handle of the upper side. */
const STEM_PIXELS = 40
/** A handle nearer to the edge of the screen than this cannot be taken hold of; along the lower edge lie the tools. */
const EDGE_PIXELS = 14
const TOOLS_PIXELS = 140

/** The round handle of the selection, and the middle of the side that it stands at; both on the screen. */
export interface TurnHandle {
  readonly center: Point
  readonly foot: Point
  readonly target: Turnable
}

/** The handle for turning the selection; undefined when nothing of it, or not all of it, can be turned. */
export function turnHandle(editor: Editor): TurnHandle | undefined {
  const target = turnable(editor)
  if (!target) return undefined
  const [first] = target.elements
  const alone = target.elements.length === 1 ? first : undefined
  const turn = alone && turnOf(alone)
  const box = onScreen(editor, alone ? uprightBoxOf(alone) : target.box)
  const out = STEM_PIXELS + outwardPixels(box.height, handlePixels.mouse)
  const standing = (point: Point): Point =>
    turn ? turnPoint(point, { around: editor.camera.toScreen(turn.around), degrees: turn.degrees }) : point
  const middle = box.x + box.width / 2
  const above = { center: standing([middle, box.y - out]), foot: standing([middle, box.y]), target }
  const foot = box.y + box.height
  const below = { center: standing([middle, foot + out]), foot: standing([middle, foot]), target }
  return isHidden(editor, above.center) && !isHidden(editor, below.center) ? below : above
}

/** True for a place that is off the screen, or under the tools. */
function isHidden({ camera }: Editor, [x, y]: Point): boolean {
  const [width, height] = camera.sizePixels.get()
  return x < EDGE_PIXELS || y < EDGE_PIXELS || x > width - EDGE_PIXELS || y > height - TOOLS_PIXELS
}

/** The handle for turning, when it is under the pointer. */
export function turnAt(editor: Editor, input: PointerInput): TurnHandle | undefined {
  const handle = turnHandle(editor)
  return handle && distance(handle.center, input.screenPoint) <= handlePixels[input.pointerType] / 2
    ? handle
    : undefined
}

/**
 * A thing or several in the hand, turned around their middle: everybody sees it, and it is written once, on release. Shift turns in steps; without Ctrl it is
 * drawn to quarters.
 */
export function turning({ target, center }: TurnHandle, start: PointerInput): ToolState {
  const { elements, around, angleDegrees } = target
  const ids = elements.map(({ id }) => id)
  const [first] = elements
  const fromDegrees = first ? angleOf(first) : 0
  const meant = ({ boardPoint, shift, mod }: PointerInput): { byDegrees: number; shownDegrees: number } => {
    const by = directionDegrees(around, boardPoint) - directionDegrees(around, start.boardPoint)
    const shownDegrees = meantDegrees(angleDegrees + by, shift ? 'steps' : mod ? 'nothing' : 'quarters')
    return { byDegrees: normalDegrees(shownDegrees - angleDegrees), shownDegrees }
  }
  let grip: Point | undefined
  return {
    name: 'select.turning',
    cursor: 'grabbing',
    pointerMove: (input, editor) => {
      if (ids.every((id) => editor.board.elements.get(id) === undefined)) return 'idle'
      grip ??= editor.camera.toBoard(center)
      editor.gesture.set({ type: 'turning', ids, around, fromDegrees, grip, ...meant(input) })
      return undefined
    },
    pointerUp: (input, editor) => {
      if (grip) turnElements(editor, { ids, around, byDegrees: meant(input).byDegrees })
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
