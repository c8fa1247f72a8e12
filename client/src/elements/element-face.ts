import type { ElementKindName, ElementOfKind } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
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
}

/** The face of one kind of element: how it looks, and what is said of it where it cannot be seen. */
export interface ElementFace<Name extends ElementKindName> {
  /** How far it paints outside its box, in board units. */
  readonly overhangUnits: number
  paint(context: PaintContext, element: ElementOfKind<Name>, detail: PaintDetail): void
  /** A sentence for screen readers. */
  describe(element: ElementOfKind<Name>, messages: Messages['canvas']): string
}

/** The shipped font, and what stands in for letters that it does not have. */
export const BOARD_FONT = "'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** Text smaller than this many device pixels is painted as bars. */
export const LEGIBLE_PIXELS_MIN = 4
