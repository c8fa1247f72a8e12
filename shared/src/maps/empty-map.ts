import type { MapType } from '../records/stakeholder-map.ts'
import type { MapContent } from './map-content.ts'
import { gridPresetOf, ringsPresetOf } from './presets.ts'

/** A map of a form with nobody on it and nothing chosen. */
export const emptyMapContent = (type: MapType, preset: string): MapContent => ({
  type,
  preset,
  title: '',
  purpose: '',
  language: 'nl',
  labels: {},
  x: gridPresetOf(preset).x,
  y: gridPresetOf(preset).y,
  cut: [0.5, 0.5],
  threshold: 0.5,
  ...ringsPresetOf(preset),
  sizeBy: '',
  colorBy: '',
  showsAdvice: false,
  area: '',
  lens: 'actual',
  phase: '',
  aim: null,
  entries: [],
  links: [],
  hiddenRelations: [],
  table: null,
})
