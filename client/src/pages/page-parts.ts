import type { Language } from '@samenspel/shared/language'
import type { DeviceStorage } from '#device/device-storage.ts'
import type { KnownBoards } from '#device/known-boards.ts'
import type { Messages } from '#messages/load-messages.ts'

/** What every page is given. */
export interface PageParts {
  /** The host's address, such as `https://samenspel.example`. */
  readonly baseUrl: string
  readonly storage: DeviceStorage
  readonly boards: KnownBoards
  readonly messages: Messages
  readonly language: Language
  /** Changes the interface language, here and on the next visits. */
  chooseLanguage(language: Language): void
}
