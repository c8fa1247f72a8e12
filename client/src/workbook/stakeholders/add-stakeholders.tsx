import { useId, useRef, useState, type ReactNode } from 'react'
import { personalWordsIn } from '@samenspel/shared/knowledge/interview-names'
import { addStakeholders, namesIn } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import register from './register.module.css'
import styles from './stakeholders.module.css'

interface AddStakeholdersProps {
  readonly parts: PageParts
  readonly editor: Editor
  /** The area that new ones are in; empty for none. */
  readonly area: string
}

/** As many as one can take in at a glance. */
const LAST_MAX = 5

/** A field for a brainstorm: a name and Enter, the next name; a pasted list becomes a name for each line. */
export function AddStakeholders({ parts, editor, area }: AddStakeholdersProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState('')
  const [people, setPeople] = useState<readonly string[]>([])
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const add = (text: string): void => {
    const names = namesIn(text)
    if (names.length > 0) {
      addStakeholders(editor.board, names, area)
      setPeople(names.filter(looksPersonal))
      setTold(names.length === 1 ? texts.addedOne(names[0] ?? '') : texts.addedMany(names.length))
    }
    setTyped('')
    field.current?.focus()
  }
  return (
    <form
      className={register['add']}
      onSubmit={(event) => {
        event.preventDefault()
        add(typed)
      }}
    >
      <label htmlFor={id}>{texts.addLabel}</label>
      <div className={register['addRow']}>
        <input
          ref={field}
          id={id}
          value={typed}
          dir="auto"
          autoComplete="off"
          placeholder={texts.addPlaceholder}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain')
            // One line is typed on; a list is taken at once, for a field of one line would run it together.
            if (namesIn(text).length < 2) return
            event.preventDefault()
            add(typed.trim() === '' ? text : `${typed}\n${text}`)
          }}
        />
        <Button type="submit" look="primary" icon="plus" label={texts.add} disabled={typed.trim() === ''} />
      </div>
      <p id={`${id}-hint`} className={styles['hint']}>
        {texts.addHint}
      </p>
      <output className={styles['told']}>{told}</output>
      <PeopleWarning parts={parts} names={looksPersonal(typed) ? [typed.trim()] : people} />
      <LastAdded parts={parts} editor={editor} />
    </form>
  )
}

const looksPersonal = (name: string): boolean => personalWordsIn(name, 'label') !== undefined

/** Says of what is typed, or was added last, that it looks like people: a role says as much, and is nobody's private matter. */
function PeopleWarning({
  parts,
  names,
}: Pick<AddStakeholdersProps, 'parts'> & { readonly names: readonly string[] }): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  return (
    <output className={names.length > 0 ? styles['notice'] : 'unseen'}>
      {names.length > 0 && (
        <>
          <Icon name="attention" size={18} />
          <span dir="auto">{texts.peopleWarning(names.join(', '))}</span>
        </>
      )}
    </output>
  )
}

/** What anybody added last: in a brainstorm one goes on from what the others think of, and the end of the list is out of sight. */
function LastAdded({ parts, editor }: Omit<AddStakeholdersProps, 'area'>): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const { language } = useBoardProperties(editor.board)
  const all = useRecordGraph(editor.board).all('stakeholder')
  const last = all.filter(({ archivedAt, name }) => archivedAt === null && name.trim() !== '').slice(-LAST_MAX)
  if (last.length === 0) return null
  return (
    <p className={styles['hint']}>
      {texts.lastAdded}{' '}
      <span lang={language} dir="auto">
        {last
          .toReversed()
          .map(({ name }) => name.trim())
          .join(' · ')}
      </span>
    </p>
  )
}
