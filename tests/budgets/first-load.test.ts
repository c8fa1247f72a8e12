import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtChunks, loadedWith, weightKb, type BuiltChunk } from './built-chunks.ts'

const chunks = builtChunks(join(import.meta.dirname, '..', '..', 'client', 'dist'))

/**
 * What each visit may load before the person can begin: kilobytes of script after gzip. What does not fit belongs behind an `import()`,
 * so that only those load it who use it.
 */
const visits = {
  'the name form of a link': { maxKb: 110, needs: ['index.html'] },
  'the home page': { maxKb: 110, needs: ['index.html', 'src/pages/home/home.tsx'] },
  'a board on a phone, as a list': { maxKb: 225, needs: ['index.html', 'src/pages/board/board-page.tsx'] },
  'a board as a canvas': {
    maxKb: 250,
    needs: ['index.html', 'src/pages/board/board-page.tsx', 'src/canvas/board-canvas.tsx', 'src/canvas/minimap.tsx'],
  },
  'the wall page': { maxKb: 230, needs: ['index.html', 'src/wall/wall.tsx'] },
} as const

/** What is loaded later may not make anybody wait long either: over a slow telephone line this takes half a second. */
const LATER_KB_MAX = 60

/** Dutch is what most people load. */
const WORDS = 'src/messages/nl/nl.ts'

test.for(Object.entries(visits))('%s loads no more script than its budget', ([visit, { maxKb, needs }]) => {
  const loaded = [...loadedWith(chunks, [...needs, WORDS]).values()]
  report(`${visit}: ${weightKb(loaded).toFixed(1)} kB of ${maxKb} kB`, loaded)
  expect(weightKb(loaded)).toBeLessThanOrEqual(maxKb)
})

test('nothing that is loaded later is large', () => {
  const atFirst = new Set(Object.values(visits).flatMap(({ needs }) => [...loadedWith(chunks, needs).keys()]))
  const later = [...chunks.values()].filter(({ name }) => !atFirst.has(name))
  expect(later).not.toEqual([])
  report('loaded later, each', later)
  expect(later.filter(({ compressedKb }) => compressedKb > LATER_KB_MAX)).toEqual([])
})

test('a part that is not a chunk any more fails instead of weighing nothing', () => {
  expect(() => loadedWith(chunks, ['src/not-there.ts'])).toThrow('no chunk')
})

function report(title: string, listed: readonly BuiltChunk[]): void {
  const lines = listed
    .toSorted((a, b) => b.compressedKb - a.compressedKb)
    .map(({ name, compressedKb }) => `${compressedKb.toFixed(1).padStart(8)}  ${name}`)
  process.stdout.write([title, ...lines, ''].join('\n'))
}
