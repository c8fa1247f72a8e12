import type { panels as reference } from '../nl/panels.ts'

export const panels: typeof reference = {
  palette: {
    title: 'Find a command',
    placeholder: 'What do you want to do?',
    none: 'No command found.',
    button: 'All commands',
  },
  menu: {
    elements: 'What can you do with this?',
    board: 'What can you do on the board?',
    back: 'Back',
    color: 'Colour',
    order: 'Front and back',
  },
}
