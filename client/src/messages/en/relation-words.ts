import { relationTypeWords } from '@samenspel/shared/maps/map-links'
import type { relationWords as reference } from '../nl/relation-words.ts'

export const relationWords: typeof reference = {
  types: { ...relationTypeWords.en, own: 'a kind of its own' },
  strengths: { '1': 'weak', '2': 'ordinary', '3': 'strong' },
  valences: { '-1': 'hinders', '0': 'neither helps nor hinders', '1': 'helps' },
  statuses: { existing: 'exists', wanted: 'wanted', weakened: 'weakened', broken: 'broken' },
  formalities: { formal: 'formal', informal: 'informal' },
}
