import type { ReactNode } from 'react'
import type { Viewpoint } from '@samenspel/shared/maps/assessed-values'
import { phaseAfter, phaseNumber, phasesOn } from '@samenspel/shared/maps/phases'
import { lenses, type Lens } from '@samenspel/shared/records/assessment'
import type { Editor } from '#editor/editor.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { SelectField } from '../parts/select-field.tsx'
import styles from './levels.module.css'

interface ViewpointChoiceProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly from: Viewpoint
  readonly change: (from: Viewpoint) => void
}

/** For which area, as it is or as somebody wants it, and at which moment. */
export function ViewpointChoice({ parts, editor, from, change }: ViewpointChoiceProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(editor.board)
  const known = phasesOn(graph)
  // One moment more than there is, for whoever is the first to look so far ahead.
  const phases = [...new Set([...known, from.phase, phaseAfter(phaseNumber(known.at(-1) ?? '') + 1)])]
  return (
    <div className={styles['viewpoint']}>
      <SelectField
        label={texts.area}
        value={from.area}
        options={[
          ['', texts.everywhere],
          ...graph.all('work-area').map((each): [string, string] => [each.id, each.name.trim() || texts.unnamedArea]),
        ]}
        choose={(area) => change({ ...from, area })}
      />
      <SelectField
        label={texts.lens}
        value={from.lens}
        options={lenses.map((each): [Lens, string] => [each, texts.lenses[each]])}
        choose={(lens) => change({ ...from, lens })}
      />
      <SelectField
        label={texts.moment}
        value={from.phase}
        options={phases.map((each): [string, string] => [each, texts.momentAt(phaseNumber(each))])}
        choose={(phase) => change({ ...from, phase })}
      />
    </div>
  )
}

interface ViewpointWords {
  readonly lenses: Readonly<Record<Lens, string>>
  readonly unnamedArea: string
  momentAt(moments: number): string
}

/** The same in a line of words; empty for everywhere, now, as it is. */
export const viewpointInWords = (
  texts: ViewpointWords,
  { area, lens, phase }: Viewpoint,
  areaName: string | undefined,
): string =>
  [
    ...(area === '' ? [] : [areaName?.trim() || texts.unnamedArea]),
    ...(lens === 'actual' ? [] : [texts.lenses[lens]]),
    ...(phase === '' ? [] : [texts.momentAt(phaseNumber(phase))]),
  ].join(' · ')
