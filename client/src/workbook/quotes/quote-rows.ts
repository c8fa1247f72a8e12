/** What the chapter with the quotes knows of each: whose it is, and what it is used for; and which of them are chosen to be seen. */
import { distinctQuotes } from '@samenspel/shared/knowledge/captured-quote'
import { quoteUses } from '@samenspel/shared/knowledge/captured-quote-uses'
import { voiceOf } from '@samenspel/shared/knowledge/confidence'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { Voice } from '@samenspel/shared/records/interview'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { isQuoteSensitive } from '@samenspel/shared/records/sensitive-quote'
import { foldText } from '#commands/fold-text.ts'

export interface QuoteRow {
  readonly quote: RecordOfKind<'quote'>
  readonly interview: RecordOfKind<'interview'> | undefined
  /** The general role of who said it; empty when nobody wrote one. */
  readonly role: string
  readonly voice: Voice
  /** Ids of the areas that the guest speaks for. */
  readonly areas: readonly string[]
  /** Ids of what rests on it: claims and insights, personas and versions of the question. */
  readonly usedIn: readonly string[]
  readonly isSensitive: boolean
}

/** Empty words stand for all. */
export interface QuoteFilter {
  readonly words: string
  readonly interview: string
  readonly role: string
  readonly area: string
  readonly voice: '' | Voice
  readonly use: '' | 'used' | 'unused'
  readonly isStarred: boolean
}

export const openFilter: QuoteFilter = {
  words: '',
  interview: '',
  role: '',
  area: '',
  voice: '',
  use: '',
  isStarred: false,
}

/** All quotes in reading order, those that two people caught at once told once. */
export function quoteRows(graph: RecordGraph): readonly QuoteRow[] {
  return distinctQuotes(graph.all('quote')).map((quote) => {
    const interview = graph.find('interview', quote.interview)
    return {
      quote,
      interview,
      role: (interview?.role ?? '').trim() || quote.role.trim(),
      voice: voiceOf(graph, quote),
      areas: interview?.areas ?? [],
      usedIn: quoteUses(graph, quote.id),
      isSensitive: isQuoteSensitive(quote, graph.find('interview-line', quote.line), interview),
    }
  })
}

/** Those that fit all that was chosen. Words are looked for in the quote, what was said at first, the role and the code. */
export function filterQuotes(rows: readonly QuoteRow[], filter: QuoteFilter): readonly QuoteRow[] {
  const wanted = foldText(filter.words)
  return rows.filter((row) => {
    const { quote, interview, role, voice, areas, usedIn } = row
    return (
      (filter.interview === '' || quote.interview === filter.interview) &&
      (filter.role === '' || role === filter.role) &&
      (filter.area === '' || areas.includes(filter.area)) &&
      (filter.voice === '' || voice === filter.voice) &&
      (filter.use === '' || usedIn.length > 0 === (filter.use === 'used')) &&
      (!filter.isStarred || quote.isStarred) &&
      (wanted === '' || foldText(wordsOf(quote, interview, role)).includes(wanted))
    )
  })
}

const wordsOf = (quote: QuoteRow['quote'], interview: QuoteRow['interview'], role: string): string =>
  [quote.text, quote.captured, role, interview?.specificRole ?? '', interview?.code ?? ''].join(' ')
