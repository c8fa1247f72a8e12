import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { markedParts, type TextRange } from '@samenspel/shared/knowledge/captured-quote'
import { limits } from '@samenspel/shared/limits'
import type { Board } from '@samenspel/shared/board/board'
import type { LineCaret } from '#commands/records/interviews-lines.ts'
import { bindText, recordText } from '#editor/text-binding.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import { Icon } from '#ui/icon.tsx'
import { undoByKey } from '#ui/shared-text-area.tsx'
import type { Writer } from '#workbook/parts/use-writers.ts'
import { caretPlace, characterRect, wishOfKey, type LineWish } from './line-keys.ts'
import styles from './line.module.css'

export type LineMark = TextRange & { readonly id: RecordId }

interface LineFieldProps {
  readonly board: Board
  readonly id: RecordId
  readonly text: string
  readonly label: string
  readonly lang: string
  readonly texts: LaterMessages['interviews']
  readonly marks: readonly LineMark[]
  readonly writers: readonly Writer[]
  /** Somebody asks for something by a key; `at` is the selection. */
  wish(wish: LineWish, at: TextRange): void
  /** Many lines were pasted at the caret. */
  paste(lines: readonly string[], at: LineCaret): void
  /** Tells where the caret is, null when it has left the line. */
  tellCaret(caret: number | null): void
}

/** The id of a line's text field on the page. */
export const lineFieldId = (id: string): string => `line-${id}`

/** The text of a line, written in by several people: quotes are marked in it, and others' carets are seen where they write. */
export function LineField(props: LineFieldProps): ReactNode {
  const { board, id, text, label, lang, texts, marks, writers, wish, paste, tellCaret } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const behind = useRef<HTMLDivElement>(null)
  const passing = usePassing()
  const [selected, setSelected] = useState<TextRange & { readonly place: CatchButtonProps['place'] }>()
  useBinding(field, board, id)
  useSelection(field, (range) => {
    setSelected(range.from === range.to ? undefined : { ...range, place: placeBelow(behind.current, range.to) })
    tellCaret(range.to)
  })
  useVirtualEnter(field, () => wish({ do: 'split' }, selectionOf(field.current)))
  return (
    <div className={styles['field']}>
      <Behind ref={behind} text={text} marks={marks} writers={writers} texts={texts} />
      <textarea
        ref={field}
        id={lineFieldId(id)}
        className={styles['area']}
        aria-label={label}
        lang={lang}
        dir="auto"
        rows={1}
        maxLength={limits.recordTextCharactersMax}
        onFocus={(event) => {
          passing.entered()
          tellCaret(event.currentTarget.selectionEnd)
        }}
        onKeyUp={passing.released}
        onBlur={() => {
          setSelected(undefined)
          tellCaret(null)
          board.history.seal()
        }}
        onPaste={(event) => {
          const lines = pastedLines(event)
          if (lines.length < 2) return
          event.preventDefault()
          deleteSelected(event.currentTarget)
          paste(lines, { line: id, at: event.currentTarget.selectionStart })
        }}
        onKeyDown={(event) => {
          if (!passing.pressed(event)) pressed(event, behind.current, props)
        }}
      />
      {selected && (
        <CatchButton
          label={texts.catch}
          place={selected.place}
          press={() => {
            wish({ do: 'catch' }, selected)
            setSelected(undefined)
          }}
        />
      )}
    </div>
  )
}

/** Does what a key asks for, where it is not the field's own. */
function pressed(event: KeyboardEvent<HTMLTextAreaElement>, behind: Element | null, props: LineFieldProps): void {
  if (event.nativeEvent.isComposing) return
  const { currentTarget } = event
  if (undoByKey(event, props.board.history)) return event.preventDefault()
  const wanted = wishOfKey(event, () => caretPlace(currentTarget, behind ?? currentTarget))
  if (!wanted) return
  event.preventDefault()
  if (wanted.do === 'leave') event.stopPropagation()
  if (wanted.do === 'split') deleteSelected(currentTarget)
  props.wish(wanted, selectionOf(currentTarget))
}

/**
 * Whoever came into a line with Tab goes on with it, for Tab is the way through a page. As soon as another key was pressed there, or the caret came in another
 * way, Tab says what kind of line it is.
 */
