import { shortenedText } from '../text/shortened-text.ts'
import { textWidthEm } from '../text/text-width.ts'
import type { GroundWords, MapSpace } from './drawing.ts'

/** Words of the ground are set in letters of at least this share of their usual size; what is longer still is cut. */
const SHARE_MIN = 0.6

const widthEm = (line: string): number => textWidthEm(line, 600)

/** Words of the ground in the room that there is for them: in smaller letters, and cut where that is not enough. A group can call things by whole sentences. */
export function fitWords(words: GroundWords, roomUnits: number): GroundWords {
  const width = Math.max(0, ...words.lines.map((line) => widthEm(line)))
  if (width * words.sizeUnits <= roomUnits) return words
  const share = Math.max(SHARE_MIN, roomUnits / (width * words.sizeUnits))
  const sizeUnits = words.sizeUnits * share
  return {
    ...words,
    sizeUnits,
    lineUnits: words.lineUnits * share,
    lines: words.lines.map((line) => shortenedText(line, roomUnits / sizeUnits)),
  }
}

/** The same, where the edge of the drawing is what stops them. */
export function fitInside(words: GroundWords, space: MapSpace): GroundWords {
  const [at, length] = words.isUpright ? [space.height - words.at[1], space.height] : [words.at[0], space.width]
  const [before, after] = [at, length - at]
  const room = words.anchor === 'start' ? after : words.anchor === 'end' ? before : 2 * Math.min(before, after)
  return fitWords(words, room)
}
