import type { Point } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import { personColor } from '#editor/person-color.ts'

/** The trails of all laser pointers, each point of which fades. */
export interface LaserTrails {
  /** False when nothing is pointed at and nothing fades. */
  isShining(): boolean
  /** Paints them in CSS pixels; true while there is anything left to fade. */
  paint(context: CanvasRenderingContext2D, nowMs: number): boolean
}

const FADE_MS = 900
const WIDTH_PIXELS = 6
const OWN_COLOR = '#d9212c'

interface Dot {
  readonly point: Point
  readonly atMs: number
}

/** Nothing is pointed at yet. */
export function createLaserTrails(editor: Editor): LaserTrails {
  const trails = new Map<'own' | number, { readonly color: string; dots: readonly Dot[] }>()
  const take = (holder: 'own' | number, color: string, trail: readonly Point[], nowMs: number): void => {
    const known = trails.get(holder) ?? { color, dots: [] }
    const last = known.dots.at(-1)?.point
    const at = last ? trail.findLastIndex(([x, y]) => x === last[0] && y === last[1]) : -1
    const fresh = trail.slice(at + 1).map((point) => ({ point, atMs: nowMs }))
    // A pointer that stands still shows where it is.
    const end = trail.at(-1)
    const kept = end && fresh.length === 0 ? [...known.dots.slice(0, -1), { point: end, atMs: nowMs }] : known.dots
    trails.set(holder, { color, dots: [...kept, ...fresh] })
  }
  return {
    isShining: () =>
      trails.size > 0 ||
      editor.gesture.get()?.type === 'pointing' ||
      editor.peers.get().some(({ laser }) => laser.length > 0),
    paint: (context, nowMs) => {
      const gesture = editor.gesture.get()
      if (gesture?.type === 'pointing') take('own', OWN_COLOR, gesture.trail, nowMs)
      for (const { clientId, laser, user } of editor.peers.get())
        if (laser.length > 0) take(clientId, personColor(user.id), laser, nowMs)
      for (const [holder, trail] of trails) {
        trail.dots = trail.dots.filter(({ atMs }) => nowMs - atMs < FADE_MS)
        if (trail.dots.length === 0) trails.delete(holder)
        else paintTrail(context, editor, trail, nowMs)
      }
      return trails.size > 0
    },
  }
}

function paintTrail(
  context: CanvasRenderingContext2D,
  { camera }: Editor,
  { color, dots }: { readonly color: string; readonly dots: readonly Dot[] },
  nowMs: number,
): void {
  context.save()
  context.strokeStyle = color
  context.fillStyle = color
  context.lineCap = 'round'
  for (const [i, dot] of dots.entries()) {
    const left = 1 - (nowMs - dot.atMs) / FADE_MS
    const [x, y] = camera.toScreen(dot.point)
    const before = dots[i - 1]
    context.globalAlpha = left
    context.lineWidth = WIDTH_PIXELS * left
    if (before) {
      const [fromX, fromY] = camera.toScreen(before.point)
      context.beginPath()
      context.moveTo(fromX, fromY)
      context.lineTo(x, y)
      context.stroke()
    }
    if (i === dots.length - 1) {
      context.beginPath()
      context.arc(x, y, WIDTH_PIXELS, 0, 2 * Math.PI)
      context.fill()
    }
  }
  context.restore()
}
