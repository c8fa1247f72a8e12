/** What the interface says on a card for a record, line by line. */
import { attributedRole } from '@samenspel/shared/knowledge/captured-quote'
import { changesIn, diffOf, type WordChange } from '@samenspel/shared/knowledge/question-versions'
import { isCardRecord, type CardRecord } from '@samenspel/shared/elements/record-card-records'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { BoardRecord } from '@samenspel/shared/records/registry'
import { recordCardWords } from '#messages/record-card-words.ts'

type RecordCard = ElementOfKind<'record-card'>

export interface CardWords {
  readonly record: CardRecord
  /** What the card is. */
  readonly head: string
  /** Beside that, where there is room. */
  readonly aside: string
  /** As many as the card's layout has lines at its foot. */
  readonly foot: readonly string[]
  readonly empty: string
  readonly partNames: Readonly<Record<'content' | 'process', string>>
  /** What the version changed; empty unless the card shows it. */
  readonly changes: readonly WordChange[]
}

/** All of it; undefined when the record is not there. */
export function wordsOfCard(card: RecordCard): CardWords | undefined {
  const [record, ...others] = card.shown
  if (!isCardRecord(record)) return undefined
  const words = recordCardWords[card.language]
  const changes = changesOfCard(card)
  return {
    record,
    ...linesOf(record, others, words),
    ...(changes.length > 0 ? { foot: [`${words.changes(changes.length)} ${words.sinceVersion(others.length)}`] } : {}),
    empty: words.empty,
    partNames: words.parts,
    changes,
  }
}

/** What the card says when its record is not there. */
export const goneWord = ({ language }: RecordCard): string => recordCardWords[language].gone

const kept = new WeakMap<RecordCard, readonly WordChange[]>()

function changesOfCard(card: RecordCard): readonly WordChange[] {
  const [record, ...earlier] = card.shown
  const before = earlier.at(-1)
  if (!card.showsChanges || record?.kind !== 'question' || before?.kind !== 'question') return []
  let changes = kept.get(card)
  if (!changes) kept.set(card, (changes = changesIn(diffOf(before, record))))
  return changes
}

type Words = (typeof recordCardWords)['nl']

function linesOf(
  record: CardRecord,
  others: readonly BoardRecord[],
  words: Words,
): Pick<CardWords, 'head' | 'aside' | 'foot'> {
  switch (record.kind) {
    case 'question':
      return { head: words.question, aside: words.version(others.length + 1), foot: [questionFoot(record, words)] }
    case 'insight':
      return { head: words.insight[record.type], aside: '', foot: [words.quotes(others.length)] }
    case 'quote': {
      const [interview] = others
      const guest = interview?.kind === 'interview' ? interview : undefined
      const isProxy = (record.voice ?? guest?.voice) === 'proxy'
      const role = attributedRole(record, guest)
      const how = [isProxy ? words.proxy : '', words.wordings[record.wording]].filter((part) => part !== '').join(', ')
      return { head: words.quote, aside: '', foot: role === '' ? [how, ''] : [`— ${role}`, how] }
    }
    case 'fact': {
      const year = record.year === null ? [] : [String(record.year)]
      const areas = others.flatMap((each) => (each.kind === 'work-area' ? each.name.trim() : []))
      return {
        head: words.fact[record.type],
        aside: '',
        foot: [record.source.trim() || words.noSource, [...year, ...areas].join(' · ')],
      }
    }
  }
}

const questionFoot = ({ status, moment }: Extract<CardRecord, { kind: 'question' }>, words: Words): string =>
  [words.status[status], moment.trim()].filter((part) => part !== '').join(' · ')
