import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains } from '../geometry/box.ts'
import type { RecordId } from '../ids.ts'
import { TALL_SPACE, WIDE_SPACE, type MapSpace } from './drawing.ts'
import { emptyMapContent } from './empty-map.ts'
import { startForceLayout } from './force-layout.ts'
import { frozenText, readFrozen } from './frozen-map.ts'
import type { MapContent, MapEntry, Place } from './map-content.ts'
import { layOutMap, placeAt } from './map-layout.ts'
import { labelsThatFollow } from './follow-labels.ts'
import { startPlacing } from './place-labels.ts'
import { quadrantOf } from './quadrant.ts'
import { rainbowSectors } from './rainbow.ts'
import { salienceClasses } from './salience.ts'

const names = ['Wijkteam', 'Gemeente, afdeling wonen', 'Ondernemersvereniging winkelcentrum', 'Ouderraad', 'Moskee']
const presets = {
  grid: 'krachtenveld',
  rings: 'ringen-van-invloed',
  salience: 'salience',
  rainbow: 'rainbow',
  network: 'network',
}
type Picture = keyof typeof presets
const pictures = Object.keys(presets) as readonly Picture[]

function contentOf(type: Picture, places: readonly (Place | null)[]): MapContent {
  const preset = presets[type]
  return {
    ...emptyMapContent(type, preset),
    title: 'Kaart',
    showsAdvice: true,
    entries: places.map((place, i): MapEntry => ({
      id: `s${String(i).padStart(3, '0')}` as RecordId,
      name: `${names[i % names.length]} ${i}`,
      form: 'group',
      sector: null,
      place,
      aim: null,
      before: null,
      size: null,
      color: null,
      isUnheard: false,
    })),
  }
}

/** In thousandths, as places are written; doubles would nearly all lie at nothing. */
const share = fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000)
const placeOf: Readonly<Record<Picture, fc.Arbitrary<Place>>> = {
  grid: fc.tuple(share, share).map(([x, y]): Place => ({ type: 'grid', at: [x, y] })),
  rings: fc
    .tuple(fc.nat(3), fc.nat(3), share, share)
    .map(([ring, sector, x, y]): Place => ({ type: 'rings', ring, sector, at: [x, y] })),
  salience: fc.constantFrom(...salienceClasses).map((name): Place => ({ type: 'salience', class: name })),
  rainbow: fc
    .tuple(fc.constantFrom(...rainbowSectors), fc.constantFrom(0 as const, 1 as const, 2 as const))
    .map(([sector, band]): Place => ({ type: 'rainbow', sector, band })),
  network: fc
    .tuple(share, share)
    .map(([x, y]): Place => ({ type: 'network', at: [x * WIDE_SPACE.width, y * WIDE_SPACE.height], isPinned: false })),
}

