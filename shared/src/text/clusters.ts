/**
 * Where a text may be cut without cutting what a reader sees as one character. A small fixed rule instead of the platform's
 * segmenter, because screens with different releases of Unicode must cut alike.
 */

const COMBINING = /^[\p{Mn}\p{Me}\p{Mc}]$/u
const ZERO_WIDTH_JOINER = 0x200d

/** True for text of which every UTF-16 unit is a character of its own. */
const isSimple = (text: string): boolean => !/[\u0300-\u200f\u2028-\u20ab\u20ad-\uffff]/.test(text)

/** The characters a reader sees, in order; joined they are the text. */
export function clustersOf(text: string): readonly string[] {
  if (isSimple(text)) return text.split('')
  const clusters: string[] = []
  let joins = false
  let openFlag = false
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const last = clusters.length - 1
    const isFlag = isRegionalIndicator(code)
    if (last >= 0 && (joins || extendsCluster(code, character) || (isFlag && openFlag))) {
      clusters[last] += character
      openFlag = false
    } else {
      clusters.push(character)
      openFlag = isFlag
    }
    joins = code === ZERO_WIDTH_JOINER
  }
  return clusters
}

const isRegionalIndicator = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff

function extendsCluster(code: number, character: string): boolean {
  if (code === ZERO_WIDTH_JOINER || (code >= 0xfe00 && code <= 0xfe0f)) return true
  const isSkinTone = code >= 0x1f3fb && code <= 0x1f3ff
  const isTag = code >= 0xe0020 && code <= 0xe007f
  return isSkinTone || isTag || COMBINING.test(character)
}
