/** Texts that are loaded with the part of the pages that shows them, not with the language. */
import type { Language } from '@samenspel/shared/language'
import type { interviews } from './nl/interviews.ts'
import type { maps } from './nl/maps.ts'
import type { question } from './nl/question.ts'
import type { quotes } from './nl/quotes.ts'
import type { estimates } from './nl/estimates.ts'
import type { stakeholders } from './nl/stakeholders.ts'
import type { personas } from './nl/personas.ts'
import type { areas } from './nl/areas.ts'
import type { insights } from './nl/insights.ts'
import type { trace } from './nl/trace.ts'
import type { workbook } from './nl/workbook.ts'

/** Each area that is loaded later; a line here, one in `loaders` and a file in each language for a new one. */
export interface LaterMessages {
  readonly workbook: typeof workbook
  readonly personas: typeof personas
  readonly maps: typeof maps
  readonly stakeholders: typeof stakeholders
  readonly estimates: typeof estimates
  readonly interviews: typeof interviews
  readonly quotes: typeof quotes
  readonly question: typeof question
  readonly trace: typeof trace
  readonly insights: typeof insights
  readonly areas: typeof areas
}
export type LaterArea = keyof LaterMessages

type Loader<Area extends LaterArea> = Readonly<Record<Language, () => Promise<LaterMessages[Area]>>>

const loaders: { readonly [Area in LaterArea]: Loader<Area> } = {
  workbook: {
    nl: () => import('./nl/workbook.ts').then((module) => module.workbook),
    en: () => import('./en/workbook.ts').then((module) => module.workbook),
  },
  personas: {
    nl: () => import('./nl/personas.ts').then((module) => module.personas),
    en: () => import('./en/personas.ts').then((module) => module.personas),
  },
  maps: {
    nl: () => import('./nl/maps.ts').then((module) => module.maps),
    en: () => import('./en/maps.ts').then((module) => module.maps),
  },
  interviews: {
    nl: () => import('./nl/interviews.ts').then((module) => module.interviews),
    en: () => import('./en/interviews.ts').then((module) => module.interviews),
  },
  quotes: {
    nl: () => import('./nl/quotes.ts').then((module) => module.quotes),
    en: () => import('./en/quotes.ts').then((module) => module.quotes),
  },
  areas: {
    nl: () => import('./nl/areas.ts').then((module) => module.areas),
    en: () => import('./en/areas.ts').then((module) => module.areas),
  },
  insights: {
    nl: () => import('./nl/insights.ts').then((module) => module.insights),
    en: () => import('./en/insights.ts').then((module) => module.insights),
  },
  trace: {
    nl: () => import('./nl/trace.ts').then((module) => module.trace),
    en: () => import('./en/trace.ts').then((module) => module.trace),
  },
  question: {
    nl: () => import('./nl/question.ts').then((module) => module.question),
    en: () => import('./en/question.ts').then((module) => module.question),
  },
  stakeholders: {
    nl: () => import('./nl/stakeholders.ts').then((module) => module.stakeholders),
    en: () => import('./en/stakeholders.ts').then((module) => module.stakeholders),
  },
  estimates: {
    nl: () => import('./nl/estimates.ts').then((module) => module.estimates),
    en: () => import('./en/estimates.ts').then((module) => module.estimates),
  },
}

/** The names of all areas. */
export const laterAreas = Object.keys(loaders) as readonly LaterArea[]

const loaded = new Map<string, Promise<unknown>>()

/** The texts of an area, the same promise while it has not failed. Fails when the connection does. */
export function loadLaterMessages<Area extends LaterArea>(
  language: Language,
  area: Area,
): Promise<LaterMessages[Area]> {
  const key = `${language} ${area}`
  const known = loaded.get(key)
  // Only ever stored under its own area.
  if (known) return known as Promise<LaterMessages[Area]>
  const loading = loaders[area][language]()
  loaded.set(key, loading)
  loading.catch(() => loaded.delete(key))
  return loading
}
