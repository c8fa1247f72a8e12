import type { PersonaCoverage } from '@samenspel/shared/knowledge/coverage'
import type { cardWords } from '#messages/card-words.ts'

/** "2 own voices · 1 about somebody · based on 3 interviews". */
export function voicesOf(
  { ownPeople, proxyPeople, interviews }: Pick<PersonaCoverage, 'ownPeople' | 'proxyPeople' | 'interviews'>,
  words: (typeof cardWords)['nl'],
): string {
  if (ownPeople + proxyPeople === 0) return words.nobody
  return [ownPeople > 0 && words.own(ownPeople), proxyPeople > 0 && words.proxy(proxyPeople), words.basedOn(interviews)]
    .filter((part) => part !== false)
    .join(' · ')
}
