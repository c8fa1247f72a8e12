import { useState, type ReactNode } from 'react'
import { assessedValues, type Viewpoint } from '@samenspel/shared/maps/assessed-values'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { attributes, lenses, type Lens } from '@samenspel/shared/records/assessment'
import { assess, type Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties, useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { SelectField } from '../parts/select-field.tsx'
import { AssessmentHistory } from './assessment-history.tsx'
import { LevelField } from './level-field.tsx'
import levels from './levels.module.css'
import styles from './stakeholders.module.css'

interface AssessmentsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

/** The four that most maps ask for are always in sight. */
const USUAL = 4

/** What the group thinks of a stakeholder, attribute by attribute, for an area and a lens; every change is kept. */
export function Assessments({ parts, editor, stakeholder }: AssessmentsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  useRecords(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const [from, setFrom] = useState<Viewpoint>({ area: '', lens: 'actual', phase: '' })
  const [all, setAll] = useState(false)
  const values = assessedValues(graph)
  const own = [...new Set(graph.referring('assessment', 'stakeholder', stakeholder.id).map((each) => each.attribute))]
  const order = ['influence', 'interest', 'impact', 'trust', ...attributes, ...own]
  const shown = [...new Set(order)].filter((attribute, i) => all || i < USUAL || own.includes(attribute))
  return (
    <section className={styles['section']}>
      <h3>{texts.assessments}</h3>
      <p className={styles['hint']}>{texts.assessmentsHint}</p>
      <ViewpointChoice parts={parts} editor={editor} from={from} change={setFrom} />
      <div className={levels['levels']}>
        {shown.map((attribute) => {
          const { axis, low, high } = attributeLabels(attribute, language)
          const value = values.value(stakeholder.id, attribute, from)
          return (
            <div key={attribute} lang={language}>
              <LevelField
                label={axis}
                low={low}
                high={high}
                names={texts.levels}
                value={value}
                clearLabel={texts.notAssessed}
                isReadOnly={!mayEdit}
                {...(value === null ? { hint: texts.unset } : {})}
                choose={(chosen) => assess(board, { ...from, stakeholder: stakeholder.id, attribute, value: chosen })}
              />
              <AssessmentHistory
                parts={parts}
                editor={editor}
                attribute={axis}
                history={values.history(stakeholder.id, attribute, from)}
              />
            </div>
          )
        })}
      </div>
      {!all && (
        <button type="button" className={levels['more']} onClick={() => setAll(true)}>
          {texts.moreAttributes}
        </button>
      )}
    </section>
  )
}

interface ViewpointChoiceProps extends Pick<AssessmentsProps, 'parts' | 'editor'> {
  readonly from: Viewpoint
  readonly change: (from: Viewpoint) => void
}

/** For which area, and whether as it is or as somebody wants it. */
function ViewpointChoice({ parts, editor, from, change }: ViewpointChoiceProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const areas = useRecordGraph(editor.board).all('work-area')
  return (
    <div className={levels['viewpoint']}>
      <SelectField
        label={texts.area}
        value={from.area}
        options={[
          ['', texts.everywhere],
          ...areas.map((each): [string, string] => [each.id, each.name.trim() || texts.unnamedArea]),
        ]}
        choose={(area) => change({ ...from, area })}
      />
      <SelectField
        label={texts.lens}
        value={from.lens}
        options={lenses.map((each): [Lens, string] => [each, texts.lenses[each]])}
        choose={(lens) => change({ ...from, lens })}
      />
    </div>
  )
}
