import { deleteCut, pasteText, takeClipping } from '#commands/clipboard.ts'
import { CLIPPING_TYPE } from '#commands/clipping.ts'
import { htmlText, isPictureAlone } from '#commands/html-text.ts'
import { addImages } from '#commands/images.ts'
import { viewCenter } from '#commands/notes.ts'
import { paste } from '#commands/paste.ts'
import type { Editor } from '#editor/editor.ts'
import { isText } from './keyboard-input.ts'

/** Copies, cuts and pastes with the browser's own clipboard events, which may write every form without asking. */
export function mountClipboardInput(editor: Editor): () => void {
  const copy = (event: ClipboardEvent): boolean => {
    if (!isForBoard(event)) return false
    const clipping = takeClipping(editor)
    if (!clipping || !event.clipboardData) return false
    event.clipboardData.setData(CLIPPING_TYPE, clipping.own)
    event.clipboardData.setData('text/plain', clipping.plain)
    event.preventDefault()
    return true
  }
  const cut = (event: ClipboardEvent): void => {
    if (editor.mayEdit.get() && copy(event)) deleteCut(editor)
  }
  const pasteEvent = (event: ClipboardEvent): void => {
    if (isText(event.target) || !event.clipboardData) return
    const images = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'))
    const own = event.clipboardData.getData(CLIPPING_TYPE)
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain') || htmlText(html)
    if (own === '' && plain === '' && images.length === 0) return
    event.preventDefault()
    if (images.length > 0 && own === '' && isPictureAlone({ plain: event.clipboardData.getData('text/plain'), html }))
      void addImages(editor, images, editor.pointer.get() ?? viewCenter(editor))
    else if (own === '') pasteText(editor, plain)
    else paste(editor, { own, plain })
  }
  document.addEventListener('copy', copy)
  document.addEventListener('cut', cut)
  document.addEventListener('paste', pasteEvent)
  return () => {
    document.removeEventListener('copy', copy)
    document.removeEventListener('cut', cut)
    document.removeEventListener('paste', pasteEvent)
  }
}

/** False where text is edited, and where a person has marked text on the page. */
const isForBoard = (event: Event): boolean => !isText(event.target) && (document.getSelection()?.isCollapsed ?? true)
