import type { MapContent, MapEntry, Place } from '@samenspel/shared/maps/map-content'
import { placeInWords } from '@samenspel/shared/maps/place-in-words'
import type { LaterMessages } from '#messages/later-messages.ts'

/** Where a stakeholder lay on the map before, and where it should go: what arrows show, for who does not see them. Nothing where that is where it lies. */
export function movesInWords(texts: LaterMessages['maps'], content: MapContent, entry: MapEntry): readonly string[] {
  const elsewhere = (place: Place | null, say: (place: string) => string): readonly string[] => {
    const words = placeInWords(content, place, texts.levels)
    return words === '' || words === placeInWords(content, entry.place, texts.levels) ? [] : [say(words)]
  }
  return [...elsewhere(entry.before, texts.cameFrom), ...elsewhere(entry.aim, texts.goesTo)]
}
