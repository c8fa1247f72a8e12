import type { personaCard as nl } from '../nl/persona-card.ts'
import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('en')

export const personaCard: typeof nl = {
  levels: { assumption: 'Assumption', signal: 'Signal', shared: 'Shared', grounded: 'Grounded' },
  contested: 'Contested',
  parts: {
    lifeworld: 'Lived world',
    needs: 'Needs',
    wishes: 'Wishes',
    interests: 'Interests',
    contribution: 'Can and wants to contribute',
    goals: 'Goals',
    jobs: 'What I want to get done',
    obstacles: 'Obstacles',
    worries: 'Worries',
    gains: 'What helps me',
    hopes: 'Hopes',
    around: 'People around me',
    senses: 'Sees, hears, says, does, thinks, feels',
    channels: 'How to reach me',
    access: 'What I need to take part',
    trust: 'Trust',
    ask: 'My question to us',
  },
  empathy: {
    who: 'Who is it?',
    'to-do': 'What do they need to do?',
    see: 'Sees',
    say: 'Says',
    do: 'Does',
    hear: 'Hears',
    think: 'Thinks and feels',
    pains: 'Pains',
    gains: 'Gains',
  },
  profile: {
    jobs: 'Jobs: what somebody wants to get done',
    pains: 'Pains: what is in the way',
    gains: 'Gains: what would help',
  },
  represents: 'Stands for',
  missing: 'Who is still missing',
  empty: 'Nothing filled in yet',
  more: (claims) => count(claims, { one: 'and # more claim', other: 'and # more claims' }),
  basedOn: (interviews) =>
    interviews === 0
      ? 'based on no interview at all'
      : count(interviews, { one: 'based on # interview', other: 'based on # interviews' }),
  fiction: (basis) => `Fictional person, ${basis}`,
  own: (people) => count(people, { one: '# own voice', other: '# own voices' }),
  proxy: (people) => count(people, { one: '# about somebody', other: '# about somebody' }),
  nobody: 'Nobody was spoken with',
  untitled: 'Persona without a name',
  gone: 'This persona was deleted',
  retired: 'No longer in use',
}
