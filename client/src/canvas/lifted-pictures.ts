import type { Editor } from '#editor/editor.ts'
import { elementsHeld, type HeldElements } from './lifted.ts'
import { createLiftedPicture, type LiftedPicture } from './lifted-picture.ts'

/** The pictures of everything that is under a hand. */
export interface LiftedPictures {
  show(held: readonly HeldElements[]): void
  follow(options: { readonly crisp: boolean }): void
  close(): void
}

/** Shows nothing yet. */
export function createLiftedPictures(host: HTMLElement, editor: Editor): LiftedPictures {
  const pictures = new Map<HeldElements['holder'], LiftedPicture>()
  return {
    show: (held) => {
      const holders = new Set(held.map(({ holder }) => holder))
      for (const [holder, picture] of pictures)
        if (!holders.has(holder)) {
          picture.close()
          pictures.delete(holder)
        }
      for (const hand of held) {
        const { holder, delta } = hand
        const options = { glide: holder !== 'own', devicePixelRatio: window.devicePixelRatio }
        const picture = pictures.get(holder) ?? createLiftedPicture(host, editor.camera, options)
        pictures.set(holder, picture)
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
