/** Link cards: made of an address that is pasted or dropped, and followed when somebody says so. */
import { LINK_ADDRESS } from '@samenspel/shared/elements/link-address'
import { linkOpenerBox, LINK_UNITS } from '@samenspel/shared/elements/link'
import { contains } from '@samenspel/shared/geometry/box'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { targets } from './notes.ts'
import { clusterAt } from './place-in-clusters.ts'

/** The text as an address that a card may lead to, as browsers write it; undefined when it is anything else, or more than that. */
export function readAddress(text: string): string | undefined {
  const typed = text.trim()
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(typed) || !URL.canParse(typed)) return undefined
  const { href, username, password } = new URL(typed)
  return username === '' && password === '' && LINK_ADDRESS.test(href) ? href : undefined
}

/** Puts a card for an address on the board, with its middle at the point. Undefined where one may not edit. */
export function addLink(editor: Editor, address: string, center: Point): ElementId | undefined {
  const [x, y] = center
  if (!editor.mayEdit.get()) return undefined
  const position: Point = [Math.round(x - LINK_UNITS[0] / 2), Math.round(y - LINK_UNITS[1] / 2)]
  const cluster = clusterAt(editor, center)
  const id = editor.board.edit((edit) => edit.elements.add('link', { address, position, cluster }))
  editor.tool.set('select')
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  return id
}

/** Opens the page of a link card in a tab that knows nothing of this one. */
export function followLink(address: string): void {
  if (LINK_ADDRESS.test(address)) window.open(address, '_blank', 'noopener,noreferrer')
}

/** Follows the link card when the point is on its opener, and selects it; false when it is not. */
export function followAt(editor: Editor, id: ElementId, point: Point): boolean {
  const card = editor.board.elements.get(id)
  if (card?.kind !== 'link' || card.address === '' || !contains(linkOpenerBox(card.position), point)) return false
  editor.selection.set(new Set([id]))
  editor.focused.set(id)
  followLink(card.address)
  return true
}

/** The address of the one link card among the targets; undefined for none or several. */
export function targetAddress(editor: Editor): string | undefined {
  const [card, other] = targets(editor)
  return card?.kind === 'link' && !other && card.address !== '' ? card.address : undefined
}
