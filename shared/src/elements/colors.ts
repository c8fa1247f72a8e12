import { noteColors } from './sticky-note.ts'

/** The colours of lines, letters and pens: the eight of the notes in their dark shade, and black. */
export const inkColors = ['black', ...noteColors] as const
export type InkColor = (typeof inkColors)[number]

/** What a shape can be filled with: nothing, white, or the paper of a note. */
export const fillColors = ['none', 'white', ...noteColors] as const
export type FillColor = (typeof fillColors)[number]
