import type { Language } from '@samenspel/shared/language'
import { recordCard as en } from './en/record-card.ts'
import { recordCard as nl } from './nl/record-card.ts'

/** The words on cards for records, which are in the language of the card and not of whoever looks. */
export const recordCardWords: Readonly<Record<Language, typeof nl>> = { nl, en }
