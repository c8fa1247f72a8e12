import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { setArchived, setStakeholderWord, type Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { recordAnchor } from '../parts/record-anchor.ts'
import register from './register.module.css'
import styles from './stakeholders.module.css'

interface RegisterListProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly shown: readonly Stakeholder[]
  open(id: RecordId): void
}

/** The stakeholders that are shown: name, sector, and a box for each area, for assigning a whole brainstorm quickly. */
export function RegisterList({ parts, editor, shown, open }: RegisterListProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const { language } = useBoardProperties(board)
  const areas = graph.all('work-area')
  if (shown.length === 0) return <p className={styles['empty']}>{texts.noneFound}</p>
  return (
    <ul className={register['list']}>
      {shown.map((each) => (
        <li key={each.id} id={recordAnchor(each.id)} tabIndex={-1}>
          <button type="button" className={register['open']} onClick={() => open(each.id)}>
            <span lang={language} dir="auto" className={register['name']}>
              {each.name.trim() || texts.unnamed}
            </span>
            <small>
              {[texts.types[each.type], each.sector ? texts.sectors[each.sector] : null].filter(Boolean).join(' · ')}
            </small>
          </button>
          {each.isMissingVoice && (
            <span className={register['unheard']}>
              <Icon name="attention" size={16} />
              {texts.missingVoice}
            </span>
          )}
          {each.archivedAt === null ? (
            areas.map((area) => (
              <label key={area.id} className={register['area']} data-tone={area.tone}>
                <input
                  type="checkbox"
                  disabled={!mayEdit}
                  checked={each.areas.some((id) => graph.resolve(id) === area.id)}
                  onChange={(event) =>
                    setStakeholderWord(board, each.id, { field: 'areas', word: area.id, isThere: event.target.checked })
                  }
                />
                <span lang={language}>{area.name.trim() || texts.unnamedArea}</span>
              </label>
            ))
          ) : (
            <Button
              icon="undo"
              label={texts.putBack}
              name={texts.putBackOf(each.name)}
              disabled={!mayEdit}
              onClick={() => setArchived(board, each.id, null)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
