import { limits } from '@samenspel/shared/limits'
import { areCursorsShown } from '#editor/cursors.ts'
import type { Editor } from '#editor/editor.ts'
import { createCursorPlane } from './cursor-plane.ts'
import { createFrameLoop } from './frame-loop.ts'

/** The others' pointers with their names, as they are told, at most once for each frame; none where somebody wants none. */
export function mountPeerCursors(
  host: HTMLElement,
  editor: Pick<Editor, 'peers' | 'camera' | 'preferences' | 'hidesCursors'>,
): () => void {
  const { peers, camera, preferences, hidesCursors } = editor
  const plane = createCursorPlane(host)
  const followCamera = (): boolean => {
    plane.follow(camera.get())
    return false
  }
  const followPeers = (): boolean => {
    const all = areCursorsShown(editor) ? peers.get() : []
    plane.follow(camera.get())
    const pointers = all.flatMap(({ clientId, cursor, user }) => (cursor ? [{ clientId, cursor, user }] : []))
    plane.show(pointers, peers.get().length >= limits.presenceCalmPeersMin)
    return false
  }
  const loop = createFrameLoop({ camera: followCamera, peers: followPeers })
  const stops = [
    peers.subscribe(() => loop.ask('peers')),
    preferences.subscribe(followPeers),
    hidesCursors.subscribe(followPeers),
    camera.subscribe(() => {
      if (plane.isInUse()) loop.ask('camera')
    }),
    loop.close,
  ]
  followCamera()
  followPeers()
  return () => {
    for (const stop of stops) stop()
    plane.close()
  }
}
