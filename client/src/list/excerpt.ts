import type { Element } from '@samenspel/shared/elements/registry'
import { plainTextOf } from '@samenspel/shared/elements/search-text'
import { describeElement } from '#elements/registry.ts'
import type { Messages } from '#messages/load-messages.ts'

const EXCERPT_CHARACTERS = 40

/** The beginning of what an element says, for the names of its buttons; what it is, where it says nothing. */
export function excerptOf(element: Element, messages: Messages): string {
  const line = plainTextOf(element).trim().replaceAll(/\s+/g, ' ')
  if (line === '')
    return element.kind === 'sticky-note' ? messages.list.emptyNote : describeElement(bare(element), messages.canvas)
  const characters = [...line]
  return characters.length > EXCERPT_CHARACTERS ? `${characters.slice(0, EXCERPT_CHARACTERS).join('')}…` : line
}

/** The thing without what may change while it stays the same thing. */
const bare = (element: Element): Element => ({
  ...element,
  stamps: [],
  locked: false,
  ...('angleDegrees' in element ? { angleDegrees: 0 } : {}),
})
