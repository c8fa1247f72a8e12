import { pluralsOf } from '#messages/plural.ts'
import type { estimates as reference } from '../nl/estimates.ts'

const count = pluralsOf('en')
const middle = (median: number): string => (median < 1 / 3 ? 'low' : median > 2 / 3 ? 'high' : 'in between')

export const estimates: typeof reference = {
  title: 'Estimate together',
  lead: 'Everybody estimates alone first, without seeing what others think. Then everything is shown at once.',
  untitled: 'Round without a name',
  statuses: {
    open: 'Open: everybody estimates alone',
    revealed: 'Revealed: talk about the differences',
    agreed: 'Finished',
  },
  begin: 'Begin a round',
  beginNow: 'Begin',
  cancel: 'Cancel',
  takePart: 'Take part',
  isRunning: (title) => `A round is open: ${title}`,
  look: 'Look',
  back: 'To the register',
  close: 'Finish',
  roundTitle: 'Name of the round',
  asked: 'What do we estimate?',
  aboutSo: (stakeholders) => count(stakeholders, { one: 'Of # stakeholder', other: 'Of # stakeholders' }),
  aboutWhom: 'Of whom?',
  everybody: 'Everybody',
  nobodyYet: 'Choose yourself',
  countUnknown: 'How many people have taken part cannot be seen at the moment.',
  people: (people) =>
    people === 0
      ? 'Nobody has taken part yet'
      : count(people, { one: '# person took part', other: '# people took part' }),
  reveal: 'Reveal the estimates',
  revealQuestion: (people) =>
    `${count(people, { one: '# person took part', other: '# people took part' })}. Once it is revealed nobody can change anything. Names are not shown.`,
  revealNow: 'Reveal now',
  revealFailed: 'That did not work. Check the connection and try again; nothing is lost.',
  onlyWriters: 'With this link you can look along, not take part.',
  aloneHint: 'Nobody sees this until it is revealed, the facilitator neither. If you do not know, leave it open.',
  handedIn: {
    nothing: 'You have not filled in anything yet.',
    sending: 'Handing in…',
    'handed-in': 'Handed in. You can still change it.',
    waiting: 'Not handed in yet: there is no connection. It is on this device and will follow by itself.',
    full: 'Not handed in: this board has no room for more rounds. It is on this device; ask the facilitator for a new board.',
  },
  filledIn: (filled, all) => `${filled} of ${all} filled in.`,
  noEstimate: 'Clear',
  resultHint: (people) =>
    `${count(people, { one: 'Of # person', other: 'Of # people' })}. Where you are farthest apart comes first.`,
  nobody: 'Nobody has estimated this.',
  spread: ({ values, median, agreement }) =>
    `${count(values.length, { one: '# estimate', other: '# estimates' })}, the middle one is ${middle(median)}; ${
      { close: 'close together', apart: 'apart', opposite: 'far apart' }[agreement]
    }`,
  notEstimated: (rows) => `Estimated by nobody (${rows})`,
  agreeOnClose: (rows) => count(rows, { one: 'Take over where you agree (#)', other: 'Take over where you agree (#)' }),
  closeReason: 'Everybody thought about the same of it.',
  agree: 'Agree together',
  agreeAgain: 'Agree on something else',
  agreeOn: (name, attribute) => `What do we think together? ${name}, ${attribute}`,
  agreeNow: 'Write it down',
  agreed: (level) => `Together: ${level}`,
}
