import type { Board } from '@samenspel/shared/board/board'
import { boxOf } from '@samenspel/shared/elements/registry'
import { boundsOf, type Box } from '@samenspel/shared/geometry/box'

const GAP_UNITS = 80
const SIZE_UNITS = [1_000, 700] as const

/** The box of a frame that is made in the list: right of everything, level with the top of the other frames. */
export function newFrameBox({ elements }: Pick<Board, 'elements'>): Box {
  const all = boundsOf(elements.all().map(boxOf))
  const frames = boundsOf(elements.all().flatMap((element) => (element.kind === 'frame' ? boxOf(element) : [])))
  const [width, height] = SIZE_UNITS
  return { x: all ? all.x + all.width + GAP_UNITS : 0, y: frames?.y ?? all?.y ?? 0, width, height }
}
