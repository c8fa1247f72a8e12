import type { BoardId } from '@samenspel/shared/ids'
import { languages, type Language } from '@samenspel/shared/language'
import { cleanPersonName } from '@samenspel/shared/presence/presence'
import { usualView, wheelUses, type ViewPreferences } from '#editor/view-preferences.ts'
import type { DeviceStorage } from './device-storage.ts'

const LANGUAGE_KEY = 'samenspel.language'
const VIEW_KEY = 'samenspel.view'
const NAME_KEY = 'samenspel.name'

/** The interface language chosen on this device, else the first of the browser's languages that we have, else Dutch. */
export function preferredLanguage(storage: DeviceStorage, browserLanguages: readonly string[]): Language {
  const chosen = languages.find((language) => language === storage.read(LANGUAGE_KEY))
  if (chosen) return chosen
  for (const browserLanguage of browserLanguages) {
    const known = languages.find((language) => language === browserLanguage.split('-')[0]?.toLowerCase())
    if (known) return known
  }
  return 'nl'
}

export const rememberLanguage = (storage: DeviceStorage, language: Language): void =>
  storage.write(LANGUAGE_KEY, language)

/** How this person looks at boards; what is not remembered, or not understood, is as usual. */
export function readViewPreferences(storage: DeviceStorage): ViewPreferences {
  const words = (storage.read(VIEW_KEY) ?? '').split(' ')
  return {
    wheel: wheelUses.find((use) => words.includes(`wheel-${use}`)) ?? usualView.wheel,
    showsCursors: !words.includes('no-cursors'),
    isCalm: words.includes('calm'),
  }
}

export function rememberViewPreferences(
  storage: DeviceStorage,
  { wheel, showsCursors, isCalm }: ViewPreferences,
): void {
  storage.write(VIEW_KEY, [`wheel-${wheel}`, showsCursors ? '' : 'no-cursors', isCalm ? 'calm' : ''].join(' ').trim())
}

/** The name this person joined with before; empty when there is none. */
export const rememberedName = (storage: DeviceStorage): string => cleanPersonName(storage.read(NAME_KEY))

export function rememberName(storage: DeviceStorage, name: string): void {
  if (name === '') storage.remove(NAME_KEY)
  else storage.write(NAME_KEY, name)
}

/** A text that is being written at a board and must survive a closed tab. */
type Draft = 'note' | 'section'

/** The draft as it was left; empty when there is none. */
export const readDraft = (storage: DeviceStorage, boardId: BoardId, draft: Draft): string =>
  storage.read(draftKey(boardId, draft)) ?? ''

export function keepDraft(storage: DeviceStorage, boardId: BoardId, draft: Draft, text: string): void {
  if (text === '') storage.remove(draftKey(boardId, draft))
  else storage.write(draftKey(boardId, draft), text)
}

/** Removes what was being written at a board. */
export function forgetDrafts(storage: DeviceStorage, boardId: BoardId): void {
  for (const draft of ['note', 'section'] as const) storage.remove(draftKey(boardId, draft))
}

const draftKey = (boardId: BoardId, draft: Draft): string => `samenspel.draft.${boardId}.${draft}`
