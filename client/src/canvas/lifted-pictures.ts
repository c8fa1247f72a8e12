import type { Editor } from '#editor/editor.ts'
import { elementsHeld, handKey, type HeldElements } from './lifted.ts'
import { createLiftedPicture, type LiftedPicture } from './lifted-picture.ts'

/** The pictures of everything that is under a hand. */
export interface LiftedPictures {
  show(held: readonly HeldElements[]): void
  follow(options: { readonly crisp: boolean }): void
  close(): void
}

/** Shows nothing yet. */
export function createLiftedPictures(host: HTMLElement, editor: Editor, hasStrongEdges: boolean): LiftedPictures {
  const pictures = new Map<string, LiftedPicture>()
  return {
    show: (held) => {
      const keys = new Set(held.map(handKey))
      for (const [key, picture] of pictures)
        if (!keys.has(key)) {
          picture.close()
          pictures.delete(key)
        }
      for (const hand of held) {
        const { holder, delta } = hand
        const options = { glide: holder !== 'own', devicePixelRatio: window.devicePixelRatio, hasStrongEdges }
        const picture = pictures.get(handKey(hand)) ?? createLiftedPicture(host, editor.camera, options)
        pictures.set(handKey(hand), picture)
        picture.show(elementsHeld(editor, hand), delta)
      }
    },
    follow: (options) => {
      for (const picture of pictures.values()) picture.follow(options)
    },
    close: () => {
      for (const picture of pictures.values()) picture.close()
    },
  }
}
