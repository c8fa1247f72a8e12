import type { ElementId } from '@samenspel/shared/ids'
import { createCell, type Cell } from '#observable/cell.ts'
import type { Editor, Gesture, TextEditing } from './editor.ts'

/** The editor as one more hand at the same screen has it, until `close`. */
export interface Hand {
  readonly editor: Editor
  close(): void
}

/**
 * The editor for a further finger: the same board, with a gesture and a selection of its own, so that tools work for it as they do for the
 * first. It cannot move the view, which belongs to everybody at the screen. `key` is one that no other hand has.
 */
export function createHand(editor: Editor, key: number): Hand {
  const put = (gesture: Gesture): void => {
    const hands = new Map(editor.otherHands.get())
    if (gesture) hands.set(key, gesture)
    else if (!hands.delete(key)) return
    editor.otherHands.set(hands)
  }
  const gesture: Cell<Gesture> = {
    get: () => editor.otherHands.get().get(key) ?? null,
    set: put,
    subscribe: editor.otherHands.subscribe,
  }
  return {
    editor: {
      ...editor,
      gesture,
      selection: createCell<ReadonlySet<ElementId>>(new Set()),
      focused: createCell<ElementId | null>(null),
      editing: createCell<TextEditing | null>(null),
      camera: { ...editor.camera, panBy: () => undefined, zoomBy: () => undefined },
    },
    close: () => put(null),
  }
}

/** What all hands at this screen do now, the first pointer's gesture first. */
export const allGestures = ({ gesture, otherHands }: Pick<Editor, 'gesture' | 'otherHands'>): readonly Gesture[] => [
  gesture.get(),
  ...otherHands.get().values(),
]
