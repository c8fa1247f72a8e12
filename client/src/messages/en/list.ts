import type { list as reference } from '../nl/list.ts'
import { pluralsOf } from '#messages/plural.ts'

const count = pluralsOf('en')

export const list: typeof reference = {
  label: 'List of the board',
  outsideFrames: 'Outside the frames',
  onTheBoard: 'On the board',
  unnamedCluster: 'Cluster without a name',
  unnamedFrame: 'Frame without a name',
  noteCount: (notes) => count(notes, { one: '# note', other: '# notes' }),
  lines: 'Arrows and drawings',
  drawings: (drawings) => count(drawings, { one: '# drawing', other: '# drawings' }),
  emptySection: 'No notes yet.',
  emptyBoard: 'There is nothing on this board yet.',
  addNote: 'New note',
  addNoteTo: (section) => `New note in ${section}`,
  textOfNote: (place, notes) => `Text of note ${place} of ${notes}`,
  emptyNote: 'empty note',
  noteActions: (text) => `Note: ${text}`,
  colorOf: (text) => `colour of note: ${text}`,
  moveUp: 'Up',
  moveUpOf: (text) => `Up: ${text}`,
  moveDown: 'Down',
  moveDownOf: (text) => `Down: ${text}`,
  moveTo: 'Move',
  moveToOf: (text) => `Move to another frame: ${text}`,
  delete: 'Delete',
  deleteOf: (text) => `Delete: ${text}`,
  deleted: 'Note deleted.',
  movedTo: (section) => `Note moved to ${section}.`,
  movedPlace: (place, notes) => `Place ${place} of ${notes}.`,
  colored: (color) => `Colour: ${color}.`,
  undone: 'Undone.',
  redone: 'Redone.',
  writingNow: (name) => `${name} is writing here`,
  digest: (counts) =>
    [
      counts.added > 0 && count(counts.added, { one: '# note added', other: '# notes added' }),
      counts.changed > 0 && count(counts.changed, { one: '# note changed', other: '# notes changed' }),
      counts.deleted > 0 && count(counts.deleted, { one: '# note gone', other: '# notes gone' }),
    ]
      .filter(Boolean)
      .join(', '),
  keyboardHint: 'In a note: Alt with arrow up or down moves it.',
  composer: {
    label: 'What did you hear?',
    placeholder: 'Write it down in their own words',
    section: 'Where does it belong?',
    place: 'Place note',
    placed: 'Placed. It is on the board.',
    nothing: 'Write something first.',
    lookAtBoard: 'Look at the board',
  },
}
