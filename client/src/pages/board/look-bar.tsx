import type { ReactNode } from 'react'
import type { CommandId } from '#commands/command.ts'
import { isLookOn } from '#commands/current-look.ts'
import { commands } from '#commands/registry.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import styles from './look-bar.module.css'
import { useTakenFrom } from './use-board.ts'

/** What stands on a button: a picture, a letter of some size, a dot as thick as the pen, or a patch of colour. */
type Sign =
  | { readonly icon: IconName }
  | { readonly letterRem: number }
  | { readonly dotPixels: number }
  | { readonly swatch: string }
  /** What the colours beside it are for: a square, or its edge. */
  | { readonly part: true }

const entries: readonly (readonly [CommandId, Sign])[] = [
  ['edit.pickMore', { icon: 'pickMore' }],
  ['text.small', { letterRem: 0.8 }],
  ['text.medium', { letterRem: 1.1 }],
  ['text.large', { letterRem: 1.5 }],
  ['pen.thin', { dotPixels: 5 }],
  ['pen.medium', { dotPixels: 10 }],
  ['pen.thick', { dotPixels: 17 }],
  ['ink.black', { swatch: '#1d2129' }],
  ['shape.part', { part: true }],
  ['fill.white', { swatch: '#ffffff' }],
  ['fill.none', { swatch: 'none' }],
  ['connector.straight', { icon: 'line' }],
  ['connector.elbow', { icon: 'elbow' }],
  ['connector.dashed', { icon: 'dashed' }],
  ['connector.startHead', { icon: 'arrowStart' }],
  ['connector.endHead', { icon: 'arrowEnd' }],
  ['connector.connect', { icon: 'arrow' }],
]

/** Fingers have no Shift; where they are used, choosing more is at hand. */
const hasNoShift = (): boolean => window.matchMedia('(pointer: coarse)').matches

/** What can be changed of the look of what is selected, or of what is drawn next; nothing when there is nothing to change. */
export function LookBar({ messages, editor }: { readonly messages: Messages; readonly editor: Editor }): ReactNode {
  useCell(editor.selection)
  useCell(editor.tool)
  useCell(editor.nextLook)
  useCell(editor.focused)
  const shapePart = useCell(editor.shapePart)
  useCell(editor.mayEdit)
  useTakenFrom(editor.board, () => looksNow(editor))
  const picksMore = useCell(editor.picksMore)
  const shown = entries.filter(
    ([id]) => (id !== 'edit.pickMore' || picksMore || hasNoShift()) && commands[id].isEnabled(editor),
  )
  if (shown.length === 0) return null
  const { canvas, board } = messages
  const stateOf: Partial<Readonly<Record<CommandId, () => boolean>>> = {
    'shape.part': () => shapePart === 'line',
    'edit.pickMore': () => picksMore,
  }
  return (
    <fieldset className={styles['bar']}>
      <legend className="unseen">{board.look}</legend>
      {shown.map(([id, sign]) => (
        <button
          key={id}
          type="button"
          aria-label={canvas.commands[id]}
          title={canvas.commands[id]}
          aria-pressed={stateOf[id]?.() ?? isLookOn(editor, id)}
          onClick={() => commands[id].run(editor)}
        >
          <SignOn sign={sign} isLine={shapePart === 'line'} />
        </button>
      ))}
    </fieldset>
  )
}

/** The same text while the same can be changed and is pressed. */
const looksNow = (editor: Editor): string =>
  entries.flatMap(([id]) => (commands[id].isEnabled(editor) ? `${id} ${isLookOn(editor, id)}` : [])).join()

function SignOn({ sign, isLine }: { readonly sign: Sign; readonly isLine: boolean }): ReactNode {
  if ('part' in sign) return <span className={`${styles['part']} ${isLine ? styles['line'] : ''}`} />
  if ('icon' in sign) return <Icon name={sign.icon} size={20} />
  if ('letterRem' in sign)
    return (
      <span aria-hidden="true" className={styles['letter']} style={{ fontSize: `${sign.letterRem}rem` }}>
        A
      </span>
    )
  if ('dotPixels' in sign)
    return <span className={styles['dot']} style={{ inlineSize: sign.dotPixels, blockSize: sign.dotPixels }} />
  return sign.swatch === 'none' ? (
    <span className={`${styles['swatch']} ${styles['none']}`} />
  ) : (
    <span className={styles['swatch']} style={{ background: sign.swatch }} />
  )
}
