import type { ConfidenceLevel } from '@samenspel/shared/knowledge/confidence'
import type { EmpathyArea, PersonaPart, ProfileArea } from '@samenspel/shared/records/persona-parts'
import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('nl')

const levels: Readonly<Record<ConfidenceLevel, string>> = {
  assumption: 'Aanname',
  signal: 'Signaal',
  shared: 'Gedeeld',
  grounded: 'Onderbouwd',
}
const parts: Readonly<Record<PersonaPart, string>> = {
  lifeworld: 'Leefwereld',
  needs: 'Behoeften',
  wishes: 'Wensen',
  interests: 'Belangen',
  contribution: 'Kan en wil bijdragen',
  goals: 'Doelen',
  jobs: 'Wat ik gedaan wil krijgen',
  obstacles: 'Belemmeringen',
  worries: 'Zorgen',
  gains: 'Wat mij helpt',
  hopes: 'Hoop',
  around: 'Mensen om mij heen',
  senses: 'Zien, horen, zeggen, doen, denken, voelen',
  channels: 'Hoe je mij bereikt',
  access: 'Wat ik nodig heb om mee te doen',
  trust: 'Vertrouwen',
  ask: 'Mijn vraag aan ons',
}
const empathy: Readonly<Record<EmpathyArea, string>> = {
  who: 'Wie is het?',
  'to-do': 'Wat moet er lukken?',
  see: 'Ziet',
  say: 'Zegt',
  do: 'Doet',
  hear: 'Hoort',
  think: 'Denkt en voelt',
  pains: 'Wat dwarszit',
  gains: 'Wat verlicht',
}
const profile: Readonly<Record<ProfileArea, string>> = {
  jobs: 'Taken: wat iemand gedaan wil krijgen',
  pains: 'Pijn: wat in de weg zit',
  gains: 'Winst: wat zou helpen',
}

/** Words on views of a persona: on the board, in the workbook and on paper. */
export const personaCard = {
  levels,
  contested: 'Betwist',
  parts,
  empathy,
  profile,
  represents: 'Staat voor',
  missing: 'Wie ontbreekt nog',
  empty: 'Nog niets ingevuld',
  more: (claims: number) => count(claims, { one: 'en nog # uitspraak', other: 'en nog # uitspraken' }),
  basedOn: (interviews: number) =>
    interviews === 0
      ? 'op geen enkel gesprek gebaseerd'
      : count(interviews, { one: 'gebaseerd op # gesprek', other: 'gebaseerd op # gesprekken' }),
  fiction: (basis: string) => `Fictief persoon, ${basis}`,
  own: (people: number) => count(people, { one: '# eigen stem', other: '# eigen stemmen' }),
  proxy: (people: number) => count(people, { one: '# over iemand', other: '# over iemand' }),
  nobody: 'Met niemand gesproken',
  untitled: 'Persona zonder naam',
  gone: 'Deze persona is verwijderd',
  retired: 'Niet meer in gebruik',
}
