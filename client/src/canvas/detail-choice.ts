import type { PaintDetail } from '#elements/element-face.ts'

type Level = Exclude<PaintDetail['level'], 'full'>

/** Chooses, while the view is zooming, the most detail that can be painted in time, from what painting cost before. */
export interface DetailChoice {
  levelFor(elementCount: number): Level
  /** Tells what a picture cost. */
  learn(level: Level, elementCount: number, tookMs: number): void
}

/** A picture costs so many times what recording it takes; the rest is raster, which we cannot time, measured without a graphics card. */
const RASTER_FACTOR = 2.3
const LEARNING_RATE = 0.4
/** Fewer elements tell nothing about the cost of each. */
const TELLING_COUNT_MIN = 20

/** Starts from measured costs on a slow machine, in milliseconds for each element. */
export function createDetailChoice(budgetMs: number): DetailChoice {
  const cost: Record<Level, number> = { flat: 0.035, bars: 0.015, box: 0.006 }
  return {
    levelFor: (count) => (count * cost.flat <= budgetMs ? 'flat' : count * cost.bars <= budgetMs ? 'bars' : 'box'),
    learn: (level, count, tookMs) => {
      if (count < TELLING_COUNT_MIN) return
      cost[level] += ((tookMs / count) * RASTER_FACTOR - cost[level]) * LEARNING_RATE
    },
  }
}
