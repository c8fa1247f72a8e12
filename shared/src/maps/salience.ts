/** The three attributes of Mitchell, Agle and Wood, each from 0 to 1; null is not known. */
export interface SalienceValues {
  readonly power: number | null
  readonly legitimacy: number | null
  readonly urgency: number | null
}

export const salienceClasses = [
  'dormant',
  'discretionary',
  'demanding',
  'dominant',
  'dangerous',
  'dependent',
  'definitive',
  'none',
] as const
export type SalienceClass = (typeof salienceClasses)[number]

/** Which of the three a class has. */
export interface SalienceSides {
  readonly power: boolean
  readonly legitimacy: boolean
  readonly urgency: boolean
}

const sides = (power: boolean, legitimacy: boolean, urgency: boolean): SalienceSides => ({ power, legitimacy, urgency })

/**
 * What each class has, from figure 2 of Mitchell, Agle and Wood, "Toward a theory of stakeholder identification and salience", Academy of
 * Management Review 22(4), 1997: one attribute is latent, two expectant, three definitive.
 */
export const salienceSides: Readonly<Record<SalienceClass, SalienceSides>> = {
  dormant: sides(true, false, false),
  discretionary: sides(false, true, false),
  demanding: sides(false, false, true),
  dominant: sides(true, true, false),
  dangerous: sides(true, false, true),
  dependent: sides(false, true, true),
  definitive: sides(true, true, true),
  none: sides(false, false, false),
}

/**
 * The class of a stakeholder: an attribute counts when it reaches the threshold. Undefined while any of the three is not set, for unknown is not
 * "has it not": a stakeholder of unknown power is not a powerless one.
 */
export function salienceClassOf(values: SalienceValues, threshold: number): SalienceClass | undefined {
  const { power, legitimacy, urgency } = values
  if (power === null || legitimacy === null || urgency === null) return undefined
  const has = sides(power >= threshold, legitimacy >= threshold, urgency >= threshold)
  return salienceClasses.find((name) => sameSides(salienceSides[name], has))
}

const sameSides = (a: SalienceSides, b: SalienceSides): boolean =>
  a.power === b.power && a.legitimacy === b.legitimacy && a.urgency === b.urgency
