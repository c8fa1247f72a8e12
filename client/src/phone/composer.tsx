import { useId, useState, type ReactNode } from 'react'
import type { Board } from '@samenspel/shared/board/board'
import type { BoardId } from '@samenspel/shared/ids'
import { limits } from '@samenspel/shared/limits'
import type { DeviceStorage } from '#device/device-storage.ts'
import { keepDraft, readDraft } from '#device/preferences.ts'
import { readAddress } from '#commands/links.ts'
import { addLinkTo, addNoteTo } from '#list/edit-list.ts'
import { lastColorOf } from '#list/entry-look.ts'
import { titleOf } from '#list/section-title.ts'
import type { Section } from '#list/sections.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import styles from './composer.module.css'

interface ComposerProps {
  readonly parts: PageParts
  readonly board: Board
  readonly boardId: BoardId
  readonly sections: readonly Section[]
  onLookAtBoard(): void
}

/** One large text box for what was just heard: write, say where it belongs, place. What is being written survives a closed tab. */
export function Composer(props: ComposerProps): ReactNode {
  const { parts, board, boardId, sections, onLookAtBoard } = props
  const { storage, messages } = parts
  const { composer } = messages.list
  const { language } = useBoardProperties(board)
  const [text, write] = useDraft(storage, boardId, 'note')
  const [sectionId, chooseSection] = useDraft(storage, boardId, 'section')
  const [told, setTold] = useState('')
  const section = sections.find((each) => each.id === sectionId) ?? sections[0]
  const place = (): void => {
    if (text.trim() === '' || !section) {
      setTold(composer.nothing)
      return
    }
    // An address alone is a card that leads there, as it is when it is pasted on the canvas.
    const address = readAddress(text)
    if (address === undefined) addNoteTo(board, section, { text: text.trim(), color: lastColorOf(section) })
    else addLinkTo(board, section, address)
    write('')
    setTold(composer.placed)
  }
  return (
    <form
      className={styles['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        place()
      }}
    >
      <Words
        label={composer.label}
        placeholder={composer.placeholder}
        lang={language}
        text={text}
        change={(next) => {
          write(next)
          setTold('')
        }}
        finish={place}
      />
      <div className={styles['row']}>
        {section && sections.length > 1 && (
          <SectionChoice {...props} section={section} lang={language} choose={chooseSection} />
        )}
        <Button type="submit" look="primary" label={composer.place} />
      </div>
      <output className={styles['told']}>{told}</output>
      <div className={styles['look']}>
        <Button icon="board" label={composer.lookAtBoard} onClick={onLookAtBoard} />
      </div>
    </form>
  )
}

/** A text that is the same again when the page is opened again. */
function useDraft(
  storage: DeviceStorage,
  boardId: BoardId,
  draft: 'note' | 'section',
): readonly [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => readDraft(storage, boardId, draft))
  const write = (next: string): void => {
    setText(next)
    keepDraft(storage, boardId, draft, next)
  }
  return [text, write]
}

interface WordsProps {
  readonly label: string
  readonly placeholder: string
  readonly lang: string
  readonly text: string
  change(text: string): void
  finish(): void
}

function Words({ label, placeholder, lang, text, change, finish }: WordsProps): ReactNode {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        value={text}
        lang={lang}
        dir="auto"
        rows={3}
        maxLength={limits.noteTextCharactersMax}
        placeholder={placeholder}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
        }}
      />
    </>
  )
}

interface SectionChoiceProps extends Pick<ComposerProps, 'parts' | 'sections'> {
  readonly section: Section
  readonly lang: string
  choose(id: string): void
}

function SectionChoice({ parts, sections, section, lang, choose }: SectionChoiceProps): ReactNode {
  return (
    <label className={styles['section']}>
      <span>{parts.messages.list.composer.section}</span>
      <select value={section.id} onChange={(event) => choose(event.target.value)}>
        {sections.map((each) => (
          <option key={each.id} value={each.id} lang={each.frame ? lang : undefined}>
            {titleOf(each, parts.messages)}
          </option>
        ))}
      </select>
    </label>
  )
}
