/** Which elements are in which cluster, and the box around them, which clusters show and nobody stores. */
import { boxOf, type Element } from '../elements/registry.ts'
import { boundsOf, type Box } from '../geometry/box.ts'
import type { ElementId } from '../ids.ts'
import type { ItemSnapshots } from './item-snapshots.ts'

/** Keeps `members` of all clusters up to date: tells, for elements that were read anew, which clusters changed by that. */
export function followClusterMembers(
  elements: ItemSnapshots<Element>,
): (changed: Iterable<ElementId>) => readonly ElementId[] {
  const clusterOf = new Map<ElementId, string>()
  const membersOf = new Map<string, Set<ElementId>>()

  const place = (id: ElementId, cluster: string): void => {
    const before = clusterOf.get(id) ?? ''
    if (before === cluster) return
    membersOf.get(before)?.delete(id)
    if (cluster === '') clusterOf.delete(id)
    else {
      clusterOf.set(id, cluster)
      membersOf.set(cluster, (membersOf.get(cluster) ?? new Set()).add(id))
    }
  }
  const refresh = (id: string): readonly ElementId[] => {
    const cluster = elements.get(id)
    if (cluster?.kind !== 'cluster') return []
    const boxes = [...(membersOf.get(id) ?? [])].flatMap((member) => {
      const element = elements.get(member)
      return element ? [boxOf(element)] : []
    })
    const members = boundsOf(boxes) ?? null
    if (isSame(members, cluster.members)) return []
    elements.put(Object.freeze({ ...cluster, members }))
    return [cluster.id]
  }
  return (changed) => {
    const affected = new Set<string>()
    for (const id of changed) {
      const element = elements.get(id)
      const before = clusterOf.get(id)
      if (before !== undefined) affected.add(before)
      if (element?.kind === 'cluster') affected.add(id)
      // Clusters lie in no cluster.
      place(id, !element || element.kind === 'cluster' ? '' : element.cluster)
      const after = clusterOf.get(id)
      if (after !== undefined) affected.add(after)
    }
    return [...affected].flatMap(refresh)
  }
}

const isSame = (a: Box | null, b: Box | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
