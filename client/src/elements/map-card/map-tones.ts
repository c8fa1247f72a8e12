import type { GroundTone, LineTone } from '@samenspel/shared/maps/drawing'
import type { Level } from '@samenspel/shared/maps/levels'

/** The look of maps on the board, in the words of their drawings; full screen they have the same in CSS. */
export const groundTones: Readonly<Record<GroundTone, string>> = {
  plot: '#fffefb',
  soft: '#f1f6f3',
  strong: '#e1eee8',
  'ring-0': '#cfe4da',
  'ring-1': '#dfece6',
  'ring-2': '#ecf3ef',
  'ring-3': '#f7faf8',
  circle: 'rgba(18, 105, 91, 0.11)',
  none: '#efece1',
  cell: '#fffefb',
  'cell-head': '#efece1',
  'cell-low': '#fbf0d2',
  'cell-middle': '#e3efe9',
  'cell-high': '#bfdccf',
  'cell-alarm': '#f9e3dc',
}
export const lineTones: Readonly<Record<LineTone, string>> = { axis: '#33574e', cut: '#8aa39b', spoke: '#8aa39b' }
/** What a token is filled with, and what is written on it. */
export const levelTones: Readonly<Record<Level | 'plain', { readonly fill: string; readonly ink: string }>> = {
  plain: { fill: '#12695b', ink: '#ffffff' },
  unset: { fill: '#ffffff', ink: '#10231f' },
  low: { fill: '#e9c46a', ink: '#10231f' },
  middle: { fill: '#5d9c8d', ink: '#10231f' },
  high: { fill: '#0d4a40', ink: '#ffffff' },
}
/** A sign for each level, so that the colour is never alone. */
export const levelSigns: Readonly<Record<Level, string>> = { unset: '?', low: '−', middle: '=', high: '+' }
export const mapInks = {
  paper: '#fffefb',
  edge: '#dcd7c6',
  ground: '#8aa39b',
  words: '#33574e',
  soft: '#48605a',
  name: '#17322c',
  move: '#b5481a',
  link: '#6d6a86',
  alarm: '#a93218',
} as const
