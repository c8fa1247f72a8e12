import type { Point } from '@samenspel/shared/geometry/point'
import { addImages } from '#commands/images.ts'
import { addLink, readAddress } from '#commands/links.ts'
import { pasteAt } from '#commands/paste.ts'
import type { Editor } from '#editor/editor.ts'

/** Takes what is dragged onto the board from elsewhere: images, addresses and text come to lie where they are let go. */
export function mountDropInput(board: HTMLElement, editor: Editor): () => void {
  const over = (event: DragEvent): void => {
    // Without this the browser would open a dropped file in place of the board.
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = editor.mayEdit.get() ? 'copy' : 'none'
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    const { dataTransfer } = event
    if (!dataTransfer || !editor.mayEdit.get()) return
    const { left, top } = board.getBoundingClientRect()
    take(editor, dataTransfer, editor.camera.toBoard([event.clientX - left, event.clientY - top]))
  }
  board.addEventListener('dragover', over)
  board.addEventListener('drop', drop)
  return () => {
    board.removeEventListener('dragover', over)
    board.removeEventListener('drop', drop)
  }
}

function take(editor: Editor, transfer: DataTransfer, point: Point): void {
  const files = [...transfer.files]
  if (files.length > 0) {
    void addImages(editor, files, point)
    return
  }
  const plain = transfer.getData('text/plain')
  const address = readAddress(transfer.getData('text/uri-list').split('\n')[0] ?? '') ?? readAddress(plain)
  if (address !== undefined) addLink(editor, address, point)
  else pasteAt(editor, plain, point)
}
