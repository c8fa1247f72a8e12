import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { spreadIn, type Spread } from '@samenspel/shared/maps/spread'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { agree, agreeOnAll } from '#commands/records/estimates.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { LevelField, levelName } from './level-field.tsx'
import rounds from './estimates.module.css'
import styles from './stakeholders.module.css'

interface RoundResultProps extends ChapterProps {
  readonly round: RecordOfKind<'estimate-round'>
}

/** All estimates of a round, those that lie farthest apart first: that is where talking helps. */
export function RoundResult(props: RoundResultProps): ReactNode {
  const { parts, session, round } = props
  const texts = useTexts(parts.language, 'estimates')
  const graph = useRecordGraph(session.board)
  const asked = new Set(round.stakeholders.map((id) => graph.resolve(id)))
  const rows = graph
    .all('stakeholder')
    .filter(({ id }) => asked.has(id))
    .flatMap((stakeholder) =>
      round.attributes.map((attribute) => ({
        stakeholder,
        attribute,
        spread: spreadOfParts(graph, round, stakeholder.id, attribute),
      })),
    )
    .toSorted((a, b) => widthOf(b.spread) - widthOf(a.spread))
    .map((row) => ({ ...row, agreed: agreedOn(graph, round.id, row) }))
  const open = rows.filter(({ spread, agreed }) => !spread && !agreed)
  return (
    <>
      <p className={styles['hint']}>{texts.resultHint(round.estimates.size)}</p>
      <AgreeOnClose {...props} rows={rows} />
      <Rows {...props} rows={rows.filter(({ spread, agreed }) => spread || agreed)} />
      {open.length > 0 && (
        <details className={rounds['about']}>
          <summary>{texts.notEstimated(open.length)}</summary>
          <Rows {...props} rows={open} />
        </details>
      )}
    </>
  )
}

function Rows({ rows, ...props }: ResultRowsProps): ReactNode {
  return (
    <ol className={rounds['sheet']}>
      {rows.map((row) => (
        <ResultRow key={`${row.stakeholder.id} ${row.attribute}`} {...props} {...row} />
      ))}
    </ol>
  )
}

type Row = Pick<ResultRowProps, 'stakeholder' | 'attribute' | 'spread'>

/** What the group made of a row; undefined while it has not. */
const agreedOn = (graph: RecordGraph, round: RecordId, { stakeholder, attribute }: Row) =>
  graph
    .referring('assessment', 'round', round)
    .findLast((each) => graph.resolve(each.stakeholder) === stakeholder.id && each.attribute === attribute)

const widthOf = (spread: Spread | null): number => (spread ? spread.high - spread.low : -1)

/** The estimates of a stakeholder; of one that was merged since, those of the part that was asked about. */
function spreadOfParts(
  graph: RecordGraph,
  round: RoundResultProps['round'],
  id: string,
  attribute: string,
): Spread | null {
  for (const part of graph.partsOf(id)) {
    const spread = spreadIn(round, part, attribute)
    if (spread) return spread
  }
  return null
}

interface ResultRowProps extends RoundResultProps {
  readonly stakeholder: RecordOfKind<'stakeholder'>
  readonly attribute: string
  readonly spread: Spread | null
  readonly agreed: RecordOfKind<'assessment'> | undefined
}

function ResultRow({
  parts,
  editor,
  session,
  round,
  stakeholder,
  attribute,
  spread,
  agreed,
}: ResultRowProps): ReactNode {
  const { board } = session
  const texts = useTexts(parts.language, 'estimates')
  const { levels, unnamed } = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const { axis, low, high } = attributeLabels(attribute, language)
  const name = stakeholder.name.trim() || unnamed
  return (
    <li>
      <h3 lang={language} dir="auto">
        {name} · {axis}
      </h3>
      {spread ? <Strip spread={spread} low={low} high={high} sentence={texts.spread(spread)} /> : <p>{texts.nobody}</p>}
      {agreed && (
        <p className={rounds['agreed']}>
          <Icon name="check" size={18} />
          {texts.agreed(levelName(agreed.value ?? 0, levels))}
          {agreed.reason.trim() !== '' && `: ${agreed.reason}`}
        </p>
      )}
      {mayEdit && (
        <Agree
          parts={parts}
          isAgreed={agreed !== undefined}
          isOpen={!agreed && spread?.agreement === 'opposite'}
          label={texts.agreeOn(name, axis)}
          ends={[low, high]}
          agree={(value, reason) => agree(board, round.id, { stakeholder: stakeholder.id, attribute, value, reason })}
        />
      )}
    </li>
  )
}

