import type { Editor } from './editor.ts'

/** True while a facilitator wants nobody's cursor to be seen. */
export const areCursorsHidden = ({ hidesCursors, peers }: Pick<Editor, 'hidesCursors' | 'peers'>): boolean =>
  hidesCursors.get() || peers.get().some((peer) => peer.hidesCursors)

/** True when this person sees the cursors of others. */
export function areCursorsShown(editor: Pick<Editor, 'hidesCursors' | 'peers' | 'preferences'>): boolean {
  const { showsCursors, isCalm } = editor.preferences.get()
  return showsCursors && !isCalm && !areCursorsHidden(editor)
}
