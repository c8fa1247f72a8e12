import type { NoteColor } from '@samenspel/shared/elements/sticky-note'

/** How one note colour looks: the paper, what is written on it, and a darker shade for bars, borders and swatches. */
export interface NotePaint {
  readonly fill: string
  readonly ink: string
  readonly shade: string
}

/**
 * The look of every note colour, for the canvas and for CSS alike (`style={{ background: notePalette.blue.fill }}`).
 * Ink on fill has a contrast of at least 7:1; a test holds it.
 */
export const notePalette: Readonly<Record<NoteColor, NotePaint>> = {
  yellow: { fill: '#ffe894', ink: '#2e2508', shade: '#c9a227' },
  orange: { fill: '#ffcf9e', ink: '#33200b', shade: '#cf8032' },
  red: { fill: '#ffb8b0', ink: '#391412', shade: '#cf5b50' },
  pink: { fill: '#ffc4e1', ink: '#38132a', shade: '#c95f97' },
  purple: { fill: '#dccbff', ink: '#22173f', shade: '#8562cc' },
  blue: { fill: '#b5dcff', ink: '#0d2338', shade: '#4287c4' },
  green: { fill: '#bdeab8', ink: '#11290f', shade: '#4f9a48' },
  gray: { fill: '#e4e6eb', ink: '#1d2129', shade: '#858c99' },
}
