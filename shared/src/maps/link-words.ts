import type { Point } from '../geometry/point.ts'
import type { Language } from '../language.ts'
import { textWidthEm } from '../text/text-width.ts'
import type { DrawnLink, DrawnToken } from './drawing.ts'
import { addBox, boxesFor, sharedWith } from './many-boxes.ts'
import { wordsOfLink, type MapLink } from './map-links.ts'
import type { OwnWords } from './map-words.ts'

/** The size that words on relations are set in. */
export const LINK_WORDS_UNITS = 17
const LINE_UNITS = 21
const SIGN_UNITS = 14
const CHARACTERS_MAX = 24
/** With more relations than this only those that the group has named carry words; with fewer each says of what type it is. */
const TYPES_UPTO = 40
/** Where along the relation, the middle first. */
const ALONG = [0.5, 0.4, 0.6, 0.31, 0.69, 0.23, 0.77] as const
/** So much of it may be covered before the word of a type is left out. */
const COVERED_SHARE_MAX = 0.25

/** The relations with words where these cover least: names, tokens, signs and each other. */
export function withWords(
  drawn: readonly DrawnLink[],
  {
    links,
    tokens,
    ...named
  }: {
    readonly links: readonly MapLink[]
    readonly tokens: readonly DrawnToken[]
    readonly language: Language
    readonly labels: OwnWords
  },
): readonly DrawnLink[] {
  const byId = new Map<string, MapLink>(links.map((link) => [link.id, link]))
  const signs = drawn.filter(({ sign }) => sign !== '')
  const taken = boxesFor(2 * tokens.length + signs.length + drawn.length)
  let count = 0
  for (const { center, radius, label } of tokens) {
    addBox(taken, count++, boxAround(center, 2 * radius, 2 * radius))
    addBox(taken, count++, label.box)
  }
  for (const { middle } of signs) addBox(taken, count++, boxAround(middle, 2 * SIGN_UNITS, 2 * SIGN_UNITS))
  return drawn.map((link) => {
    const source = byId.get(link.id)
    const isNamed = source !== undefined && source.label !== ''
    const words = source && (isNamed || drawn.length <= TYPES_UPTO) ? shortened(wordsOfLink(source, named)) : ''
    if (words === '') return link
    const width = textWidthEm(words, 600) * LINK_WORDS_UNITS + 6
    const covered = (at: Point): number => {
      const { x, y } = boxAround(at, width, LINE_UNITS)
      let total = 0
      for (let i = 0; i < count; i += 1) total += sharedWith(taken, i, x, y, x + width, y + LINE_UNITS)
      return total
    }
    const tries = ALONG.map((along) => pointOn(link, along)).map((at) => ({ at, covered: covered(at) }))
    const best = tries.reduce((least, each) => (each.covered < least.covered ? each : least))
    if (!isNamed && best.covered > width * LINE_UNITS * COVERED_SHARE_MAX) return link
    addBox(taken, count++, boxAround(best.at, width, LINE_UNITS))
    return { ...link, words, wordsAt: best.at }
  })
}

function pointOn({ start, bend, end }: DrawnLink, along: number): Point {
  const [a, b, c] = [(1 - along) ** 2, 2 * (1 - along) * along, along ** 2]
  return [a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]]
}

const boxAround = ([x, y]: Point, width: number, height: number) => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

const shortened = (words: string): string => {
  const characters = [...words]
  return characters.length <= CHARACTERS_MAX ? words : `${characters.slice(0, CHARACTERS_MAX - 1).join('')}…`
}
