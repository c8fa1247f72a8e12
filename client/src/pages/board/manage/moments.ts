import type { Language } from '@samenspel/shared/language'

/** A moment as people say it: the day, and the time to the minute. */
export const momentText = (at: string | number, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at))

export const dayText = (at: string | number, language: Language): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at))
