import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { isMissingVoice } from '@samenspel/shared/maps/missing-voice'
import { sectors, type Sector } from '@samenspel/shared/records/stakeholder'
import {
  describeStakeholder,
  setArchived,
  setStakeholderWord,
  type Stakeholder,
} from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { recordAnchor } from '../parts/record-anchor.ts'
import { SelectField } from '../parts/select-field.tsx'
import register from './register.module.css'
import styles from './stakeholders.module.css'

interface RegisterListProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly shown: readonly Stakeholder[]
  open(id: RecordId): void
}

/** The stakeholders that are shown: name, sector, and a box for each area, for sorting out a whole brainstorm quickly. */
export function RegisterList(props: RegisterListProps): ReactNode {
  const { parts, shown } = props
  const texts = useTexts(parts.language, 'stakeholders')
  if (shown.length === 0) return <p className={styles['empty']}>{texts.noneFound}</p>
  return (
    <ul className={register['list']}>
      {shown.map((each) => (
        <Row key={each.id} {...props} stakeholder={each} />
      ))}
    </ul>
  )
}

interface RowProps extends Omit<RegisterListProps, 'shown'> {
  readonly stakeholder: Stakeholder
}

function Row(props: RowProps): ReactNode {
  const { parts, editor, stakeholder, open } = props
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const { id, type, sector, archivedAt } = stakeholder
  const isShownBeside = mayEdit && archivedAt === null
  return (
    <li id={recordAnchor(id)} tabIndex={-1}>
      <button type="button" className={register['open']} onClick={() => open(id)}>
        <span lang={language} dir="auto" className={register['name']}>
          {stakeholder.name.trim() || texts.unnamed}
        </span>
        <small>
          {[texts.types[type], sector && !isShownBeside ? texts.sectors[sector] : null].filter(Boolean).join(' · ')}
        </small>
      </button>
      {isMissingVoice(graph, stakeholder) && (
        <span className={register['unheard']}>
          <Icon name="attention" size={16} />
          {texts.missingVoice}
        </span>
      )}
      {archivedAt === null ? (
        <Sorting {...props} />
      ) : (
        <Button
          icon="undo"
          label={texts.putBack}
          name={texts.putBackOf(stakeholder.name)}
          disabled={!mayEdit}
          onClick={() => setArchived(board, id, null)}
        />
      )}
    </li>
  )
}

/** Sector and areas, to be chosen without opening anything. */
function Sorting({ parts, editor, stakeholder }: RowProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const { id, name, sector, areas } = stakeholder
  return (
    <>
      {mayEdit && (
        <SelectField
          label={texts.sectorOf(name.trim() || texts.unnamed)}
          isLabelUnseen
          value={sector ?? ''}
          options={[
            ['', texts.sectorUnset],
            ...sectors.map((each): ['' | Sector, string] => [each, texts.sectors[each]]),
          ]}
          choose={(chosen) => describeStakeholder(board, id, { sector: chosen === '' ? null : chosen })}
        />
      )}
      {graph.all('work-area').map((area) => (
        <label key={area.id} className={styles['check']} data-tone={area.tone}>
          <input
            type="checkbox"
            disabled={!mayEdit}
            checked={areas.some((each) => graph.resolve(each) === area.id)}
            onChange={(event) =>
              setStakeholderWord(board, id, { field: 'areas', word: area.id, isThere: event.target.checked })
            }
          />
          <span lang={language}>{area.name.trim() || texts.unnamedArea}</span>
        </label>
      ))}
    </>
  )
}
