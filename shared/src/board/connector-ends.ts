/** Which connectors stick to which elements, and where their ends are by that, which nobody stores. */
import { connectedEdge, withEdges } from '../elements/connected-edge.ts'
import { pathOf, type ConnectedEdge, type ConnectorEnd } from '../elements/connector.ts'
import type { Element, ElementOfKind } from '../elements/registry.ts'
import type { ElementId } from '../ids.ts'
import type { ItemSnapshots } from './item-snapshots.ts'

type Connector = ElementOfKind<'connector'>

/**
 * Keeps the ends of all connectors where the things are that they stick to: tells, for elements that were read anew, which connectors changed by
 * that. What is deleted still holds its connectors in place; what is gone for good leaves them where they were last written.
 */
export function followConnectorEnds(
  elements: ItemSnapshots<Element>,
): (changed: Iterable<ElementId>) => readonly ElementId[] {
  const heldBy = new Map<ElementId, readonly ElementId[]>()
  const connectorsOn = new Map<ElementId, Set<ElementId>>()

  const place = (id: ElementId, held: readonly ElementId[]): void => {
    for (const before of heldBy.get(id) ?? []) connectorsOn.get(before)?.delete(id)
    if (held.length === 0) heldBy.delete(id)
    else heldBy.set(id, held)
    for (const on of held) connectorsOn.set(on, (connectorsOn.get(on) ?? new Set()).add(id))
  }
  const edgeOf = ({ on }: ConnectorEnd): ConnectedEdge | null => {
    const element = on === null ? undefined : elements.find(on)
    return element ? connectedEdge(element) : null
  }
  const refresh = (id: ElementId): readonly ElementId[] => {
    const before = elements.get(id)
    if (before?.kind !== 'connector') return []
    const settled = withEdges(before, edgeOf(before.from), edgeOf(before.to))
    if (isSame(before, settled)) return []
    elements.put(Object.freeze(settled))
    return [id]
  }
  return (changed) => {
    const affected = new Set<ElementId>()
    for (const id of changed) {
      const element = elements.get(id)
      if (element?.kind === 'connector') affected.add(id)
      place(id, element?.kind === 'connector' ? [element.from.on, element.to.on].flatMap((on) => on ?? []) : [])
      for (const connector of connectorsOn.get(id) ?? []) affected.add(connector)
    }
    return [...affected].flatMap(refresh)
  }
}

function isSame(a: Connector, b: Connector): boolean {
  const [before, after] = [pathOf(a), pathOf(b)]
  const isPath =
    before.length === after.length && before.every(([x, y], i) => x === after[i]?.[0] && y === after[i]?.[1])
  return (
    isPath &&
    (a.fromEdge === null) === (b.fromEdge === null) &&
    (a.toEdge === null) === (b.toEdge === null) &&
    a.fromEdge?.text === b.fromEdge?.text &&
    a.toEdge?.text === b.toEdge?.text
  )
}
