import { boxAt, type Box } from '../geometry/box.ts'
import { cornersOf } from '../geometry/outline.ts'
import { limits } from '../limits.ts'
import { derived, sharedText } from '../schema/field.ts'
import { defineElementKind } from './element-kind.ts'

/** Between the members of a cluster and its edge, and the height of the heading above them. */
export const CLUSTER_MARGIN_UNITS = 28
export const CLUSTER_HEADING_UNITS = 64
/** The area of a cluster without members. */
const EMPTY_SIZE_UNITS = [460, 260] as const

/**
 * Notes that belong together, under a name. Its members carry its id; its area lies around them and is nowhere stored. Only its heading can
 * be taken hold of, so that what lies in it stays within reach.
 */
export const cluster = defineElementKind({
  kind: 'cluster',
  layer: 'content',
  isGround: true,
  mainText: 'title',
  fields: {
    title: sharedText(limits.clusterTitleCharactersMax),
    /** The box around all its members; null when it has none, and then it lies at its position. */
    members: derived<Box | null>(null),
  },
  box: (element) => clusterBox(element),
  outline: (element) => ({
    points: cornersOf({ ...clusterBox(element), height: CLUSTER_HEADING_UNITS }),
    isClosed: true,
    isFilled: true,
    halfWidthUnits: 0,
  }),
})

/** The area of a cluster around its members, heading included. */
export function clusterBox({
  position,
  members,
}: {
  readonly position: readonly [number, number]
  readonly members: Box | null
}): Box {
  if (!members) return boxAt(position, EMPTY_SIZE_UNITS[0], EMPTY_SIZE_UNITS[1])
  const width = Math.max(members.width, EMPTY_SIZE_UNITS[0] - 2 * CLUSTER_MARGIN_UNITS)
  return {
    x: members.x - CLUSTER_MARGIN_UNITS,
    y: members.y - CLUSTER_HEADING_UNITS,
    width: width + 2 * CLUSTER_MARGIN_UNITS,
    height: members.height + CLUSTER_HEADING_UNITS + CLUSTER_MARGIN_UNITS,
  }
}
