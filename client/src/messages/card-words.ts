import type { Language } from '@samenspel/shared/language'
import { personaCard as en } from './en/persona-card.ts'
import { personaCard as nl } from './nl/persona-card.ts'

/** The words on cards, which are in the language of the card and not of whoever looks. */
export const cardWords: Readonly<Record<Language, typeof nl>> = { nl, en }
