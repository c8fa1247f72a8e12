import { parseBoardId, type BoardId } from '@samenspel/shared/ids'
import { parseJoinCode } from '@samenspel/shared/protocol/join-code'

/** Which page an address asks for. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'board'; readonly boardId: BoardId }
  | { readonly page: 'wall'; readonly boardId: BoardId }
  /** `code` is undefined when the address has none that could exist. */
  | { readonly page: 'join-by-code'; readonly code: string | undefined }
  | { readonly page: 'not-found' }

/** The page behind a path such as `/b/<boardId>/wall`. */
export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '')
  const [first, second, third, ...rest] = parts
  if (first === undefined) return { page: 'home' }
  if (rest.length > 0) return { page: 'not-found' }
  // QR codes carry the address in capitals, which makes them smaller.
  if (first.toLowerCase() === 'j' && third === undefined)
    return { page: 'join-by-code', code: parseJoinCode(decoded(second ?? '')) }
  const boardId = first === 'b' ? parseBoardId(second) : undefined
  if (boardId && third === undefined) return { page: 'board', boardId }
  if (boardId && third === 'wall') return { page: 'wall', boardId }
  return { page: 'not-found' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A percent sign that starts no character.
    return part
  }
}
