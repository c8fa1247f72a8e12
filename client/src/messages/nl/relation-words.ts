import { relationTypeWords } from '@samenspel/shared/maps/map-links'

/** What relations between stakeholders are called, in the register and on maps alike. */
export const relationWords = {
  types: { ...relationTypeWords.nl, own: 'eigen soort' },
  strengths: { '1': 'zwak', '2': 'gewoon', '3': 'sterk' } as Readonly<Record<string, string>>,
  valences: { '-1': 'hindert', '0': 'helpt en hindert niet', '1': 'helpt' } as Readonly<Record<string, string>>,
  statuses: { existing: 'bestaat', wanted: 'gewenst', weakened: 'verzwakt', broken: 'verbroken' },
  formalities: { formal: 'formeel', informal: 'informeel' },
}