describe.each(pictures)('the picture of %s', (type) => {
  const spaces: readonly MapSpace[] = [WIDE_SPACE, TALL_SPACE]

  test('shows every stakeholder that is placed once, inside the picture, and nobody else', () => {
    const some = fc.array(fc.option(placeOf[type], { nil: null }), { maxLength: 30 })
    fc.assert(
      fc.property(some, fc.constantFrom(...spaces), (places, space) => {
        const content = contentOf(type, places)
        const { tokens } = layOutMap(content, space)
        const placed = content.entries.filter(({ place }) => place !== null).map(({ id }) => id)
        expect(tokens.map(({ id }) => id)).toEqual(placed)
        const whole = { x: 0, y: 0, ...space }
        for (const { center, label } of tokens) {
          expect(contains(whole, center)).toBe(true)
          expect(contains(whole, [label.box.x, label.box.y])).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is the same whatever the order of its stakeholders', () => {
    fc.assert(
      fc.property(fc.array(placeOf[type], { maxLength: 20 }), (places) => {
        const content = contentOf(type, places)
        const reversed = { ...content, entries: content.entries.toReversed() }
        const byId = (drawn: MapContent) => layOutMap(drawn).tokens.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(reversed)).toEqual(byId(content))
      }),
      { numRuns: 20 },
    )
  })

  test('a token put down where it is drawn gets the place that it has', () => {
    fc.assert(
      fc.property(placeOf[type], fc.constantFrom(...spaces), (place, space) => {
        const content = contentOf(type, [place])
        const [token] = layOutMap(content, space).tokens
        const again = token && placeAt(content, token.center, space)
        if (place.type === 'grid' && again?.type === 'grid')
          for (const axis of [0, 1] as const) expect(again.at[axis]).toBeCloseTo(place.at[axis], 2)
        else if (place.type === 'rings') expect(again).toMatchObject({ ring: place.ring, sector: place.sector })
        else if (place.type !== 'network') expect(again).toEqual(place)
      }),
      { numRuns: 60 },
    )
  })
})

test('a crowd that makes room for itself on a grid stays in the quarter where it was put', () => {
  fc.assert(
    fc.property(fc.tuple(share, share), fc.integer({ min: 1, max: 25 }), (at, count) => {
      const content = contentOf(
        'grid',
        Array.from({ length: count }, (): Place => ({ type: 'grid', at })),
      )
      for (const { center } of layOutMap(content).tokens) {
        const again = placeAt(content, center)
        const found = again?.type === 'grid' ? quadrantOf(again.at[0], again.at[1], [0.5, 0.5]) : undefined
        expect(found).toBe(quadrantOf(at[0], at[1], [0.5, 0.5]))
      }
    }),
    { numRuns: 40 },
  )
})

describe('a frozen map', () => {
  test('is read as it was', () => {
    const content = contentOf('grid', [{ type: 'grid', at: [0.2, 0.9] }, null])
    expect(readFrozen(frozenText(content))).toEqual(content)
  })

  test('that a stranger wrote never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readFrozen(text)))
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({
          content: { type: 'rings', entries: [value], links: [value], cut: value },
          table: value,
        })
        const read = readFrozen(text)
        if (read) layOutMap(read)
      }),
    )
  })
})

describe('laying out by force', () => {
  const nodes = Array.from({ length: 40 }, (_, i) => ({
    id: `n${i}`,
    at: i === 3 ? ([400, 300] as const) : undefined,
    isPinned: i === 3,
  }))
  const links = Array.from({ length: 80 }, (_, i) => ({ from: `n${i % 40}`, to: `n${(i * 7) % 40}`, strength: null }))
  const run = (sliceMs: number) => {
    const layout = startForceLayout(nodes, links)
    let clockMs = 0
    while (layout.run(sliceMs, () => (clockMs += 1)));
    return layout
  }

  test('ends, keeps what is pinned, and stays on the paper', () => {
    const { coordinates, steps } = run(5)
    expect(steps).toBe(300)
    expect([coordinates[6], coordinates[7]]).toEqual([400, 300])
    for (const [i, value] of coordinates.entries()) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(i % 2 === 0 ? WIDE_SPACE.width : WIDE_SPACE.height)
    }
  })

  test('gives the same places however it is sliced', () => {
    expect([...run(1).coordinates]).toEqual([...run(50).coordinates])
  })
})

describe('names that are placed in slices', () => {
  test('lie where they lie when they are placed at once', () => {
    fc.assert(
      fc.property(fc.array(placeOf.grid, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (places, sliceMs) => {
        const content = contentOf('grid', places)
        let clockMs = 0
        const inSlices = layOutMap(content, WIDE_SPACE, (wishes, room) => {
          const placing = startPlacing(wishes, room)
          for (;;) {
            const labels = placing.run(sliceMs, () => (clockMs += 1))
            if (labels) return labels
          }
        })
        expect(inSlices).toEqual(layOutMap(content))
      }),
      { numRuns: 20 },
    )
  })

  test('go along with their tokens until then', () => {
    const [before, after] = [0.2, 0.6].map((x) => contentOf('grid', [{ type: 'grid', at: [x, 0.5] }]))
    if (!before || !after) throw new Error('There are two maps.')
    const { tokens } = layOutMap(before)
    const [moved] = layOutMap(after, WIDE_SPACE, (wishes, room) => labelsThatFollow(tokens, wishes, room)).tokens
    const [token] = tokens
    if (!moved || !token) throw new Error('Both are drawn.')
    expect(moved.label.box.x - moved.center[0]).toBeCloseTo(token.label.box.x - token.center[0])
    expect(moved.center[0]).toBeGreaterThan(token.center[0] + 200)
  })
})
