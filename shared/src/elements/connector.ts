import { boundsOf, grow, moveBox, type Box } from '../geometry/box.ts'
import {
  connectorPath,
  halfwayAlong,
  routings,
  type Edge,
  type PathEnd,
  type Routing,
} from '../geometry/connector-path.ts'
import { add, parsePoint, type Point } from '../geometry/point.ts'
import { isItemId, type ElementId } from '../ids.ts'
import { limits } from '../limits.ts'
import { choice, derived, sharedText, type RegisterField } from '../schema/field.ts'
import { inkColors } from './colors.ts'
import { defineElementKind } from './element-kind.ts'
import { freeText } from './free-text.ts'

/** What an end of a connector looks like. */
export const connectorHeads = ['none', 'arrow'] as const
export type ConnectorHead = (typeof connectorHeads)[number]
/** How its line is drawn. */
export const connectorLines = ['solid', 'dashed'] as const

/** The width of its line, and how long an arrow head is. */
export const CONNECTOR_LINE_UNITS = 4
export const CONNECTOR_HEAD_UNITS = 20
/** A longer label breaks. */
const LABEL_WIDTH_UNITS = 260

/** One end as it is stored: what it sticks to, and where it was then; null is free. */
export interface ConnectorEnd {
  readonly on: ElementId | null
  /** From the connector's position. */
  readonly point: Point
}

/** What an end sticks to, as it lies now, with its words. Worked out by the board. */
export interface ConnectedEdge extends Edge {
  readonly text: string
}

const end = (fallback: Point): RegisterField<ConnectorEnd> => ({
  merge: 'register',
  fallback: { on: null, point: fallback },
  parse: (stored) => {
    if (typeof stored !== 'object' || stored === null) return undefined
    const { on, point } = stored as Readonly<Record<string, unknown>>
    const parsed = parsePoint(point, limits.coordinateUnitsMax)
    return parsed && { on: isItemId(on) ? (on as ElementId) : null, point: parsed }
  },
})

interface Ends {
  readonly position: Point
  readonly from: ConnectorEnd
  readonly to: ConnectorEnd
  readonly fromEdge: ConnectedEdge | null
  readonly toEdge: ConnectedEdge | null
  readonly routing: Routing
}

const paths = new WeakMap<Ends, readonly Point[]>()

/** The points of a connector's line on the board plane. */
export function pathOf(connector: Ends): readonly Point[] {
  let path = paths.get(connector)
  if (!path) {
    const endOf = (edge: Edge | null, { point }: ConnectorEnd): PathEnd => edge ?? add(connector.position, point)
    const { from, to, fromEdge, toEdge, routing } = connector
    path = connectorPath(endOf(fromEdge, from), endOf(toEdge, to), routing)
    paths.set(connector, path)
  }
  return path
}

/** Where the label stands: around the middle of the line; undefined without one. */
export function labelBox(connector: Ends & { readonly label: string }, label = connector.label): Box | undefined {
  if (label === '') return undefined
  const { widthUnits, heightUnits } = labelLayout(label)
  const [x, y] = halfwayAlong(pathOf(connector))
  return { x: x - widthUnits / 2, y: y - heightUnits / 2, width: widthUnits, height: heightUnits }
}

/** The label in lines. */
export function labelLayout(label: string) {
  const natural = freeText(label, 'small', null)
  return natural.widthUnits <= LABEL_WIDTH_UNITS ? natural : freeText(label, 'small', LABEL_WIDTH_UNITS)
}

/** A line between two ends, each of which is free or sticks to something and follows it. */
export const connector = defineElementKind({
  kind: 'connector',
  layer: 'content',
  mainText: 'label',
  fields: {
    label: sharedText(limits.connectorLabelCharactersMax),
    from: end([0, 0]),
    to: end([200, 0]),
    routing: choice(routings, 'straight'),
    startHead: choice(connectorHeads, 'none'),
    endHead: choice(connectorHeads, 'none'),
    color: choice(inkColors, 'black'),
    line: choice(connectorLines, 'solid'),
    fromEdge: derived<ConnectedEdge | null>(null),
    toEdge: derived<ConnectedEdge | null>(null),
  },
  box: (element) => {
    const points = pathOf(element).map(([x, y]) => ({ x, y, width: 0, height: 0 }))
    const label = labelBox(element)
    const bounds = boundsOf(label ? [...points, label] : points)
    return grow(bounds ?? { x: 0, y: 0, width: 0, height: 0 }, CONNECTOR_LINE_UNITS / 2)
  },
  outline: (element) => ({
    points: pathOf(element),
    isClosed: false,
    isFilled: false,
    halfWidthUnits: CONNECTOR_LINE_UNITS / 2,
  }),
})

/** An edge that is moved with what it belongs to. */
export const moveEdge = <E extends Edge>(edge: E, by: Point): E => ({
  ...edge,
  box: moveBox(edge.box, by),
  polygon: edge.polygon.map((corner) => add(corner, by)),
})
