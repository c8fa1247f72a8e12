import { useState, type ReactNode } from 'react'
import type { Language } from '@samenspel/shared/language'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { attributes } from '@samenspel/shared/records/assessment'
import { openRound } from '#commands/records/estimates.ts'
import { openRecord } from '#editor/open-record.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { SelectField } from '../parts/select-field.tsx'
import rounds from './estimates.module.css'
import styles from './stakeholders.module.css'

interface NewRoundProps extends ChapterProps {
  onDone(): void
}

/** Asks what a round is about: which attributes, and of whom. */
export function NewRound({ parts, editor, session, onDone }: NewRoundProps): ReactNode {
  const { board } = session
  const texts = useTexts(parts.language, 'estimates')
  const graph = useRecordGraph(board)
  const { language } = useBoardProperties(board)
  const [title, setTitle] = useState('')
  const [area, setArea] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['influence', 'interest']))
  const stakeholders = graph
    .all('stakeholder')
    .filter(
      ({ archivedAt, areas }) => archivedAt === null && (area === '' || areas.some((id) => graph.resolve(id) === area)),
    )
  const begin = (): void => {
    const ids = stakeholders.map(({ id }) => id)
    const id = openRound(board, { title: title.trim(), attributes: [...chosen], stakeholders: ids, area })
    onDone()
    openRecord(editor, id)
  }
  return (
    <form
      className={rounds['newRound']}
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <TextField label={texts.roundTitle} value={title} change={setTitle} input={{ maxLength: 160 }} />
      <SelectField
        label={texts.area}
        value={area}
        options={[
          ['', texts.everywhere],
          ...graph.all('work-area').map((each): [string, string] => [each.id, each.name.trim() || each.id]),
        ]}
        choose={setArea}
      />
      <Asked legend={texts.asked} language={language} chosen={chosen} change={setChosen} />
      <p className={styles['hint']}>{texts.aboutSo(stakeholders.length)}</p>
      <div className={styles['buttons']}>
        <Button
          type="submit"
          look="primary"
          label={texts.beginNow}
          disabled={chosen.size === 0 || stakeholders.length === 0}
        />
        <Button look="quiet" label={texts.cancel} onClick={onDone} />
      </div>
    </form>
  )
}

interface AskedProps {
  readonly legend: string
  readonly language: Language
  readonly chosen: ReadonlySet<string>
  readonly change: (chosen: ReadonlySet<string>) => void
}

/** The attributes that a round asks for. */
function Asked({ legend, language, chosen, change }: AskedProps): ReactNode {
  return (
    <fieldset className={rounds['asked']}>
      <legend>{legend}</legend>
      {attributes.map((attribute) => (
        <label key={attribute} className={styles['check']} lang={language}>
          <input
            type="checkbox"
            checked={chosen.has(attribute)}
            onChange={(event) => {
              const next = new Set(chosen)
              if (event.target.checked) next.add(attribute)
              else next.delete(attribute)
              change(next)
            }}
          />
          <span>{attributeLabels(attribute, language).axis}</span>
        </label>
      ))}
    </fieldset>
  )
}
