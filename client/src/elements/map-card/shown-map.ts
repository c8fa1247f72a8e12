import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { readFrozen } from '@samenspel/shared/maps/frozen-map'
import { mapContent, type MapContent } from '@samenspel/shared/maps/map-content'
import type { BoardRecord } from '@samenspel/shared/records/registry'

const kept = new WeakMap<readonly BoardRecord[], MapContent>()

/**
 * What the map behind a card shows, or undefined when it is gone. Worked out once for each state of it, and the same object for as long; moving the card
 * is none.
 */
export function shownMap({ shown }: ElementOfKind<'map-card'>): MapContent | undefined {
  const known = kept.get(shown)
  if (known) return known
  const [map] = shown
  if (map?.kind !== 'stakeholder-map') return undefined
  const content = readFrozen(map.frozen) ?? mapContent(graphOf(shown), map)
  kept.set(shown, content)
  return content
}

function graphOf(shown: readonly BoardRecord[]): RecordGraph {
  const byId = new Map<string, BoardRecord>(shown.map((record) => [record.id, record]))
  return new RecordGraph({ get: (id) => byId.get(id), all: () => shown })
}
