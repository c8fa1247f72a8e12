import { expect, test } from 'vitest'
import { paintElement } from '#elements/registry.ts'
import type { PaintContext } from '#elements/element-face.ts'
import { Driver } from '#testing/drive.ts'
import { drawMap } from './draw-map.ts'
import { mapTones } from './map-tones.ts'
import { shownMap } from './shown-map.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}
const opaque = (colors: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(colors).filter((color) => color.startsWith('#'))

test.each([
  ['usually', false, 4.5, 1.6],
  ['with more contrast', true, 7, 7],
] as const)('words and lines of a map stand out from every ground %s', (_, isStrong, wordsMin, linesMin) => {
  const { grounds, lines, levels, inks } = mapTones(isStrong)
  for (const ground of opaque(grounds)) {
    for (const ink of ['words', 'soft', 'name', 'move', 'alarm'] as const)
      expect(contrast(inks[ink], ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(ink === 'move' ? 3 : wordsMin)
    for (const line of opaque(lines)) expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThan(linesMin)
  }
  for (const { fill, ink } of Object.values(levels)) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
})

/** The colours that are asked of the platform's drawing context. */
function colorsOf(paint: (context: PaintContext) => void): ReadonlySet<unknown> {
  const colors = new Set<unknown>()
  const context = new Proxy(
    {},
    {
      get: () => () => undefined,
      set: (_, name, value) => {
        if (name === 'fillStyle' || name === 'strokeStyle') colors.add(value)
        return true
      },
    },
  )
  paint(context as PaintContext)
  return colors
}

test('a map on the board is painted in strong colours for who asked for more contrast, and in no other', () => {
  const { board } = new Driver().editor
  const card = board.edit(({ records, elements }) => {
    const stakeholder = records.add('stakeholder', { name: 'Ouderraad' })
    for (const attribute of ['influence', 'interest']) records.add('assessment', { stakeholder, attribute, value: 0.9 })
    const map = records.add('stakeholder-map', { type: 'grid', preset: 'krachtenveld', members: [stakeholder] })
    return elements.add('map-card', { map, size: [700, 560] })
  })
  const element = board.elements.get(card)
  if (element?.kind !== 'map-card') throw new Error('The card is there.')
  const content = shownMap(element) ?? expect.fail('The card shows its map.')
  const box = { x: 0, y: 0, width: 700, height: 500 }
  const painted = (hasStrongEdges: boolean): ReadonlySet<unknown> =>
    colorsOf((context) => {
      const detail = { zoom: 1, scale: 1, level: 'full', openText: null, hasStrongEdges } as const
      paintElement(context, element, detail)
      drawMap(context, content, box, detail)
    })
  const [usual, strong] = [painted(false), painted(true)]
  for (const color of ['#fffefb', '#33574e', '#12695b', '#dcd7c6']) {
    expect(usual, color).toContain(color)
    expect(strong, color).not.toContain(color)
  }
  for (const color of ['#ffffff', '#000000', '#003029']) expect(strong, color).toContain(color)
})
