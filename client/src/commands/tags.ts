/** Words on notes, and looking at those that have them. */
import { parseTag } from '@samenspel/shared/elements/tag'
import type { Element, ElementOfKind } from '@samenspel/shared/elements/registry'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import { limits } from '@samenspel/shared/limits'
import type { Editor, NoteFilter } from '#editor/editor.ts'
import { membersOf, targetClusters } from './clusters.ts'
import { changeable } from './notes.ts'

type Note = ElementOfKind<'sticky-note'>

/** A word that is on notes of the board. */
export interface BoardTag {
  readonly word: string
  readonly noteCount: number
}

const isNote = (element: Element): element is Note => element.kind === 'sticky-note'

/** All tags of the board in alphabetical order. */
export function boardTags({ board }: Pick<Editor, 'board'>): readonly BoardTag[] {
  const counts = new Map<string, number>()
  for (const element of board.elements.all())
    if (isNote(element)) for (const word of element.tags) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, noteCount]) => ({ word, noteCount })).toSorted((a, b) => a.word.localeCompare(b.word))
}

/** The notes that tags are put on: those among the targets, and those of clusters among them. */
export function taggable(editor: Editor): readonly Note[] {
  const members = targetClusters(editor).flatMap(({ id }) => membersOf(editor, id).filter(({ locked }) => !locked))
  return [...new Set([...changeable(editor), ...members])].filter(isNote)
}

/** Whether all, some or none of the notes have the tag. */
export function tagState(notes: readonly Note[], word: string): 'all' | 'some' | 'none' {
  const count = notes.filter(({ tags }) => tags.includes(word)).length
  return count === 0 ? 'none' : count === notes.length ? 'all' : 'some'
}

/** Puts the tag on all targets, or takes it away when all have it, as one step. Tells whether it was a word and there was room for it. */
export function toggleTag(editor: Editor, typed: string): boolean {
  const word = parseTag(typed)
  const notes = taggable(editor)
  if (word === undefined || notes.length === 0) return false
  const isThere = tagState(notes, word) !== 'all'
  const changed = notes.filter(({ tags }) => tags.includes(word) !== isThere)
  if (isThere && changed.some(({ tags }) => tags.length >= limits.tagsPerNoteMax)) return false
  editor.board.edit((edit) => {
    for (const { id } of changed) edit.elements.setWord(id, 'sticky-note', { field: 'tags', word, isThere })
  })
  return true
}

/** A filter that lets everything through. */
export const noFilter: NoteFilter = { colors: new Set(), tags: new Set() }

/** True when the filter lets everything through. */
export const isOpenFilter = ({ colors, tags }: NoteFilter): boolean => colors.size === 0 && tags.size === 0

/** True for notes that have one of the colours, if any was chosen, and all of the tags. */
export const passes = ({ colors, tags }: NoteFilter, note: Note): boolean =>
  (colors.size === 0 || colors.has(note.color)) && [...tags].every((tag) => note.tags.includes(tag))

/** Adds a colour or a tag to the filter of this person, or takes it away. */
export function toggleFilter(
  { filter }: Editor,
  change: { readonly color: NoteColor } | { readonly tag: string },
): void {
  const { colors, tags } = filter.get()
  filter.set(
    'color' in change ? { colors: toggled(colors, change.color), tags } : { colors, tags: toggled(tags, change.tag) },
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}

/** How many notes the filter lets through, of how many. */
export function filterCount({ board, filter }: Pick<Editor, 'board' | 'filter'>): {
  readonly passing: number
  readonly all: number
} {
  const notes = board.elements.all().filter(isNote)
  return { passing: notes.filter((note) => passes(filter.get(), note)).length, all: notes.length }
}
