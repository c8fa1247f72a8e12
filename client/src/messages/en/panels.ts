import type { panels as reference } from '../nl/panels.ts'

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
  menu: {
    elements: 'What can you do with this?',
    board: 'What can you do on the board?',
    back: 'Back',
    color: 'Colour',
    order: 'Front and back',
    align: 'Line up',
  },
}
    stamp: 'Stamp',
