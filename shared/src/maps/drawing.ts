/** A map laid out: what to paint, in map units. The same for everybody, on the canvas, full screen and on paper. */
import type { Box } from '../geometry/box.ts'
import type { Point } from '../geometry/point.ts'
import type { RecordId } from '../ids.ts'
import type { RelationStatus, RelationType } from '../records/relation.ts'
import type { StakeholderType } from '../records/stakeholder.ts'
import type { Level } from './levels.ts'

/** The room that a map is laid out in, in map units; its top left corner is the origin. */
export interface MapSpace {
  readonly width: number
  readonly height: number
}

/** Screens, the wall and paper: the ratio of a sheet of A3. */
export const WIDE_SPACE: MapSpace = { width: 1400, height: 990 }
/** A phone held upright. */
export const TALL_SPACE: MapSpace = { width: 1000, height: 1240 }

/** What a part of the ground means; each has a look of its own in every theme. */
export type GroundTone =
  | 'plot'
  | 'soft'
  | 'strong'
  | 'ring-0'
  | 'ring-1'
  | 'ring-2'
  | 'ring-3'
  | 'circle'
  | 'none'
  | 'cell'
  | 'cell-head'
  | 'cell-low'
  | 'cell-middle'
  | 'cell-high'
  | 'cell-alarm'
export type LineTone = 'axis' | 'cut' | 'spoke'

/** Angles are in turns, 0 at twelve o'clock, clockwise. */
export type Ground =
  | { readonly type: 'box'; readonly box: Box; readonly tone: GroundTone }
  | { readonly type: 'circle'; readonly center: Point; readonly radius: number; readonly tone: GroundTone }
  | {
      readonly type: 'arc'
      readonly center: Point
      readonly inner: number
      readonly outer: number
      readonly from: number
      readonly to: number
      readonly tone: GroundTone
    }
  | {
      readonly type: 'line'
      readonly from: Point
      readonly to: Point
      readonly tone: LineTone
      readonly hasArrow?: boolean
    }

/** Words of the ground: axes, quarters, rings, cells. */
export interface GroundWords {
  /** Which label it is, or which cell. */
  readonly key: string
  readonly lines: readonly string[]
  /** The middle of the first baseline, or its start or end. */
  readonly at: Point
  readonly anchor: 'start' | 'middle' | 'end'
  readonly sizeUnits: number
  readonly lineUnits: number
  readonly tone: 'axis' | 'end' | 'advice' | 'zone' | 'cell' | 'cell-name'
  /** Read from bottom to top. */
  readonly isUpright?: boolean
}

/** A name beside its token. */
export interface DrawnLabel {
  readonly box: Box
  readonly lines: readonly string[]
  readonly sizeUnits: number
  readonly lineUnits: number
  readonly align: 'left' | 'center' | 'right'
  /** From the token to the words, where they could not stand beside it. */
  readonly leader: readonly [Point, Point] | null
}

/** One stakeholder on the map. */
export interface DrawnToken {
  readonly id: RecordId
  readonly center: Point
  readonly radius: number
  readonly form: StakeholderType
  /** By the attribute that colours; undefined where none does. */
  readonly level: Level | undefined
  /** It has a size by an attribute that is not set for it: its edge is dashed. */
  readonly isSizeUnset: boolean
  readonly isUnheard: boolean
  readonly isPinned: boolean
  /** It lies only where it lay before, and is not placed on this map yet. */
  readonly isGhost: boolean
  readonly label: DrawnLabel
}

/** Where a stakeholder was, or should go, and the way between. */
export interface DrawnMove {
  readonly id: RecordId
  /** `before`: from there to here; `aim`: from here to there. */
  readonly type: 'before' | 'aim'
  readonly ghost: Point
  readonly radius: number
  readonly from: Point
  readonly to: Point
}

/** A relation on the map. */
export interface DrawnLink {
  readonly id: RecordId
  readonly from: RecordId
  readonly to: RecordId
  readonly start: Point
  readonly end: Point
  /** The control point of a quadratic curve, so that several between the same two are told apart. */
  readonly bend: Point
  readonly type: RelationType
  readonly status: RelationStatus
  readonly direction: 'none' | 'one' | 'two'
  readonly widthUnits: number
  readonly sign: '' | '+' | '−' | '0'
  readonly isInformal: boolean
  /** Where its sign stands. */
  readonly middle: Point
  /** What it is called, or of what type it is; empty where there is no room for it. */
  readonly words: string
  /** The middle of its words. */
  readonly wordsAt: Point
}

export interface MapDrawing {
  readonly space: MapSpace
  /** Where stakeholders lie. */
  readonly plot: Box
  readonly grounds: readonly Ground[]
  readonly words: readonly GroundWords[]
  readonly links: readonly DrawnLink[]
  readonly moves: readonly DrawnMove[]
  readonly tokens: readonly DrawnToken[]
}
