import { use } from 'react'
import type { Language } from '@samenspel/shared/language'
import { loadLaterMessages, type LaterArea, type LaterMessages } from '#messages/later-messages.ts'

/** The texts of an area that is loaded later; the component waits for them (`Suspense`) the first time. */
export const useTexts = <Area extends LaterArea>(language: Language, area: Area): LaterMessages[Area] =>
  use(loadLaterMessages(language, area))
