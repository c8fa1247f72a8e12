import { draftOf } from '@samenspel/shared/elements/draft'
import { kindOf, type Element } from '@samenspel/shared/elements/registry'
import { boxBetween } from '@samenspel/shared/geometry/box'
import { add, subtract, type Point } from '@samenspel/shared/geometry/point'
import { decodeStroke, encodeStroke, type PenPoint } from '@samenspel/shared/geometry/stroke-points'
import { limits } from '@samenspel/shared/limits'
import type { PresenceDrawing } from '@samenspel/shared/presence/presence'
import { createCell, type ReadableCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'

/** More points than one stroke can have are nobody's. */
const POINTS_MAX = limits.strokeCharactersMax / 3

/** What a peer has drawn so far. */
interface Drawn {
  readonly key: string
  readonly points: readonly PenPoint[]
}

/**
 * What others are drawing, as elements: strokes are told piece by piece and put together here. Nothing of those who may only look. Follows the
 * peers until it is stopped.
 */
export function createPeerDrawings(
  peers: ReadableCell<readonly Peer[]>,
): ReadableCell<readonly Element[]> & { stop(): void } {
  const known = new Map<number, Drawn>()
  const cell = createCell<readonly Element[]>([])
  const follow = (): void => {
    const drawing = peers.get().filter(({ user, drawing: its }) => its !== null && mayDraw(user.role))
    if (drawing.length === 0 && known.size === 0) return
    const there = new Set(drawing.map(({ clientId }) => clientId))
    for (const clientId of known.keys()) if (!there.has(clientId)) known.delete(clientId)
    cell.set(
      drawing.flatMap(({ clientId, drawing: its }) => {
        if (!its) return []
        const points = joined(known.get(clientId), its)
        known.set(clientId, { key: its.key, points })
        return elementOf(its, points) ?? []
      }),
    )
  }
  const stop = peers.subscribe(follow)
  follow()
  return { get: cell.get, subscribe: cell.subscribe, stop }
}

const mayDraw = (role: Peer['user']['role']): boolean => role === 'facilitator' || role === 'participant'

/** The points known with those that are new; only the new ones where some between were never told. */
function joined(before: Drawn | undefined, { key, trace, before: count }: PresenceDrawing): readonly PenPoint[] {
  const points = decodeStroke(trace, limits.coordinateUnitsMax) ?? []
  if (before?.key !== key || count > before.points.length) return points
  return [...before.points.slice(0, count), ...points].slice(0, POINTS_MAX)
}

function elementOf({ kind, look }: PresenceDrawing, points: readonly PenPoint[]): Element | undefined {
  const [first, last] = [points[0]?.point, points.at(-1)?.point]
  if (!first || !last) return undefined
  const { x, y, width, height } = boxBetween(first, last)
  switch (kind) {
    case 'stroke':
      return strokeOf(points, first, look)
    case 'connector':
      return looking(draftOf('connector', { position: first, from: end([0, 0]), to: end(subtract(last, first)) }), look)
    default:
      return looking(draftOf(kind, { position: [x, y], size: [Math.max(1, width), Math.max(1, height)] }), look)
  }
}

const end = (point: Point) => ({ on: null, point })

function strokeOf(points: readonly PenPoint[], first: Point, look: PresenceDrawing['look']): Element {
  const corner: Point = [Math.floor(first[0]), Math.floor(first[1])]
  const away: Point = [-corner[0], -corner[1]]
  const encoded = encodeStroke(points.map(({ point, pressure }) => ({ point: add(point, away), pressure })))
  return looking(draftOf('stroke', { position: corner, points: encoded }), look)
}

/** The element with those words that its kind knows. */
function looking(element: Element, look: PresenceDrawing['look']): Element {
  const { fields } = kindOf(element)
  const words = Object.entries(look).filter(([name, word]) => {
    const field = fields[name]
    return field?.merge === 'register' && field.parse(word) === word
  })
  return { ...element, ...Object.fromEntries(words) }
}
