import { draftOf } from '@samenspel/shared/elements/draft'
import { distance, subtract, type Point } from '@samenspel/shared/geometry/point'
import { encodeStroke, type PenPoint } from '@samenspel/shared/geometry/stroke-points'
import { limits } from '@samenspel/shared/limits'
import type { Editor } from '#editor/editor.ts'
import type { PointerInput, ToolState } from './tool.ts'

/** The pen: a drag is a stroke, a press is a dot. The pen stays in the hand. */
export const penIdle: ToolState = {
  name: 'pen.idle',
  cursor: 'crosshair',
  pointerDown: (input, editor) => (editor.mayEdit.get() ? writing(input) : undefined),
}

/** Points nearer to each other than this on the screen say nothing. */
const STEP_PIXELS_MIN = 1.5
/** No point takes more characters than this: three numbers of at most five digits. */
const POINT_CHARACTERS_MAX = 15
const POINTS_MAX = Math.floor(limits.strokeCharactersMax / POINT_CHARACTERS_MAX)
/** What a mouse presses with. */
const PRESSURE = 0.5

function writing(start: PointerInput): ToolState {
  let points: PenPoint[] = [pointOf(start)]
  /** Strokes that became too long to be one and go on in the next. */
  const full: Drawn[] = []
  const takeUp = (input: PointerInput, editor: Editor): void => {
    for (const step of [...(input.onTheWay ?? []), input]) takeStep(pointOf(step), editor)
  }
  const takeStep = (step: PenPoint, editor: Editor): void => {
    const last = points.at(-1)
    if (last && distance(last.point, step.point) * editor.camera.get().zoom < STEP_PIXELS_MIN) return
    points.push(step)
    if (points.length < POINTS_MAX) return
    full.push(drawn(points))
    points = points.slice(-1)
  }
  return {
    name: 'pen.writing',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      takeUp(input, editor)
      const { ink, strokeWidth } = editor.nextLook.get()
      const strokes = [...full, drawn(points)].map((each) =>
        draftOf('stroke', { ...each, color: ink, width: strokeWidth }),
      )
      editor.gesture.set({ type: 'previewing', elements: strokes })
    },
    pointerUp: (input, editor) => {
      takeUp(input, editor)
      write(editor, [...full, drawn(points)])
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}

const pointOf = ({ boardPoint, pressure }: Pick<PointerInput, 'boardPoint' | 'pressure'>): PenPoint => ({
  point: boardPoint,
  pressure: pressure ?? PRESSURE,
})

/** A stroke as it is stored. */
interface Drawn {
  readonly position: Point
  readonly points: string
}

function drawn(points: readonly PenPoint[]): Drawn {
  const left = Math.floor(Math.min(...points.map(({ point }) => point[0])))
  const top = Math.floor(Math.min(...points.map(({ point }) => point[1])))
  const position: Point = [left, top]
  return {
    position,
    points: encodeStroke(points.map(({ point, pressure }) => ({ point: subtract(point, position), pressure }))),
  }
}

function write(editor: Editor, strokes: readonly Drawn[]): void {
  if (!editor.mayEdit.get()) return
  const { ink, strokeWidth } = editor.nextLook.get()
  editor.board.edit((edit) => {
    for (const each of strokes) edit.elements.add('stroke', { ...each, color: ink, width: strokeWidth })
  })
}