function usePassing() {
  const isPassing = useRef(false)
  const isKeySeen = useRef(false)
  return useMemo(
    () => ({
      entered: (): void => {
        isPassing.current = false
        isKeySeen.current = false
      },
      /** The key that brought the focus here is let go of here. */
      released: ({ key }: Pick<KeyboardEvent, 'key'>): void => {
        if (key === 'Tab' && !isKeySeen.current) isPassing.current = true
      },
      /** True for a Tab that is to go on. */
      pressed: ({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): boolean => {
        if (key === 'Shift') return false
        const goesOn = key === 'Tab' && (isPassing.current || (repeat && !isKeySeen.current))
        isPassing.current = false
        isKeySeen.current = !goesOn
        return goesOn
      },
    }),
    [],
  )
}

const selectionOf = (field: HTMLTextAreaElement | null): TextRange => ({
  from: field?.selectionStart ?? 0,
  to: field?.selectionEnd ?? 0,
})

function useBinding(field: { readonly current: HTMLTextAreaElement | null }, board: Board, id: RecordId): void {
  const shared = useMemo(() => recordText(board, id, 'interview-line', 'text'), [board, id])
  useLayoutEffect(() => (field.current ? bindText(field.current, shared) : undefined), [field, shared])
}

/** Tells the selection of the field whenever it changes while the field has the focus, by handles on a touch screen too. */
function useSelection(field: { readonly current: HTMLTextAreaElement | null }, tell: (range: TextRange) => void): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const area = field.current
    const changed = (): void => {
      if (area && document.activeElement === area) latest.current(selectionOf(area))
    }
    document.addEventListener('selectionchange', changed)
    area?.addEventListener('select', changed)
    return () => {
      document.removeEventListener('selectionchange', changed)
      area?.removeEventListener('select', changed)
    }
  }, [field])
}

/** Keyboards on a screen often send no key for Enter, only what it would do. */
function useVirtualEnter(field: { readonly current: HTMLTextAreaElement | null }, enter: () => void): void {
  const latest = useRef(enter)
  useEffect(() => {
    latest.current = enter
  })
  useEffect(() => {
    const area = field.current
    const before = (event: InputEvent): void => {
      if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return
      event.preventDefault()
      if (area) deleteSelected(area)
      latest.current()
    }
    area?.addEventListener('beforeinput', before)
    return () => area?.removeEventListener('beforeinput', before)
  }, [field])
}

/** Takes the selected text away as if it had been typed over, so that the shared text follows. */
function deleteSelected(field: HTMLTextAreaElement): void {
  if (field.selectionStart === field.selectionEnd) return
  field.setRangeText('', field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const pastedLines = ({ clipboardData }: ClipboardEvent): readonly string[] =>
  clipboardData
    .getData('text/plain')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

interface BehindProps extends Pick<LineFieldProps, 'text' | 'marks' | 'writers' | 'texts'> {
  readonly ref: React.Ref<HTMLDivElement>
}

/** The same text in the same place below the field: it gives the field its height, and shows marks and carets. */
function Behind({ ref, text, marks, writers, texts }: BehindProps): ReactNode {
  const carets = writers.map(({ caret, ...writer }) => ({ ...writer, at: Math.min(caret, text.length) }))
  const parts = markedParts(text, [
    ...marks,
    // A caret parts the text at its place, and marks nothing.
    ...carets.map(({ clientId, at }) => ({ id: `caret ${clientId}`, from: at, to: at })),
  ])
  const caretsAt = (index: number): ReactNode =>
    carets
      .filter(({ at }) => at === index)
      .map(({ clientId, name, color }) => (
        <span
          key={clientId}
          className={styles['caret']}
          style={{ '--writer': color } as React.CSSProperties}
          data-name={name || texts.title}
        />
      ))
  return (
    <div ref={ref} className={styles['behind']} aria-hidden="true">
      {parts.map((part) => (
        <span key={part.from}>
          {caretsAt(part.from)}
          {part.ids.some((each) => marks.some(({ id }) => id === each)) ? <mark>{part.text}</mark> : part.text}
        </span>
      ))}
      {text.length > 0 && caretsAt(text.length)}
      {'\u200b'}
    </div>
  )
}

interface CatchButtonProps {
  readonly label: string
  readonly place: { readonly left: number; readonly top: number }
  press(): void
}

/** Beside what is selected; pressing it keeps the focus and the selection where they are. */
function CatchButton({ label, place, press }: CatchButtonProps): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['catch']}
      style={{ insetBlockStart: `${place.top}px`, insetInlineStart: `min(${place.left}px, calc(100% - 7rem))` }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon name="quote" size={18} />
      {label}
    </button>
  )
}

function placeBelow(behind: HTMLElement | null, index: number): CatchButtonProps['place'] {
  const at = behind && characterRect(behind, index)
  const box = behind?.getBoundingClientRect()
  if (!at || !box) return { left: 0, top: 0 }
  return { left: Math.max(0, at.left - box.left - 48), top: at.bottom - box.top + 4 }
}
