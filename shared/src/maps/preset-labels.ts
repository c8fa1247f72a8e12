/**
 * What stands on a map until the group calls it otherwise, in the language of the board: content, as the texts of templates are, and not part of the interface.
 * The Dutch words are those of Factor C, the communication method of the Dutch central government (communicatierijk.nl: krachtenveld, ringen van invloed,
 * belangen-vertrouwenmatrix), the others those of the methods' authors.
 */
import type { Language } from '../language.ts'
import { attributeLabels } from './attribute-labels.ts'
import { gridPresetOf, ringsPresetOf } from './presets.ts'

type Words = Readonly<Record<Language, string>>
type Labels = Readonly<Record<string, Words>>
const say = (nl: string, en: string): Words => ({ nl, en })
const quarters = (topLeft: Words, topRight: Words, bottomLeft: Words, bottomRight: Words): Labels => ({
  'top-left': topLeft,
  'top-right': topRight,
  'bottom-left': bottomLeft,
  'bottom-right': bottomRight,
})
const numbered = (key: 'ring' | 'sector', nl: readonly string[], en: readonly string[]): Labels =>
  Object.fromEntries(nl.map((word, i) => [`${key}-${i}`, say(word, en[i] ?? word)]))

const ownLabels: Readonly<Record<string, Labels>> = {
  krachtenveld: {
    ...quarters(
      say('Consulteren', 'Consult'),
      say('Betrekken', 'Involve'),
      say('Monitoren', 'Monitor'),
      say('Informeren', 'Inform'),
    ),
    'x-low': say('klein', 'small'),
    'x-high': say('groot', 'large'),
    'y-low': say('weinig', 'little'),
    'y-high': say('veel', 'much'),
  },
  mendelow: quarters(
    say('Tevreden houden', 'Keep satisfied'),
    say('Sleutelspelers', 'Key players'),
    say('Minimale inspanning', 'Minimal effort'),
    say('Op de hoogte houden', 'Keep informed'),
  ),
  'houding-impact': {
    ...quarters(
      say('Informeren', 'Inform'),
      say('Betrekken', 'Involve'),
      say('Monitoren', 'Monitor'),
      say('Overtuigen', 'Persuade'),
    ),
    'y-low': say('negatief', 'negative'),
    'y-high': say('positief', 'positive'),
  },
  'belangen-vertrouwen': {
    ...quarters(
      say('Coalitiegenoten', 'Coalition partners'),
      say('Vrienden', 'Friends'),
      say('Tegenstanders', 'Adversaries'),
      say('Tegenspelers', 'Opponents'),
    ),
    'y-low': say('tegengesteld', 'opposed'),
    'y-high': say('gedeeld', 'shared'),
  },
  'influence-attitude': {
    ...quarters(
      say('Tegenhouders', 'Blockers'),
      say('Trekkers', 'Champions'),
      say('Critici', 'Critics'),
      say('Steuners', 'Supporters'),
    ),
    'x-low': say('negatief', 'negative'),
    'x-high': say('positief', 'positive'),
  },
  aiim: {
    ...quarters(
      say('Enthousiasme wekken', 'Develop enthusiasm'),
      say('Samen optrekken', 'Work in partnership'),
      say('Bewust maken', 'Develop awareness'),
      say('In gesprek over het verschil', 'Challenge existing beliefs'),
    ),
    'y-low': say('oneens', 'disagrees'),
    'y-high': say('eens', 'agrees'),
  },
  own: quarters(
    say('Linksboven', 'Top left'),
    say('Rechtsboven', 'Top right'),
    say('Linksonder', 'Bottom left'),
    say('Rechtsonder', 'Bottom right'),
  ),
  'ringen-van-invloed': {
    ...numbered(
      'ring',
      ['Meebeslissen', 'Meewerken', 'Meedenken', 'Meeweten'],
      ['Co-decide', 'Co-work', 'Co-think', 'Co-know'],
    ),
    ...numbered(
      'sector',
      ['Beslisser', 'Gebruiker', 'Uitvoerder', 'Toeleverancier'],
      ['Decider', 'User', 'Implementer', 'Supplier'],
    ),
  },
  'kern-context': numbered(
    'ring',
    ['Kern', 'Direct', 'Indirect', 'Context'],
    ['Core', 'Direct', 'Indirect', 'Context'],
  ),
  onion: numbered(
    'ring',
    ['Het product', 'Ons systeem', 'Het systeem eromheen', 'De wijdere omgeving'],
    ['The product', 'Our system', 'The containing system', 'The wider environment'],
  ),
  importance: numbered('ring', ['Onmisbaar', 'Belangrijk', 'Interessant'], ['Essential', 'Important', 'Interesting']),
  reach: {
    ...numbered('ring', ['Buurt', 'Stad', 'Regio', 'Land'], ['Neighbourhood', 'City', 'Region', 'Country']),
    ...numbered(
      'sector',
      ['Overheid', 'Wetenschap', 'Bedrijven', 'Samenleving'],
      ['Government', 'Science', 'Business', 'Civil society'],
    ),
  },
  salience: {
    power: say('Macht', 'Power'),
    legitimacy: say('Legitimiteit', 'Legitimacy'),
    urgency: say('Urgentie', 'Urgency'),
    dormant: say('Slapend', 'Dormant'),
    discretionary: say('Vrijblijvend', 'Discretionary'),
    demanding: say('Veeleisend', 'Demanding'),
    dominant: say('Dominant', 'Dominant'),
    dangerous: say('Gevaarlijk', 'Dangerous'),
    dependent: say('Afhankelijk', 'Dependent'),
    definitive: say('Doorslaggevend', 'Definitive'),
    none: say('Geen van de drie', 'None of the three'),
  },
  rainbow: {
    affects: say('Beïnvloedt', 'Affects'),
    both: say('Beide', 'Both'),
    affected: say('Wordt geraakt', 'Is affected'),
    'band-0': say('Meest', 'Most'),
    'band-1': say('Matig', 'Moderate'),
    'band-2': say('Minst', 'Least'),
  },
}

