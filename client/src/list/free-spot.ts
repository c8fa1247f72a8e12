import { clusterBox, CLUSTER_HEADING_UNITS, CLUSTER_MARGIN_UNITS } from '@samenspel/shared/elements/cluster'
import { NOTE_HEIGHT_UNITS, noteWidthUnits } from '@samenspel/shared/elements/note-text'
import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { boundsOf, boxAt, intersects, type Box } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import { isEntry, type Cluster, type Section } from './sections.ts'

/** Between a frame's edge and its notes, and between notes, in board units. */
const MARGIN_UNITS = 40
const GAP_UNITS = 20
/** The room a frame's title takes at its top. */
const TITLE_UNITS = 100
/** How wide the rows are where there is no frame. */
const OUTSIDE_WIDTH_UNITS = 2_400
const ROWS_MAX = 400

/**
 * The top left corner of the first place, row by row, where something of this size (a note's, unless given) lies on nothing else: inside the
 * cluster or the frame, or below all frames without one. In a full frame things are laid over its last row, a little further for each.
 */
export function freeSpot(
  { frame, cluster }: Pick<Section, 'frame' | 'cluster'>,
  elements: readonly Element[],
  [width, height]: Point = [noteWidthUnits.square, NOTE_HEIGHT_UNITS],
): Point {
  const frames = elements.filter((element) => element.kind === 'frame').map(boxOf)
  const taken = elements.filter(isEntry).map(boxOf)
  const area = cluster ? insideCluster(cluster) : frame ? insideOf(boxOf(frame)) : belowAll(frames)
  const stepX = width + GAP_UNITS
  const stepY = height + GAP_UNITS
  const columns = Math.max(1, Math.floor((area.width + GAP_UNITS) / stepX))
  const rows = Math.max(1, Math.min(ROWS_MAX, Math.floor((area.height + GAP_UNITS) / stepY)))
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const spot = boxAt([area.x + column * stepX, area.y + row * stepY], width, height)
      if (!taken.some((box) => intersects(box, spot))) return [spot.x, spot.y]
    }
  const shift = (taken.length % 8) * GAP_UNITS
  return [area.x + shift, area.y + (rows - 1) * stepY + shift / 2]
}

/** As wide as the cluster is, and as far down as needed: its area follows its members. */
const insideCluster = (cluster: Cluster): Box => {
  const { x, y, width } = clusterBox(cluster)
  return {
    x: x + CLUSTER_MARGIN_UNITS,
    y: y + CLUSTER_HEADING_UNITS,
    width: width - 2 * CLUSTER_MARGIN_UNITS,
    height: Infinity,
  }
}

const insideOf = (frame: Box): Box => ({
  x: frame.x + MARGIN_UNITS,
  y: frame.y + TITLE_UNITS,
  width: Math.max(0, frame.width - 2 * MARGIN_UNITS),
  height: Math.max(0, frame.height - TITLE_UNITS - MARGIN_UNITS),
})

function belowAll(frames: readonly Box[]): Box {
  const bounds = boundsOf(frames)
  const [x, y] = bounds ? [bounds.x, bounds.y + bounds.height + 2 * MARGIN_UNITS] : [0, 0]
  return { x, y, width: Math.max(OUTSIDE_WIDTH_UNITS, bounds?.width ?? 0), height: Infinity }
}
