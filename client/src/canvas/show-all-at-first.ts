import type { BoardChange } from '@samenspel/shared/board/board'
import { fitAll } from '#commands/view.ts'
import type { Editor } from '#editor/editor.ts'

/** Shows the whole board as soon as there is something on it, unless the view has been moved before. */
export function showAllAtFirst(editor: Editor): () => void {
  const { camera, board } = editor
  let isDone = false
  const stops: (() => void)[] = []
  const done = (): void => {
    isDone = true
    for (const stop of stops) stop()
  }
  const look = (): void => {
    const { origin, zoom } = camera.get()
    const isUntouched = origin[0] === 0 && origin[1] === 0 && zoom === 1
    if (!isUntouched) done()
    else if (!isDone && camera.sizePixels.get()[0] > 0 && board.elements.all().length > 0) {
      done()
      fitAll(editor)
    }
  }
  // Whoever puts the first thing there is looking at it.
  const changed = ({ origin }: BoardChange): void => (origin === 'own' ? done() : look())
  stops.push(board.subscribe(changed), camera.sizePixels.subscribe(look), camera.subscribe(look))
  look()
  return done
}
