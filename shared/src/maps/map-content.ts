/** What a map shows: plain values without references, so that it can be laid out, compared, and kept as it was. */
import type { Point } from '../geometry/point.ts'
import type { RecordId } from '../ids.ts'
import type { RecordGraph } from '../knowledge/record-graph.ts'
import type { Language } from '../language.ts'
import type { Lens } from '../records/assessment.ts'
import type { Sector, StakeholderType } from '../records/stakeholder.ts'
import type { MapType, NetworkPlace, RingPlace } from '../records/stakeholder-map.ts'
import { assessedValues } from './assessed-values.ts'
import { linksAmong, shownLinks, type MapLink } from './map-links.ts'
import { membersOf, viewpointOf, type MapRecord } from './map-members.ts'
import { mapTable, type MapTable } from './map-table.ts'
import { isUnheard } from './missing-voice.ts'
import { presetLabel } from './preset-labels.ts'
import { gridPresetOf, ringsPresetOf } from './presets.ts'
import { rainbowPlaceOf, type RainbowPlace } from './rainbow.ts'
import { salienceClassOf, type SalienceClass } from './salience.ts'

/** In place of an attribute: none, also where the preset has one. */
export const NO_ATTRIBUTE = 'none'

/** Where a stakeholder lies, in the terms of the map's type; on a grid x to the right and y upwards, each 0 to 1. */
export type Place =
  | { readonly type: 'grid'; readonly at: Point }
  | ({ readonly type: 'rings' } & RingPlace)
  | { readonly type: 'salience'; readonly class: SalienceClass }
  | ({ readonly type: 'rainbow' } & RainbowPlace)
  | ({ readonly type: 'network' } & NetworkPlace)

/** A stakeholder on a map. */
export interface MapEntry {
  readonly id: RecordId
  readonly name: string
  readonly form: StakeholderType
  readonly sector: Sector | null
  /** Null while it is not placed: it lies in the strip beside the map, never in the middle. */
  readonly place: Place | null
  /** Where it lies by the second lens, and where it lay on the map before. */
  readonly aim: Place | null
  readonly before: Place | null
  /** By the attributes that the map shows as size and colour. */
  readonly size: number | null
  readonly color: number | null
  /** Much happens to it while it can do little, or the group says that nobody has heard it. */
  readonly isUnheard: boolean
}

export interface MapContent {
  readonly type: MapType
  readonly preset: string
  readonly title: string
  /** What the map is for. */
  readonly purpose: string
  readonly language: Language
  /** Labels that the group has given. */
  readonly labels: Readonly<Record<string, string>>
  readonly x: string
  readonly y: string
  readonly cut: Point
  readonly threshold: number
  readonly rings: number
  readonly sectors: number
  readonly sizeBy: string
  readonly colorBy: string
  readonly showsAdvice: boolean
  readonly area: string
  readonly lens: Lens
  readonly phase: string
  readonly aim: Lens | null
  readonly entries: readonly MapEntry[]
  /** The relations that are shown. */
  readonly links: readonly MapLink[]
  /** Types and states of relations that are not. */
  readonly hiddenRelations: readonly string[]
  /** What a map says that is a table; null for a picture. */
  readonly table: MapTable | null
}

/** What the map shows now. Stakeholders that are archived, deleted or merged into another are not on it; the one they were merged into is. */
export function mapContent(graph: RecordGraph, map: MapRecord): MapContent {
  const settings = settingsOf(map)
  const members = membersOf(graph, map)
  const placing = placingOn(graph, map)
  const earlier = map.before === '' ? undefined : graph.find('stakeholder-map', map.before)
  const placingBefore =
    earlier && earlier.id !== map.id && earlier.type === map.type ? placingOn(graph, earlier) : undefined
  const values = assessedValues(graph)
  const from = viewpointOf(map)
  const entries = members.map((stakeholder): MapEntry => {
    const { id } = stakeholder
    const value = (attribute: string): number | null => (attribute === '' ? null : values.value(id, attribute, from))
    return {
      id,
      name: stakeholder.name.trim(),
      form: stakeholder.type,
      sector: stakeholder.sector,
      place: placing(id, map.lens),
      aim: map.aim === null || map.aim === map.lens ? null : placing(id, map.aim),
      before: placingBefore?.(id, earlier?.lens ?? 'actual') ?? null,
      size: value(settings.sizeBy),
      color: value(settings.colorBy),
      isUnheard: stakeholder.isMissingVoice || isUnheard(value('impact'), value('influence') ?? value('power')),
    }
  })
  return {
    ...settings,
    // Advice comes after placing, also where a map begins anew.
    showsAdvice: map.showsAdvice && entries.some(({ place }) => place !== null),
    title: map.title.trim(),
    purpose: map.purpose.trim(),
    entries,
    links: shownLinks(linksAmong(graph, new Set(members.map(({ id }) => id)), map.area), map.hiddenRelations),
    hiddenRelations: map.hiddenRelations,
    table: mapTable(graph, map),
  }
}

