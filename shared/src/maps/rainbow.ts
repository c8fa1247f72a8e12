export const rainbowSectors = ['affects', 'both', 'affected'] as const
/** Those who affect the question, those who are affected by it, and those who are both. */
export type RainbowSector = (typeof rainbowSectors)[number]

/** How far out: 0 is the inner band of those most involved, 2 the outer one of those least. */
export type RainbowBand = 0 | 1 | 2

export interface RainbowPlace {
  readonly sector: RainbowSector
  readonly band: RainbowBand
}

/** A value as one of the four steps of the method: 0 not at all, 1 least, 2 moderate, 3 most. */
export const rainbowDegree = (value: number): 0 | 1 | 2 | 3 =>
  value <= 0 ? 0 : value <= 1 / 3 ? 1 : value <= 2 / 3 ? 2 : 3

/**
 * The place of a stakeholder on the rainbow diagram (Chevalier and Buckles, "SAS2: A guide to collaborative inquiry and social engagement", 2008,
 * stakeholder identification): the sector says whether it affects, is affected, or both; the band how much, by the larger of the two.
 * Undefined while either is not set; null when it neither affects nor is affected, and so is no stakeholder in this question.
 */
export function rainbowPlaceOf(affects: number | null, affected: number | null): RainbowPlace | null | undefined {
  if (affects === null || affected === null) return undefined
  const [does, undergoes] = [rainbowDegree(affects), rainbowDegree(affected)]
  const most = Math.max(does, undergoes)
  if (most === 0) return null
  const sector = undergoes === 0 ? 'affects' : does === 0 ? 'affected' : 'both'
  return { sector, band: (3 - most) as RainbowBand }
}

/** The values that put a stakeholder there: what dropping it on the rainbow writes. */
export function rainbowValuesOf({ sector, band }: RainbowPlace): { readonly affects: number; readonly impact: number } {
  const value = (3 - band) / 3
  return { affects: sector === 'affected' ? 0 : value, impact: sector === 'affects' ? 0 : value }
}
