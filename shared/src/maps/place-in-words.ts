import { levelOf, type Level } from './levels.ts'
import { labelOf, type MapContent, type Place } from './map-content.ts'
import { quadrantOf } from './quadrant.ts'

/** Words for levels in the language of whoever reads. */
export type LevelWords = Readonly<Record<Level, string>>

/** Where a stakeholder lies, as it is said aloud: "invloed hoog, belang midden". Empty for null. */
export function placeInWords(content: MapContent, place: Place | null, levels: LevelWords): string {
  if (!place) return ''
  switch (place.type) {
    case 'grid': {
      const [x, y] = place.at
      return `${labelOf(content, 'y')} ${levels[levelOf(y)]}, ${labelOf(content, 'x')} ${levels[levelOf(x)]}`
    }
    case 'rings':
      return [
        labelOf(content, `ring-${place.ring}`),
        ...(content.sectors > 1 ? [labelOf(content, `sector-${place.sector}`)] : []),
      ].join(', ')
    case 'salience':
      return labelOf(content, place.class)
    case 'rainbow':
      return `${labelOf(content, place.sector)}, ${labelOf(content, `band-${place.band}`)}`
    case 'network':
      return ''
  }
}

/** The name of the quarter in which a stakeholder lies on a grid; empty elsewhere. */
export function adviceOf(content: MapContent, place: Place | null): string {
  if (place?.type !== 'grid') return ''
  const quadrant = quadrantOf(place.at[0], place.at[1], content.cut)
  return quadrant ? labelOf(content, quadrant) : ''
}
