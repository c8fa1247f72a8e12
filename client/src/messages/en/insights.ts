import type { insights as reference } from '../nl/insights.ts'
import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('en')

export const insights: typeof reference = {
  title: 'Insights',
  lead: 'What we have understood, with the quotes under it.',
  empty: 'Write what you understand now. Then put the quotes under it.',
  add: 'New insight',
  types: {
    insight: 'Insight',
    lesson: 'Lesson',
    tension: 'Tension',
    opportunity: 'Opportunity',
    surprise: 'Surprise',
    harvest: 'Harvest',
  },
  typeLabel: 'What kind of insight is it?',
  statement: 'Insight',
  statementOf: (place) => `Insight ${place}`,
  statementPlaceholder: 'We see that …',
  soWhat: 'So what?',
  soWhatPlaceholder: 'What does this mean for our question?',
  filterLabel: 'Show',
  all: 'All',
  counts: (shown) => count(shown, { one: '# insight', other: '# insights' }),
  noneFit: 'There is no insight of this kind yet.',
  rankByVotes: 'Order by votes',
  ranked: 'The insight with the most votes is at the top now.',
  votes: (votes) => count(votes, { one: '# vote', other: '# votes' }),
  vote: 'Vote',
  unvote: 'Take back your vote',
  voteFor: (statement) => `Vote for: ${statement}`,
  unvoteFor: (statement) => `Take back your vote: ${statement}`,
  quotes: (quotes) => (quotes === 0 ? 'No quote yet' : count(quotes, { one: '# quote', other: '# quotes' })),
  details: 'Quotes and links',
  detailsOf: (statement) => `Quotes and links: ${statement}`,
  about: 'Is about',
  aboutHint: 'Personas, stakeholders and areas.',
  inReport: 'In the report',
  causedTitle: 'What this insight led to',
}
