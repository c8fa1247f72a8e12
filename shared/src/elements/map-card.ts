import { boxAt } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { RecordId } from '../ids.ts'
import type { BoardRecord, RecordKindName } from '../records/registry.ts'
import { reference, size } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'
import { shownRecords, type RecordsToShow } from './shown-records.ts'

/** A new map on the board: as large as the units that maps are laid out in, with its title above it. */
export const MAP_UNITS: Point = [1600, 1200]
/** The strip at the top in which the title stands, as a share of the height. */
export const MAP_TITLE_SHARE = 70 / 1200

const SIDE_UNITS_MIN = 240

/** What maps are made of. */
const KINDS = new Set<RecordKindName>([
  'stakeholder-map',
  'stakeholder',
  'assessment',
  'relation',
  'issue',
  'stake',
  'task',
])

/** A map of stakeholders on the board: the same as in the workbook, to look at and to open. */
export const mapCard = defineElementKind({
  kind: 'map-card',
  formerKind: 'stakeholder-map',
  layer: 'content',
  mainText: null,
  fields: {
    /** The record that it shows. */
    map: reference(),
    size: size(MAP_UNITS, SIDE_UNITS_MIN, 100_000),
    shown: shownRecords(),
  },
  box: (view) => boxAt(view.position, view.size[0], view.size[1]),
  resize: {
    sides: 'all',
    sizeUnitsMin: [SIDE_UNITS_MIN, SIDE_UNITS_MIN],
    keepsProportions: true,
    to: (_view, box) => ({ position: [box.x, box.y], size: [box.width, box.height] }),
  },
  shows: {
    recordKinds: [...KINDS],
    records: ({ map }, records) => {
      const own = records.get(map as RecordId)
      // A frozen map shows itself alone, whatever becomes of the register.
      if (own?.kind !== 'stakeholder-map') return []
      return own.frozen === '' ? [own, ...ofMaps(records).filter(({ id }) => id !== own.id)] : [own]
    },
    words: ({ shown }) => wordsOf(shown),
  },
})

const kept = new WeakMap<readonly BoardRecord[], readonly BoardRecord[]>()

/** All records that maps are made of; looked up once for each state of the register. */
function ofMaps(records: RecordsToShow): readonly BoardRecord[] {
  const all = records.all()
  const known = kept.get(all)
  if (known) return known
  const found = all.filter(({ kind }) => KINDS.has(kind))
  kept.set(all, found)
  return found
}

/** Its title, what it is for, and who is on it. */
function wordsOf([map, ...others]: readonly BoardRecord[]): readonly string[] {
  if (map?.kind !== 'stakeholder-map') return []
  const members = new Set(map.members)
  const names = others.flatMap((record) =>
    record.kind === 'stakeholder' && members.has(record.id) ? [record.name] : [],
  )
  return [map.title, map.purpose, ...names].map((text) => text.trim()).filter((text) => text !== '')
}
