/** The language of interaction tests: press, drag, release, type keys; then read the board. */
import { createBoard } from '@samenspel/shared/board/board'
import { mainTextOf, type Element } from '@samenspel/shared/elements/registry'
import type { NoteColor } from '@samenspel/shared/elements/sticky-note'
import type { Point } from '@samenspel/shared/geometry/point'
import type { ElementId, PersonId } from '@samenspel/shared/ids'
import { emptyPresence, type OwnPresence } from '@samenspel/shared/presence/presence'
import type { Role } from '@samenspel/shared/protocol/version'
import * as Y from 'yjs'
import type { CommandId } from '#commands/command.ts'
import { commands } from '#commands/registry.ts'
import { runShortcut } from '#commands/run-shortcut.ts'
import { createEditor } from '#editor/create-editor.ts'
import type { Editor } from '#editor/editor.ts'
import { createCell } from '#observable/cell.ts'
import type { Peer } from '#sync/board-session.ts'
import { createToolRunner, type ToolRunner } from '#tools/tool-runner.ts'
import type { PointerInput } from '#tools/tool.ts'

/** Who the driver is. */
export const ME = 'MMMMMMMMMMMMMMMM' as PersonId

/** A person at a board of their own, at 1000 x 800 pixels and one unit for each pixel. */
export class Driver {
  readonly editor: Editor
  readonly document = new Y.Doc()
  readonly runner: ToolRunner
  presence: OwnPresence = emptyPresence
  #held: Partial<Pick<PointerInput, 'shift' | 'alt' | 'mod' | 'pointerType' | 'pressure'>> = {}
  #at: Point = [0, 0]
  #clicks = 1

  constructor(role: Role = 'participant') {
    this.editor = createEditor({
      board: createBoard(this.document, { nowMs: () => 1_000 }),
      personId: ME,
      role: createCell<Role | undefined>(role),
      peers: createCell<readonly Peer[]>([]),
      tellPresence: (change) => {
        this.presence = { ...this.presence, ...change }
      },
    })
    this.editor.camera.resize([1000, 800])
    this.runner = createToolRunner(this.editor)
  }

  /** Puts a note on the board as another person would, with its top left corner at the point. */
  note(x: number, y: number, text = '', color: NoteColor = 'yellow'): ElementId {
    return this.editor.board.edit((edit) => edit.elements.add('sticky-note', { position: [x, y], text, color }))
  }

  /** What is held during the next pointer steps. */
  holding(held: Partial<Pick<PointerInput, 'shift' | 'alt' | 'mod' | 'pointerType' | 'pressure'>>): this {
    this.#held = held
    return this
  }

  press(x: number, y: number): this {
    this.#at = [x, y]
    this.runner.press(this.#input())
    return this
  }

  drag(x: number, y: number): this {
    const [startX, startY] = this.#at
    this.#at = [(startX + x) / 2, (startY + y) / 2]
    this.runner.move(this.#input())
    this.#at = [x, y]
    this.runner.move(this.#input())
    return this
  }

  release(): this {
    this.runner.release(this.#input())
    return this
  }

  click(x: number, y: number): this {
    return this.press(x, y).release()
  }

  doubleClick(x: number, y: number): this {
    this.click(x, y)
    this.#clicks = 2
    this.click(x, y)
    this.#clicks = 1
    return this
  }

  /** Presses a key as `Ctrl+Shift+d`; false when it did nothing. */
  key(keys: string): boolean {
    const parts = keys.split('+').filter((part) => part !== '')
    const key = parts.at(-1) ?? ''
    const code = /^[0-9]$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
    const has = (name: string): boolean => parts.slice(0, -1).includes(name)
    return runShortcut(this.editor, { key, code, mod: has('Ctrl'), shift: has('Shift'), alt: has('Alt') })
  }

  /** Runs a command as from a menu; false when it cannot be done now. */
  run(id: CommandId): boolean {
    if (!commands[id].isEnabled(this.editor)) return false
    commands[id].run(this.editor)
    return true
  }

  element(id: ElementId): Element | undefined {
    return this.editor.board.elements.get(id)
  }

  /** Every note as `text@x,y`, back to front. */
  notes(): readonly string[] {
    return this.editor.board.elements
      .all()
      .map((element) => `${mainTextOf(element)}@${element.position[0]},${element.position[1]}`)
  }

  /** The texts of what is selected, back to front. */
  selected(): readonly string[] {
    const selected = this.editor.selection.get()
    return this.editor.board.elements
      .all()
      .filter((element) => selected.has(element.id))
      .map(mainTextOf)
  }

  #input(): PointerInput {
    return {
      screenPoint: this.#at,
      boardPoint: this.editor.camera.toBoard(this.#at),
      pointerType: 'mouse',
      shift: false,
      alt: false,
      clicks: this.#clicks,
      ...this.#held,
    }
  }
}
