import { connectedEdge, withEdges } from '@samenspel/shared/elements/connected-edge'
import { moveEdge, type ConnectedEdge } from '@samenspel/shared/elements/connector'
import type { Element, ElementOfKind } from '@samenspel/shared/elements/registry'
import { add, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import type { HeldElements } from './lifted.ts'
import { heldChanges } from './held-changes.ts'
import { previewed } from './paint-previews.ts'

type Connector = ElementOfKind<'connector'>

/** Connectors of a board; looked for once for each state of it. */
const connectors = new WeakMap<readonly Element[], readonly Connector[]>()

function connectorsOf(all: readonly Element[]): readonly Connector[] {
  const known = connectors.get(all) ?? all.filter((element): element is Connector => element.kind === 'connector')
  connectors.set(all, known)
  return known
}

/** Connectors whose ends are under a hand, or that are themselves, as they are to be seen now: they follow while the hand moves. */
export function liveConnectors(
  editor: Pick<Editor, 'board' | 'gesture' | 'peers' | 'peerDrawings'>,
  held: readonly HeldElements[],
): readonly Connector[] {
  const all = connectorsOf(editor.board.elements.all())
  const previews = previewed(editor)
  if (all.length === 0 || (held.length === 0 && previews.length === 0)) return []
  const moves = new Map<ElementId, Point>()
  for (const { ids, delta, copies } of held) if (!copies) for (const id of ids) moves.set(id, delta)
  const shown = new Map(previews.map((element) => [element.id, element]))
  const changes = heldChanges(editor)

  const edgeNow = (on: ElementId | null, edge: ConnectedEdge | null): ConnectedEdge | null => {
    if (on === null || !edge) return edge
    const preview = shown.get(on)
    if (preview) return connectedEdge(preview)
    const move = moves.get(on)
    return move ? moveEdge(edge, move) : edge
  }
  return all.flatMap((connector) => {
    if (shown.has(connector.id)) return []
    const own = moves.get(connector.id)
    const change = changes.find(({ ids }) => ids.includes(connector.id))
    const fromEdge = edgeNow(connector.from.on, connector.fromEdge)
    const toEdge = edgeNow(connector.to.on, connector.toEdge)
    if (!own && !change && fromEdge === connector.fromEdge && toEdge === connector.toEdge) return []
    if (change) return [withEdges({ ...connector, ...change.registersOf(connector) }, fromEdge, toEdge)]
    const moved = own ? { ...connector, position: add(connector.position, own) } : connector
    return [withEdges(moved, fromEdge, toEdge)]
  })
}
