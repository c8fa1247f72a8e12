import { parsePoint, type Point } from '../geometry/point.ts'
import { languages } from '../language.ts'
import { limits } from '../limits.ts'
import {
  choice,
  entries,
  flag,
  optionalChoice,
  optionalNumber,
  optionalTime,
  reference,
  references,
  sharedText,
  sparse,
  word,
  words,
  type RegisterField,
} from '../schema/field.ts'
import { ATTRIBUTE, lenses } from './assessment.ts'
import { defineRecordKind } from './record-kind.ts'
import { relationStatuses, relationTypes } from './relation.ts'

export const mapTypes = ['grid', 'rings', 'salience', 'rainbow', 'network', 'list', 'matrix', 'raci'] as const
export type MapType = (typeof mapTypes)[number]

/** Where a stakeholder lies on rings: which ring from the inside, which sector, and where in that cell, each 0 to 1. */
export interface RingPlace {
  readonly ring: number
  readonly sector: number
  readonly at: Point
}

/** Where a stakeholder lies in a network, in units of the map, and whether it stays there when others are laid out. */
export interface NetworkPlace {
  readonly at: Point
  readonly isPinned: boolean
}

/** More than all words of any one map. */
const LABELS_MAX = 200

/** A view of the register of stakeholders. What it shows of them is theirs; only places that mean nothing elsewhere are its own. */
export const stakeholderMap = defineRecordKind({
  kind: 'stakeholder-map',
  mainText: 'title',
  fields: {
    title: sharedText(limits.recordLineCharactersMax),
    purpose: sharedText(limits.recordTextCharactersMax),
    type: choice(mapTypes, 'grid'),
    /** Which of the known forms of its type, such as `krachtenveld`; it decides axes, rings and what they are called. */
    preset: word(/^[a-z0-9-]{0,40}$/),
    area: sparse(reference()),
    /** A map that is shown beside it, such as the same for another area. */
    beside: sparse(reference()),
    /** The same map at an earlier time: where stakeholders lay on it is shown, with an arrow to where they lie now. */
    before: sparse(reference()),
    /** A second lens: an arrow goes to where stakeholders lie by it. */
    aim: sparse(optionalChoice(lenses)),
    lens: sparse(choice(lenses, 'actual')),
    phase: sparse(word(/^[a-z0-9-]{0,60}$/)),
    xAttribute: sparse(word(ATTRIBUTE)),
    yAttribute: sparse(word(ATTRIBUTE)),
    sizeAttribute: sparse(word(ATTRIBUTE)),
    colorAttribute: sparse(word(ATTRIBUTE)),
    /** Where a grid is cut, from 0 to 1; null is the middle. */
    cutX: sparse(optionalNumber(0, 1)),
    cutY: sparse(optionalNumber(0, 1)),
    /** From which value on an attribute counts in a map of salience; null is the middle. */
    threshold: sparse(optionalNumber(0, 1)),
    /** How many rings and sectors there are; null is as many as the preset has. */
    ringCount: sparse(optionalNumber(2, 5)),
    sectorCount: sparse(optionalNumber(1, 8)),
    showsAdvice: sparse(flag()),
    /** The language of labels that the group has not given. */
    language: sparse(choice(languages, 'nl')),
    /** Types and states of relations that are not shown. */
    hiddenRelations: words(relationTypes.length + relationStatuses.length, (stored) =>
      [...relationTypes, ...relationStatuses].find((known) => known === stored),
    ),
    /** Who is on it. */
    members: references(limits.stakeholdersPerMapMax),
    /** Words that the group has given, by the name of what they stand at (`x-low`, `ring-1`, `type-money`); where there is none the method's word is shown. */
    labels: entries(LABELS_MAX, (stored) =>
      typeof stored === 'string' && stored.length <= limits.recordLineCharactersMax ? stored : undefined,
    ),
    /** Places on rings, for each lens apart. */
    rings: entries(limits.stakeholdersPerMapMax, parseRingPlace),
    ringsWantedByThem: entries(limits.stakeholdersPerMapMax, parseRingPlace),
    ringsWantedByUs: entries(limits.stakeholdersPerMapMax, parseRingPlace),
    network: entries(limits.stakeholdersPerMapMax, parseNetworkPlace),
    archivedAt: sparse(optionalTime()),
    frozenAt: sparse(optionalTime()),
    /** What it showed when it was frozen, as JSON; empty while it is live. */
    frozen: sparse(frozenText()),
  },
})

const FROZEN_CHARACTERS_MAX = 200_000

function frozenText(): RegisterField<string> {
  return {
    merge: 'register',
    fallback: '',
    parse: (stored) => (typeof stored === 'string' && stored.length <= FROZEN_CHARACTERS_MAX ? stored : undefined),
  }
}

function parseRingPlace(stored: unknown): RingPlace | undefined {
  const [ring, sector, at] = [property(stored, 'ring'), property(stored, 'sector'), unitPoint(property(stored, 'at'))]
  return isIndex(ring) && isIndex(sector) && at ? Object.freeze({ ring, sector, at }) : undefined
}

function parseNetworkPlace(stored: unknown): NetworkPlace | undefined {
  const at = parsePoint(property(stored, 'at'), limits.coordinateUnitsMax)
  return at ? Object.freeze({ at, isPinned: property(stored, 'isPinned') === true }) : undefined
}

const property = (stored: unknown, name: string): unknown =>
  typeof stored === 'object' && stored !== null ? Reflect.get(stored, name) : undefined

const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 12

function unitPoint(stored: unknown): Point | undefined {
  const point = parsePoint(stored, 1)
  return point && point[0] >= 0 && point[1] >= 0 ? point : undefined
}
