import { useId, type ReactNode } from 'react'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { interviewsOfStakeholder } from '@samenspel/shared/knowledge/stakeholder-ties'
import { isMissingVoice } from '@samenspel/shared/maps/missing-voice'
import { sectors } from '@samenspel/shared/records/stakeholder'
import { foldText } from '#commands/fold-text.ts'
import type { Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { SelectField } from '../parts/select-field.tsx'
import register from './register.module.css'

/** What of the register is shown; an empty word asks for nothing. */
export interface Filter {
  readonly words: string
  readonly area: string
  readonly sector: string
  readonly state: 'all' | 'unheard' | 'unspoken' | 'archived'
}

export const noFilter: Filter = { words: '', area: '', sector: '', state: 'all' }

/** Whether a stakeholder is shown. Archived ones are shown only when they are asked for. */
export function shownBy({ words, area, sector, state }: Filter, graph: RecordGraph, each: Stakeholder): boolean {
  if ((each.archivedAt !== null) !== (state === 'archived')) return false
  if (area !== '' && !each.areas.some((id) => graph.resolve(id) === area)) return false
  if (sector !== '' && each.sector !== sector) return false
  if (state === 'unheard' && !isMissingVoice(graph, each)) return false
  if (state === 'unspoken' && interviewsOfStakeholder(graph, each.id).some((id) => graph.find('interview', id)))
    return false
  const wanted = foldText(words)
  return (
    wanted === '' ||
    [each.name, each.position, each.interests, each.brings].some((text) => foldText(text).includes(wanted))
  )
}

interface RegisterFilterProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly filter: Filter
  change(filter: Filter): void
  readonly count: number
}

/** Chooses what of the register is shown, and says how many that are. */
export function RegisterFilter({ parts, editor, filter, change, count }: RegisterFilterProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(editor.board)
  const id = useId()
  const states = ['all', 'unheard', 'unspoken', 'archived'] as const
  return (
    <search className={register['filter']}>
      <label htmlFor={id} className="unseen">
        {texts.search}
      </label>
      <input
        id={id}
        type="search"
        value={filter.words}
        placeholder={texts.search}
        onChange={(event) => change({ ...filter, words: event.target.value })}
      />
      <SelectField
        isLabelUnseen
        label={texts.area}
        value={filter.area}
        options={[
          ['', texts.allAreas],
          ...graph.all('work-area').map((area): [string, string] => [area.id, area.name.trim() || texts.unnamedArea]),
        ]}
        choose={(area) => change({ ...filter, area })}
      />
      <SelectField
        isLabelUnseen
        label={texts.sector}
        value={filter.sector}
        options={[['', texts.allSectors], ...sectors.map((each): [string, string] => [each, texts.sectors[each]])]}
        choose={(sector) => change({ ...filter, sector })}
      />
      <SelectField
        isLabelUnseen
        label={texts.state}
        value={filter.state}
        options={states.map((each): [Filter['state'], string] => [each, texts.states[each]])}
        choose={(state) => change({ ...filter, state })}
      />
      <output>{texts.count(count)}</output>
    </search>
  )
}
