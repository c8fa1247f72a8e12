import type { Element, ElementKindName, ElementOfKind } from '@samenspel/shared/elements/registry'
import type { Box } from '@samenspel/shared/geometry/box'
import type { ElementId } from '@samenspel/shared/ids'
import type { TextLayout } from '@samenspel/shared/text/fit-text'
import type { FontWeight } from '@samenspel/shared/text/text-width'
import type { Messages } from '#messages/load-messages.ts'

/** Where faces are painted: the board plane's units, already transformed to the pixels below. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** How much of an element is worth painting now. */
export interface PaintDetail {
  /** CSS pixels for each board unit. */
  readonly zoom: number
  /** Device pixels for each board unit. */
  readonly scale: number
  /** `full`: as it is; `flat`: without shadows; `bars`: bars for text; `box`: colour alone. */
  readonly level: 'full' | 'flat' | 'bars' | 'box'
  /** The element whose text a text field shows just now; its text is not painted. */
  readonly openText: ElementId | null
  /** For who asked for more contrast: a dark line around everything that lies on paper of its own. */
  readonly hasStrongEdges?: boolean
  /** Elements that are shown pale; none when it is left out. */
  isPale?(element: Element): boolean
}

/** The face of one kind of element: how it looks, and what is said of it where it cannot be seen. */
export interface ElementFace<Name extends ElementKindName> {
  /** How far it paints outside its box, in board units. */
  readonly overhangUnits: number
  paint(context: PaintContext, element: ElementOfKind<Name>, detail: PaintDetail): void
  /** Paints what hangs over its edge, and over any line around it; never called while it is pale. */
  paintHanging?(context: PaintContext, element: ElementOfKind<Name>, detail: PaintDetail): void
  /** Where the field lies in which its main text is edited; left out by what has none. `text` is what the field holds. */
  textPlace?(element: ElementOfKind<Name>, text: string, zoom: number): TextPlace
  /** A sentence for screen readers. */
  describe(element: ElementOfKind<Name>, messages: Messages['canvas']): string
}

/** A text on the board plane, in board units: exactly what is painted, for a text field over it. */
export interface TextPlace {
  /** The lines, margins left out. */
  readonly box: Box
  readonly layout: Pick<TextLayout, 'fontSizeUnits' | 'lineHeightUnits'> & Partial<Pick<TextLayout, 'lines'>>
  readonly weight: FontWeight
  readonly align: 'left' | 'center'
  /** False for text that is as wide as it is. */
  readonly wraps: boolean
  readonly ink: string
  /** What the words lie on, where it is not what is painted below. */
  readonly ground?: string
  /** Around the lines, where a press still goes to the text. */
  readonly marginUnits?: number
  /** Stands upright beside what is turned, for it is no part of its picture. */
  readonly isUpright?: boolean
  /** A name, in which Enter ends the writing. */
  readonly isOneLine?: boolean
}

/** The shipped font, and what stands in for letters that it does not have. */
export const BOARD_FONT = "'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** Text smaller than this many device pixels is painted as bars. */
export const LEGIBLE_PIXELS_MIN = 4
