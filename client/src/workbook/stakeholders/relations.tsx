import type { ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { relationStatuses, relationTypes } from '@samenspel/shared/records/relation'
import { describeRelation, relate, type Stakeholder } from '#commands/records/stakeholders.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import { useRecords } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { useTexts } from '#ui/use-texts.ts'
import { DeleteRecord } from '../parts/delete-record.tsx'
import { recordAnchor } from '../parts/record-anchor.ts'
import { RecordChip } from '../parts/record-chip.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { ReferencePicker } from '../parts/reference-picker.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { RelationAreas } from '../parts/relation-areas.tsx'
import relations from './relations.module.css'
import styles from './stakeholders.module.css'

interface RelationsProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly stakeholder: Stakeholder
}

/** What runs between this stakeholder and others. */
export function Relations({ parts, editor, stakeholder }: RelationsProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  useRecords(board)
  const mayEdit = useCell(editor.mayEdit)
  const all = new Map(
    (['from', 'to'] as const)
      .flatMap((field) => graph.referring('relation', field, stakeholder.id))
      .map((relation) => [relation.id, relation]),
  )
  return (
    <section className={styles['section']}>
      <h3>{texts.relations}</h3>
      <ul className={`${styles['rows']} ${relations['relations']}`}>
        {[...all.values()].map((relation) => (
          <RelationRow key={relation.id} parts={parts} editor={editor} relation={relation} stakeholder={stakeholder} />
        ))}
      </ul>
      {mayEdit && (
        <ReferencePicker
          parts={parts}
          editor={editor}
          label={texts.addRelation}
          kinds={['stakeholder']}
          isOffered={(other) => other.id !== stakeholder.id && 'archivedAt' in other && other.archivedAt === null}
          chosen={[]}
          add={(id) => relate(board, stakeholder.id, id)}
          remove={() => undefined}
        />
      )}
    </section>
  )
}

interface RelationRowProps extends RelationsProps {
  readonly relation: RecordOfKind<'relation'>
}

function RelationRow({ parts, editor, relation, stakeholder }: RelationRowProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'stakeholders')
  const graph = useRecordGraph(board)
  const mayEdit = useCell(editor.mayEdit)
  const isFrom = graph.resolve(relation.from) === stakeholder.id
  const other = (isFrom ? relation.to : relation.from) as RecordId
  const write = (values: Parameters<typeof describeRelation>[2]): void => describeRelation(board, relation.id, values)
  const direction = relation.direction === 'one' ? (isFrom ? 'out' : 'in') : relation.direction
  return (
    <li id={recordAnchor(relation.id)} tabIndex={-1}>
      <fieldset disabled={!mayEdit}>
        <legend>
          <RecordChip parts={parts} editor={editor} id={other} />
        </legend>
        <SelectField
          isLabelUnseen
          label={texts.relationType}
          value={relation.type}
          options={relationTypes.map((each): [typeof each, string] => [each, texts.relationTypes[each]])}
          choose={(type) => write({ type })}
        />
        <SelectField
          isLabelUnseen
          label={texts.direction}
          value={direction}
          options={(['none', 'out', 'in', 'two'] as const).map((each) => [each, texts.directions[each]] as const)}
          choose={(chosen) => {
            if (chosen === 'none' || chosen === 'two') write({ direction: chosen })
            else if (isFrom === (chosen === 'out')) write({ direction: 'one' })
            else write({ direction: 'one', from: relation.to, to: relation.from })
          }}
        />
        <RelationQualities parts={parts} relation={relation} write={write} />
        <SelectField
          isLabelUnseen
          label={texts.status}
          value={relation.status}
          options={relationStatuses.map((each): [typeof each, string] => [each, texts.statuses[each]])}
          choose={(status) => write({ status })}
        />
        <RecordText
          editor={editor}
          record={relation}
          field="label"
          label={texts.relationLabel}
          isLabelUnseen
          placeholder={texts.relationLabel}
          isLine
        />
        <RelationAreas parts={parts} editor={editor} relation={relation} />
      </fieldset>
      <DeleteRecord parts={parts} editor={editor} id={relation.id} />
    </li>
  )
}

interface RelationQualitiesProps extends Pick<RelationsProps, 'parts'> {
  readonly relation: RecordOfKind<'relation'>
  readonly write: (values: Parameters<typeof describeRelation>[2]) => void
}

/** What can be left open about a relation: unknown is a choice of its own. */
function RelationQualities({ parts, relation, write }: RelationQualitiesProps): ReactNode {
  const texts = useTexts(parts.language, 'stakeholders')
  return (
    <>
      <SelectField
        isLabelUnseen
        label={texts.strength}
        value={String(relation.strength ?? '')}
        options={['', '1', '2', '3'].map((each): [string, string] => [each, texts.strengths[each] ?? each])}
        choose={(chosen) => write({ strength: chosen === '' ? null : Number(chosen) })}
      />
      <SelectField
        isLabelUnseen
        label={texts.valence}
        value={String(relation.valence ?? '')}
        options={['', '1', '0', '-1'].map((each): [string, string] => [each, texts.valences[each] ?? each])}
        choose={(chosen) => write({ valence: chosen === '' ? null : Number(chosen) })}
      />
      <SelectField
        isLabelUnseen
        label={texts.formality}
        value={relation.formality ?? ''}
        options={(['', 'formal', 'informal'] as const).map((each) => [each, texts.formalities[each]] as const)}
        choose={(chosen) => write({ formality: chosen === '' ? null : chosen })}
      />
    </>
  )
}
