import type { Language } from '@samenspel/shared/language'
import type { nl } from './nl/nl.ts'

/** Every text a person sees, by area. Dutch is the reference: another language that misses a text does not compile. */
export type Messages = typeof nl

/** What each language is called by those who speak it. */
export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

const loaders: Record<Language, () => Promise<Messages>> = {
  nl: () => import('./nl/nl.ts').then((module) => module.nl),
  en: () => import('./en/en.ts').then((module) => module.en),
}

/** The texts in a language; a visitor loads only the languages that are used. Fails when the connection does. */
export const loadMessages = (language: Language): Promise<Messages> => loaders[language]()
