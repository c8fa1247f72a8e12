import { describe, expect, test } from 'vitest'
import type { RecordId } from '../ids.ts'
import { boxOfWords } from './draw-tokens.ts'
import { TALL_SPACE, WIDE_SPACE } from './drawing.ts'
import { emptyMapContent } from './empty-map.ts'
import type { MapEntry } from './map-content.ts'
import { layOutMap } from './map-layout.ts'
import { labelKeys } from './preset-labels.ts'
import { presetsInOrder } from './presets.ts'

const sentence = 'Wie hier woont, werkt of langskomt en er iets van merkt, ook als niemand dat heeft gevraagd'
const pictures = presetsInOrder.filter(({ type }) => ['grid', 'rings', 'salience', 'rainbow'].includes(type))

describe('words of a map that are whole sentences', () => {
  test.each(pictures)('stay within the picture of $preset', ({ type, preset }) => {
    const empty = emptyMapContent(type, preset)
    const labels = Object.fromEntries(labelKeys(preset, empty).map((key) => [key, sentence]))
    for (const space of [WIDE_SPACE, TALL_SPACE]) {
      const { words } = layOutMap({ ...empty, labels }, space)
      expect(words.length).toBeGreaterThan(0)
      for (const each of words) {
        const { x, y, width, height } = boxOfWords(each)
        expect(
          [x, y, space.width - x - width, space.height - y - height].every((room) => room >= -1),
          each.key,
        ).toBe(true)
        expect(each.lines.join('')).toMatch(/^Wie/)
      }
    }
  })
})

test('the name of a quarter stands in its outer corner, or in another one when a token lies there', () => {
  const empty = { ...emptyMapContent('grid', 'mendelow'), showsAdvice: true }
  const at = (entries: readonly MapEntry[]) =>
    layOutMap({ ...empty, entries }).words.find(({ key }) => key === 'bottom-left') ?? expect.fail('It has a name.')
  const entry = (x: number, y: number): MapEntry => ({
    id: 's1' as RecordId,
    name: 'Ouderraad',
    form: 'group',
    sector: null,
    place: { type: 'grid', at: [x, y] },
    aim: null,
    before: null,
    size: null,
    color: null,
    isUnheard: false,
  })
  const usual = at([entry(0.9, 0.9)])
  const other = at([entry(0.06, 0.02)])
  expect([usual.at[0], usual.anchor]).toEqual([122, 'start'])
  expect(other.at).not.toEqual(usual.at)
  const [x, y] = [104 + 34 + 0.06 * (1262 - 68), 34 + 34 + 0.98 * (852 - 68)]
  const covers = (words: typeof usual): boolean => {
    const box = boxOfWords(words)
    return x > box.x - 12 && x < box.x + box.width + 12 && y > box.y - 12 && y < box.y + box.height + 12
  }
  expect([covers(usual), covers(other)]).toEqual([true, false])
})
