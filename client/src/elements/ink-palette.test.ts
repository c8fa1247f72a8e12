import { expect, test } from 'vitest'
import { fillColors, inkColors } from '@samenspel/shared/elements/colors'
import { fillOf, inkOn, inkPalette } from './ink-palette.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const BOARD = '#f1eee5'

test.each(inkColors)('what is written in %s on the board can be read', (color) => {
  expect(contrast(inkPalette[color], BOARD)).toBeGreaterThanOrEqual(4.5)
})

test.each(fillColors)('what is written in a shape that is filled with %s can be read', (color) => {
  expect(contrast(inkOn(color), fillOf(color) ?? BOARD)).toBeGreaterThanOrEqual(7)
})
