import { describe, expect, test } from 'vitest'
import { languages } from '@samenspel/shared/language'
import { en } from './en/en.ts'
import { loadMessages } from './load-messages.ts'
import { nl } from './nl/nl.ts'
import { pluralsOf } from './plural.ts'

/** Every text of a catalogue by its path; texts with a number or a name in them are given some. */
function textsOf(catalogue: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof catalogue === 'string') return [[path, catalogue]]
  if (typeof catalogue === 'function') return [[path, String(catalogue(...argumentsFor(path)))]]
  if (typeof catalogue !== 'object' || catalogue === null) throw new Error(`There is no text at ${path}.`)
  return Object.entries(catalogue).flatMap(([name, value]) => textsOf(value, path === '' ? name : `${path}.${name}`))
}

/** What functions are given: `digest` takes counts, `alsoWriting` names, most a word or a number. */
function argumentsFor(path: string): readonly unknown[] {
  if (path.endsWith('.digest')) return [{ added: 2, changed: 1, deleted: 3 }]
  if (path.endsWith('.alsoWriting')) return [['Noor', 'Amir']]
  if (path === 'canvas.note') return ['yellow', 'Een zin']
  if (path.endsWith('canvas.frame') || path.startsWith('list.') || path.startsWith('join.')) return ['2', 3]
  return [2, 3]
}

describe('the catalogues', () => {
  test('have the same texts in every language, none of them empty', async () => {
    const paths = textsOf(nl).map(([path]) => path)
    for (const language of languages) {
      const texts = textsOf(await loadMessages(language))
      expect(texts.map(([path]) => path).toSorted()).toEqual(paths.toSorted())
      expect(texts.filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  test('use no words that only makers of software know', () => {
    const jargon = /\b(canvas|sync\w*|tokens?|offline|url|server-?side|cache|client|session|sessie|websocket)\b/i
    expect([...textsOf(nl), ...textsOf(en)].filter(([, text]) => jargon.test(text))).toEqual([])
  })

  test('keep sentences short', () => {
    const sentences = [...textsOf(nl), ...textsOf(en)].flatMap(([path, text]) =>
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
