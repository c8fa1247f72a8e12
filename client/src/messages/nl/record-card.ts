import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('nl')

/** The words on a card for a question, insight, quote or fact; each is one line. */
export const recordCard = {
  version: (version: number) => `Versie ${version}`,
  question: 'Onze vraag',
  status: { draft: 'In bewerking', proposed: 'Voorgesteld', adopted: 'Vastgesteld' },
  parts: { content: 'Inhoud', process: 'Proces' },
  insight: {
    insight: 'Inzicht',
    lesson: 'Les',
    tension: 'Spanning',
    opportunity: 'Kans',
    surprise: 'Verrassing',
    harvest: 'Opbrengst',
  },
  quote: 'Citaat',
  fact: { figure: 'Feit', policy: 'Beleid', effort: 'Inzet', document: 'Document' },
  quotes: (quotes: number) =>
    quotes === 0 ? 'Nog geen citaat eronder' : count(quotes, { one: 'Rust op # citaat', other: 'Rust op # citaten' }),
  proxy: 'over anderen',
  wordings: { verbatim: '', shortened: 'ingekort', plain: 'in gewone taal', translated: 'vertaald' },
  changes: (changes: number) => count(changes, { one: '# verandering', other: '# veranderingen' }),
  sinceVersion: (version: number) => `sinds versie ${version}`,
  noSource: 'Nog zonder bron',
  gone: 'Dit is verwijderd',
  empty: 'Nog zonder tekst',
}
