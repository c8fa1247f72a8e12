/** In which cluster something is that is put down: where its middle lies. */
import { clusterBox } from '@samenspel/shared/elements/cluster'
import {
  boxOf,
  elementKinds,
  type Element,
  type ElementKindName,
  type ElementOfKind,
  type KindBehind,
} from '@samenspel/shared/elements/registry'
import { boundsOf, centerOf, contains, moveBox, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'

type Cluster = ElementOfKind<'cluster'>

/** The cluster whose area holds the point, the last made where areas overlap; empty for none. */
export const clusterAt = (editor: Editor, point: Point): ElementId | '' =>
  clustersAt(editor, point).findLast((cluster) => contains(clusterBox(cluster), point))?.id ?? ''

const clustersAt = ({ index }: Editor, [x, y]: Point): readonly Cluster[] =>
  index.within({ x, y, width: 0, height: 0 }).flatMap((element) => (element.kind === 'cluster' ? element : []))

/** Changes of membership that follow from moving these elements; only what changes is named. */
export function membershipAfterMove(
  editor: Editor,
  ids: readonly ElementId[],
  delta: Point,
): ReadonlyMap<ElementId, ElementId | ''> {
  const moved = new Set(ids)
  const areas = new Map<string, Box>()
  const areaOf = (cluster: Cluster): Box => {
    const known = areas.get(cluster.id) ?? areaWithout(editor, cluster, moved)
    areas.set(cluster.id, known)
    return known
  }
  const changes = new Map<ElementId, ElementId | ''>()
  for (const id of ids) {
    const element = editor.board.elements.get(id)
    if (!element || !joinsClusters(element.kind) || (element.cluster !== '' && moved.has(element.cluster as ElementId)))
      continue
    const middle = centerOf(moveBox(boxOf(element), delta))
    const own = clusterOf(editor, element)
    if (own && contains(areaOf(own), middle)) continue
    const others = clustersAt(editor, middle).filter((cluster) => cluster.id !== own?.id && !moved.has(cluster.id))
    const next = others.findLast((cluster) => contains(areaOf(cluster), middle))?.id ?? ''
    if (next !== element.cluster) changes.set(id, next)
  }
  return changes
}

/** True for content with a place of its own; lines between things and clusters themselves are in none. */
export const joinsClusters = (kindName: ElementKindName): boolean => {
  const kind: Pick<KindBehind, 'layer' | 'isGround'> | undefined = elementKinds.find((each) => each.kind === kindName)
  return kind?.layer === 'content' && !kind.isGround && kindName !== 'connector' && kindName !== 'stroke'
}

function clusterOf({ board }: Editor, element: Element): Cluster | undefined {
  const cluster = element.cluster === '' ? undefined : board.elements.get(element.cluster as ElementId)
  return cluster?.kind === 'cluster' ? cluster : undefined
}

/** The area around those members that stay; that of all while none does, so that the last one can be dragged out too. */
function areaWithout({ board }: Editor, cluster: Cluster, moved: ReadonlySet<ElementId>): Box {
  const staying = board.elements
    .all()
    .filter((element) => element.cluster === cluster.id && element.kind !== 'cluster' && !moved.has(element.id))
  const members = boundsOf(staying.map(boxOf)) ?? cluster.members
  return clusterBox({ position: cluster.position, members })
}
