import type { Messages } from '#messages/load-messages.ts'
import type { Section } from './sections.ts'

/** What a section is called. */
export const titleOf = ({ frame }: Section, { list }: Messages): string =>
  frame ? frame.title.trim() || list.unnamedFrame : list.outsideFrames
