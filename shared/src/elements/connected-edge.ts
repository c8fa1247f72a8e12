import { cornersOf } from '../geometry/outline.ts'
import { subtract, type Point } from '../geometry/point.ts'
import { pathOf, type ConnectedEdge, type ConnectorEnd } from './connector.ts'
import { boxOf, kindOf, mainTextOf, outlineOf, type Element, type ElementOfKind } from './registry.ts'

type Connector = ElementOfKind<'connector'>

const TEXT_CHARACTERS_MAX = 80

/** True for what a connector can stick to: everything but lines and what lies under the content. */
export function isConnectable(element: Element): boolean {
  const kind = kindOf(element)
  return kind.layer === 'content' && (kind.outline === undefined || kind.outline(element).isClosed)
}

/** The edge that a connector meets at an element; null for what it cannot stick to. */
export function connectedEdge(element: Element): ConnectedEdge | null {
  const { layer, isGround } = kindOf(element)
  if (layer === 'structure') return null
  const edge = outlineOf(element)
  if (edge && !edge.isClosed) return null
  const box = boxOf(element)
  // The edge of an area is its heading for hits, but its whole box for lines.
  const polygon = edge && !isGround ? edge.points : cornersOf(box)
  return { box, polygon, text: mainTextOf(element).slice(0, TEXT_CHARACTERS_MAX) }
}

/** The connector with its ends on those edges; an end that sticks to something is read as lying where its line ends. */
export function withEdges(
  connector: Connector,
  fromEdge: ConnectedEdge | null,
  toEdge: ConnectedEdge | null,
): Connector {
  const joined = { ...connector, fromEdge, toEdge }
  const path = pathOf(joined)
  const endAt = (end: ConnectorEnd, edge: ConnectedEdge | null, at: Point | undefined): ConnectorEnd =>
    edge && at ? { ...end, point: subtract(at, connector.position) } : end
  return { ...joined, from: endAt(connector.from, fromEdge, path[0]), to: endAt(connector.to, toEdge, path.at(-1)) }
}
