import { expect, test } from 'vitest'
import { wordKeys } from '@samenspel/shared/maps/map-words'
import { presetsInOrder } from '@samenspel/shared/maps/presets'
import { maps as en } from '#messages/en/maps.ts'
import { maps as nl } from '#messages/nl/maps.ts'
import { usualWord, wordsOnMap } from './words-on-map.ts'

/** The keys of words that are neither of the ground nor of attributes. */
const keys = presetsInOrder.flatMap(({ type, preset }) =>
  wordKeys({ type, preset, labels: {}, language: 'nl', x: 'interest', y: 'influence', rings: 4, sectors: 4 }, [])
    .filter(({ group }) => group !== 'ground')
    .flatMap((group) => group.keys),
)

test('each word has its usual one in both languages', () => {
  expect(keys.length).toBeGreaterThan(60)
  for (const texts of [nl, en]) for (const key of keys) expect(usualWord(texts, key), key).toMatch(/\S/)
})

test('each word that the group gives is in the texts of the map, and taken back the usual ones are', () => {
  for (const key of keys) {
    const texts = wordsOnMap(nl, { [key]: 'Ons eigen woord' })
    expect(usualWord(texts, key), key).toBe('Ons eigen woord')
    for (const other of keys) if (other !== key) expect(usualWord(texts, other)).toBe(usualWord(nl, other))
  }
  expect(wordsOnMap(nl, {})).toBe(nl)
})
