import * as Y from 'yjs'
import type { Language } from '../language.ts'
import { framesOf, type Template } from '../templates/template.ts'
import { createBoard } from './board.ts'
import { writeTitle } from './board-properties.ts'
import { BOARD_FORMAT, metaNames, rootNames } from './stored-names.ts'

/** What a new board is made from. */
export interface BoardSeed {
  readonly title: string
  readonly language: Language
  readonly template: Template
}

/** Writes a new board into an empty document. Only the server does this, once for each board, so that no template is ever doubled. */
export function seedBoard(document: Y.Doc, { title, language, template }: BoardSeed): void {
  const meta = document.getMap<unknown>(rootNames.meta)
  document.transact(() => {
    meta.set(metaNames.format, BOARD_FORMAT)
    meta.set(metaNames.language, language)
    writeTitle(meta, title)
  })
  const board = createBoard(document)
  board.edit((edit) => {
    edit.records.add('question', {})
    for (const frame of framesOf(template, language)) edit.elements.add('frame', frame)
  })
}
