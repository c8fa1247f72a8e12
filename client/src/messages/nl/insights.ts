import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('nl')

/** Texts of the chapter with the insights. */
export const insights = {
  title: 'Inzichten',
  lead: 'Wat we begrepen hebben, met de citaten eronder.',
  empty: 'Schrijf op wat jullie nu begrijpen. Leg daarna de citaten eronder.',
  add: 'Nieuw inzicht',
  types: {
    insight: 'Inzicht',
    lesson: 'Les',
    tension: 'Spanning',
    opportunity: 'Kans',
    surprise: 'Verrassing',
    harvest: 'Opbrengst',
  },
  typeLabel: 'Wat voor inzicht is het?',
  statement: 'Inzicht',
  statementOf: (place: number) => `Inzicht ${place}`,
  statementPlaceholder: 'We zien dat …',
  soWhat: 'En dus?',
  soWhatPlaceholder: 'Wat betekent dit voor onze vraag?',
  filterLabel: 'Toon',
  all: 'Alles',
  counts: (shown: number) => count(shown, { one: '# inzicht', other: '# inzichten' }),
  noneFit: 'Hier is nog geen inzicht van.',
  rankByVotes: 'Zet op volgorde van stemmen',
  ranked: 'Het inzicht met de meeste stemmen staat nu bovenaan.',
  votes: (votes: number) => count(votes, { one: '# stem', other: '# stemmen' }),
  vote: 'Stem',
  unvote: 'Neem je stem terug',
  voteFor: (statement: string) => `Stem op: ${statement}`,
  unvoteFor: (statement: string) => `Neem je stem terug: ${statement}`,
  quotes: (quotes: number) =>
    quotes === 0 ? 'Nog geen citaat' : count(quotes, { one: '# citaat', other: '# citaten' }),
  details: 'Citaten en verbanden',
  detailsOf: (statement: string) => `Citaten en verbanden: ${statement}`,
  about: 'Gaat over',
  aboutHint: 'Persona’s, belanghebbenden en gebieden.',
  inReport: 'In het verslag',
  causedTitle: 'Wat dit inzicht veroorzaakte',
}
