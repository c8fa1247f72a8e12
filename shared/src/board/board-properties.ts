import type * as Y from 'yjs'
import { limits } from '../limits.ts'
import { languages, type Language } from '../language.ts'
import { cutAt } from './item-edit.ts'
import { BOARD_FORMAT, metaNames } from './stored-names.ts'

/** What is known of the board as a whole. */
export interface BoardProperties {
  readonly title: string
  /** The language of the board's own texts, apart from anybody's interface language. */
  readonly language: Language
  /** The stored format's version. Above `BOARD_FORMAT` the board is newer than this code and must not be edited with it. */
  readonly format: number
}

/** The properties stored in `meta`, with a fallback for whatever cannot be read. */
export function readBoardProperties(meta: Y.Map<unknown>): BoardProperties {
  const title = meta.get(metaNames.title)
  const language = meta.get(metaNames.language)
  const format = meta.get(metaNames.format)
  return {
    title: typeof title === 'string' ? cutAt(title, limits.titleCharactersMax) : '',
    language: languages.find((known) => known === language) ?? 'nl',
    format: typeof format === 'number' && Number.isSafeInteger(format) && format > 0 ? format : BOARD_FORMAT,
  }
}

/** Writes the title, cut to its limit. */
export const writeTitle = (meta: Y.Map<unknown>, title: string): void => {
  meta.set(metaNames.title, cutAt(title.trim(), limits.titleCharactersMax))
}
