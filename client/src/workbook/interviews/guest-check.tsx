import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { checkableLines, checkProgress, lineCheck } from '@samenspel/shared/knowledge/interview-check'
import { linesInOrder } from '@samenspel/shared/knowledge/interview-sheet'
import { limits } from '@samenspel/shared/limits'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { confirmLine, correctLine, showToGuest } from '#commands/records/interviews-check.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useModal } from '#ui/use-modal.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import styles from './guest-check.module.css'
import { useReadAloud } from './read-aloud.ts'

interface GuestCheckProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly interview: RecordId
  onClose(): void
}

/**
 * What a guest is shown: the whole screen, one line at a time, in large letters, and nothing of anybody else. The guest says that it is right, or what it should be;
 * what was noted stays.
 */
export function GuestCheck({ parts, editor, interview, onClose }: GuestCheckProps): ReactNode {
  const texts = useTexts(parts.language, 'interviews')
  const graph = useRecordGraph(editor.board)
  const lines = checkableLines(
    linesInOrder(graph.referring('interview-line', 'interview', interview), graph.all('guide-question')),
  )
  // -1 is the page that says what this is; behind the last line comes the thanks.
  const [at, setAt] = useState(-1)
  const line = lines[at]
  const heading = useRef<HTMLHeadingElement>(null)
  // Each line is a page of its own to those who hear it.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => heading.current?.focus(), [at])
  const begin = (): void => {
    showToGuest(editor.board, interview)
    setAt(0)
  }
  return (
    <WholeScreen label={texts.check.title} onClose={onClose}>
      <header className={styles['top']}>
        <h2 ref={heading} tabIndex={-1}>
          {at >= lines.length ? texts.check.thanks : texts.check.title}
        </h2>
        {line && <p>{texts.check.step(at + 1, lines.length)}</p>}
        <Button icon="close" look="quiet" label={texts.check.stop} onClick={onClose} />
      </header>
      {at < 0 && <Intro texts={texts} isEmpty={lines.length === 0} begin={begin} onClose={onClose} />}
      {line && (
        <OneLine
          key={line.id}
          parts={parts}
          editor={editor}
          line={line}
          back={at > 0 ? () => setAt(at - 1) : undefined}
          next={() => setAt(at + 1)}
        />
      )}
      {at >= lines.length && at >= 0 && <Thanks texts={texts} lines={lines} back={() => setAt(0)} onClose={onClose} />}
    </WholeScreen>
  )
}

interface WholeScreenProps {
  readonly label: string
  onClose(): void
  readonly children: ReactNode
}

function WholeScreen({ label, onClose, children }: WholeScreenProps): ReactNode {
  const ref = useModal('h2')
  return (
    <dialog
      ref={ref}
      className={styles['screen']}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // What is behind must hear none of the keys that are pressed here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles['inside']}>{children}</div>
    </dialog>
  )
}

type Texts = ReturnType<typeof useTexts<'interviews'>>

function Intro(props: { texts: Texts; isEmpty: boolean; begin(): void; onClose(): void }): ReactNode {
  const { texts, isEmpty, begin, onClose } = props
  return (
    <div className={styles['page']}>
      <p className={styles['words']}>{isEmpty ? texts.check.nothing : texts.check.intro}</p>
      <div className={styles['answers']}>
        {isEmpty ? (
          <Button look="primary" label={texts.check.stop} onClick={onClose} />
        ) : (
          <Button look="primary" icon="move" label={texts.check.begin} onClick={begin} />
        )}
      </div>
    </div>
  )
}

interface OneLineProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly line: RecordOfKind<'interview-line'>
  readonly back: (() => void) | undefined
  next(): void
}

function OneLine({ parts, editor, line, back, next }: OneLineProps): ReactNode {
  const { check } = useTexts(parts.language, 'interviews')
  const { language } = useBoardProperties(editor.board)
  const [isCorrecting, setCorrecting] = useState(false)
  const correction = line.correction.trim()
  return (
    <div className={styles['page']}>
      <Said parts={parts} editor={editor} line={line} />
      {isCorrecting ? (
        <Correcting
          texts={check}
          lang={language}
          first={correction}
          cancel={() => setCorrecting(false)}
          save={(words) => {
            correctLine(editor.board, line.id, words)
            next()
          }}
        />
      ) : (
        <div className={styles['answers']}>
          <Button
            look="primary"
            icon="check"
            label={check.yes}
            onClick={() => {
              confirmLine(editor.board, line.id)
              next()
            }}
          />
          <Button icon="pen" label={check.no} onClick={() => setCorrecting(true)} />
          {back && <Button icon="back" look="quiet" label={check.back} onClick={back} />}
        </div>
      )}
    </div>
  )
}

/** What was noted, to be read or heard, and what the guest said of it before. */
function Said({ parts, editor, line }: Pick<OneLineProps, 'parts' | 'editor' | 'line'>): ReactNode {
  const { check } = useTexts(parts.language, 'interviews')
  const { language } = useBoardProperties(editor.board)
  const voice = useReadAloud(language)
  const correction = line.correction.trim()
  return (
    <div className={styles['said']}>
      <p className={styles['nature']}>{check.natures[line.nature]}</p>
      <p className={styles['words']} lang={language} dir="auto" aria-live="polite">
        {line.text}
      </p>
      {correction !== '' && (
        <p className={styles['correction']}>
          <b>{check.yourWords}</b>{' '}
          <span lang={language} dir="auto">
            {correction}
          </span>
        </p>
      )}
      {lineCheck(line) === 'confirmed' && (
        <p className={styles['before']}>
          <Icon name="check" />
          {check.saidBefore}
        </p>
      )}
      {voice.isPossible && (
        <Button
          icon="speaker"
          label={voice.isReading ? check.stopReading : check.readAloud}
          onClick={() => (voice.isReading ? voice.stop() : voice.read(line.text))}
        />
      )}
    </div>
  )
}

interface CorrectingProps {
  readonly texts: Texts['check']
  readonly lang: string
  readonly first: string
  cancel(): void
  save(words: string): void
}

function Correcting({ texts, lang, first, cancel, save }: CorrectingProps): ReactNode {
  const [words, setWords] = useState(first)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={styles['correcting']}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') save(words)
      }}
    >
      <label>
        {texts.correctLabel}
        <textarea
          ref={field}
          rows={3}
          lang={lang}
          dir="auto"
          maxLength={limits.recordTextCharactersMax}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <div className={styles['answers']}>
        <Button type="submit" look="primary" icon="check" label={texts.save} disabled={words.trim() === ''} />
        <Button label={texts.cancel} onClick={cancel} />
      </div>
    </form>
  )
}

interface ThanksProps {
  readonly texts: Texts
  readonly lines: readonly RecordOfKind<'interview-line'>[]
  back(): void
  onClose(): void
}

function Thanks({ texts, lines, back, onClose }: ThanksProps): ReactNode {
  const { open, outdated } = checkProgress(lines)
  return (
    <div className={styles['page']}>
      <p className={styles['words']}>
        {open + outdated > 0 ? texts.check.open(open + outdated) : texts.check.thanksText}
      </p>
      <div className={styles['answers']}>
        <Button look="primary" icon="check" label={texts.check.done} onClick={onClose} />
        <Button icon="back" look="quiet" label={texts.check.back} onClick={back} />
      </div>
    </div>
  )
}
