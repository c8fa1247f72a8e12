import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { linesInOrder, sheetSections, type SheetSection } from '@samenspel/shared/knowledge/interview-sheet'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { addLine, joinLine, moveLine, pasteLines, splitLine, turnNature } from '#commands/records/interviews-lines.ts'
import { catchQuote, quoteOf } from '#commands/records/quotes.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { recordAnchor, useGoToRecord } from '#workbook/parts/record-anchor.ts'
import { LineRow, type SheetActions } from './line-row.tsx'
import { useLineFocus, type FocusLine } from './line-focus.ts'
import { SheetHead } from './sheet-head.tsx'
import styles from './sheet.module.css'

interface SheetProps extends ChapterProps {
  readonly interview: RecordOfKind<'interview'>
}

/** The sheet of one guest: who it is, and what was noted, line by line, under the questions of the guide. */
export function Sheet(props: SheetProps): ReactNode {
  const { parts, session, editor, at, interview } = props
  const { board } = session
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const [told, setTold] = useState('')
  const questions = graph.all('guide-question')
  const lines = graph.referring('interview-line', 'interview', interview.id)
  const sections = sheetSections(lines, questions)
  const places = new Map(linesInOrder(lines, questions).map(({ id }, index) => [id, index + 1]))
  const focus = useLineFocus([...places.keys()])
  const actions = useSheetActions(props, focus, setTold)
  useGoToRecord(at === interview.id ? null : at)
  const isVeiled = interview.isSensitive
  return (
    <article className={styles['sheet']} aria-labelledby={recordAnchor(interview.id)}>
      <SheetHead {...props} lines={lines} />
      {mayEdit && <p className={styles['hint']}>{texts.sheetHint}</p>}
      {mayEdit && <p className={styles['hintPhone']}>{texts.sheetHintPhone}</p>}
      {lines.length === 0 && !mayEdit && <p>{texts.emptySheet}</p>}
      {sections.map((section) => (
        <Section
          key={section.question?.id ?? ''}
          section={section}
          title={section.question?.text ?? (questions.length > 0 ? texts.noQuestion : null)}
          language={language}
          add={mayEdit ? (typed) => focus.put(addedLine(props, section, typed)) : undefined}
          addLabel={texts.addLine}
          addName={section.question ? texts.addLineUnder(section.question.text) : texts.addLine}
        >
          {section.lines.map((line) => (
            <LineRow
              key={line.id}
              parts={parts}
              session={session}
              editor={editor}
              texts={texts}
              line={line}
              place={places.get(line.id) ?? 0}
              all={places.size}
              quotes={quotesOf(graph, line.id)}
              questions={questions}
              mayEdit={mayEdit}
              isVeiled={isVeiled}
              lang={language}
              actions={actions}
            />
          ))}
        </Section>
      ))}
      <output className="unseen">{told}</output>
    </article>
  )
}

const quotesOf = (graph: RecordGraph, line: RecordId): readonly RecordOfKind<'quote'>[] =>
  graph.referring('quote', 'line', line)

interface SectionProps {
  readonly section: SheetSection
  /** Null where there are no sections to tell apart. */
  readonly title: string | null
  readonly language: string
  /** Adds a line that begins with what was typed. */
  readonly add: ((typed: string) => void) | undefined
  readonly addLabel: string
  readonly addName: string
  readonly children: ReactNode
}

function Section({ section, title, language, add, addLabel, addName, children }: SectionProps): ReactNode {
  if (section.lines.length === 0 && !add) return null
  return (
    <section className={styles['section']}>
      {title !== null && (
        <h3
          id={section.question ? recordAnchor(section.question.id) : undefined}
          tabIndex={section.question ? -1 : undefined}
          lang={language}
          dir="auto"
        >
          {title}
        </h3>
      )}
      <ol className={styles['lines']}>{children}</ol>
      {add && (
        <button
          type="button"
          className={styles['add']}
          aria-label={addName}
          onClick={() => add('')}
          onKeyDown={(event) => {
            // Whoever starts to type here means the new line.
            if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
            event.preventDefault()
            add(event.key)
          }}
        >
          <Icon name="plus" size={18} />
          {addLabel}
        </button>
      )}
    </section>
  )
}

/** A new last line of a section; an empty one that stands there already, and that nobody writes in, is as good. */
function addedLine({ session, interview }: SheetProps, { question, lines }: SheetSection, typed: string) {
  const { board, peers, personId } = session
  const last = lines.at(-1)
  const isTaken = peers.get().some(({ user, writing }) => writing?.record === last?.id && user.id !== personId)
  if (last?.text === '' && !isTaken && typed === '') return { line: last.id, at: 0 }
  return { line: addLine(board, interview.id, question?.id ?? '', { text: typed }), at: typed.length }
}

/** What rows ask for; the same object as long as the sheet is open, so that rows need not be drawn again. */
function useSheetActions(props: SheetProps, focus: FocusLine, tell: (sentence: string) => void): SheetActions {
  const { parts, session } = props
  const { board } = session
  const texts = useTexts(parts.language, 'interviews')
  const latest = useRef(focus)
  useEffect(() => {
    latest.current = focus
  })
  return useMemo<SheetActions>(
    () => ({
      tell,
      paste: (lines, at) => latest.current.put(pasteLines(board, at, lines)),
      wish: (id, wish, at) => {
        if (wish.do === 'split') latest.current.put(splitLine(board, id, at.from))
        else if (wish.do === 'join') latest.current.put(joinLine(board, id))
        else if (wish.do === 'go') latest.current.beside(id, wish.by, at.from)
        else if (wish.do === 'leave') document.getElementById(`nature-${id}`)?.focus()
        else if (wish.do === 'move') {
          if (moveLine(board, id, wish.by)) latest.current.stay()
        } else if (wish.do === 'turn') {
          const nature = turnNature(board, id, wish.by)
          if (nature) tell(texts.natureNow(texts.natures[nature]))
        } else {
          const quote = catchQuote(board, id, at)
          const words = quote && quoteOf(board, quote)?.text
          if (words) tell(texts.caught(words))
        }
      },
    }),
    [board, texts, tell],
  )
}
