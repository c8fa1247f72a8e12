import { useEffect, useRef, type ReactNode } from 'react'
import type { Point } from '@samenspel/shared/geometry/point'
import { jump, lookAt } from '#commands/view.ts'
import type { Editor } from '#editor/editor.ts'
import { expectMoves } from './expect-moves.ts'
import styles from './minimap.module.css'
import { createMinimapPicture, type Projection } from './minimap-picture.ts'

/** The map is painted this long after a change, and longer where painting takes long. */
const REPAINT_MS = 400
const COST_FACTOR = 20

interface MinimapProps {
  readonly editor: Editor
  readonly label: string
}

/** The whole board, small, with what is on the screen: a press goes there, a drag goes along. */
export function Minimap({ editor, label }: MinimapProps): ReactNode {
  const map = useRef<HTMLDivElement>(null)
  useEffect(() => (map.current ? mountMinimap(map.current, editor) : undefined), [editor])
  // A picture that is painted, and pressed by those who see it; the keyboard has commands for the same.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  return <div ref={map} role="img" aria-label={label} className={styles['map']} />
}

function mountMinimap(map: HTMLElement, editor: Editor): () => void {
  const picture = createMinimapPicture(editor)
  const frame = document.createElement('div')
  map.replaceChildren(picture.canvas, frame)
  let costMs = 0
  let laidSize = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const paint = (): void => {
    timer = undefined
    const startMs = performance.now()
    picture.paint()
    costMs = performance.now() - startMs
    showView()
  }
  const showView = (): void => {
    const { x, y, width, height } = editor.camera.viewBox()
    const { corner, scale } = picture.projection()
    frame.style.transform = `translate(${(x - corner[0]) * scale}px, ${(y - corner[1]) * scale}px)`
    const size = `${width * scale}px ${height * scale}px`
    // Panning moves the frame only: another size is laid out anew.
    if (size === laidSize) return
    laidSize = size
    frame.style.width = `${width * scale}px`
    frame.style.height = `${height * scale}px`
  }
  const stops = [
    expectMoves(frame),
    editor.board.subscribe(({ elements }) => {
      picture.note(elements)
      timer ??= setTimeout(paint, Math.max(REPAINT_MS, costMs * COST_FACTOR))
    }),
    editor.camera.subscribe(showView),
    editor.camera.sizePixels.subscribe(showView),
    listen(map, editor, picture.projection),
  ]
  paint()
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    map.replaceChildren()
  }
}

/** A press puts the middle of the view there, and it follows until the release: one jump. */
function listen(map: HTMLElement, editor: Editor, projection: () => Projection): () => void {
  let isDown = false
  const look = (event: PointerEvent): void => {
    const { left, top } = map.getBoundingClientRect()
    const { corner, scale } = projection()
    const point: Point = [corner[0] + (event.clientX - left) / scale, corner[1] + (event.clientY - top) / scale]
    jump(editor, () => lookAt(editor, point))
  }
  const down = (event: PointerEvent): void => {
    isDown = true
    map.setPointerCapture(event.pointerId)
    look(event)
    event.preventDefault()
  }
  const move = (event: PointerEvent): void => {
    if (isDown) look(event)
  }
  const up = (): void => {
    isDown = false
  }
  map.addEventListener('pointerdown', down)
  map.addEventListener('pointermove', move)
  map.addEventListener('pointerup', up)
  map.addEventListener('pointercancel', up)
  return () => {
    map.removeEventListener('pointerdown', down)
    map.removeEventListener('pointermove', move)
    map.removeEventListener('pointerup', up)
    map.removeEventListener('pointercancel', up)
  }
}
