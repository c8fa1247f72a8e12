import type { ReactNode } from 'react'
import { attributeLabels } from '@samenspel/shared/maps/attribute-labels'
import { estimateKey } from '@samenspel/shared/maps/spread'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '../chapter-props.ts'
import { LevelField } from './level-field.tsx'
import levels from './levels.module.css'
import rounds from './estimates.module.css'
import styles from './stakeholders.module.css'
import { useOwnEstimates } from './use-own-estimates.ts'

interface RoundSheetProps extends ChapterProps {
  readonly round: RecordOfKind<'estimate-round'>
}

/** The sheet that everybody fills in alone. What is left open is no estimate. */
export function RoundSheet({ parts, session, round }: RoundSheetProps): ReactNode {
  const texts = useTexts(parts.language, 'estimates')
  const { levels: levelNames, unnamed } = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(session.board)
  const { language } = useBoardProperties(session.board)
  const own = useOwnEstimates(session, parts.storage, round.id)
  const asked = new Set(round.stakeholders.map((id) => graph.resolve(id)))
  return (
    <>
      <p className={styles['hint']}>{texts.aloneHint}</p>
      <output className={styles['told']} data-problem={own.state === 'waiting' || own.state === 'full' || undefined}>
        {texts.handedIn[own.state]}{' '}
        {own.estimates.size > 0 && texts.filledIn(own.estimates.size, asked.size * round.attributes.length)}
      </output>
      <ul className={rounds['sheet']}>
        {graph
          .all('stakeholder')
          .filter(({ id }) => asked.has(id))
          .map(({ id, name }) => (
            <li key={id} lang={language}>
              <h3 dir="auto">{name.trim() || unnamed}</h3>
              <div className={levels['levels']}>
                {round.attributes.map((attribute) => {
                  const { axis, low, high } = attributeLabels(attribute, language)
                  const key = estimateKey(id, attribute)
                  return (
                    <LevelField
                      key={attribute}
                      label={axis}
                      low={low}
                      high={high}
                      names={levelNames}
                      value={own.estimates.get(key) ?? null}
                      choose={(value) => own.set(key, value)}
                      clearLabel={texts.noEstimate}
                    />
                  )
                })}
              </div>
            </li>
          ))}
      </ul>
    </>
  )
}