/** The label at this place: the group's own, or the preset's. */
export function labelOf(content: Pick<MapContent, 'labels' | 'preset' | 'language' | 'x' | 'y'>, key: string): string {
  const own = content.labels[key]
  return own === undefined || own === '' ? presetLabel(content.preset, key, content.language, content) : own
}

/** The field with the places on rings by a lens. */
export const ringsField = (lens: Lens): 'rings' | 'ringsWantedByThem' | 'ringsWantedByUs' =>
  lens === 'actual' ? 'rings' : lens === 'wanted-by-them' ? 'ringsWantedByThem' : 'ringsWantedByUs'

function settingsOf(
  map: MapRecord,
): Omit<MapContent, 'title' | 'purpose' | 'entries' | 'links' | 'hiddenRelations' | 'table'> {
  const grid = gridPresetOf(map.preset)
  const rings = ringsPresetOf(map.preset)
  return {
    type: map.type,
    preset: map.preset,
    language: map.language,
    labels: Object.fromEntries(map.labels),
    x: map.xAttribute || grid.x,
    y: map.yAttribute || grid.y,
    cut: [map.cutX ?? 0.5, map.cutY ?? 0.5],
    threshold: map.threshold ?? 0.5,
    rings: Math.round(map.ringCount ?? rings.rings),
    sectors: Math.round(map.sectorCount ?? rings.sectors),
    sizeBy:
      map.sizeAttribute === NO_ATTRIBUTE ? '' : map.sizeAttribute || (map.type === 'grid' ? (grid.size ?? '') : ''),
    colorBy: map.colorAttribute,
    showsAdvice: map.showsAdvice,
    area: map.area,
    lens: map.lens,
    phase: map.phase,
    aim: map.aim,
  }
}

/** Tells where a stakeholder lies on the map by a lens. */
function placingOn(graph: RecordGraph, map: MapRecord): (id: string, lens: Lens) => Place | null {
  const values = assessedValues(graph)
  const settings = settingsOf(map)
  const valueBy =
    (id: string, lens: Lens) =>
    (attribute: string): number | null =>
      values.value(id, attribute, { ...viewpointOf(map), lens })
  switch (map.type) {
    case 'grid':
      return (id, lens) => {
        const value = valueBy(id, lens)
        const [x, y] = [value(settings.x), value(settings.y)]
        return x === null || y === null ? null : { type: 'grid', at: [x, y] }
      }
    case 'salience':
      return (id, lens) => {
        const value = valueBy(id, lens)
        const all = { power: value('power'), legitimacy: value('legitimacy'), urgency: value('urgency') }
        const found = salienceClassOf(all, settings.threshold)
        return found ? { type: 'salience', class: found } : null
      }
    case 'rainbow':
      return (id, lens) => {
        const value = valueBy(id, lens)
        const found = rainbowPlaceOf(value('affects'), value('impact'))
        return found ? { type: 'rainbow', ...found } : null
      }
    case 'rings':
      return (id, lens) => {
        const found = entryOf(graph, map[ringsField(lens)], id)
        return found && found.ring < settings.rings && found.sector < settings.sectors
          ? { type: 'rings', ...found }
          : null
      }
    case 'network':
      return (id) => {
        const found = entryOf(graph, map.network, id)
        return found ? { type: 'network', ...found } : null
      }
    default:
      return () => null
  }
}

/** The entry of the stakeholder, or of one that was merged into it. */
function entryOf<T>(graph: RecordGraph, entries: ReadonlyMap<string, T>, id: string): T | undefined {
  for (const part of graph.partsOf(id)) {
    const entry = entries.get(part)
    if (entry !== undefined) return entry
  }
  return undefined
}
