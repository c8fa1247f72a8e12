import type { links as reference } from '../nl/links.ts'
import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('en')

export const links: typeof reference = {
  intro: 'Everybody with a link can come to the board. Withdraw a link when it is in the wrong hands.',
  list: 'Links that work',
  own: 'You are here with this link',
  nameless: (role) => `${role}, without a name`,
  made: (day) => `made ${day}`,
  lastUsed: (day) => `last used ${day}`,
  neverUsed: 'not used yet',
  until: (moment) => `works until ${moment}`,
  withdraw: 'Withdraw',
  withdrawOf: (link) => `Withdraw the link: ${link}`,
  withdrawQuestion: (link) => `Withdraw the link “${link}”?`,
  withdrawText: 'Whoever is on the board with this link is gone at once. The link never works again.',
  withdrawn: 'The link is withdrawn.',
  renew: 'Renew',
  renewOf: (link) => `Renew the link: ${link}`,
  renewQuestion: (link) => `Renew the link “${link}”?`,
  renewText: 'The old link stops working. You get a new one that allows the same.',
  renewOwnText:
    'The old link stops working. This page loads again with the new link. Pass it on to other facilitators.',
  renewed: 'The new link is ready.',
  madeTitle: (link) => `New link: ${link}`,
  onlyOnce: 'Copy the link now. It is shown only once.',
  personal: (people) =>
    count(people, {
      one: '# link given to somebody with the code of the door',
      other: '# links given to people with the code of the door',
    }),
  withdrawPersonal: 'Withdraw all of these',
  withdrawPersonalText:
    'Everybody who came in with the code is gone at once. With an open door they can come in again.',
  ended: (more) => count(more, { one: '# link that no longer works', other: '# links that no longer work' }),
  withdrawnOn: (day) => `withdrawn ${day}`,
  endedOn: (day) => `ended ${day}`,
  newTitle: 'New link',
  roleLabel: 'What does this link allow?',
  labelLabel: 'Name of the link (optional)',
  labelHint: 'For instance whom it is for: “Guests of Saturday”.',
  expiryLabel: 'How long does it work?',
  expiries: { none: 'Always', day: 'A day', week: 'A week', month: 'A month' },
  make: 'Make the link',
  madeDone: 'The link is ready.',
  removedPeople: (people) =>
    count(people, { one: '# person was removed from the board.', other: '# people were removed from the board.' }),
  readmit: 'Let everybody back in',
  readmitted: 'Everybody may come to the board again.',
  remove: 'Remove',
  removeOf: (name) => `Remove ${name} from the board`,
  removeQuestion: (name) => `Remove ${name} from the board?`,
  removeText:
    'They are gone at once and cannot come back on the same device. Mind: a shared link lets somebody in again on another device or in a private window. Then renew that link as well, under Manage.',
  removed: (name) => `${name} was removed from the board.`,
  failed: {
    unreachable: 'There is no connection right now. Try again in a moment.',
    'too-many': 'That was too much in a short time. Wait a moment.',
    'link-not-found': 'This link did not work any more already.',
    'last-facilitator-link': 'This is the last link for a facilitator. Renew it, or make another one first.',
    'too-many-links': 'There are too many links. Withdraw a few first.',
    unexpected: 'That did not work. Try again.',
  },
}
