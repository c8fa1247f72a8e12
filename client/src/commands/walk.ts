/** Going along the elements by keyboard. */
import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { centerOf } from '@samenspel/shared/geometry/box'
import { subtract } from '@samenspel/shared/geometry/point'
import type { Editor } from '#editor/editor.ts'
import { reveal } from '#editor/reveal.ts'
import { isInReach } from '#editor/rights.ts'

export type WalkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** What is in reach in reading order: content, and structure for whoever edits it. */
export const readingOrder = (editor: Editor): readonly Element[] =>
  editor.board.elements
    .all()
    .filter((element) => isInReach(editor, element))
    .toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))

/**
 * Puts the keyboard at the nearest element in a direction, or at the first or last in reading order, and brings it into view. At the
 * edge in a direction it goes on in reading order, so that every element can be reached.
 */
export function walk(editor: Editor, step: WalkStep): void {
  const elements = readingOrder(editor)
  const current = elements.find((element) => element.id === editor.focused.get())
  const next = nextElement(elements, current, step)
  if (!next) return
  editor.focused.set(next.id)
  reveal(editor.camera, boxOf(next))
}

function nextElement(elements: readonly Element[], current: Element | undefined, step: WalkStep): Element | undefined {
  if (!current || step === 'first') return elements[0]
  if (step === 'last') return elements.at(-1)
  const at = elements.indexOf(current)
  return nearestTowards(elements, current, step) ?? elements[step === 'left' || step === 'up' ? at - 1 : at + 1]
}

/** The element with the least distance in the direction; straying sideways counts double. */
function nearestTowards(
  elements: readonly Element[],
  from: Element,
  direction: 'left' | 'right' | 'up' | 'down',
): Element | undefined {
  const start = centerOf(boxOf(from))
  let best: Element | undefined
  let least = Infinity
  for (const element of elements) {
    const [dx, dy] = subtract(centerOf(boxOf(element)), start)
    const isAcross = direction === 'left' || direction === 'right'
    const ahead = (isAcross ? dx : dy) * (direction === 'left' || direction === 'up' ? -1 : 1)
    const aside = Math.abs(isAcross ? dy : dx)
    const cost = ahead + 2 * aside
    if (element.id !== from.id && ahead > 1 && aside <= ahead && cost < least) {
      least = cost
      best = element
    }
  }
  return best
}
