import type { RecordId } from '../ids.ts'
import type { MapContent } from './map-content.ts'

/** How two maps that stand side by side agree about one stakeholder. */
export type Presence = 'both' | 'only-left' | 'only-right' | 'neither'

/** For every stakeholder of two maps whether it is placed on both, on one alone, or on neither; in the order of the first, then the second. */
export function compareMaps(left: MapContent, right: MapContent): ReadonlyMap<RecordId, Presence> {
  const placed = (content: MapContent): ReadonlySet<string> =>
    new Set(content.entries.filter(({ place }) => place !== null).map(({ id }) => id))
  const [here, there] = [placed(left), placed(right)]
  return new Map(
    [...left.entries, ...right.entries].map(({ id }): [RecordId, Presence] => [
      id,
      here.has(id) ? (there.has(id) ? 'both' : 'only-left') : there.has(id) ? 'only-right' : 'neither',
    ]),
  )
}
