import { connectedEdge, withEdges } from '@samenspel/shared/elements/connected-edge'
import { pathOf } from '@samenspel/shared/elements/connector'
import type { ElementOfKind } from '@samenspel/shared/elements/registry'
import { distance } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import { endOn } from '#commands/connect.ts'
import type { Editor } from '#editor/editor.ts'
import { mayChange } from '#editor/rights.ts'
import { spotAt } from '#tools/connector-tool.ts'
import type { PointerInput, ToolState } from '#tools/tool.ts'
import { handlePixels } from './resize-handles.ts'

type EndName = 'from' | 'to'

/** The one selected connector, when its ends can be taken hold of. */
export function reconnectable(editor: Editor): ElementOfKind<'connector'> | undefined {
  const selected = editor.selection.get()
  const [id] = selected
  const element = id && selected.size === 1 ? editor.board.elements.get(id) : undefined
  return element?.kind === 'connector' && mayChange(editor, element) ? element : undefined
}

/** The end of the selected connector under the pointer. */
export function endAt(editor: Editor, input: PointerInput): { id: ElementId; end: EndName } | undefined {
  const connector = reconnectable(editor)
  if (!connector) return undefined
  const path = pathOf(connector)
  const reach = handlePixels[input.pointerType] / 2
  const ends = [
    ['to', path.at(-1)],
    ['from', path[0]],
  ] as const
  for (const [end, point] of ends)
    if (point && distance(editor.camera.toScreen(point), input.screenPoint) <= reach) return { id: connector.id, end }
  return undefined
}

/** An end of a connector in the hand: it sticks to what it is let go on, or stays free there. */
export function reconnecting(id: ElementId, end: EndName): ToolState {
  let isMoved = false
  return {
    name: 'select.reconnecting',
    cursor: 'crosshair',
    pointerMove: (input, editor) => {
      const connector = editor.board.elements.get(id)
      if (connector?.kind !== 'connector') return 'idle'
      isMoved = true
      const spot = spotAt(editor, input)
      const edge = spot.on ? connectedEdge(spot.on) : null
      const moved = { ...connector, [end]: endOn(spot, connector.position) }
      const shown =
        end === 'from' ? withEdges(moved, edge, connector.toEdge) : withEdges(moved, connector.fromEdge, edge)
      editor.gesture.set({ type: 'previewing', elements: [shown], aim: spot.on?.id ?? null })
      return undefined
    },
    pointerUp: (input, editor) => {
      const connector = editor.board.elements.get(id)
      if (!isMoved || connector?.kind !== 'connector' || !editor.mayEdit.get()) return 'idle'
      const stored = endOn(spotAt(editor, input), connector.position)
      editor.board.edit((edit) => edit.elements.set(id, 'connector', { [end]: stored }))
      return 'idle'
    },
    exit: (editor) => editor.gesture.set(null),
  }
}
