import type { Editor, ToolId } from '#editor/editor.ts'
import { createCell, type ReadableCell } from '#observable/cell.ts'
import { connectorIdle, lineIdle } from './connector-tool.ts'
import { eraserIdle } from './eraser-tool.ts'
import { frameIdle } from './frame-tool.ts'
import { handIdle } from './hand-tool.ts'
import { laserIdle } from './laser-tool.ts'
import { noteIdle } from './note-tool.ts'
import { panning } from './panning.ts'
import { penIdle } from './pen-tool.ts'
import { selectIdle } from './select/idle.ts'
import { shapeIdle } from './shape-tool.ts'
import { textIdle } from './text-tool.ts'
import type { Cursor, Next, PointerInput, ToolState } from './tool.ts'

const idleStates: Readonly<Record<ToolId, ToolState>> = {
  select: selectIdle,
  hand: handIdle,
  note: noteIdle,
  text: textIdle,
  shape: shapeIdle,
  connector: connectorIdle,
  line: lineIdle,
  pen: penIdle,
  eraser: eraserIdle,
  laser: laserIdle,
  frame: frameIdle,
}

/** Leads one pointer through the states of the tool in hand. */
export interface ToolRunner {
  readonly cursor: ReadableCell<Cursor>
  /** True between a press and its release. */
  isBusy(): boolean
  press(input: PointerInput): void
  /** Presses to move the board, whatever the tool: space, the middle or the right button. */
  pressToPan(input: PointerInput): void
  move(input: PointerInput): void
  release(input: PointerInput): void
  /** Ends the gesture as if it had not been: Escape, a lost pointer, a second finger. False when there was none. */
  cancel(): boolean
  close(): void
}

/** A runner for an editor's tools. */
export function createToolRunner(editor: Editor): ToolRunner {
  let state: ToolState = idleStates[editor.tool.get()]
  const cursor = createCell<Cursor>(state.cursor ?? 'default')
  const idle = (): ToolState => idleStates[editor.tool.get()]
  const go = (next: Next): void => {
    if (!next) return
    const left = state
    state = next === 'idle' ? idle() : next
    if (state !== left) left.exit?.(editor)
    cursor.set(state.cursor ?? idle().cursor ?? 'default')
  }
  const isBusy = (): boolean => !Object.values(idleStates).includes(state)
  const stop = editor.tool.subscribe(() => {
    if (!isBusy()) go('idle')
  })
  return {
    cursor,
    isBusy,
    press: (input) => {
      if (!isBusy()) go(state.pointerDown?.(input, editor))
    },
    pressToPan: (input) => {
      if (!isBusy()) go(panning(input))
    },
    move: (input) => {
      go(state.pointerMove?.(input, editor))
      const shape = state.cursorAt?.(input, editor)
      if (state.cursorAt) cursor.set(shape ?? state.cursor ?? 'default')
    },
    release: (input) => go(state.pointerUp?.(input, editor)),
    cancel: () => {
      if (!isBusy()) return false
      state.cancel?.(editor)
      go('idle')
      return true
    },
    close: stop,
  }
}
