import { useState, type ReactNode } from 'react'
import { assessedValues, type Viewpoint } from '@samenspel/shared/maps/assessed-values'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { attributesOn } from '@samenspel/shared/maps/own-attributes'
import { assess, type Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties, useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { AssessmentHistory } from './assessment-history.tsx'
import { LevelField } from './level-field.tsx'
import levels from './levels.module.css'
import { OwnAttribute } from './own-attribute.tsx'
import styles from './stakeholders.module.css'
import { ViewpointChoice } from './viewpoint-choice.tsx'

interface AssessmentsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

/** What most maps ask for is always in sight. */
const USUAL = ['influence', 'interest', 'impact', 'trust']

/** What the group thinks of a stakeholder, attribute by attribute, for an area, a lens and a moment; every change is kept. */
export function Assessments({ parts, editor, stakeholder }: AssessmentsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  useRecords(board)
  const mayEdit = useCell(editor.mayEdit)
  const [from, setFrom] = useState<Viewpoint>({ area: '', lens: 'actual', phase: '' })
  const [all, setAll] = useState(false)
  const [named, setNamed] = useState<readonly string[]>([])
  const said = new Set(graph.referring('assessment', 'stakeholder', stakeholder.id).map(({ attribute }) => attribute))
  const order = [...new Set([...USUAL, ...attributesOn(graph), ...said, ...named])]
  const shown = order.filter((each) => all || USUAL.includes(each) || said.has(each) || named.includes(each))
  return (
    <section className={styles['section']}>
      <h3>{texts.assessments}</h3>
      <p className={styles['hint']}>{texts.assessmentsHint}</p>
      <ViewpointChoice parts={parts} editor={editor} from={from} change={setFrom} />
      <div className={levels['levels']}>
        {shown.map((attribute) => (
          <Assessment
            key={attribute}
            parts={parts}
            editor={editor}
            stakeholder={stakeholder}
            attribute={attribute}
            from={from}
          />
        ))}
      </div>
      {!all && shown.length < order.length && (
        <button type="button" className={levels['more']} onClick={() => setAll(true)}>
          {texts.moreAttributes}
        </button>
      )}
      {mayEdit && <OwnAttribute parts={parts} add={(attribute) => setNamed([...named, attribute])} />}
    </section>
  )
}

interface AssessmentProps extends AssessmentsProps {
  readonly attribute: string
  readonly from: Viewpoint
}

function Assessment({ parts, editor, stakeholder, attribute, from }: AssessmentProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const { axis, low, high } = attributeLabels(attribute, language)
  const values = assessedValues(graph)
  const value = values.value(stakeholder.id, attribute, from)
  const history = values.history(stakeholder.id, attribute, from)
  const isFromEverywhere = value !== null && history.length === 0
  return (
    <div lang={language}>
      <LevelField
        label={axis}
        low={low}
        high={high}
        names={texts.levels}
        value={value}
        clearLabel={texts.notAssessed}
        isReadOnly={!mayEdit}
        {...(value === null ? { hint: texts.unset } : isFromEverywhere ? { hint: texts.asEverywhere } : {})}
        choose={(chosen) => assess(board, { ...from, stakeholder: stakeholder.id, attribute, value: chosen })}
      />
      <AssessmentHistory parts={parts} editor={editor} attribute={axis} history={history} />
    </div>
  )
}
