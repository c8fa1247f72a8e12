/** Commands that make notes part of what the group knows. */
import type { Command } from './command.ts'
import {
  askForEvidence,
  notesBecome,
  openable,
  openWhatItBecame,
  writtenNotes,
  type NoteResult,
} from './records/from-notes.ts'

const become = (result: NoteResult): Command => ({
  shortcuts: [],
  isEnabled: (editor) => writtenNotes(editor).length > 0,
  run: (editor) => void notesBecome(editor, result),
})

export const noteResultCommands = {
  'note.toQuote': become('quote'),
  'note.toInsight': become('insight'),
  'note.toStakeholder': become('stakeholder'),
  'note.toEvidence': {
    shortcuts: [],
    isEnabled: (editor) => writtenNotes(editor).length > 0,
    run: askForEvidence,
  },
  'note.openResult': { shortcuts: [], isEnabled: (editor) => openable(editor) !== undefined, run: openWhatItBecame },
} as const satisfies Readonly<Record<string, Command>>
