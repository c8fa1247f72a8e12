import * as Y from 'yjs'
import type { ElementId, RecordId } from '../ids.ts'

/** A place in a shared text, between two characters. Opaque, JSON, and stays valid when the text changes. */
type TextAnchor = string & { readonly textAnchor: true }

/** Which shared text of which item. */
export type TextPlace =
  | { readonly in: 'elements'; readonly id: ElementId; readonly field: string }
  | { readonly in: 'records'; readonly id: RecordId; readonly field: string }

export interface TextAnchors {
  /** An anchor at an index in UTF-16 units, or undefined when the text is not there. */
  make(place: TextPlace, index: number): TextAnchor | undefined
  /** Where the anchor is now, or undefined when its text is gone or it is no anchor. */
  indexOf(anchor: TextAnchor): number | undefined
}

/** Anchors into the shared texts of a document. */
export function textAnchors(document: Y.Doc, roots: Readonly<Record<TextPlace['in'], Y.Map<unknown>>>): TextAnchors {
  return {
    make: (place, index) => {
      const item = roots[place.in].get(place.id)
      const text = item instanceof Y.Map ? item.get(place.field) : undefined
      if (!(text instanceof Y.Text)) return undefined
      const relative = Y.createRelativePositionFromTypeIndex(text, Math.max(0, Math.min(index, text.length)))
      return JSON.stringify(Y.relativePositionToJSON(relative)) as TextAnchor
    },
    indexOf: (anchor) => {
      try {
        const relative = Y.createRelativePositionFromJSON(JSON.parse(anchor))
        return Y.createAbsolutePositionFromRelativePosition(relative, document)?.index
      } catch {
        // Stored anchors come from any peer; one that Yjs cannot read points nowhere.
        return undefined
      }
    },
  }
}
