import { useCallback, useRef, useState } from 'react'
import type {
  ChangedRole,
  LinkEntry,
  LinksResponse,
  MadeLinkResponse,
} from '@samenspel/shared/protocol/facilitator-http'
import { changeLink, linksOfTokens, listLinks, renewLink, withdrawLink } from '#sync/facilitator-api.ts'
import { tokenOf } from '../../link-tokens.ts'
import type { ManageProps } from './manage-dialog.tsx'
import { useLoaded, type Loaded } from './use-loaded.ts'

/** The links of a board and what can be done to them; each deed gives what is to be said of it. */
export interface Links extends Loaded<LinksResponse> {
  /** The link that was made last, with the address that is told once. */
  readonly made: MadeLinkResponse | undefined
  show(made: MadeLinkResponse): void
  renew(link: LinkEntry): Promise<string>
  /** Makes a link allow something else; `guest` is whose it is, when the door gave it. */
  change(link: LinkEntry, role: ChangedRole, guest?: string): Promise<string>
  /** Withdraws a link, or with `personal` all that the door gave. */
  withdraw(linkId: string): Promise<string>
}

/** Lists the links, changes them, and keeps what this device remembers of them right. */
export function useLinks({ parts, managed }: ManageProps): Links {
  const { boards, messages } = parts
  const { links } = messages
  const seen = useRef(new Map<string, readonly string[]>())
  const load = useCallback(async () => withNames(await listLinks(managed), seen.current), [managed])
  const loaded = useLoaded(load)
  const [made, setMade] = useState<MadeLinkResponse>()
  /** The links that this device knows, each with the secret it knows it by. */
  const known = async () => {
    const { tokens: byRole = {}, spare = [] } = boards.get(managed.boardId) ?? {}
    const tokens = [...new Set([...Object.values(byRole), ...spare])]
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
    change: async ({ linkId }, role, guest) => {
      const before = await known()
      await changeLink(managed, linkId, role)
      for (const link of before) if (link.linkId === linkId) boards.changeRole(managed.boardId, link.token, role)
      loaded.reload()
      const word = messages.common.roles[role]
      return guest === undefined ? links.changed(word) : links.guestChanged(guest, word)
    },
    withdraw: async (linkId) => {
      const before = await known()
      await withdrawLink(managed, linkId)
      for (const link of before) if (link.linkId === linkId) boards.forgetToken(managed.boardId, link.token)
      loaded.reload()
      return links.withdrawn
    },
    renew: async (link) => {
      const before = await known()
      const renewed = await renewLink(managed, link.linkId)
      const token = tokenOf(renewed.address)
      for (const old of before.filter(({ linkId }) => linkId === link.linkId)) {
        boards.forgetToken(managed.boardId, old.token)
        if (token !== undefined) boards.changeRole(managed.boardId, token, link.role)
      }
      if (link.own) goOnWith(renewed.address)
      show(renewed)
      return links.renewed
    },
  }
}

/** Whose links they are, also while somebody is on the way back: changing what a link allows closes the connections by it. */
function withNames({ links, removedPeople }: LinksResponse, seen: Map<string, readonly string[]>): LinksResponse {
  for (const { linkId, here } of links) if (here.length > 0) seen.set(linkId, here)
  return { links: links.map((link) => ({ ...link, here: seen.get(link.linkId) ?? [] })), removedPeople }
}

/** Loads this page again by another link: the socket of the old one is closed already. */
function goOnWith(address: string): void {
  window.location.assign(address)
  window.location.reload()
}
