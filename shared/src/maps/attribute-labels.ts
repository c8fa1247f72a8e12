/** What attributes are called on maps, in the language of the board, with the ends of their scale. */
import type { Language } from '../language.ts'
import { attributes } from '../records/assessment.ts'

export interface AttributeLabels {
  /** On an axis and in a legend. */
  readonly axis: string
  readonly low: string
  readonly high: string
}

type Attribute = (typeof attributes)[number]
const labels = (axis: string, low: string, high: string): AttributeLabels => ({ axis, low, high })

const words: Readonly<Record<Language, Readonly<Record<Attribute, AttributeLabels>>>> = {
  nl: {
    power: labels('macht', 'weinig', 'veel'),
    influence: labels('invloed', 'weinig', 'veel'),
    interest: labels('belang', 'klein', 'groot'),
    impact: labels('impact op hen', 'klein', 'groot'),
    legitimacy: labels('legitimiteit', 'weinig', 'veel'),
    urgency: labels('urgentie', 'weinig', 'veel'),
    attitude: labels('houding', 'negatief', 'positief'),
    alignment: labels('gedeeld belang', 'tegengesteld', 'gedeeld'),
    trust: labels('vertrouwen', 'weinig', 'veel'),
    proximity: labels('nabijheid', 'ver weg', 'dichtbij'),
    affects: labels('beïnvloedt de opgave', 'weinig', 'veel'),
    crucial: labels('onmisbaar', 'niet', 'zeer'),
  },
  en: {
    power: labels('power', 'little', 'much'),
    influence: labels('influence', 'little', 'much'),
    interest: labels('interest', 'small', 'large'),
    impact: labels('impact on them', 'small', 'large'),
    legitimacy: labels('legitimacy', 'little', 'much'),
    urgency: labels('urgency', 'little', 'much'),
    attitude: labels('attitude', 'negative', 'positive'),
    alignment: labels('shared interest', 'opposed', 'shared'),
    trust: labels('trust', 'little', 'much'),
    proximity: labels('proximity', 'far', 'near'),
    affects: labels('affects the question', 'little', 'much'),
    crucial: labels('crucial', 'not', 'very'),
  },
}

const plainEnds: Readonly<Record<Language, readonly [string, string]>> = { nl: ['laag', 'hoog'], en: ['low', 'high'] }

/** The words for an attribute; one of the group's own (`custom-<name>`) is called by its name. */
export function attributeLabels(attribute: string, language: Language): AttributeLabels {
  if (Object.hasOwn(words[language], attribute)) return words[language][attribute as Attribute]
  const [low, high] = plainEnds[language]
  return labels(attribute.replace(/^custom-/, '').replaceAll('-', ' '), low, high)
}
