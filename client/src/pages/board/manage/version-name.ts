import type { VersionEntry } from '@samenspel/shared/protocol/facilitator-http'
import type { PageParts } from '../../page-parts.ts'
import { momentText } from './moments.ts'

/** How a version is called: its own name if it has one, and when it was made. */
export const versionName = ({ kind, label, at }: VersionEntry, { messages, language }: PageParts): string =>
  `${label || messages.versions.kinds[kind]}, ${momentText(at, language)}`
