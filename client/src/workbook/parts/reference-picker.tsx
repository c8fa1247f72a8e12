import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { BoardRecord, RecordKindName } from '@samenspel/shared/records/registry'
import { foldText } from '#commands/fold-text.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useBoardProperties, useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import styles from './parts.module.css'
import { RecordChip } from './record-chip.tsx'
import { recordIcons, recordTitle, shortened } from './record-title.ts'

interface ReferencePickerProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly label: string
  readonly isLabelUnseen?: boolean
  readonly hint?: string
  /** What can be chosen, grouped in this order. */
  readonly kinds: readonly RecordKindName[]
  /** Leaves out what makes no sense here. */
  readonly isOffered?: (record: BoardRecord) => boolean
  /** What is chosen: ids of records, deleted ones too. */
  readonly chosen: readonly string[]
  readonly add: (id: RecordId) => void
  readonly remove: (id: string) => void
  /** Choosing another takes the place of the one that is chosen; `add` writes it. */
  readonly isSingle?: boolean
  /** Makes a record of what was typed when nothing fits, and gives its id, which is then chosen. */
  readonly make?: (text: string) => RecordId
}

/** At most this many are offered at once; typing brings the others. */
const OFFERED_MAX = 40

/** The records that a record refers to: those chosen, and a field that finds others by what is typed. All by keyboard. */
export function ReferencePicker(props: ReferencePickerProps): ReactNode {
  const { parts, editor, label, isLabelUnseen = false, hint, chosen, remove } = props
  const mayEdit = useCell(editor.mayEdit)
  const texts = useTexts(parts.language, 'workbook')
  return (
    <fieldset className={styles['field']}>
      <legend className={isLabelUnseen ? 'unseen' : styles['label']}>{label}</legend>
      {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      {chosen.length > 0 && (
        <ul className={styles['chips']}>
          {chosen.map((each) => (
            <li key={each}>
              <RecordChip parts={parts} editor={editor} id={each} remove={() => remove(each)} />
            </li>
          ))}
        </ul>
      )}
      {chosen.length === 0 && !mayEdit && <span className={styles['none']}>{texts.notSet}</span>}
      {mayEdit && <Finder {...props} />}
    </fieldset>
  )
}

interface Offer {
  readonly key: string
  readonly title: string
  readonly kind: RecordKindName | null
  choose(): void
}

function Finder(props: ReferencePickerProps): ReactNode {
  const { parts, editor, label } = props
  const texts = useTexts(parts.language, 'workbook')
  const { language } = useBoardProperties(editor.board)
  const holder = useRef<HTMLDivElement>(null)
  const listId = useId()
  const { typed, type, isOpen, setOpen, offers, active, choose, press, told } = useFinding(props)
  return (
    <div
      ref={holder}
      className={styles['finder']}
      onBlur={(event) => {
        if (!holder.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Icon name="search" size={18} />
      <input
        role="combobox"
        type="text"
        aria-label={`${texts.searchAndChoose}: ${label}`}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active ? `${listId}-${active.key}` : undefined}
        autoComplete="off"
        lang={language}
        dir="auto"
        placeholder={texts.searchAndChoose}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      />
      {isOpen && <Offers {...{ listId, label, offers, active, texts, choose }} lang={language} />}
      <output className="unseen">{told || (isOpen ? texts.found(offers.length) : '')}</output>
    </div>
  )
}

/** What is typed, what is offered for it, and which of the offers the keyboard is at. */
function useFinding(props: ReferencePickerProps) {
  const texts = useTexts(props.parts.language, 'workbook')
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const [told, setTold] = useState('')
  const offers = useOffers(props, typed, isOpen)
  const place = Math.min(at, offers.length - 1)
  const active = offers[place]
  const type = (text: string): void => {
    setTyped(text)
    setAt(0)
    setOpen(true)
  }
  const choose = (offer: Offer | undefined): void => {
    if (!offer) return
    offer.choose()
    setTold(texts.added(offer.title))
    type('')
    setOpen(false)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (isOpen && offers.length > 0) setAt((place + step + offers.length) % offers.length)
      setOpen(true)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen) choose(active)
      else setOpen(true)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      setOpen(false)
    }
  }
  return { typed, type, isOpen, setOpen, offers, active, choose, press, told }
}

interface OffersProps {
  readonly listId: string
  readonly label: string
  readonly lang: string
  readonly offers: readonly Offer[]
  readonly active: Offer | undefined
  readonly texts: ReturnType<typeof useTexts<'workbook'>>
  choose(offer: Offer): void
}

function Offers({ listId, label, lang, offers, active, texts, choose }: OffersProps): ReactNode {
  return (
    // The list of a field that is searched: the platform's own lists cannot show a picture and a kind in each row.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={listId} role="listbox" aria-label={label} tabIndex={-1} className={styles['offers']}>
      {offers.length === 0 && <p className={styles['none']}>{texts.found(0)}</p>}
      {offers.map((offer) => (
        // The field keeps the focus and takes the keys; see aria-activedescendant.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={offer.key}
          id={`${listId}-${offer.key}`}
          ref={(row) => {
            if (offer === active) row?.scrollIntoView({ block: 'nearest' })
          }}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={offer === active}
          className={styles['offer']}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(offer)}
        >
          <Icon name={offer.kind ? recordIcons[offer.kind] : 'plus'} size={18} />
          <span lang={lang} dir="auto">
            {offer.title}
          </span>
          {offer.kind && <small>{texts.kinds[offer.kind]}</small>}
        </div>
      ))}
    </div>
  )
}

/** What fits what was typed, those of the first kinds first; nothing is looked up while it is closed. */
function useOffers(props: ReferencePickerProps, typed: string, isOpen: boolean): readonly Offer[] {
  const { parts, editor, kinds, chosen, isOffered, add, remove, isSingle, make } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'workbook')
  const graph = useRecordGraph(board)
  const records = useRecords(board)
  const titles = useMemo(
    () =>
      isOpen
        ? kinds.flatMap((kind) =>
            records
              .filter((record) => record.kind === kind && graph.resolve(record.id) === record.id)
              .map((record) => ({ record, title: recordTitle(record, board, texts) })),
          )
        : [],
    [isOpen, kinds, records, graph, board, texts],
  )
  const wanted = foldText(typed)
  const taken = new Set(chosen.map((id) => graph.resolve(id)))
  const fitting = titles.filter(
    ({ record, title }) => !taken.has(record.id) && (isOffered?.(record) ?? true) && foldText(title).includes(wanted),
  )
  const offers = fitting.slice(0, OFFERED_MAX).map(({ record, title }): Offer => ({
    key: record.id,
    title: shortened(title, 120),
    kind: record.kind,
    choose: () => {
      if (isSingle) for (const other of chosen) remove(other)
      add(record.id)
    },
  }))
  const text = typed.trim()
  if (make && text !== '' && !fitting.some(({ title }) => foldText(title) === wanted))
    offers.push({ key: 'new', title: texts.makeNew(text), kind: null, choose: () => add(make(text)) })
  return offers
}
