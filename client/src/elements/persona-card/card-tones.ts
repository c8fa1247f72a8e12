import type { PanelTone } from '@samenspel/shared/elements/persona-card-item'

/** What a view of a persona is painted with. Inks have at least 7:1 on every ground here, quiet ink 4.5:1; a test holds that. */
export const cardTones = {
  paper: '#ffffff',
  ink: '#17322c',
  quietInk: '#3f5650',
  line: '#0d4a40',
  doubt: '#8f2a14',
  picture: '#e0efe9',
} as const

export const panelTones: Readonly<Record<PanelTone, string>> = {
  quiet: '#f3f4ec',
  strong: '#e0efe9',
  quote: '#fff2c9',
  pains: '#fde9e1',
  gains: '#e6effa',
}
