import type { panels as reference } from '../nl/panels.ts'
import { pluralsOf } from '#messages/plural.ts'

const plural = pluralsOf('en')

export const panels: typeof reference = {
  palette: {
    title: 'Find a command',
    placeholder: 'What do you want to do?',
    none: 'No command found.',
    button: 'All commands',
  },
  find: {
    label: 'Find on the board',
    placeholder: 'Find a word',
    count: (at, found) => (at === 0 ? `${found} found` : `${at} of ${found}`),
    none: 'Nothing found',
    next: 'Next',
    previous: 'Previous',
  },
  minimapLabel: 'Overview map. Click to go there.',
  tags: {
    title: (notes) => plural(notes, { one: 'Tags of # note', other: 'Tags of # notes' }),
    label: 'New tag',
    placeholder: 'One word or a few',
    add: 'Put it on',
    onBoard: 'Tags on this board',
    none: 'There are no tags yet.',
    full: 'There is no room for this tag.',
    toggle: (word, notes) => `${word} (${notes})`,
  },
  filter: {
    title: 'Filter',
    colors: 'Colours',
    tags: 'Tags',
    count: (passing, all) => `${passing} of ${all} notes`,
    isOn: (passing, all) => `Filter is on: ${passing} of ${all} notes`,
    clear: 'Show everything',
  },
  menu: {
    elements: 'What can you do with this?',
    board: 'What can you do on the board?',
    back: 'Back',
    become: 'Make of this',
    color: 'Colour',
    line: 'Colour of the line',
    arrow: 'Arrow',
    size: 'Size',
    turn: 'Turn',
    stamp: 'Stamp',
    order: 'Front and back',
    align: 'Line up',
    sort: 'Sort',
  },
}
