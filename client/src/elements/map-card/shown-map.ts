import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { MapDrawing } from '@samenspel/shared/maps/drawing'
import { readFrozen } from '@samenspel/shared/maps/frozen-map'
import { mapContent, type MapContent } from '@samenspel/shared/maps/map-content'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import type { BoardRecord } from '@samenspel/shared/records/registry'

/** What a map on the board shows, laid out. */
export interface ShownMap {
  readonly content: MapContent
  readonly drawing: MapDrawing
}

const kept = new WeakMap<readonly BoardRecord[], ShownMap>()

/** The map behind an element, or undefined when it is gone. Worked out once for each state of what it shows; moving the element is none. */
export function shownMap({ shown }: ElementOfKind<'map-card'>): ShownMap | undefined {
  const known = kept.get(shown)
  if (known) return known
  const [map] = shown
  if (map?.kind !== 'stakeholder-map') return undefined
  const content = readFrozen(map.frozen) ?? mapContent(graphOf(shown), map)
  const found = { content, drawing: layOutMap(content) }
  kept.set(shown, found)
  return found
}

function graphOf(shown: readonly BoardRecord[]): RecordGraph {
  const byId = new Map<string, BoardRecord>(shown.map((record) => [record.id, record]))
  return new RecordGraph({ get: (id) => byId.get(id), all: () => shown })
}
