import type { recordCard as reference } from '../nl/record-card.ts'
import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('en')

export const recordCard: typeof reference = {
  version: (version) => `Version ${version}`,
  question: 'Our question',
  status: { draft: 'Being written', proposed: 'Proposed', adopted: 'Adopted' },
  parts: { content: 'Content', process: 'Process' },
  insight: {
    insight: 'Insight',
    lesson: 'Lesson',
    tension: 'Tension',
    opportunity: 'Opportunity',
    surprise: 'Surprise',
    harvest: 'Harvest',
  },
  quote: 'Quote',
  fact: { figure: 'Fact', policy: 'Policy', effort: 'Effort', document: 'Document' },
  quotes: (quotes) =>
    quotes === 0 ? 'No quote under it yet' : count(quotes, { one: 'Rests on # quote', other: 'Rests on # quotes' }),
  proxy: 'about others',
  wordings: { verbatim: '', shortened: 'shortened', plain: 'in plain words', translated: 'translated' },
  changes: (changes) => count(changes, { one: '# change', other: '# changes' }),
  sinceVersion: (version) => `since version ${version}`,
  noSource: 'No source yet',
  gone: 'This was deleted',
  empty: 'No text yet',
}
