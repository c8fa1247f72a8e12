import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { issueMatrix, type IssueMatrix } from '@samenspel/shared/maps/issue-matrix'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { addIssue, addStake, weighStake } from '#commands/records/maps.ts'
import { Button } from '#ui/button.tsx'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { AddByName } from './add-by-name.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'
import { RowHead } from './row-head.tsx'
import tables from './tables.module.css'
import { ValueSelect } from './value-select.tsx'

interface IssueTableProps extends MapPageParts {
  readonly mayPlace: boolean
}

/** Stakeholders by issues: in each cell what they say, what they have to gain or lose, and how much it weighs. */
export function IssueTable(props: IssueTableProps): ReactNode {
  const { parts, editor, texts, work, mayPlace } = props
  const matrix = issueMatrix(work.graph, work.map)
  const words = texts.matrix
  return (
    <div className={tables['matrix']}>
      {mayPlace && (
        <AddByName
          label={words.issueName}
          button={words.addIssue}
          add={(name) => addIssue(work.board, work.map.id, name)}
        />
      )}
      {matrix.issues.length === 0 && <p className={styles['hint']}>{words.noIssues}</p>}
      <div className={tables['tableFrame']}>
        <table className={tables['table']}>
          <caption className="unseen">{texts.table.caption(work.map.title.trim() || texts.untitled)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.table.name}</th>
              {matrix.issues.map((issue) => (
                <th key={issue.id} scope="col">
                  <span className={tables['named']}>
                    <RecordText
                      editor={editor}
                      record={issue}
                      field="name"
                      label={words.issueName}
                      isLabelUnseen
                      isLine
                    />
                    <DeleteRecord parts={parts} editor={editor} id={issue.id} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.stakeholders.map((stakeholder) => (
              <StakeholderRow key={stakeholder.id} {...props} matrix={matrix} stakeholder={stakeholder} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface StakeholderRowProps extends IssueTableProps {
  readonly matrix: IssueMatrix
  readonly stakeholder: RecordOfKind<'stakeholder'>
}

function StakeholderRow({ matrix, stakeholder, ...props }: StakeholderRowProps): ReactNode {
  return (
    <tr>
      <RowHead {...props} id={stakeholder.id}>
        {stakeholder.name.trim() || props.texts.noName}
      </RowHead>
      {matrix.issues.map((issue) => (
        <td key={issue.id}>
          <StakeCell
            {...props}
            issue={issue}
            stakeholder={stakeholder}
            stake={matrix.stakeOf(issue.id, stakeholder.id)}
          />
        </td>
      ))}
    </tr>
  )
}

interface StakeCellProps extends IssueTableProps {
  readonly issue: RecordOfKind<'issue'>
  readonly stakeholder: RecordOfKind<'stakeholder'>
  readonly stake: RecordOfKind<'stake'> | undefined
}

function StakeCell({ editor, texts, work, mayPlace, issue, stakeholder, stake }: StakeCellProps): ReactNode {
  const { matrix: words } = texts
  const [made, setMade] = useState<RecordId | null>(null)
  const [name, issueName] = [stakeholder.name.trim() || texts.noName, issue.name.trim() || words.unnamed]
  if (!stake) {
    if (!mayPlace) return <span className={styles['hint']}>{words.empty}</span>
    return (
      <Button
        look="quiet"
        icon="plus"
        iconOnly
        label={words.write(name, issueName)}
        onClick={() => setMade(addStake(work.board, issue.id, stakeholder.id))}
      />
    )
  }
  return (
    <div
      className={tables['stake']}
      ref={(cell) => {
        // The cell was just made here: the writing goes on in it.
        if (made === stake.id) {
          cell?.querySelector('textarea')?.focus()
          setMade(null)
        }
      }}
    >
      {(['position', 'interest'] as const).map((field) => (
        <RecordText
          key={field}
          editor={editor}
          record={stake}
          field={field}
          label={words[field]}
          name={words.of(words[field], name, issueName)}
        />
      ))}
      <ValueSelect
        texts={texts}
        label={words.of(words.weight, name, issueName)}
        value={stake.weight}
        mayEdit={mayPlace}
        choose={(weight) => weighStake(work.board, stake.id, weight)}
      />
    </div>
  )
}
