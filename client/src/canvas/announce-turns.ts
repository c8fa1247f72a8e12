import { angleOf } from '@samenspel/shared/elements/registry'
import type { ElementId } from '@samenspel/shared/ids'
import { targets } from '#commands/notes.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'

/** Tells screen readers how what they are at stands, each time this person has turned it: the keys that turn show nothing else to the ear. */
export function announceTurns(host: HTMLElement, editor: Editor, messages: Messages['canvas']): () => void {
  host.setAttribute('role', 'status')
  let before = anglesNow(editor)
  const look = (): void => {
    before = anglesNow(editor)
  }
  const stops = [
    editor.selection.subscribe(look),
    editor.focused.subscribe(look),
    editor.board.subscribe(({ origin }) => {
      const now = anglesNow(editor)
      const turned = [...now].find(([id, degrees]) => before.has(id) && before.get(id) !== degrees)
      before = now
      if (turned && origin !== 'remote') host.textContent = messages.turned(Math.round(turned[1]))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const anglesNow = (editor: Editor): ReadonlyMap<ElementId, number> =>
  new Map(targets(editor).map((element) => [element.id, angleOf(element)]))
