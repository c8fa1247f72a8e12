/** Connecting things by lines, and what those lines look like. */
import { isConnectable } from '@samenspel/shared/elements/connected-edge'
import type { ConnectorEnd } from '@samenspel/shared/elements/connector'
import { boxOf, type Element, type ElementOfKind } from '@samenspel/shared/elements/registry'
import { centerOf } from '@samenspel/shared/geometry/box'
import { subtract, type Point } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { selectNew } from './add-element.ts'
import { canChange, type Command } from './command.ts'
import { changeable, paintTargets, targets } from './notes.ts'

/** Where an end is put: on an element, or at a point of the board. */
export interface EndSpot {
  readonly on: Element | undefined
  readonly point: Point
}

/** What the two ends of a new connector are stored as; its position is the first of them. */
export function endsBetween(from: EndSpot, to: EndSpot): { position: Point; from: ConnectorEnd; to: ConnectorEnd } {
  const position: Point = [Math.round(from.point[0]), Math.round(from.point[1])]
  return { position, from: endOn(from, position), to: endOn(to, position) }
}

/** One end as it is stored by a connector at that position. */
export function endOn({ on, point }: EndSpot, position: Point): ConnectorEnd {
  const [x, y] = subtract(point, position)
  return { on: on?.id ?? null, point: [Math.round(x), Math.round(y)] }
}

/** Adds a connector in the ink of the hand: an arrow, or with `plain` a line without heads. Undefined where one may not edit. */
export function addConnector(editor: Editor, from: EndSpot, to: EndSpot, plain = false): ElementId | undefined {
  if (!editor.mayEdit.get()) return undefined
  const id = editor.board.edit((edit) =>
    edit.elements.add('connector', { ...endsBetween(from, to), ...newLook(editor, plain) }),
  )
  selectNew(editor, id)
  return id
}

/** The look of the next connector. */
export const newLook = (editor: Editor, plain: boolean) =>
  ({
    color: editor.nextLook.get().ink,
    endHead: plain ? 'none' : 'arrow',
    routing: plain ? 'straight' : editor.nextLook.get().routing,
  }) as const

/** A whole element as an end. */
export const spotOn = (element: Element): EndSpot => ({ on: element, point: centerOf(boxOf(element)) })

const connectables = (editor: Editor): readonly Element[] => targets(editor).filter(isConnectable)
const connectors = (editor: Editor): readonly ElementOfKind<'connector'>[] =>
  changeable(editor).flatMap((element) => (element.kind === 'connector' ? element : []))
const hasConnectors = (editor: Editor): boolean => canChange(editor) && connectors(editor).length > 0

/** The selected things in the order in which they were chosen. */
function connectSelected(editor: Editor): void {
  const [first, second] = [...editor.selection.get()].flatMap((id) => {
    const element = editor.board.elements.get(id)
    return element && isConnectable(element) ? [element] : []
  })
  if (first && second) addConnector(editor, spotOn(first), spotOn(second))
}

const look = (field: string, value: string, remember?: (editor: Editor) => void): Command => ({
  shortcuts: [],
  isEnabled: hasConnectors,
  run: (editor) => {
    remember?.(editor)
    paintTargets(editor, field, value)
  },
})

const toggle = (field: 'startHead' | 'endHead' | 'line', on: string, off: string): Command => ({
  shortcuts: [],
  isEnabled: hasConnectors,
  run: (editor) => paintTargets(editor, field, connectors(editor).every((each) => each[field] === on) ? off : on),
})

const remembering = (routing: 'straight' | 'elbow') => (editor: Editor) =>
  editor.nextLook.set({ ...editor.nextLook.get(), routing })

/** Commands of connectors. */
export const connectCommands = {
  'connector.connect': {
    shortcuts: [{ key: 'x' }],
    isEnabled: (editor) => canChange(editor) && editor.selection.get().size === 2 && connectables(editor).length === 2,
    run: connectSelected,
  },
  'connector.straight': look('routing', 'straight', remembering('straight')),
  'connector.elbow': look('routing', 'elbow', remembering('elbow')),
  'connector.startHead': toggle('startHead', 'arrow', 'none'),
  'connector.endHead': toggle('endHead', 'arrow', 'none'),
  'connector.dashed': toggle('line', 'dashed', 'solid'),
} satisfies Readonly<Record<string, Command>>
