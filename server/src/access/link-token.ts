import { createHash } from 'node:crypto'
import { newLinkToken, randomBase64Url } from '@samenspel/shared/ids'
import type { Role } from '@samenspel/shared/protocol/version'
import type { NewLink, Storage, StoredLink } from '#storage/storage.ts'

/** How a token is stored and looked up. A token has 192 random bits, so a plain hash cannot be turned back. */
export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** A new link and its token, which is told once and never stored. */
export function newLink(
  role: Role,
  nowMs: number,
  label = '',
  { expiresAtMs = null, personal = false }: Partial<Pick<NewLink, 'expiresAtMs' | 'personal'>> = {},
): { readonly token: string; readonly link: NewLink } {
  const token = newLinkToken()
  const linkId = randomBase64Url(16)
  return {
    token,
    link: { linkId, tokenHash: hashToken(token), role, label, createdAtMs: nowMs, expiresAtMs, personal },
  }
}

/** True when the link opens its board at this moment. */
export const isValid = (link: StoredLink, nowMs: number): boolean =>
  link.revokedAtMs === null && (link.expiresAtMs === null || link.expiresAtMs > nowMs)

/** The valid link with this token for this board, or undefined. */
export async function findValidLink(
  storage: Storage,
  boardId: string,
  token: string,
  nowMs: number,
): Promise<StoredLink | undefined> {
  const link = await storage.findLink(hashToken(token))
  return link && link.boardId === boardId && isValid(link, nowMs) ? link : undefined
}
