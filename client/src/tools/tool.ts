import type { Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'

/** A pointer on the canvas. */
export interface PointerInput {
  readonly boardPoint: Point
  /** CSS pixels from the canvas's top left corner. */
  readonly screenPoint: Point
  readonly pointerType: 'mouse' | 'touch' | 'pen'
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, and Command on a Mac; missing is not held. */
  readonly mod?: boolean
  /** How hard a pen presses, from 0 to 1; missing for what does not feel it. */
  readonly pressure?: number
  /** Where the pointer was on the way here, oldest first: a pen tells more often than the screen shows. */
  readonly onTheWay?: readonly Pick<PointerInput, 'boardPoint' | 'pressure'>[]
  /** 2 for the second press of a double click. */
  readonly clicks: number
}

/** The pointer's shape as CSS names it. */
export type Cursor = 'default' | 'grab' | 'grabbing' | 'copy' | 'crosshair' | 'text' | ResizeCursor
type ResizeCursor = 'ns-resize' | 'ew-resize' | 'nwse-resize' | 'nesw-resize'

/** Where to go: to another state, to the tool's idle state, or nowhere. */
export type Next = ToolState | 'idle' | undefined | void

/** What a tool is doing. A state is made by a function of what it needs and dies with its gesture. */
export interface ToolState {
  /** The tool and a participle: `select.moving`. */
  readonly name: string
  readonly cursor?: Cursor
  /** Where the pointer's shape depends on what is under it. */
  cursorAt?(input: PointerInput, editor: Editor): Cursor | undefined
  pointerDown?(input: PointerInput, editor: Editor): Next
  pointerMove?(input: PointerInput, editor: Editor): Next
  pointerUp?(input: PointerInput, editor: Editor): Next
  /** Puts back what the gesture changed; after it the tool is idle. */
  cancel?(editor: Editor): void
  /** Clears what the state showed, however it ended. */
  exit?(editor: Editor): void
}

/** A press becomes a drag after this many CSS pixels; fingers tremble more than mice. */
export const dragThresholdPixels = { mouse: 4, touch: 8, pen: 6 } as const

/** True when the pointer has moved far enough from its press to be a drag. */
export function isDrag(from: PointerInput, to: PointerInput): boolean {
  const [dx, dy] = [to.screenPoint[0] - from.screenPoint[0], to.screenPoint[1] - from.screenPoint[1]]
  return Math.hypot(dx, dy) > dragThresholdPixels[from.pointerType]
}

/** How far beside a line a press still means it, in CSS pixels. */
const reachPixels = { mouse: 6, touch: 16, pen: 8 } as const

/** The same in board units at the zoom of now. */
export const reachUnits = ({ pointerType }: PointerInput, { camera }: Pick<Editor, 'camera'>): number =>
  reachPixels[pointerType] / camera.get().zoom
