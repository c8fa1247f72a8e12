import type { FillColor, InkColor } from '@samenspel/shared/elements/colors'
import { notePalette } from './note-palette.ts'

/** The look of every ink; on the ground of the board each has a contrast of at least 4.5:1, which a test holds. */
export const inkPalette: Readonly<Record<InkColor, string>> = {
  black: '#1d2129',
  yellow: '#806000',
  orange: '#a35200',
  red: '#bf2c1f',
  pink: '#b0317a',
  purple: '#6a3fc0',
  blue: '#1c63a8',
  green: '#2b7024',
  gray: '#5b6270',
}

/** The look of a filling; undefined for none. */
export const fillOf = (color: FillColor): string | undefined =>
  color === 'none' ? undefined : color === 'white' ? '#ffffff' : notePalette[color].fill

/** What is written on a filling. */
export const inkOn = (color: FillColor): string =>
  color === 'none' || color === 'white' ? inkPalette.black : notePalette[color].ink
