import { describe, expect, test } from 'vitest'
import { languages, type Language } from '@samenspel/shared/language'
import { laterAreas, loadLaterMessages } from './later-messages.ts'
import { loadMessages } from './load-messages.ts'
import { pluralsOf } from './plural.ts'

/** What texts with something in them are given until one fits: words, numbers, names, counts. */
const samples: readonly (readonly unknown[])[] = [
  ['yellow', 'Een zin'],
  ['rectangle', 'Een zin'],
  ['heart', 2],
  [2, 3],
  [['Noor', 'Amir']],
  ['Een zin', ['geld']],
  [{ added: 2, changed: 1, deleted: 3 }],
  [{ own: 2, proxy: 1, facts: 1, observations: 0, notes: 0, contradictions: 1, nuances: 0 }],
  [wordForEverything(), wordForEverything()],
]

/** An object whose every property is a word. */
function wordForEverything(): unknown {
  return new Proxy({}, { get: () => 'Een zin' })
}

/** Every text of a catalogue by its path; texts with something in them are filled in. */
function textsOf(catalogue: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof catalogue === 'string') return [[path, catalogue]]
  if (typeof catalogue === 'function') return [[path, filledIn(catalogue as (...values: unknown[]) => unknown, path)]]
  if (typeof catalogue !== 'object' || catalogue === null) throw new Error(`There is no text at ${path}.`)
  return Object.entries(catalogue).flatMap(([name, value]) => textsOf(value, path === '' ? name : `${path}.${name}`))
}

function filledIn(fill: (...values: unknown[]) => unknown, path: string): string {
  const texts = samples.flatMap((values) => {
    try {
      const text = fill(...values)
      return typeof text === 'string' ? [text] : []
    } catch {
      // It wants something else.
      return []
    }
  })
  // A text that looks a word up in a list no sample knows reads oddly, but its other words are there to be looked at.
  const text = texts.find((each) => each !== '' && !/undefined|NaN|\[object/.test(each)) ?? texts[0]
  if (text === undefined) throw new Error(`No sample fits the text at ${path}; add one.`)
  return text
}

/** Everything a language says, what is loaded later included. */
async function catalogueIn(language: Language): Promise<unknown> {
  const later = laterAreas.map(async (area) => [area, await loadLaterMessages(language, area)] as const)
  return { ...(await loadMessages(language)), later: Object.fromEntries(await Promise.all(later)) }
}

const everything = async (): Promise<readonly (readonly [path: string, text: string])[]> =>
  (await Promise.all(languages.map(catalogueIn))).flatMap((catalogue) => textsOf(catalogue))

describe('the catalogues', () => {
  test('have the same texts in every language, none of them empty', async () => {
    const paths = textsOf(await catalogueIn('nl')).map(([path]) => path)
    for (const language of languages) {
      const texts = textsOf(await catalogueIn(language))
      expect(texts.map(([path]) => path).toSorted()).toEqual(paths.toSorted())
      expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  test('use no words that only makers of software know', async () => {
    const jargon = /\b(canvas|sync\w*|tokens?|offline|url|server-?side|cache|client|session|sessie|websocket)\b/i
    expect((await everything()).filter(([, text]) => jargon.test(text))).toEqual([])
  })

  test('keep sentences short', async () => {
    const sentences = (await everything()).flatMap(([path, text]) =>
      text.split(/(?<=[.?!:])\s+/).map((sentence) => ({ path, sentence, words: sentence.split(/\s+/).length })),
    )
    expect(sentences.filter(({ words }) => words > 16)).toEqual([])
  })
})

test('numbers choose their form and are written as in the language', () => {
  const forms = { one: '# briefje', other: '# briefjes' }
  const dutch = pluralsOf('nl')
  expect([0, 1, 2, 1_200].map((count) => dutch(count, forms))).toEqual([
    '0 briefjes',
    '1 briefje',
    '2 briefjes',
    '1.200 briefjes',
  ])
})