/** What a place on a grid, ring or sector is called by number where a preset has no word. */
const numberedWord: Readonly<Record<'ring' | 'sector', Words>> = {
  ring: say('Ring', 'Ring'),
  sector: say('Deel', 'Sector'),
}

/** The word for a label of a map of this preset; `attributes` are those on its axes. Empty for a label that it does not have. */
export function presetLabel(
  preset: string,
  key: string,
  language: Language,
  attributes: { readonly x: string; readonly y: string } = gridPresetOf(preset),
): string {
  const own = ownLabels[preset]?.[key]
  if (own) return own[language]
  if (key === 'x') return attributeLabels(attributes.x, language).axis
  if (key === 'y') return attributeLabels(attributes.y, language).axis
  const end = /^([xy])-(low|high)$/.exec(key)
  if (end)
    return attributeLabels(end[1] === 'x' ? attributes.x : attributes.y, language)[end[2] === 'low' ? 'low' : 'high']
  const part = /^(ring|sector)-(\d+)$/.exec(key)
  if (part) return `${numberedWord[part[1] as 'ring' | 'sector'][language]} ${Number(part[2]) + 1}`
  return ''
}

/** The keys of all labels that a map of this preset has, in the order in which they are read. */
export function labelKeys(
  preset: string,
  counts: { readonly rings: number; readonly sectors: number } = ringsPresetOf(preset),
): readonly string[] {
  if (preset === 'salience' || preset === 'rainbow') return Object.keys(ownLabels[preset] ?? {})
  if (preset in ownLabels && ownLabels[preset]?.['top-left'])
    return ['x', 'x-low', 'x-high', 'y', 'y-low', 'y-high', 'top-left', 'top-right', 'bottom-left', 'bottom-right']
  const series = (key: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${key}-${i}`)
  return [...series('ring', counts.rings), ...(counts.sectors > 1 ? series('sector', counts.sectors) : [])]
}
