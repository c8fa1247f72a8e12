import { useEffect, useRef, type ReactNode } from 'react'
import { centerOf, boundsOf, grow, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import { jump, lookAt } from '#commands/view.ts'
import type { Editor } from '#editor/editor.ts'
import styles from './minimap.module.css'
import { BOARD_COLOR, paintElements, transformToBoard } from './paint-elements.ts'
import { createPaper, createStillPicture, type StillPicture } from './still-picture.ts'

const WIDTH_PIXELS = 208
const HEIGHT_PIXELS = 132
/** Around everything, as a share of its size. */
const MARGIN = 0.04
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

/** The board plane on the map: `mapPoint = (boardPoint - corner) * scale`. */
interface Projection {
  readonly corner: Point
  readonly scale: number
}

function mountMinimap(map: HTMLElement, editor: Editor): () => void {
  const picture = createStillPicture({ isOpaque: true })
  const frame = document.createElement('div')
  map.replaceChildren(picture.canvas, frame)
  let shown = projectionOf(undefined)
  let costMs = 0
  let laidSize = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const paint = (): void => {
    timer = undefined
    const startMs = performance.now()
    shown = projectionOf(editor.index.bounds())
    paintMap(picture, editor, shown)
    costMs = performance.now() - startMs
    showView()
  }
  const later = (): void => {
    timer ??= setTimeout(paint, Math.max(REPAINT_MS, costMs * COST_FACTOR))
  }
  const showView = (): void => {
    const { x, y, width, height } = editor.camera.viewBox()
    const { corner, scale } = shown
    frame.style.transform = `translate(${(x - corner[0]) * scale}px, ${(y - corner[1]) * scale}px)`
    const size = `${width * scale}px ${height * scale}px`
    // Panning moves the frame only: another size is laid out anew.
    if (size === laidSize) return
    laidSize = size
    frame.style.width = `${width * scale}px`
    frame.style.height = `${height * scale}px`
  }
  const stops = [
    editor.board.subscribe(later),
    editor.camera.subscribe(showView),
    editor.camera.sizePixels.subscribe(showView),
    listen(map, editor, () => shown),
  ]
  paint()
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    map.replaceChildren()
  }
}

function projectionOf(bounds: Box | undefined): Projection {
  const all = bounds ?? { x: 0, y: 0, width: 1, height: 1 }
  const area = boundsOf([grow(all, Math.max(all.width, all.height) * MARGIN)]) ?? all
  const scale = Math.min(WIDTH_PIXELS / Math.max(1, area.width), HEIGHT_PIXELS / Math.max(1, area.height))
  const [x, y] = centerOf(area)
  return { scale, corner: [x - WIDTH_PIXELS / scale / 2, y - HEIGHT_PIXELS / scale / 2] }
}

/** Painted by the painters of the board itself, with colours alone. */
function paintMap(picture: StillPicture, editor: Editor, { corner, scale }: Projection): void {
  const ratio = window.devicePixelRatio
  const size: Point = [Math.round(WIDTH_PIXELS * ratio), Math.round(HEIGHT_PIXELS * ratio)]
  const paper = createPaper(size, { isOpaque: true })
  const { context } = paper
  context.fillStyle = BOARD_COLOR
  context.fillRect(0, 0, ...size)
  transformToBoard(context, corner, scale * ratio)
  const bounds = editor.index.bounds()
  const elements = bounds ? editor.index.within(bounds) : []
  paintElements(context, elements, { zoom: scale, scale: scale * ratio, level: 'box', openText: null }, new Set())
  picture.show(paper)
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
