import { freeText, TEXT_FONT_WEIGHT, TEXT_MARGIN_UNITS } from '@samenspel/shared/elements/free-text'
import { uprightBoxOf } from '@samenspel/shared/elements/registry'
import type { ElementFace } from '#elements/element-face.ts'
import { inkPalette } from '#elements/ink-palette.ts'
import { paintText } from '#elements/paint-text.ts'

/** Words on the board itself. */
export const textFace: ElementFace<'text'> = {
  overhangUnits: 4,
  paint: (context, element, detail) => {
    const { x, y, width, height } = uprightBoxOf(element)
    context.fillStyle = inkPalette[element.color]
    if (detail.level === 'box') {
      context.globalAlpha = 0.25
      context.fillRect(x, y, width, height)
      context.globalAlpha = 1
      return
    }
    if (detail.openText === element.id || element.text === '') return
    const spot = {
      left: x + TEXT_MARGIN_UNITS,
      top: y + TEXT_MARGIN_UNITS,
      width: width - 2 * TEXT_MARGIN_UNITS,
      weight: TEXT_FONT_WEIGHT,
      align: 'left',
    } as const
    paintText(context, freeText(element.text, element.size, element.width), spot, detail)
  },
  textPlace: (element, text) => {
    const layout = freeText(text, element.size, element.width)
    const { x, y } = uprightBoxOf(element)
    return {
      // A caret behind the last letter needs some room beside it.
      box: {
        x: x + TEXT_MARGIN_UNITS,
        y: y + TEXT_MARGIN_UNITS,
        width: layout.widthUnits - 2 * TEXT_MARGIN_UNITS + (element.width === null ? layout.fontSizeUnits : 0),
        height: layout.heightUnits,
      },
      layout,
      weight: TEXT_FONT_WEIGHT,
      align: 'left',
      wraps: element.width !== null,
      ink: inkPalette[element.color],
    }
  },
  describe: ({ text }, messages) => messages.textElement(text),
}
