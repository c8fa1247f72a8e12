import * as Y from 'yjs'

/** Undo and redo of this person's own edits. What others did is never undone. */
export interface History {
  /** Takes the last own step back; false when there is none. */
  undo(): boolean
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
  /** Ends the running step: typing that follows is a step of its own. */
  seal(): void
  subscribe(listener: () => void): () => void
}

/** A `step` is an undo step of its own; `typing` joins the typing before it within `TYPING_JOIN_MS`. */
export type EditOrigin = 'step' | 'typing'

const TYPING_JOIN_MS = 500

/** What a transaction of ours carries as its origin. One per board, so that no other client's edits are ever taken for ours. */
export interface OwnOrigins {
  readonly step: object
  readonly typing: object
  /** Making items that are not yet visible; not undone. */
  readonly creation: object
}

/** The history of one board; `run` executes an edit under the rules above. */
export function createHistory(
  roots: Y.Map<unknown>[],
  origins: OwnOrigins,
): History & { run(origin: EditOrigin, edit: () => void): void } {
  const undoManager = new Y.UndoManager(roots, {
    trackedOrigins: new Set([origins.step, origins.typing]),
    captureTimeout: TYPING_JOIN_MS,
  })
  return {
    run: (origin, edit) => {
      if (origin === 'step') undoManager.stopCapturing()
      edit()
      if (origin === 'step') undoManager.stopCapturing()
    },
    undo: () => undoManager.undo() !== null,
    redo: () => undoManager.redo() !== null,
    canUndo: () => undoManager.canUndo(),
    canRedo: () => undoManager.canRedo(),
    seal: () => undoManager.stopCapturing(),
    subscribe: (listener) => {
      const names = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
      for (const name of names) undoManager.on(name, listener)
      return () => {
        for (const name of names) undoManager.off(name, listener)
      }
    },
  }
}
