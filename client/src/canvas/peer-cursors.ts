import { limits } from '@samenspel/shared/limits'
import { areCursorsShown } from '#editor/cursors.ts'
import type { Editor } from '#editor/editor.ts'
import { personColor } from '#editor/person-color.ts'
import styles from './board-canvas.module.css'

interface ShownCursor {
  readonly element: HTMLElement
  readonly name: HTMLElement
  /** Where it was when it last moved, in board units. */
  at: string
  fading: ReturnType<typeof setTimeout> | undefined
}

/** Among many a cursor that rests fades after this long. */
const FADE_AFTER_MS = 2_500

/**
 * The others' pointers with their names, as DOM elements that only move by transform; none where somebody wants none. Among many they have no names and fade when they
 * rest.
 */
export function mountPeerCursors(
  host: HTMLElement,
  editor: Pick<Editor, 'peers' | 'camera' | 'preferences' | 'hidesCursors'>,
): () => void {
  const { peers, camera, preferences, hidesCursors } = editor
  const shown = new Map<number, ShownCursor>()

  const place = (glide: boolean): void => {
    const [width, height] = camera.sizePixels.get()
    for (const { clientId, cursor } of peers.get()) {
      const there = shown.get(clientId)
      if (!there || !cursor) continue
      const [x, y] = camera.toScreen(cursor)
      there.element.hidden = x < -50 || y < -50 || x > width + 50 || y > height + 50
      there.element.style.transition = glide ? '' : 'none'
      there.element.style.transform = `translate(${x}px, ${y}px)`
    }
  }
  const remove = (clientId: number, { element, fading }: ShownCursor): void => {
    clearTimeout(fading)
    element.remove()
    shown.delete(clientId)
  }
  const follow = (): void => {
    const now = new Map(areCursorsShown(editor) ? peers.get().map((peer) => [peer.clientId, peer]) : [])
    const isCrowded = peers.get().length >= limits.presenceCalmPeersMin
    for (const [clientId, cursor] of shown) if (!now.get(clientId)?.cursor) remove(clientId, cursor)
    for (const { clientId, cursor, user } of now.values()) {
      if (!cursor) continue
      const there = shown.get(clientId) ?? appear(host)
      shown.set(clientId, there)
      there.element.style.setProperty('--person', personColor(user.id))
      if (there.name.textContent !== user.name) there.name.textContent = user.name
      there.element.toggleAttribute('data-crowded', isCrowded)
      fadeAtRest(there, cursor.join(), isCrowded)
    }
    place(true)
  }
  const stops = [
    peers.subscribe(follow),
    preferences.subscribe(follow),
    hidesCursors.subscribe(follow),
    camera.subscribe(() => place(false)),
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
    for (const [clientId, cursor] of shown) remove(clientId, cursor)
  }
}

/** Shows a cursor that has moved, and lets it fade after a while when there are many. */
function fadeAtRest(cursor: ShownCursor, at: string, isCrowded: boolean): void {
  if (isCrowded && cursor.at === at) return
  cursor.at = at
  clearTimeout(cursor.fading)
  cursor.element.removeAttribute('data-resting')
  cursor.fading = isCrowded
    ? setTimeout(() => cursor.element.setAttribute('data-resting', ''), FADE_AFTER_MS)
    : undefined
}

const ARROW = 'M1.5 1.5 L1.5 17 L5.6 13.2 L8.4 19.4 L11 18.2 L8.2 12.2 L13.6 12 Z'
const SVG = 'http://www.w3.org/2000/svg'

function appear(host: HTMLElement): ShownCursor {
  const element = document.createElement('div')
  element.className = styles['cursor'] ?? ''
  const arrow = document.createElementNS(SVG, 'svg')
  arrow.setAttribute('viewBox', '0 0 16 21')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', ARROW)
  arrow.append(path)
  const name = document.createElement('span')
  element.append(arrow, name)
  host.append(element)
  return { element, name, at: '', fading: undefined }
}
