/** Names on full maps: how much of each is covered by another name, by a token, or by words of the map, and how small the letters get. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from '../geometry/box.ts'
import type { RecordId } from '../ids.ts'
import { boxOfWords } from './draw-tokens.ts'
import { TALL_SPACE, WIDE_SPACE, type MapDrawing, type MapSpace } from './drawing.ts'
import { emptyMapContent } from './empty-map.ts'
import type { MapContent, MapEntry, Place } from './map-content.ts'
import { layOutMap } from './map-layout.ts'
import type { PresetName } from './presets.ts'
import { rainbowSectors } from './rainbow.ts'
import { salienceClasses } from './salience.ts'

/** As long as names of organisations and groups really are. */
const names =
  `Huurdersvereniging Zuid|Gemeente, afdeling Wonen en Leefomgeving|Woningcorporatie De Goede Woning|Wijkteam Noord|Bewonerscommissie Seniorencomplex de Linde|Wijkagent|Huisartsenpraktijk aan het Plein|Stichting Welzijn Ouderen|Basisschool Het Kompas|Ouderraad|Thuiszorgorganisatie Buurtzorg|Vrijwilligers van de buurtmoestuin|Mantelzorgers|Jonge gezinnen|Wethouder Wonen|Energiecoöperatie Zonnige Daken|Moskee El Islam|Protestantse Kerk op het Plein|Ondernemersvereniging winkelcentrum De Passage|Voedselbank|Sportvereniging VV Oranje|Schuldhulpverlening|Nieuwkomers|Vluchtelingenwerk|Woonconsulent|Leger des Heils|Zorgverzekeraar|GGD Regio Midden|Politie, team Oost|Openbaar vervoerbedrijf`.split(
    '|',
  )

const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)
const point = fc.tuple(share, share)
const kinds: readonly {
  readonly type: MapContent['type']
  readonly preset: PresetName
  readonly place: fc.Arbitrary<Place>
}[] = [
  { type: 'grid', preset: 'krachtenveld', place: point.map((at): Place => ({ type: 'grid', at })) },
  {
    type: 'rings',
    preset: 'ringen-van-invloed',
    place: fc
      .tuple(fc.nat(3), fc.nat(3), point)
      .map(([ring, sector, at]): Place => ({ type: 'rings', ring, sector, at })),
  },
  {
    type: 'rings',
    preset: 'importance',
    place: fc.tuple(fc.nat(2), point).map(([ring, at]): Place => ({ type: 'rings', ring, sector: 0, at })),
  },
  {
    type: 'salience',
    preset: 'salience',
    place: fc.constantFrom(...salienceClasses).map((name): Place => ({ type: 'salience', class: name })),
  },
  {
    type: 'rainbow',
    preset: 'rainbow',
    place: fc
      .tuple(fc.constantFrom(...rainbowSectors), fc.constantFrom(0 as const, 1 as const, 2 as const))
      .map(([sector, band]): Place => ({ type: 'rainbow', sector, band })),
  },
  {
    type: 'network',
    preset: 'network',
    place: point.map(([x, y]): Place => ({ type: 'network', at: [60 + x * 1280, 60 + y * 870], isPinned: false })),
  },
]

function mapOf({ type, preset }: (typeof kinds)[number], places: readonly (Place | null)[]): MapContent {
  return {
    ...emptyMapContent(type, preset),
    showsAdvice: true,
    entries: places.map((place, i): MapEntry => ({
      id: `s${String(i).padStart(3, '0')}` as RecordId,
      name: names[i % names.length] ?? '',
      form: 'group',
      sector: null,
      place,
      aim: null,
      before: null,
      size: null,
      color: null,
      isUnheard: i % 9 === 0,
    })),
  }
}

const sharedArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/** The largest share of any name that others cover. */
function mostCovered(drawing: MapDrawing, over: (own: number) => readonly Box[]): number {
  return Math.max(
    0,
    ...drawing.tokens.map(({ label: { box } }, i) => {
      const covered = over(i).reduce((sum, other) => sum + sharedArea(box, other), 0)
      return covered / (box.width * box.height)
    }),
  )
}

const core = ([x, y]: readonly [number, number], radius: number): Box => ({
  x: x - radius * 0.8,
  y: y - radius * 0.8,
  width: radius * 1.6,
  height: radius * 1.6,
})

describe.each(kinds)('sixty names on $preset', (kind) => {
  test.each([
    ['a wide sheet', WIDE_SPACE],
    ['a tall one', TALL_SPACE],
  ] as const)('on %s can all be read', (_name, space: MapSpace) => {
    fc.assert(
      fc.property(fc.array(fc.noBias(kind.place), { minLength: 60, maxLength: 60 }), (places) => {
        const drawing = layOutMap(mapOf(kind, places), space)
        const { tokens, words } = drawing
        expect(tokens.length).toBe(60)
        const byNames = mostCovered(drawing, (own) => tokens.filter((_, i) => i !== own).map(({ label }) => label.box))
        const byTokens = mostCovered(drawing, (own) =>
          tokens.filter((_, i) => i !== own).map(({ center, radius }) => core(center, radius)),
        )
        const byWords = mostCovered(drawing, () => words.map(boxOfWords))
        expect(byNames).toBeLessThan(0.06)
        expect(byTokens).toBeLessThan(0.05)
        expect(byWords).toBeLessThan(0.35)
        for (const { label } of tokens) {
          expect(label.sizeUnits).toBeGreaterThanOrEqual(18)
          // No word is cut in two where it fits on a line.
          expect(label.lines.join(' ')).toBe(label.lines.join(' ').replaceAll(/\s+/g, ' '))
          expect(names).toContain(label.lines.join(' '))
        }
      }),
      { numRuns: 6, seed: 20 },
    )
  })
})

test('names of zones are not under tokens', () => {
  const [, rings] = kinds
  if (!rings) throw new Error('There are rings.')
  fc.assert(
    fc.property(fc.array(fc.noBias(rings.place), { minLength: 20, maxLength: 20 }), (places) => {
      const { tokens, words } = layOutMap(mapOf(rings, places))
      const zones = words.filter(({ tone }) => tone === 'zone').map(boxOfWords)
      const covered = tokens.filter(({ center, radius }) =>
        zones.some((zone) => sharedArea(zone, core(center, radius)) > radius * radius * 0.6),
      )
      expect(covered.length).toBeLessThan(2)
    }),
    { numRuns: 20, seed: 3 },
  )
})
