import { pathOf } from '@samenspel/shared/elements/connector'
import { DRAFT_ID } from '@samenspel/shared/elements/draft'
import { boxOf, type Element } from '@samenspel/shared/elements/registry'
import { strokePoints } from '@samenspel/shared/elements/stroke'
import { add, type Point } from '@samenspel/shared/geometry/point'
import { encodeStroke, type PenPoint } from '@samenspel/shared/geometry/stroke-points'
import { randomBase64Url } from '@samenspel/shared/ids'
import { drawnKinds, type OwnPresence } from '@samenspel/shared/presence/presence'
import type { Gesture } from './editor.ts'

/** The end of a stroke that is told each time: what a quick pen draws in a second, whatever gets lost in between. */
const POINTS_MAX = 96
/** The fields that say what a drawn thing looks like. */
const LOOKS = ['form', 'color', 'line', 'width', 'routing', 'startHead', 'endHead', 'tone'] as const

/** Tells of each gesture what it draws, null when it draws nothing. Everything that is drawn gets a key of its own. */
export function createDrawingTeller(): (gesture: Gesture) => OwnPresence['drawing'] {
  let key = ''
  return (gesture) => {
    const element = gesture?.type === 'previewing' ? gesture.elements.at(-1) : undefined
    const kind = element && drawnKinds.find((each) => each === element.kind)
    if (!element || !kind || (element.id !== DRAFT_ID && kind !== 'connector')) {
      key = ''
      return null
    }
    key ||= randomBase64Url(8)
    const points = pointsOf(element)
    const told = points.slice(-POINTS_MAX)
    // A stroke that became too long goes on as another.
    const part = gesture?.type === 'previewing' ? gesture.elements.length : 1
    return {
      key: `${key}-${part}`,
      kind,
      look: lookOf(element),
      trace: encodeStroke(told),
      before: points.length - told.length,
    }
  }
}

function pointsOf(element: Element): readonly PenPoint[] {
  if (element.kind === 'stroke')
    return strokePoints(element.points).map(({ point, pressure }) => ({
      point: add(element.position, point),
      pressure,
    }))
  const { x, y, width, height } = boxOf(element)
  const path = element.kind === 'connector' ? pathOf(element) : []
  const ends: readonly Point[] = [path[0] ?? [x, y], path.at(-1) ?? [x + width, y + height]]
  return ends.map((point) => ({ point, pressure: 0 }))
}

function lookOf(element: Element): Readonly<Record<string, string>> {
  const values = element as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    LOOKS.flatMap((name) => {
      const value = values[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
