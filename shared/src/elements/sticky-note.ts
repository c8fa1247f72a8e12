import { boxAt } from '../geometry/box.ts'
import { limits } from '../limits.ts'
import { choice, reference, sharedText, sparse, words } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'
import { noteHeightUnits, noteShapes, noteWidthUnits } from './note-text.ts'
import { parseTag } from './tag.ts'

/** The eight colours of notes, by name; what they look like is decided by the theme. */
export const noteColors = ['yellow', 'orange', 'red', 'pink', 'purple', 'blue', 'green', 'gray'] as const
export type NoteColor = (typeof noteColors)[number]

/** A sticky note: a few words in a colour. Its height follows from its text. */
export const stickyNote = defineElementKind({
  kind: 'sticky-note',
  layer: 'content',
  mainText: 'text',
  fields: {
    text: sharedText(limits.noteTextCharactersMax),
    color: choice(noteColors, 'yellow'),
    shape: choice(noteShapes, 'square'),
    tags: words(limits.tagsPerNoteMax, parseTag),
    /** The quote, insight, stakeholder or evidence that was made of it last. */
    record: sparse(reference()),
  },
  box: (note) => boxAt(note.position, noteWidthUnits[note.shape], noteHeightUnits(note.text, note.shape)),
})
