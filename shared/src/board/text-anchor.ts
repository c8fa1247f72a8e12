import * as Y from 'yjs'
import type { ElementId, RecordId } from '../ids.ts'

/** A place in a shared text, between two characters. Opaque, JSON, and stays valid when the text changes. */
type TextAnchor = string & { readonly textAnchor: true }

/** Which shared text of which item. */
export type TextPlace =
  | { readonly in: 'elements'; readonly id: ElementId; readonly field: string }
  | { readonly in: 'records'; readonly id: RecordId; readonly field: string }

export interface TextAnchors {
  /**
   * An anchor at an index in UTF-16 units, or undefined when the text is not there. It stays with the character behind it, or with the one
   * before it: what is written exactly there comes before it, or behind it.
   */
  make(place: TextPlace, index: number, staysWith?: 'next' | 'previous'): TextAnchor | undefined
  /** Where the anchor is now, or undefined when its text is gone, it is no anchor, or it is one into another text than `place`. */
  indexOf(anchor: string, place?: TextPlace): number | undefined
}

/** Anchors into the shared texts of a document. */
export function textAnchors(document: Y.Doc, roots: Readonly<Record<TextPlace['in'], Y.Map<unknown>>>): TextAnchors {
  const textAt = (place: TextPlace): Y.Text | undefined => {
    const item = roots[place.in].get(place.id)
    const text = item instanceof Y.Map ? item.get(place.field) : undefined
    return text instanceof Y.Text ? text : undefined
  }
  return {
    make: (place, index, staysWith = 'next') => {
      const text = textAt(place)
      if (!text) return undefined
      const within = Math.max(0, Math.min(index, text.length))
      const relative = Y.createRelativePositionFromTypeIndex(text, within, staysWith === 'next' ? 0 : -1)
      return JSON.stringify(Y.relativePositionToJSON(relative)) as TextAnchor
    },
    indexOf: (anchor, place) => {
      try {
        const relative = Y.createRelativePositionFromJSON(JSON.parse(anchor))
        const found = Y.createAbsolutePositionFromRelativePosition(relative, document)
        return !found || (place && found.type !== textAt(place)) ? undefined : found.index
      } catch {
        // Stored anchors come from any peer; one that Yjs cannot read points nowhere.
        return undefined
      }
    },
  }
}
