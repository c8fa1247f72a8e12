/** The record of parts that tools, commands and the canvas work with. It has no methods of its own: functions take it as an argument. */
import type { Board } from '@samenspel/shared/board/board'
import type { FillColor, InkColor } from '@samenspel/shared/elements/colors'
import type { TextSize } from '@samenspel/shared/elements/free-text'
import type { Element } from '@samenspel/shared/elements/registry'
import type { ShapeForm } from '@samenspel/shared/elements/shape-form'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { StrokeWidth } from '@samenspel/shared/elements/stroke'
import type { Box } from '@samenspel/shared/geometry/box'
import type { Routing } from '@samenspel/shared/geometry/connector-path'
import type { Point } from '@samenspel/shared/geometry/point'
import type { Guide } from '@samenspel/shared/geometry/snap'
import type { ElementId, PersonId, RecordId } from '@samenspel/shared/ids'
import type { OwnPresence, PresenceTurn } from '@samenspel/shared/presence/presence'
import type { Cell, ReadableCell } from '#observable/cell.ts'
import type { ImageProblem, Peer, SentImage } from '#sync/board-session.ts'
import type { Camera, View } from './camera.ts'
import type { RecordPlace } from './open-record.ts'
import type { ViewPreferences } from './view-preferences.ts'

/** What is under a person's hand and not yet written: shown to everybody, stored nowhere. */
export type Gesture =
  /** Elements shown moved by `delta` board units; with `copies` the elements stay and copies of them are moved. */
  | {
      readonly type: 'moving'
      readonly ids: readonly ElementId[]
      readonly delta: Point
      readonly copies: boolean
      /** What it is in line with; nobody else sees that. */
      readonly guides?: readonly Guide[]
    }
  /** A marquee between two corners on the board plane. */
  | { readonly type: 'brushing'; readonly box: Box }
  /** A note that follows the pointer out of the toolbar; its top left corner. */
  | { readonly type: 'placing'; readonly corner: Point; readonly color: NoteColor }
  /** Elements that lie in the box `from` and are shown as they will lie in `to`; see `shared/src/elements/scaled.ts`. */
  | { readonly type: 'resizing'; readonly ids: readonly ElementId[]; readonly from: Box; readonly to: Box }
  /** Elements that are turned around a point; see `shared/src/elements/turned.ts`. */
  | (PresenceTurn & {
      readonly type: 'turning'
      /** The angle that is shown in figures, and where on the board the hand took hold. */
      readonly shownDegrees: number
      readonly grip: Point
    })
  /** Elements as they will be: shown instead of the ones with the same ids, or as new ones. */
  | {
      readonly type: 'previewing'
      readonly elements: readonly Element[]
      /** What will be stuck to on release: it is outlined. */
      readonly aim?: ElementId | null
    }
  /** What an eraser has touched: it fades, and goes on release. */
  | { readonly type: 'erasing'; readonly ids: readonly ElementId[] }
  /** A laser pointer, oldest point first. */
  | { readonly type: 'pointing'; readonly trail: readonly Point[] }
  | null

/**
 * The element whose text is open, with the caret's first place: at the end, everything selected, a character index, or the point
 * of the board plane that was pressed.
 */
export interface TextEditing {
  readonly id: ElementId
  readonly caret: 'end' | 'all' | number | Point
}

/** A view of records that a person has opened, and where on the board plane it was pressed; null by keyboard. */
export interface OpenedView {
  readonly id: ElementId
  readonly point: Point | null
}

/** Finding elements by place; follows the board. Boxes are those that `boxOf` gives. */
export interface SpatialIndex {
  /**
   * The frontmost content element at the point, or not farther than `reachUnits` beside a line; structure and what is locked are clicked
   * through.
   */
  contentAt(point: Point, reachUnits?: number): Element | undefined
  /** The frontmost structure at the point that is not locked. */
  structureAt(point: Point): Element | undefined
  /** All elements whose box meets the box, back to front, structure first. */
  within(box: Box): readonly Element[]
  /** The least box around everything, or undefined on an empty board. */
  bounds(): Box | undefined
}

export type ToolId =
  | 'select'
  | 'hand'
  | 'note'
  | 'text'
  | 'shape'
  | 'connector'
  | 'line'
  | 'pen'
  | 'eraser'
  | 'laser'
  | 'frame'

/** What the next thing that is drawn or written looks like; a note's colour is apart. */
export interface NextLook {
  readonly form: ShapeForm
  /** What shapes are filled with, and the colour of their line. */
  readonly fill: FillColor
  readonly line: InkColor
  readonly ink: InkColor
  readonly routing: Routing
  readonly textSize: TextSize
  readonly strokeWidth: StrokeWidth
}

/** Pasted text that may become one note or many: a question for the person, answered with `answerPaste`. */
export interface PendingPaste {
  /** What it would be parted into: lines of text, or cells of a spreadsheet (rows of columns). */
  readonly type: 'lines' | 'cells'
  readonly rows: readonly (readonly string[])[]
  /** How many notes "one for each" would make, empty cells left out and already cut to `limits.notesPerPasteMax`. */
  readonly count: number
  /** True when there was more than one paste may make. */
  readonly isCut: boolean
  readonly plain: string
  /** Where the first note goes: the middle of what is pasted, in board units. */
  readonly center: Point
}

