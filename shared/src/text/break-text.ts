import { clustersOf } from './clusters.ts'
import { isWide, textWidthEm, type FontWeight } from './text-width.ts'

/** A piece of text that is never broken unless it is wider than a line: a word with the hyphen it may end in, and the spaces after it. */
interface TextPiece {
  readonly text: string
  /** Without the spaces at its end, which may hang over the edge. */
  readonly widthEm: number
  readonly widthWithSpacesEm: number
}

/** A paragraph ends at a line feed; an empty one has no pieces. */
export type Paragraph = readonly TextPiece[]

/** A text cut where lines may break: after spaces, hyphens and dashes, and between wide letters. Joined with line feeds it is the text. */
export function piecesOf(text: string, weight: FontWeight): readonly Paragraph[] {
  return text.split('\n').map((paragraph) => cutWords(paragraph).map((word) => measured(word, weight)))
}

function measured(text: string, weight: FontWeight): TextPiece {
  const widthEm = textWidthEm(text.replace(/[ \t]+$/, ''), weight)
  const spaces = /[ \t]*$/.exec(text)?.[0] ?? ''
  return { text, widthEm, widthWithSpacesEm: widthEm + textWidthEm(spaces, weight) }
}

// As browsers do, so that a text field over a note shows the same lines: after a hyphen or dash within a word but not after one that
// begins it ("-5"), on both sides of an em dash, and after a question mark within an address.
const BREAK =
  /(?<=[ \t])(?![ \t])|(?<=[\p{L}\p{N}][-\u2010\u2013?])(?=[\p{L}\p{N}])|(?<=\u2014)(?=[^ \t\u2014])|(?<=[^ \t\u2014])(?=\u2014)/u

function cutWords(paragraph: string): readonly string[] {
  if (paragraph === '') return []
  const words = paragraph.split(BREAK)
  return /[\u1100-\uffff]/.test(paragraph) ? words.flatMap(cutBetweenWide) : words
}

/** Parts a word before and after each wide letter; signs that close stay with what they close. */
function cutBetweenWide(word: string): readonly string[] {
  const parts: string[] = []
  let previousIsWide = false
  for (const cluster of clustersOf(word)) {
    const wide = isWide(cluster.codePointAt(0) ?? 0)
    const closes = /^[\s\p{P}]/u.test(cluster)
    if (parts.length > 0 && (closes || !(wide || previousIsWide))) parts[parts.length - 1] += cluster
    else parts.push(cluster)
    previousIsWide = wide
  }
  return parts
}

/** How many lines the pieces take at a width; pieces wider than a line are cut. */
export function countLines(paragraphs: readonly Paragraph[], widthEm: number, weight: FontWeight): number {
  let lines = 0
  for (const paragraph of paragraphs) {
    lines += 1
    let used = 0
    for (const piece of paragraph) {
      if (used > 0 && used + piece.widthEm > widthEm) {
        lines += 1
        used = 0
      }
      if (piece.widthEm > widthEm) {
        const parts = cutLong(piece.text, widthEm, weight)
        lines += parts.length - 1
        used = textWidthEm(parts.at(-1) ?? '', weight)
      } else used += piece.widthWithSpacesEm
    }
  }
  return lines
}

/** The text of each line at a width, spaces at the ends of lines included: joined they are the text without its line feeds. */
export function breakLines(paragraphs: readonly Paragraph[], widthEm: number, weight: FontWeight): readonly string[] {
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    let line = ''
    let used = 0
    for (const piece of paragraph) {
      if (used > 0 && used + piece.widthEm > widthEm) {
        lines.push(line)
        line = ''
        used = 0
      }
      if (piece.widthEm > widthEm) {
        const parts = cutLong(piece.text, widthEm, weight)
        lines.push(...parts.slice(0, -1))
        line = parts.at(-1) ?? ''
        used = textWidthEm(line, weight)
      } else {
        line += piece.text
        used += piece.widthWithSpacesEm
      }
    }
    lines.push(line)
  }
  return lines
}

/** Cuts what does not fit on a line into parts that do, never inside a character that a reader sees as one. */
function cutLong(text: string, widthEm: number, weight: FontWeight): readonly string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const cluster of clustersOf(text)) {
    const width = textWidthEm(cluster, weight)
    if (part !== '' && used + width > widthEm && !/^[ \t]/.test(cluster)) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += cluster
    used += width
  }
  parts.push(part)
  return parts
}
