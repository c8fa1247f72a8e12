/** The known forms of each type of map: which attributes they need and how many rings and sectors they have. */
import type { MapType } from '../records/stakeholder-map.ts'

/** A grid's two axes, from left to right and from bottom to top, and what its tokens say by their size. */
export interface GridPreset {
  readonly x: string
  readonly y: string
  readonly size?: string
}

export const gridPresets = {
  krachtenveld: { x: 'interest', y: 'influence' },
  mendelow: { x: 'interest', y: 'power' },
  'houding-impact': { x: 'impact', y: 'attitude' },
  'belangen-vertrouwen': { x: 'trust', y: 'alignment' },
  'influence-attitude': { x: 'attitude', y: 'influence' },
  aiim: { x: 'interest', y: 'alignment', size: 'influence' },
  own: { x: 'interest', y: 'influence' },
} as const satisfies Record<string, GridPreset>
export type GridPresetName = keyof typeof gridPresets

export interface RingsPreset {
  readonly rings: number
  readonly sectors: number
}

export const ringsPresets = {
  'ringen-van-invloed': { rings: 4, sectors: 4 },
  'kern-context': { rings: 4, sectors: 1 },
  onion: { rings: 4, sectors: 1 },
  importance: { rings: 3, sectors: 1 },
  reach: { rings: 4, sectors: 4 },
  'own-rings': { rings: 4, sectors: 4 },
} as const satisfies Record<string, RingsPreset>
export type RingsPresetName = keyof typeof ringsPresets

export type PresetName =
  | GridPresetName
  | RingsPresetName
  | 'salience'
  | 'rainbow'
  | 'network'
  | 'list'
  | 'matrix'
  | 'raci'

/** Every form in the order in which they are offered: what Dutch practice uses most first. */
export const presetsInOrder: readonly { readonly type: MapType; readonly preset: PresetName }[] = [
  { type: 'grid', preset: 'krachtenveld' },
  { type: 'rings', preset: 'ringen-van-invloed' },
  { type: 'grid', preset: 'belangen-vertrouwen' },
  { type: 'network', preset: 'network' },
  { type: 'grid', preset: 'mendelow' },
  { type: 'grid', preset: 'houding-impact' },
  { type: 'grid', preset: 'influence-attitude' },
  { type: 'grid', preset: 'aiim' },
  { type: 'salience', preset: 'salience' },
  { type: 'rainbow', preset: 'rainbow' },
  { type: 'rings', preset: 'kern-context' },
  { type: 'rings', preset: 'onion' },
  { type: 'rings', preset: 'importance' },
  { type: 'rings', preset: 'reach' },
  { type: 'list', preset: 'list' },
  { type: 'matrix', preset: 'matrix' },
  { type: 'raci', preset: 'raci' },
  { type: 'grid', preset: 'own' },
  { type: 'rings', preset: 'own-rings' },
]

/** The preset of a grid; one that nobody knows is a grid of one's own. */
export const gridPresetOf = (name: string): GridPreset =>
  Object.hasOwn(gridPresets, name) ? gridPresets[name as GridPresetName] : gridPresets.own

/** The preset of rings; one that nobody knows are rings of one's own. */
export const ringsPresetOf = (name: string): RingsPreset =>
  Object.hasOwn(ringsPresets, name) ? ringsPresets[name as RingsPresetName] : ringsPresets['own-rings']
