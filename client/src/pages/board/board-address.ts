/** Where on the board somebody is, as the part of the address behind `#`. It never holds a secret. */
import { isLinkToken, parseRecordId } from '@samenspel/shared/ids'
import { chapterIds, type RecordPlace } from '#editor/open-record.ts'
import type { BoardView } from './board-page.tsx'

export interface BoardPlace {
  readonly view: BoardView
  /** What of the workbook is open: the whole view, or beside the board. */
  readonly record: RecordPlace | null
}

const words = { canvas: 'bord', list: 'lijst', workbook: 'werkboek' } as const satisfies Record<BoardView, string>

/** Such as `#/werkboek/insights/<id>`, or `#/bord/question` for a chapter beside the board. */
export function fragmentOf({ view, record }: BoardPlace): string {
  const parts = [words[view], ...(record ? [record.chapter, ...(record.at === null ? [] : [record.at])] : [])]
  return `#/${parts.join('/')}`
}

/** The place that a fragment names; undefined when it names none. A chapter or record that makes no sense is left out. */
export function placeOfFragment(fragment: string): BoardPlace | undefined {
  const [start, word, chapter, id] = fragment.split('/')
  const view = (Object.keys(words) as BoardView[]).find((each) => words[each] === word)
  if (start !== '#' || !view) return undefined
  const known = chapterIds.find((each) => each === chapter)
  if (!known || view === 'list') return { view, record: null }
  return { view, record: { chapter: known, at: parseRecordId(id) ?? null } }
}

/** True while the address must keep what it has: the secret of a link, on a device that remembers nothing. */
export const isKept = (fragment: string): boolean => isLinkToken(fragment.slice(1))
