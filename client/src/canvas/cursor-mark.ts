import type { Point } from '@samenspel/shared/geometry/point'
import styles from './board-canvas.module.css'

/** An arrow with a name, for somebody's pointer. */
export interface CursorMark {
  readonly element: HTMLElement
  /** The style of a page is worked out anew for whatever is set, also when it was so before. */
  wear(name: string, color: string): void
  /** Moves it, in CSS pixels of its plane; `glides` as its style says, or at once. */
  put(at: Point, glides: boolean): void
  rest(isResting: boolean): void
}

const ARROW = 'M1.5 1.5 L1.5 17 L5.6 13.2 L8.4 19.4 L11 18.2 L8.2 12.2 L13.6 12 Z'
const SVG = 'http://www.w3.org/2000/svg'

/** A mark that is in no page yet. */
export function createCursorMark(): CursorMark {
  const element = document.createElement('div')
  element.className = styles['cursor'] ?? ''
  const arrow = document.createElementNS(SVG, 'svg')
  arrow.setAttribute('viewBox', '0 0 16 21')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', ARROW)
  arrow.append(path)
  const label = document.createElement('span')
  element.append(arrow, label)
  let worn = ''
  let isGliding = true
  return {
    element,
    wear: (name, color) => {
      if (worn === `${color} ${name}`) return
      worn = `${color} ${name}`
      element.style.setProperty('--person', color)
      label.textContent = name
    },
    put: ([x, y], glides) => {
      if (glides !== isGliding) element.style.transition = glides ? '' : 'none'
      isGliding = glides
      element.style.transform = `translate(${x}px, ${y}px)`
    },
    rest: (isResting) => {
      element.toggleAttribute('data-resting', isResting)
    },
  }
}
