import type { DrawnLabel, DrawnToken } from './drawing.ts'
import { LABEL_LINE_HEIGHT, labelShapes } from './label-shapes.ts'
import type { LabelRoom, LabelWish } from './label-scene.ts'
import type { Labels } from './place-labels.ts'

const BESIDE_UNITS = 5

/** Labels that stay with their tokens as they were before, and beside those that are new: cheap, and good until better places are found. */
export function labelsThatFollow(
  before: readonly DrawnToken[],
  wishes: readonly LabelWish[],
  { sizesUnits }: Pick<LabelRoom, 'sizesUnits'>,
): Labels {
  const known = new Map<string, DrawnToken>(before.map((token) => [token.id, token]))
  const size = before[0]?.label.sizeUnits ?? sizesUnits.at(-1) ?? 15
  return new Map(
    wishes.map((wish) => {
      const token = known.get(wish.id)
      return [wish.id, token ? moved(token, wish) : beside(wish, size)]
    }),
  )
}

function moved({ center, label }: DrawnToken, { center: [x, y] }: LabelWish): DrawnLabel {
  const [dx, dy] = [x - center[0], y - center[1]]
  if (dx === 0 && dy === 0) return label
  const { box, leader } = label
  return {
    ...label,
    box: { ...box, x: box.x + dx, y: box.y + dy },
    leader: leader && [
      [leader[0][0] + dx, leader[0][1] + dy],
      [leader[1][0] + dx, leader[1][1] + dy],
    ],
  }
}

function beside({ center: [x, y], radius, text }: LabelWish, size: number): DrawnLabel {
  const shape = labelShapes(text)[0] ?? { lines: [], widthEm: 0 }
  const height = shape.lines.length * size * LABEL_LINE_HEIGHT
  return {
    box: { x: x + radius + BESIDE_UNITS, y: y - height / 2, width: shape.widthEm * size, height },
    lines: shape.lines,
    sizeUnits: size,
    lineUnits: size * LABEL_LINE_HEIGHT,
    align: 'left',
    leader: null,
  }
}