interface ResultRowsProps extends RoundResultProps {
  readonly rows: readonly Omit<ResultRowProps, keyof RoundResultProps>[]
}

/** Where people hardly differ nobody needs to talk: the middle estimate of all such rows is what they think together, in one press. */
function AgreeOnClose({ parts, editor, session, round, rows }: ResultRowsProps): ReactNode {
  const texts = useTexts(parts.language, 'estimates')
  const mayEdit = useCell(editor.mayEdit)
  const close = rows.flatMap(({ stakeholder, attribute, spread, agreed }) =>
    spread?.agreement === 'close' && spread.values.length > 1 && !agreed
      ? [{ stakeholder: stakeholder.id, attribute, value: spread.median, reason: texts.closeReason }]
      : [],
  )
  if (!mayEdit || close.length === 0) return null
  return (
    <div className={rounds['reveal']}>
      <Button
        icon="check"
        label={texts.agreeOnClose(close.length)}
        onClick={() => agreeOnAll(session.board, round.id, close)}
      />
    </div>
  )
}

interface AgreeProps extends Pick<ChapterProps, 'parts'> {
  readonly isAgreed: boolean
  readonly isOpen: boolean
  readonly label: string
  readonly ends: readonly [low: string, high: string]
  readonly agree: (value: number, reason: string) => void
}

/** What the group makes of the estimates, with one line of why. */
function Agree({ parts, isAgreed, isOpen, label, ends, agree: writeDown }: AgreeProps): ReactNode {
  const texts = useTexts(parts.language, 'estimates')
  const { levels, notAssessed, reason: reasonLabel } = useTexts(parts.language, 'stakeholders')
  const [value, setValue] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  return (
    <details className={rounds['agree']} open={isOpen}>
      <summary>{isAgreed ? texts.agreeAgain : texts.agree}</summary>
      <LevelField
        label={label}
        low={ends[0]}
        high={ends[1]}
        names={levels}
        value={value}
        choose={setValue}
        clearLabel={notAssessed}
      />
      <TextField label={reasonLabel} value={reason} change={setReason} input={{ maxLength: 2000 }} />
      <Button
        look="primary"
        label={texts.agreeNow}
        disabled={value === null}
        onClick={() => {
          if (value === null) return
          writeDown(value, reason.trim())
          setValue(null)
          setReason('')
        }}
      />
    </details>
  )
}

interface StripProps {
  readonly spread: Spread
  readonly low: string
  readonly high: string
  readonly sentence: string
}

/** A dot for each estimate on a line; the same in words for those who do not see it, and for those who do. */
function Strip({ spread, low, high, sentence }: StripProps): ReactNode {
  const seen = new Map<number, number>()
  return (
    <div className={rounds['strip']} data-agreement={spread.agreement}>
      <span>{low}</span>
      <svg viewBox="0 0 220 44" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
        <line x1="10" x2="210" y1="34" y2="34" />
        <line className={styles['range']} x1={10 + 200 * spread.low} x2={10 + 200 * spread.high} y1="34" y2="34" />
        {spread.values.map((value, i) => {
          const above = seen.get(value) ?? 0
          seen.set(value, above + 1)
          // The same estimates stand on each other; in a tall pile they overlap rather than run off.
          return <circle key={`${value} ${i}`} cx={10 + 200 * value} cy={34 - Math.min(above * 6, 28)} r="4" />
        })}
      </svg>
      <span>{high}</span>
      <p>{sentence}</p>
    </div>
  )
}
