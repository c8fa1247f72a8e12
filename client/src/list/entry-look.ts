import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import { fillOf, inkOn, inkPalette } from '#elements/ink-palette.ts'
import { notePalette } from '#elements/note-palette.ts'
import type { Messages } from '#messages/load-messages.ts'
import type { Entry, Section } from './sections.ts'

/** The paper of a row, and what is written on it. */
export function lookOf(entry: Entry): { readonly fill: string; readonly ink: string } {
  switch (entry.kind) {
    case 'sticky-note':
      return notePalette[entry.color]
    case 'text':
      return { fill: '#ffffff', ink: inkPalette[entry.color] }
    case 'shape':
      return { fill: fillOf(entry.color) ?? '#ffffff', ink: inkOn(entry.color) }
    default:
      return { fill: '#ffffff', ink: inkPalette.black }
  }
}

/** What a row is, in a word: the colour of a note, the form of a shape. */
export function wordOf(entry: Entry, { canvas, list }: Messages): string {
  switch (entry.kind) {
    case 'sticky-note':
      return canvas.colors[entry.color]
    case 'text':
      return canvas.tools.text
    case 'shape':
      return canvas.shapes[entry.form]
    case 'image':
      return list.image
    case 'link':
      return list.link
    case 'map-card':
      return list.stakeholderMap
    case 'record-card':
      return list.recordCard
  }
}

/** A new note goes on in the colour of the one before it. */
export const lastColorOf = ({ entries }: Section): NoteColor =>
  entries.findLast((entry) => entry.kind === 'sticky-note')?.color ?? 'yellow'
