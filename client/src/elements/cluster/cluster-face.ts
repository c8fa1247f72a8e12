import { clusterBox, CLUSTER_HEADING_UNITS, CLUSTER_MARGIN_UNITS } from '@samenspel/shared/elements/cluster'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import type { ElementFace } from '#elements/element-face.ts'
import { headingPlace, headingUnits, paintHeading, type Heading } from '#elements/heading.ts'
import { paintSheet } from '#elements/paint-sheet.ts'

const AREA = { fill: '#e3e9df', line: '#b9c8bb', lineUnits: 2, cornerUnits: 28 }
const TITLE_INK = '#24473e'
/** A name stays readable in an overview, as far as its heading has room. */
const TITLE = { pixelsMin: 14, unitsMin: 30, unitsMax: 44 }

/** A soft area around the members with its name above them. */
export const clusterFace: ElementFace<'cluster'> = {
  overhangUnits: 4,
  paint: (context, element, detail) => {
    paintSheet(context, clusterBox(element), AREA, detail)
    if (detail.level !== 'box' && detail.openText !== element.id)
      paintHeading(context, element.title, headingOf(element, detail.zoom), detail)
  },
  textPlace: (element, _title, zoom) => headingPlace(headingOf(element, zoom)),
  describe: ({ title }, messages) => messages.cluster(title),
}

function headingOf(element: ElementOfKind<'cluster'>, zoom: number): Heading {
  const { x, y, width } = clusterBox(element)
  return {
    left: x + CLUSTER_MARGIN_UNITS,
    middle: y + CLUSTER_HEADING_UNITS / 2,
    width: width - 2 * CLUSTER_MARGIN_UNITS,
    fontSizeUnits: headingUnits(zoom, TITLE),
    ink: TITLE_INK,
  }
}