export type { ImageProblem }

/** Images on their way to the board. */
export interface ImageWork {
  /** How many are being sent. */
  readonly waiting: number
  /** Why the last one that failed did; null when nothing did, or it was read. */
  readonly problem: ImageProblem | null
  /** New ones of which nobody has said yet what they show. */
  readonly unnamed: readonly ElementId[]
}

/** What was copied last, in our own form and as plain text. */
export interface Clipping {
  readonly own: string
  readonly plain: string
}

/** What is open over or beside the canvas. */
export type PanelId = 'palette' | 'find' | 'help' | 'tags' | 'filter'

/** A change of the view that did not go through what lies between. */
export interface Jump {
  readonly from: View
  readonly to: View
}

/** Which notes this person looks at: of these colours, and with all these tags; an empty set asks for nothing. Others are dimmed. */
export interface NoteFilter {
  readonly colors: ReadonlySet<NoteColor>
  readonly tags: ReadonlySet<string>
}

/** Notes that are to be put under a claim or an insight, still to be chosen; with `persona` a claim of that one. */
export interface PlacingEvidence {
  readonly notes: readonly ElementId[]
  readonly persona: RecordId | null
}

/** Where notes that are dragged are held beside the board: over what shows a record, or over none. */
export interface HeldBeside {
  readonly over: RecordId | null
}

/** What was looked for and found, in reading order, and which of them is shown; -1 while none is. */
export interface Found {
  readonly ids: readonly ElementId[]
  readonly at: number
}

/** A context menu: where it opens, in CSS pixels from the canvas's top left corner, and what it is about. */
export interface MenuPlace {
  readonly screenPoint: Point
  readonly about: 'elements' | 'board'
}

export interface Editor {
  readonly board: Board
  /** Who works with it, for what is counted by person; undefined where nobody does. */
  readonly personId: PersonId | undefined
  /** False for viewers, while the role is unknown, and when the board is newer than this page. */
  readonly mayEdit: ReadableCell<boolean>
  /** True for facilitators who may edit: they lock, release and change the structure. */
  readonly mayLead: ReadableCell<boolean>
  readonly camera: Camera
  readonly selection: Cell<ReadonlySet<ElementId>>
  /** The element that the keyboard is at; the tab stop of the board. */
  readonly focused: Cell<ElementId | null>
  readonly gesture: Cell<Gesture>
  /** Gestures of further fingers on the same screen, by hand; see `createHand`. Empty but on a touch screen with several people at it. */
  readonly otherHands: Cell<ReadonlyMap<number, Gesture>>
  readonly editing: Cell<TextEditing | null>
  /** The view of records that is open beside the board, as a text is open on it; the page shows a panel for it. */
  readonly opened: Cell<OpenedView | null>
  /** What of the workbook is open, as a whole view or beside the board; null for none of it. See `openRecord`. */
  readonly openRecord: Cell<RecordPlace | null>
  readonly tool: Cell<ToolId>
  /** The tool stays in the hand after it made something; over when the select tool is taken. */
  readonly keepsTool: Cell<boolean>
  /** Presses add to the selection, as with Shift, and a finger draws a marquee: for those who have no Shift. Over when nothing is selected. */
  readonly picksMore: Cell<boolean>
  /** What a colour that is chosen for a shape colours. */
  readonly shapePart: Cell<'fill' | 'line'>
  /** The colour of the next note. */
  readonly noteColor: Cell<NoteColor>
  readonly nextLook: Cell<NextLook>
  readonly pendingPaste: Cell<PendingPaste | null>
  /** A question for the person: what do these notes support? */
  readonly placingEvidence: Cell<PlacingEvidence | null>
  /** Not null while dragged notes are over what is open beside the board: let go there, they go under what they are over, and stay where they were. */
  readonly heldBeside: Cell<HeldBeside | null>
  readonly clipping: Cell<Clipping | null>
  readonly images: Cell<ImageWork>
  readonly panel: Cell<PanelId | null>
  readonly menu: Cell<MenuPlace | null>
  readonly found: Cell<Found>
  readonly filter: Cell<NoteFilter>
  /** Structure can be selected and changed here; only for this person, only while it is on, and never for others than facilitators. */
  readonly editsStructure: Cell<boolean>
  readonly isMinimapShown: Cell<boolean>
  /** The last jump of the view, for going back; null before the first. */
  readonly lastJump: Cell<Jump | null>
  /** How this person wants to look; kept on the device by whatever made the editor. */
  readonly preferences: Cell<ViewPreferences>
  /** True while this facilitator hides the cursors of all. */
  readonly hidesCursors: Cell<boolean>
  /** The pointer on the board plane; null while it is elsewhere. */
  readonly pointer: Cell<Point | null>
  readonly peers: ReadableCell<readonly Peer[]>
  /** What others are drawing now, as it would be on the board. */
  readonly peerDrawings: ReadableCell<readonly Element[]>
  readonly index: SpatialIndex
  /** Gives an image to the server. Never rejects. */
  sendImage(image: Blob): Promise<SentImage>
  tellPresence(change: Partial<OwnPresence>): void
  /** Stops listening to the board. */
  close(): void
}
