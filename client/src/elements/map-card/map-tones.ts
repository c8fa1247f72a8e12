import type { GroundTone, LineTone } from '@samenspel/shared/maps/drawing'
import type { Level } from '@samenspel/shared/maps/levels'

/** The colours of a map on the board. */
export interface MapTones {
  readonly grounds: Readonly<Record<GroundTone, string>>
  readonly lines: Readonly<Record<LineTone, string>>
  /** What a token is filled with, and what is written on it. */
  readonly levels: Readonly<Record<Level | 'plain', { readonly fill: string; readonly ink: string }>>
  readonly inks: Readonly<Record<keyof typeof inks, string>>
}

const grounds: Readonly<Record<GroundTone, string>> = {
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
const lines: Readonly<Record<LineTone, string>> = { axis: '#33574e', cut: '#8aa39b', spoke: '#8aa39b' }
const levels: MapTones['levels'] = {
  plain: { fill: '#12695b', ink: '#ffffff' },
  unset: { fill: '#ffffff', ink: '#10231f' },
  low: { fill: '#e9c46a', ink: '#10231f' },
  middle: { fill: '#5d9c8d', ink: '#10231f' },
  high: { fill: '#0d4a40', ink: '#ffffff' },
}
/** A sign for each level, so that the colour is never alone. */
export const levelSigns: Readonly<Record<Level, string>> = { unset: '?', low: '−', middle: '=', high: '+' }
const inks = {
  /** Under signs, and around tokens. */
  white: '#ffffff',
  /** Around names. */
  halo: 'rgba(255, 254, 251, 0.88)',
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

const usual: MapTones = { grounds, lines, levels, inks }

/** For who asked for more contrast: the same as in the CSS of the workbook. */
const strong: MapTones = {
  grounds: {
    plot: '#ffffff',
    soft: '#ffffff',
    strong: '#eef3f1',
    'ring-0': '#dfe8e4',
    'ring-1': '#edf2f0',
    'ring-2': '#f7f9f8',
    'ring-3': '#ffffff',
    circle: 'rgba(0, 48, 41, 0.07)',
    none: '#ffffff',
    cell: '#ffffff',
    'cell-head': '#ffffff',
    'cell-low': '#fff6dc',
    'cell-middle': '#e3efe9',
    'cell-high': '#c9e2d7',
    'cell-alarm': '#fdeae4',
  },
  lines: { axis: '#000000', cut: '#33443f', spoke: '#33443f' },
  levels: {
    plain: { fill: '#003029', ink: '#ffffff' },
    unset: { fill: '#ffffff', ink: '#000000' },
    low: { fill: '#e9c46a', ink: '#000000' },
    middle: { fill: '#6fb3a2', ink: '#000000' },
    high: { fill: '#00211c', ink: '#ffffff' },
  },
  inks: {
    white: '#ffffff',
    halo: '#ffffff',
    paper: '#ffffff',
    edge: '#33443f',
    ground: '#33443f',
    words: '#000000',
    soft: '#1f2d29',
    name: '#000000',
    move: '#7d1600',
    link: '#2d2a48',
    alarm: '#7d1600',
  },
}

/** The look of maps on the board, in the words of their drawings; full screen they have the same in CSS. */
export const mapTones = (hasStrongEdges: boolean | undefined): MapTones => (hasStrongEdges ? strong : usual)
