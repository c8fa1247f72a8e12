import { useId, useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { Language } from '@samenspel/shared/language'
import type { Viewpoint } from '@samenspel/shared/maps/assessed-values'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { attributesOn } from '@samenspel/shared/maps/own-attributes'
import { inArea } from '#commands/records/maps.ts'
import { openRound } from '#commands/records/estimates.ts'
import type { Stakeholder } from '#commands/records/stakeholders.ts'
import { openRecord } from '#editor/open-record.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { OwnAttribute } from './own-attribute.tsx'
import rounds from './estimates.module.css'
import styles from './stakeholders.module.css'
import { ViewpointChoice } from './viewpoint-choice.tsx'

interface NewRoundProps extends ChapterProps {
  onDone(): void
}

/** As many as a round can ask for; the estimates of one person are one small message. */
const ATTRIBUTES_MAX = 12

/** Asks what a round is about: which attributes, of whom, and from which viewpoint. */
export function NewRound({ parts, editor, session, onDone }: NewRoundProps): ReactNode {
  const { board } = session
  const texts = useTexts(parts.language, 'estimates')
  const graph = useRecordGraph(board)
  const { language } = useBoardProperties(board)
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState<Viewpoint>({ area: '', lens: 'actual', phase: '' })
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set(['influence', 'interest']))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const offered = inArea(graph, from.area)
  const about = offered.filter(({ id }) => !leftOut.has(id))
  const begin = (): void => {
    const stakeholders = about.map(({ id }) => id)
    const id = openRound(board, { ...from, title: title.trim(), attributes: [...asked], stakeholders })
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
      <Checks
        legend={texts.asked}
        lang={language}
        options={[...new Set([...attributesOn(graph), ...asked])].map((each) => [each, axisOf(each, language)])}
        chosen={asked}
        change={setAsked}
      />
      <OwnAttribute parts={parts} add={(attribute) => setAsked(new Set([...asked, attribute]))} />
      <ViewpointChoice parts={parts} editor={editor} from={from} change={setFrom} />
      <AboutWhom
        parts={parts}
        language={language}
        offered={offered}
        leftOut={leftOut}
        change={setLeftOut}
        count={about.length}
      />
      <div className={styles['buttons']}>
        <Button
          type="submit"
          look="primary"
          label={texts.beginNow}
          disabled={asked.size === 0 || asked.size > ATTRIBUTES_MAX || about.length === 0}
        />
        <Button look="quiet" label={texts.cancel} onClick={onDone} />
      </div>
    </form>
  )
}

const axisOf = (attribute: string, language: Language): string => attributeLabels(attribute, language).axis

interface AboutWhomProps extends Pick<ChapterProps, 'parts'> {
  readonly language: Language
  readonly offered: readonly Stakeholder[]
  readonly leftOut: ReadonlySet<string>
  readonly change: (leftOut: ReadonlySet<string>) => void
  readonly count: number
}

/** Everybody in the area, unless somebody is left out: a round about few is soon done. */
function AboutWhom({ parts, language, offered, leftOut, change, count }: AboutWhomProps): ReactNode {
  const texts = useTexts(parts.language, 'estimates')
  const { unnamed } = useTexts(parts.language, 'stakeholders')
  const ids = offered.map(({ id }) => id)
  return (
    <details className={rounds['about']}>
      <summary>{texts.aboutSo(count)}</summary>
      <div className={styles['buttons']}>
        <Button look="quiet" label={texts.everybody} onClick={() => change(new Set())} />
        <Button look="quiet" label={texts.nobodyYet} onClick={() => change(new Set(ids))} />
      </div>
      <Checks
        legend={texts.aboutWhom}
        lang={language}
        options={offered.map(({ id, name }): [RecordId, string] => [id, name.trim() || unnamed])}
        chosen={new Set(ids.filter((id) => !leftOut.has(id)))}
        change={(chosen) => change(new Set(ids.filter((id) => !chosen.has(id))))}
      />
    </details>
  )
}

interface ChecksProps {
  readonly legend: string
  readonly lang: Language
  readonly options: readonly (readonly [id: string, words: string])[]
  readonly chosen: ReadonlySet<string>
  readonly change: (chosen: ReadonlySet<string>) => void
}

/** Any of several words. */
function Checks({ legend, lang, options, chosen, change }: ChecksProps): ReactNode {
  const name = useId()
  return (
    <fieldset className={rounds['asked']}>
      <legend>{legend}</legend>
      {options.map(([id, words]) => (
        <label key={id} className={styles['check']} lang={lang}>
          <input
            type="checkbox"
            name={name}
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen)
              if (event.target.checked) next.add(id)
              else next.delete(id)
              change(next)
            }}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
