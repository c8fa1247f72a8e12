import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { sectors } from '@samenspel/shared/records/stakeholder'
import { addArea } from '#commands/records/areas.ts'
import { describeStakeholder, setStakeholderWord, type Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { RecordChips } from '../parts/record-chips.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { ReferencePicker } from '../parts/reference-picker.tsx'
import { SelectField } from '../parts/select-field.tsx'
import styles from './stakeholders.module.css'

interface StakeholderFactsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

/** Where a stakeholder belongs: sector, areas, what it is part of and what is part of it, and whether it was heard. */
export function StakeholderFacts(props: StakeholderFactsProps): ReactNode {
  const { parts, editor, stakeholder } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const { id } = stakeholder
  const setArea = (word: string, isThere: boolean): void =>
    setStakeholderWord(board, id, { field: 'areas', word, isThere })
  const below = graph.referring('stakeholder', 'parent', id).map((each) => graph.resolve(each.id))
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        <SectorField {...props} />
        <MissingVoice {...props} />
      </div>
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.areas}
        kinds={['work-area']}
        chosen={stakeholder.areas}
        add={(area) => setArea(area, true)}
        remove={(area) => setArea(area, false)}
        make={(name) => addArea(board, name)}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.parent}
        hint={texts.parentHint}
        kinds={['stakeholder']}
        isOffered={(other) => other.id !== id}
        chosen={stakeholder.parent === '' ? [] : [stakeholder.parent]}
        add={(parent: RecordId) => describeStakeholder(board, id, { parent })}
        remove={() => describeStakeholder(board, id, { parent: '' })}
        isSingle
      />
      <RecordChips parts={parts} editor={editor} title={texts.children} ids={[...new Set(below)]} />
    </div>
  )
}

function SectorField({ parts, editor, stakeholder }: StakeholderFactsProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <>
      {mayEdit ? (
        <SelectField
          label={texts.sector}
          value={stakeholder.sector ?? ''}
          options={[
            ['', texts.noSector],
            ...sectors.map((each): ['' | typeof each, string] => [each, texts.sectors[each]]),
          ]}
          choose={(sector) =>
            describeStakeholder(editor.board, stakeholder.id, { sector: sector === '' ? null : sector })
          }
        />
      ) : (
        <p>{stakeholder.sector ? texts.sectors[stakeholder.sector] : texts.noSector}</p>
      )}
      {stakeholder.sector === 'other' && (
        <RecordText editor={editor} record={stakeholder} field="sectorName" label={texts.sectorName} isLine />
      )}
    </>
  )
}

function MissingVoice({ parts, editor, stakeholder }: StakeholderFactsProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        disabled={!mayEdit}
        checked={stakeholder.isMissingVoice}
        onChange={(event) =>
          describeStakeholder(editor.board, stakeholder.id, { isMissingVoice: event.target.checked })
        }
      />
      <span>
        {texts.missingVoice}
        <small>{texts.missingVoiceHint}</small>
      </span>
    </label>
  )
}
