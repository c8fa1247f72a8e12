/**
 * What a client tells the others about itself right now: who, where the pointer is, what it sees, drags, selects and writes in.
 * Everything here is in flight and never stored. What a peer sends is hostile until `readPresence` has read it.
 */
import type { Box } from '../geometry/box.ts'
import { parsePoint, type Point } from '../geometry/point.ts'
import { parseElementId, parsePersonId, type ElementId, type PersonId } from '../ids.ts'
import { limits } from '../limits.ts'
import { isRole, type Role } from '../protocol/version.ts'

/** Written by the server from the ticket, whatever the client sent. */
export interface PresenceUser {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
}

/** Elements under a person's hand: they are shown moved by `delta` until the move is written to the document. */
export interface PresenceDrag {
  readonly ids: readonly ElementId[]
  readonly delta: Point
}

export interface Presence {
  readonly user: PresenceUser
  /** The pointer on the board plane; null while it is elsewhere. */
  readonly cursor: Point | null
  /** The part of the board plane on this person's screen; null in the list view. */
  readonly view: Box | null
  readonly drag: PresenceDrag | null
  /** What further hands of the same connection drag: fingers of several people on one screen. Clients before this field send and read `drag` alone. */
  readonly moreDrags: readonly PresenceDrag[]
  /** Where the laser pointer was a moment ago and is now, oldest first; empty while it is off. */
  readonly laser: readonly Point[]
  readonly selection: readonly ElementId[]
  /** The element whose text this person is writing in. */
  readonly editing: ElementId | null
  /** A facilitator's wish that walls show how to join. */
  readonly showJoin: boolean
  /** A facilitator's wish that nobody sees or tells cursors. */
  readonly hidesCursors: boolean
}

/** What a client itself sends; the server adds `user`. */
export type OwnPresence = Omit<Presence, 'user'>

export const emptyPresence: OwnPresence = {
  cursor: null,
  view: null,
  drag: null,
  moreDrags: [],
  laser: [],
  selection: [],
  editing: null,
  showJoin: false,
  hidesCursors: false,
}

/** The presence in a peer's awareness state with everything unreadable left out, or undefined when it does not even say who it is. */
export function readPresence(state: unknown): Presence | undefined {
  if (!isObject(state)) return undefined
  const user = readUser(state['user'])
  if (!user) return undefined
  return {
    user,
    cursor: readPoint(state['cursor']) ?? null,
    view: readView(state['view']),
    drag: readDrag(state['drag']),
    moreDrags: readDrags(state['moreDrags']),
    laser: readLaser(state['laser']),
    selection: readIds(state['selection']),
    editing: parseElementId(state['editing']) ?? null,
    showJoin: state['showJoin'] === true && user.role === 'facilitator',
    hidesCursors: state['hidesCursors'] === true && user.role === 'facilitator',
  }
}

/** The name as it may be shown: one line, no control or direction characters, cut to its limit; empty when nothing is left. */
export function cleanPersonName(name: unknown): string {
  if (typeof name !== 'string') return ''
  const visible = name
    .slice(0, 4 * limits.personNameCharactersMax)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return [...visible].slice(0, limits.personNameCharactersMax).join('').trim()
}

function readUser(stored: unknown): PresenceUser | undefined {
  if (!isObject(stored)) return undefined
  const id = parsePersonId(stored['id'])
  const role = stored['role']
  return id && isRole(role) ? { id, name: cleanPersonName(stored['name']), role } : undefined
}

const readPoint = (stored: unknown): Point | undefined => parsePoint(stored, limits.coordinateUnitsMax)

function readLaser(stored: unknown): readonly Point[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(-limits.presenceLaserPointsMax).flatMap((point) => {
    const parsed = readPoint(point)
    return parsed ? [parsed] : []
  })
}

function readView(stored: unknown): Box | null {
  if (!isObject(stored)) return null
  const corner = readPoint([stored['x'], stored['y']])
  const size = readPoint([stored['width'], stored['height']])
  return corner && size && size[0] > 0 && size[1] > 0
    ? { x: corner[0], y: corner[1], width: size[0], height: size[1] }
    : null
}

function readDrag(stored: unknown): PresenceDrag | null {
  if (!isObject(stored)) return null
  const delta = readPoint(stored['delta'])
  const ids = readIds(stored['ids'])
  return delta && ids.length > 0 ? { ids, delta } : null
}

function readDrags(stored: unknown): readonly PresenceDrag[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, limits.presenceDragsMax).flatMap((drag) => readDrag(drag) ?? [])
}

function readIds(stored: unknown): readonly ElementId[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, limits.presenceElementsMax).flatMap((id) => parseElementId(id) ?? [])
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
