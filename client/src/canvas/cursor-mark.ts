import type { Point } from '@samenspel/shared/geometry/point'
import styles from './board-canvas.module.css'
import { expectMoves } from './expect-moves.ts'

/** An arrow with a name, for somebody's pointer. */
export interface CursorMark {
  readonly element: HTMLElement
  wear(name: string, color: string): void
  /** Moves it, in CSS pixels of its plane; `glides` as its style says, or at once. */
  put(at: Point, glides: boolean): void
  rest(isResting: boolean): void
  /** Takes it out of the page for good. */
  remove(): void
}

const ARROW = 'M1.5 1.5 L1.5 17 L5.6 13.2 L8.4 19.4 L11 18.2 L8.2 12.2 L13.6 12 Z'
const SVG = 'http://www.w3.org/2000/svg'

/** A mark that is in no page yet. */
export function createCursorMark(): CursorMark {
  const element = document.createElement('div')
  element.className = styles['cursor'] ?? ''
  const stopExpecting = expectMoves(element)
  const arrow = document.createElementNS(SVG, 'svg')
  arrow.setAttribute('viewBox', '0 0 16 21')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', ARROW)
  arrow.append(path)
  const label = document.createElement('span')
  element.append(arrow, label)
  let isGliding = true
  let rests = false
  return {
    element,
    wear: (name, color) => {
      arrow.style.fill = color
      label.style.background = color
      label.textContent = name
    },
    put: ([x, y], glides) => {
      if (glides !== isGliding) element.style.transition = glides ? '' : 'none'
      isGliding = glides
      element.style.transform = `translate(${short(x)}px, ${short(y)}px)`
    },
    rest: (isResting) => {
      if (isResting === rests) return
      rests = isResting
      element.toggleAttribute('data-resting', isResting)
    },
    remove: () => {
      stopExpecting()
      element.remove()
    },
  }
}

/** A tenth of a pixel is as fine as is seen, and the browser reads every digit. */
const short = (pixels: number): number => Math.round(pixels * 10) / 10
