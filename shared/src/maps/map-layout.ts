import type { Point } from '../geometry/point.ts'
import { WIDE_SPACE, type MapDrawing, type MapSpace } from './drawing.ts'
import type { PlaceNames } from './draw-tokens.ts'
import { gridPlaceAt, layOutGrid } from './grid-layout.ts'
import type { MapContent, Place } from './map-content.ts'
import { layOutNetwork, networkPlaceAt } from './network-layout.ts'
import { layOutRainbow, rainbowPlaceAt } from './rainbow-layout.ts'
import { layOutRings, ringsPlaceAt } from './rings-layout.ts'
import { layOutSalience, saliencePlaceAt } from './salience-layout.ts'
import { layOutTable } from './table-layout.ts'

/** True for types on which stakeholders have a place; the others are tables. */
export const isPicture = ({ type }: Pick<MapContent, 'type'>): boolean =>
  type !== 'list' && type !== 'matrix' && type !== 'raci'

/** The picture of a map in a space; a table takes the space that it needs. `placeNames` gives names their places. */
export function layOutMap(content: MapContent, space: MapSpace = WIDE_SPACE, placeNames?: PlaceNames): MapDrawing {
  switch (content.type) {
    case 'grid':
      return layOutGrid(content, space, placeNames)
    case 'rings':
      return layOutRings(content, space, placeNames)
    case 'salience':
      return layOutSalience(content, space, placeNames)
    case 'rainbow':
      return layOutRainbow(content, space, placeNames)
    case 'network':
      return layOutNetwork(content, space, placeNames)
    default:
      return layOutTable(content.table ?? { head: [], rows: [] })
  }
}

/** The place that a stakeholder gets when it is put down at a point of the drawing; null on a map that has no places. */
export function placeAt(content: MapContent, point: Point, space: MapSpace = WIDE_SPACE): Place | null {
  switch (content.type) {
    case 'grid':
      return gridPlaceAt(point, space)
    case 'rings':
      return ringsPlaceAt(content, point, space)
    case 'salience':
      return saliencePlaceAt(point, space)
    case 'rainbow':
      return rainbowPlaceAt(point, space)
    case 'network':
      return networkPlaceAt(point, space)
    default:
      return null
  }
}
