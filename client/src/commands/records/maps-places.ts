/** Where stakeholders lie on a map, written once when they are put down. */
import type { Board } from '@samenspel/shared/board/board'
import type { Point } from '@samenspel/shared/geometry/point'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { assessedValues } from '@samenspel/shared/maps/assessed-values'
import { ringsField, type Place } from '@samenspel/shared/maps/map-content'
import { viewpointOf, type MapRecord } from '@samenspel/shared/maps/map-members'
import { gridPresetOf } from '@samenspel/shared/maps/presets'
import { rainbowValuesOf } from '@samenspel/shared/maps/rainbow'
import { salienceSides } from '@samenspel/shared/maps/salience'

/** A board, its graph and the map on it that is worked on. */
export interface MapOnBoard {
  readonly board: Board
  readonly graph: RecordGraph
  readonly map: MapRecord
}

/**
 * Puts a stakeholder at a place, as one step; one that was not on the map is then. Where places are values of attributes these are judged anew, both axes of
 * a grid together, so that of two people who drag the same token one wins as a whole. What was thought before stays in the history.
 */
export function placeStakeholder({ board, graph, map }: MapOnBoard, id: RecordId, place: Place): void {
  board.edit((edit) => {
    if (!map.members.some((member) => graph.resolve(member) === id))
      edit.records.setWord(map.id, 'stakeholder-map', { field: 'members', word: id, isThere: true })
    if (place.type === 'rings') setRing({ edit, graph, map }, id, place)
    else if (place.type === 'network') setNetwork({ edit, graph, map }, id, place)
    else judge(edit, map, id, judgementsOf({ graph, map }, id, place))
  })
}

/** Takes a stakeholder back to the strip beside the map: it is on the map, and nobody has said where. */
export function takeUp({ board, graph, map }: MapOnBoard, id: RecordId): void {
  board.edit((edit) => {
    if (map.type === 'rings') setRing({ edit, graph, map }, id, null)
    else if (map.type === 'network') setNetwork({ edit, graph, map }, id, null)
    else
      judge(
        edit,
        map,
        id,
        attributesOf(map).map((attribute) => [attribute, null]),
      )
  })
}

/** Writes one value of a stakeholder from the map's viewpoint; null takes it back. */
export const setValue = (
  { board, map }: Omit<MapOnBoard, 'graph'>,
  id: RecordId,
  attribute: string,
  value: number | null,
): void => board.edit((edit) => judge(edit, map, id, [[attribute, value]]))

/** Lets a token stay where it is when others are laid out, or lets it go. */
export function setPinned({ board, graph, map }: MapOnBoard, id: RecordId, place: Place, isPinned: boolean): void {
  if (place.type === 'network') board.edit((edit) => setNetwork({ edit, graph, map }, id, { at: place.at, isPinned }))
}

/** Writes where a layout has put tokens, all as one step. Those that are pinned meanwhile stay. */
export function layDown({ board, graph, map }: MapOnBoard, places: ReadonlyMap<RecordId, Point>): void {
  board.edit((edit) => {
    for (const [id, [x, y]] of places) {
      const part = graph.partsOf(id).find((each) => map.network.has(each))
      if (part !== undefined && map.network.get(part)?.isPinned) continue
      setNetwork({ edit, graph, map }, id, { at: [Math.round(x), Math.round(y)], isPinned: false })
    }
  })
}

/** The attributes that decide where stakeholders lie on a map; none where places are its own. */
export function attributesOf(map: MapRecord): readonly string[] {
  if (map.type === 'salience') return ['power', 'legitimacy', 'urgency']
  if (map.type === 'rainbow') return ['affects', 'impact']
  if (map.type !== 'grid') return []
  const preset = gridPresetOf(map.preset)
  return [map.xAttribute || preset.x, map.yAttribute || preset.y]
}

type BoardEdit = Parameters<Parameters<Board['edit']>[0]>[0]

interface InEdit extends Omit<MapOnBoard, 'board'> {
  readonly edit: BoardEdit
}

type Judgements = readonly (readonly [attribute: string, value: number | null])[]

/** What putting it there says of it; what already agrees with an area of salience is not said again. */
function judgementsOf({ graph, map }: Omit<MapOnBoard, 'board'>, id: RecordId, place: Place): Judgements {
  if (place.type === 'grid') {
    const [x = '', y = ''] = attributesOf(map)
    return [
      [x, place.at[0]],
      [y, place.at[1]],
    ]
  }
  if (place.type === 'rainbow') {
    const { affects, impact } = rainbowValuesOf(place)
    return [
      ['affects', affects],
      ['impact', impact],
    ]
  }
  if (place.type !== 'salience') return []
  const values = assessedValues(graph)
  const threshold = map.threshold ?? 0.5
  return (['power', 'legitimacy', 'urgency'] as const).flatMap((side): Judgements => {
    const now = values.value(id, side, viewpointOf(map))
    const wanted = salienceSides[place.class][side]
    return now !== null && now >= threshold === wanted ? [] : [[side, wanted ? 1 : 0]]
  })
}

function judge(edit: BoardEdit, map: MapRecord, stakeholder: RecordId, judgements: Judgements): void {
  const { area, lens, phase } = map
  for (const [attribute, value] of judgements)
    edit.records.add('assessment', { stakeholder, attribute, value, area, lens, phase })
}

function setRing({ edit, graph, map }: InEdit, id: RecordId, place: Extract<Place, { type: 'rings' }> | null): void {
  const field = ringsField(map.lens)
  for (const [i, key] of graph.partsOf(id).entries()) {
    const value = i === 0 && place ? { ring: place.ring, sector: place.sector, at: place.at } : null
    if (value !== null || map[field].has(key)) edit.records.setEntry(map.id, 'stakeholder-map', { field, key, value })
  }
}

function setNetwork(
  { edit, graph, map }: InEdit,
  id: RecordId,
  place: { readonly at: Point; readonly isPinned: boolean } | null,
): void {
  for (const [i, key] of graph.partsOf(id).entries()) {
    const value = i === 0 && place ? { at: place.at, isPinned: place.isPinned } : null
    if (value !== null || map.network.has(key))
      edit.records.setEntry(map.id, 'stakeholder-map', { field: 'network', key, value })
  }
}
