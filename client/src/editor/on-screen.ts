import type { Box } from '@samenspel/shared/geometry/box'
import type { Editor } from './editor.ts'

/** A box of the board plane in CSS pixels of the canvas. */
export function onScreen({ camera }: Pick<Editor, 'camera'>, { x, y, width, height }: Box): Box {
  const { zoom } = camera.get()
  const [left, top] = camera.toScreen([x, y])
  return { x: left, y: top, width: width * zoom, height: height * zoom }
}
