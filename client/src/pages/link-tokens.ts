import { isLinkToken } from '@samenspel/shared/ids'
import type { CreateBoardResponse } from '@samenspel/shared/protocol/http'

/** The secret behind the `#` of a link, or undefined when there is none. */
export function tokenOf(address: string): string | undefined {
  const token = address.split('#')[1]
  return isLinkToken(token) ? token : undefined
}

/** The secrets of a new board's links, as a device remembers them. */
export const tokensOf = ({ links }: CreateBoardResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(links).flatMap(([role, address]) => {
      const token = tokenOf(address)
      return token === undefined ? [] : [[role, token] as const]
    }),
  )
