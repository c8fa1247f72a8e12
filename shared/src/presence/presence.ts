/**
 * What a client tells the others about itself right now: who, where the pointer is, what it sees, drags, selects and writes in.
 * Everything here is in flight and never stored. What a peer sends is hostile until `readPresence` has read it.
 */
import type { Box } from '../geometry/box.ts'
import { parsePoint, type Point } from '../geometry/point.ts'
import { decodeStroke } from '../geometry/stroke-points.ts'
import { normalDegrees } from '../geometry/turn.ts'
import { parseElementId, parsePersonId, parseRecordId, type ElementId, type PersonId, type RecordId } from '../ids.ts'
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

/** Elements whose size is being changed: what lies in the box `from` is shown as it will lie in `to`, until that is written to the document. */
export interface PresenceResize {
  readonly ids: readonly ElementId[]
  readonly from: Box
  readonly to: Box
}

/** Elements that are being turned around a point of the board plane, until that is written to the document. */
export interface PresenceTurn {
  readonly ids: readonly ElementId[]
  readonly around: Point
  readonly byDegrees: number
  /** How the first of them stood before. When it stands otherwise the turn has been written already, and is not shown again. */
  readonly fromDegrees: number
}

/** What can be seen while somebody draws it. */
export const drawnKinds = ['stroke', 'shape', 'frame', 'connector'] as const

/** Something that is being drawn and is not in the document before it is let go of. */
export interface PresenceDrawing {
  /** Another one for each thing that is drawn. */
  readonly key: string
  readonly kind: (typeof drawnKinds)[number]
  /** What it looks like, in values of the kind's fields; the reader checks them against the kind. */
  readonly look: Readonly<Record<string, string>>
  /** Points of the board plane as `encodeStroke` keeps them: of a stroke the last ones, of a connector its ends, of anything else two opposite corners. */
  readonly trace: string
  /** How many points there were before them. */
  readonly before: number
}

/** Somebody writing in the text of a record. */
export interface PresenceWriting {
  readonly record: RecordId
  /** The field of the record; `text` from clients before this was told. */
  readonly field: string
  /** The caret, in UTF-16 units of the text as that person has it: it may be beyond the text as others have it. */
  readonly caret: number
}

/** A stakeholder under somebody's hand on a map, in units of the map's wide space; it is written when it is put down. */
export interface PresencePlacing {
  readonly map: RecordId
  readonly stakeholder: RecordId
  readonly at: Point
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
  /** What this person changes the size of. Clients before this field neither send nor show it. */
  readonly resize: PresenceResize | null
  /** What this person turns; likewise. */
  readonly turn: PresenceTurn | null
  /** What this person is drawing; likewise. */
  readonly drawing: PresenceDrawing | null
  /** What this person's eraser has touched and will be gone when it is lifted. Clients before this field neither send nor show it. */
  readonly erasing: readonly ElementId[]
  /** Where the laser pointer was a moment ago and is now, oldest first; empty while it is off. */
  readonly laser: readonly Point[]
  readonly selection: readonly ElementId[]
  /** The element whose text this person is writing in. */
  readonly editing: ElementId | null
  /** The record that this person is writing in, and where; null while it is none. Clients before this field neither send nor read it. */
  readonly writing: PresenceWriting | null
  /** What this person places on a map of stakeholders. Clients before this field neither send nor read it. */
  readonly placing: PresencePlacing | null
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
  resize: null,
  turn: null,
  drawing: null,
  erasing: [],
  laser: [],
  selection: [],
  editing: null,
  writing: null,
  placing: null,
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
    view: readBox(state['view']) ?? null,
    drag: readDrag(state['drag']),
    moreDrags: readDrags(state['moreDrags']),
    resize: readResize(state['resize']),
    turn: readTurn(state['turn']),
    drawing: readDrawing(state['drawing']),
    erasing: user.role === 'facilitator' || user.role === 'participant' ? readIds(state['erasing']) : [],
    laser: readLaser(state['laser']),
    selection: readIds(state['selection']),
    editing: parseElementId(state['editing']) ?? null,
    writing: readWriting(state['writing']),
    placing: readPlacing(state['placing']),
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

function readPlacing(stored: unknown): PresencePlacing | null {
  if (!isObject(stored)) return null
  const [map, stakeholder] = [parseRecordId(stored['map']), parseRecordId(stored['stakeholder'])]
  const at = readPoint(stored['at'])
  return map && stakeholder && at ? { map, stakeholder, at } : null
}

function readLaser(stored: unknown): readonly Point[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(-limits.presenceLaserPointsMax).flatMap((point) => {
    const parsed = readPoint(point)
    return parsed ? [parsed] : []
  })
}

function readBox(stored: unknown): Box | undefined {
  if (!isObject(stored)) return undefined
  const corner = readPoint([stored['x'], stored['y']])
  const size = readPoint([stored['width'], stored['height']])
  return corner && size && size[0] > 0 && size[1] > 0
    ? { x: corner[0], y: corner[1], width: size[0], height: size[1] }
    : undefined
}

function readResize(stored: unknown): PresenceResize | null {
  if (!isObject(stored)) return null
  const ids = readIds(stored['ids'])
  const [from, to] = [readBox(stored['from']), readBox(stored['to'])]
  return from && to && ids.length > 0 ? { ids, from, to } : null
}

function readTurn(stored: unknown): PresenceTurn | null {
  if (!isObject(stored)) return null
  const ids = readIds(stored['ids'])
  const around = readPoint(stored['around'])
  const { byDegrees, fromDegrees } = stored
  if (!around || ids.length === 0 || typeof byDegrees !== 'number' || typeof fromDegrees !== 'number') return null
  return { ids, around, byDegrees: normalDegrees(byDegrees), fromDegrees: normalDegrees(fromDegrees) }
}

const FIELD = /^[A-Za-z]{1,40}$/
const KEY = /^[A-Za-z0-9_-]{1,32}$/
const LOOKS_MAX = 8
const LOOK_CHARACTERS_MAX = 24

function readDrawing(stored: unknown): PresenceDrawing | null {
  if (!isObject(stored)) return null
  const { key, kind, look, trace, before } = stored
  const known = drawnKinds.find((each) => each === kind)
  if (!known || typeof key !== 'string' || !KEY.test(key)) return null
  if (typeof trace !== 'string' || trace.length > limits.presenceTraceCharactersMax) return null
  if (trace === '' || decodeStroke(trace, limits.coordinateUnitsMax) === undefined) return null
  const isCount = typeof before === 'number' && Number.isSafeInteger(before) && before >= 0
  return { key, kind: known, look: readLook(look), trace, before: isCount ? before : 0 }
}

function readLook(stored: unknown): Readonly<Record<string, string>> {
  if (!isObject(stored)) return {}
  const words = Object.entries(stored).slice(0, LOOKS_MAX)
  return Object.fromEntries(
    words.flatMap(([name, word]) =>
      typeof word === 'string' && word.length <= LOOK_CHARACTERS_MAX && KEY.test(name) ? [[name, word]] : [],
    ),
  )
}

function readWriting(stored: unknown): PresenceWriting | null {
  if (!isObject(stored)) return null
  const record = parseRecordId(stored['record'])
  const caret = stored['caret']
  const isPlace = Number.isInteger(caret) && Number(caret) >= 0 && Number(caret) <= limits.recordTextCharactersMax
  const field = stored['field']
  return record && isPlace
    ? { record, field: typeof field === 'string' && FIELD.test(field) ? field : 'text', caret: Number(caret) }
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
