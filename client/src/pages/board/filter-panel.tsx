import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { noteColors } from '@samenspel/shared/elements/sticky-note'
import { boardTags, filterCount, isOpenFilter, noFilter, toggleFilter } from '#commands/tags.ts'
import type { Editor } from '#editor/editor.ts'
import { notePalette } from '#elements/note-palette.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import styles from './tags.module.css'
import { useBoardProperties, useElements } from './use-board.ts'

interface FilterProps {
  readonly messages: Messages
  readonly editor: Editor
}

/** Chooses which notes this person looks at; the others are pale until the filter is switched off, here or by the chip that says so. */
export function FilterPanel({ messages, editor }: FilterProps): ReactNode {
  if (useCell(editor.panel) !== 'filter') return null
  return <OpenFilter messages={messages} editor={editor} />
}

function OpenFilter({ messages, editor }: FilterProps): ReactNode {
  const { filter: texts } = messages.panels
  const filter = useCell(editor.filter)
  const panel = useRef<HTMLElement>(null)
  useElements(editor.board)
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('fieldset button')?.focus()
  }, [])
  const { passing, all } = filterCount(editor)
  const close = (): void => {
    editor.panel.set(null)
    document.querySelector<HTMLElement>('[data-board-canvas]')?.focus({ preventScroll: true })
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    close()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // Escape anywhere in it closes it, as its button does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={panel} className={styles['filter']} aria-label={texts.title} onKeyDown={pressed}>
      <div className={styles['header']}>
        <h2>{texts.title}</h2>
        <Button icon="close" iconOnly look="quiet" label={messages.common.close} onClick={close} />
      </div>
      <output className={styles['count']}>{texts.count(passing, all)}</output>
      <fieldset className={styles['words']}>
        <legend>{texts.colors}</legend>
        {noteColors.map((color) => (
          <button
            key={color}
            type="button"
            aria-pressed={filter.colors.has(color)}
            onClick={() => toggleFilter(editor, { color })}
          >
            <span className={styles['swatch']} style={{ background: notePalette[color].fill }} />
            {messages.canvas.colors[color]}
          </button>
        ))}
      </fieldset>
      <TagChoice messages={messages} editor={editor} />
      <Button
        look="quiet"
        label={texts.clear}
        disabled={isOpenFilter(filter)}
        onClick={() => editor.filter.set(noFilter)}
      />
    </section>
  )
}

function TagChoice({ messages, editor }: FilterProps): ReactNode {
  const filter = useCell(editor.filter)
  const { language } = useBoardProperties(editor.board)
  const tags = boardTags(editor)
  if (tags.length === 0) return null
  return (
    <fieldset className={styles['words']}>
      <legend>{messages.panels.filter.tags}</legend>
      {tags.map(({ word, noteCount }) => (
        <button
          key={word}
          type="button"
          lang={language}
          aria-pressed={filter.tags.has(word)}
          onClick={() => toggleFilter(editor, { tag: word })}
        >
          {messages.panels.tags.toggle(word, noteCount)}
        </button>
      ))}
    </fieldset>
  )
}
