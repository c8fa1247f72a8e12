import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { ManyHands } from '#tools/many-hands.ts'
import { createToolRunner } from '#tools/tool-runner.ts'
import { announceSelection } from './announce-selection.ts'
import { announceTurns } from './announce-turns.ts'
import styles from './board-canvas.module.css'
import { mountBoardStage } from './board-stage.ts'
import { mountClipboardInput } from './clipboard-input.ts'
import { mountDropInput } from './drop-input.ts'
import { mountFocusLayer } from './focus-layer.ts'
import { mountKeyboardInput } from './keyboard-input.ts'
import { mountMenuInput } from './menu-input.ts'
import { mountPeerCursors } from './peer-cursors.ts'
import { mountPointerInput } from './pointer-input.ts'
import { mountTextField } from './text-field.ts'
import { mountWheelInput } from './wheel-input.ts'
import { showAllAtFirst } from './show-all-at-first.ts'

/** What is shown, and how. */
export interface MountedBoard {
  readonly editor: Editor
  readonly messages: Messages
  /** False for a view that is only looked at. */
  readonly interactive: boolean
  /** Device pixels for each CSS pixel of the screen the board is on. */
  readonly devicePixelRatio: number
  /** A dark line around everything that lies on paper of its own. */
  readonly hasStrongEdges: boolean
}

/** Shows a board in an element and leads what people do on it to the editor, until the result is called. */
export function mountBoard(
  board: HTMLElement,
  { editor, messages, interactive, devicePixelRatio, hasStrongEdges }: MountedBoard,
): () => void {
  const host = layer(board, 'stage')
  const liftedHost = layer(board, 'layer')
  liftedHost.dataset['lifted'] = ''
  const cursors = layer(board, 'layer')
  const stops = [
    followSize(board, editor),
    mountBoardStage({ host, liftedHost, devicePixelRatio, hasStrongEdges }, editor),
    mountPeerCursors(cursors, editor),
    ...(interactive ? mountInput(board, editor, messages) : []),
  ]
  return () => {
    for (const stop of stops.toReversed()) stop()
    board.replaceChildren()
  }
}

function mountInput(board: HTMLElement, editor: Editor, messages: Messages): (() => void)[] {
  const runner = createToolRunner(editor)
  const hands = new ManyHands(editor, runner)
  const keys = mountKeyboardInput(board, { editor, runner: { ...runner, cancel: () => hands.cancel() } })
  const list = layer(board, 'plane')
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-multiselectable', 'true')
  list.setAttribute('aria-label', messages.canvas.boardLabel)
  const fields = layer(board, 'layer')
  const showCursor = (): void => {
    board.style.cursor = runner.cursor.get()
  }
  showCursor()
  return [
    showAllAtFirst(editor),
    runner.close,
    keys.close,
    runner.cursor.subscribe(showCursor),
    mountPointerInput(board, { editor, hands, keys }),
    mountMenuInput(board, editor, hands),
    mountWheelInput(board, editor),
    mountClipboardInput(editor),
    mountDropInput(board, editor),
    mountFocusLayer(list, editor, messages.canvas),
    announceSelection(layer(board, 'unseen'), editor, messages.canvas),
    announceTurns(layer(board, 'unseen'), editor, messages.canvas),
    mountTextField(fields, editor, messages.canvas),
    () => editor.pointer.set(null),
  ]
}

function layer(board: HTMLElement, className: string): HTMLDivElement {
  const element = document.createElement('div')
  element.className = styles[className] ?? ''
  board.append(element)
  return element
}

function followSize(board: HTMLElement, { camera }: Editor): () => void {
  const measure = (): void => camera.resize([board.clientWidth, board.clientHeight])
  const observer = new ResizeObserver(measure)
  observer.observe(board)
  measure()
  return () => observer.disconnect()
}
