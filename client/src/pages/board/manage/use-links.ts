import { useCallback, useState } from 'react'
import type { LinkEntry, LinksResponse, MadeLinkResponse } from '@samenspel/shared/protocol/facilitator-http'
import { linksOfTokens, listLinks, renewLink, withdrawLink } from '#sync/facilitator-api.ts'
import { tokenOf } from '../../link-tokens.ts'
import type { ManageProps } from './manage-dialog.tsx'
import { useLoaded, type Loaded } from './use-loaded.ts'

/** The links of a board and what can be done to them; each deed gives what is to be said of it. */
export interface Links extends Loaded<LinksResponse> {
  /** The link that was made last, with the address that is told once. */
  readonly made: MadeLinkResponse | undefined
  show(made: MadeLinkResponse): void
  renew(link: LinkEntry): Promise<string>
  /** Withdraws a link, or with `personal` all that the door gave. */
  withdraw(linkId: string): Promise<string>
}

/** Lists the links, changes them, and keeps what this device remembers of them right. */
export function useLinks({ parts, managed }: ManageProps): Links {
  const { links } = parts.messages
  const loaded = useLoaded(useCallback(() => listLinks(managed), [managed]))
  const [made, setMade] = useState<MadeLinkResponse>()
  /** The links that this device knows, each with the secret it knows it by. */
  const known = async () => {
    const tokens = Object.values(parts.boards.get(managed.boardId)?.tokens ?? {})
    const linkIds = tokens.length > 0 ? await linksOfTokens(managed, tokens) : []
    return tokens.map((token, index) => ({ token, linkId: linkIds[index] }))
  }
  const show = (link: MadeLinkResponse): void => {
    setMade(link)
    loaded.reload()
  }
  return {
    ...loaded,
    made,
    show,
    withdraw: async (linkId) => {
      const before = await known()
      await withdrawLink(managed, linkId)
      for (const link of before) if (link.linkId === linkId) parts.boards.forgetToken(managed.boardId, link.token)
      loaded.reload()
      return links.withdrawn
    },
    renew: async (link) => {
      const before = await known()
      const renewed = await renewLink(managed, link.linkId)
      const token = tokenOf(renewed.address)
      if (token !== undefined && before.some(({ linkId }) => linkId === link.linkId))
        parts.boards.remember(managed.boardId, { tokens: { [link.role]: token } })
      if (link.own) goOnWith(renewed.address)
      show(renewed)
      return links.renewed
    },
  }
}

/** Loads this page again by another link: the socket of the old one is closed already. */
function goOnWith(address: string): void {
  window.location.assign(address)
  window.location.reload()
}
