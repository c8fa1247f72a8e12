/** Texts that are loaded with the part of the pages that shows them, not with the language. */
import type { Language } from '@samenspel/shared/language'
import type { workbook } from './nl/workbook.ts'

/** Each area that is loaded later; a line here, one in `loaders` and a file in each language for a new one. */
export interface LaterMessages {
  readonly workbook: typeof workbook
}
export type LaterArea = keyof LaterMessages

type Loader<Area extends LaterArea> = Readonly<Record<Language, () => Promise<LaterMessages[Area]>>>

const loaders: { readonly [Area in LaterArea]: Loader<Area> } = {
  workbook: {
    nl: () => import('./nl/workbook.ts').then((module) => module.workbook),
    en: () => import('./en/workbook.ts').then((module) => module.workbook),
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
