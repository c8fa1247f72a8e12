import { memo, useState, type ReactNode } from 'react'
import type { MapLink } from '@samenspel/shared/maps/map-links'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { relationStatuses, relationTypes } from '@samenspel/shared/records/relation'
import { describeRelation } from '#commands/records/stakeholders.ts'
import { Button } from '#ui/button.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { RelationAreas } from '../parts/relation-areas.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './map-board.module.css'

interface LinkRowProps extends Pick<MapPageParts, 'parts' | 'editor' | 'texts' | 'work'> {
  readonly link: MapLink
  /** What is stored of it: another object once anything of it has changed. */
  readonly record: RecordOfKind<'relation'> | undefined
  readonly from: string
  readonly to: string
  readonly lang: string
  readonly mayPlace: boolean
}

/** A relation in one line, which opens into everything that can be said of it. There can be hundreds: drawn anew only when its own words change. */
export const LinkRow = memo(
  function LinkRow({ parts, editor, texts, work, link, record, from, to, lang, mayPlace }: LinkRowProps): ReactNode {
    const { links: words } = texts
    const sentence = words.between(from, link.label || words.types[link.type], to)
    const [isOpen, setOpen] = useState(false)
    const marks = [
      ...(link.direction === 'none' ? [] : [words.directions[link.direction]]),
      ...(link.strength === null ? [] : [words.strengths[Math.round(link.strength)] ?? '']),
      ...(link.valence === null ? [] : [words.valences[String(Math.sign(link.valence))] ?? '']),
      ...(link.status === 'existing' ? [] : [words.statuses[link.status]]),
      ...(link.isInformal ? [words.formalities.informal] : []),
    ].filter((mark) => mark !== '')
    return (
      <li>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <span lang={lang}>{sentence}</span>
            {marks.length > 0 && <small>{marks.join(', ')}</small>}
          </summary>
          {isOpen && mayPlace && record && (
            <div className={styles['linkFields']}>
              <LinkFields texts={texts} work={work} link={link} formality={record.formality} />
              <RecordText editor={editor} record={record} field="label" label={words.label} isLine />
              <RelationAreas parts={parts} editor={editor} relation={record} />
              <Button
                look="quiet"
                icon="trash"
                iconOnly
                label={words.delete(sentence)}
                onClick={() => work.board.edit((edit) => edit.records.delete(link.id))}
              />
            </div>
          )}
        </details>
      </li>
    )
  },
  (before, after) =>
    before.record === after.record &&
    before.from === after.from &&
    before.to === after.to &&
    before.texts === after.texts &&
    before.lang === after.lang &&
    before.mayPlace === after.mayPlace,
)

interface LinkFieldsProps extends Pick<MapPageParts, 'texts' | 'work'> {
  readonly link: MapLink
  readonly formality: 'formal' | 'informal' | null
}

function LinkFields({ texts, work, link, formality }: LinkFieldsProps): ReactNode {
  const { links: words } = texts
  const write = (values: Parameters<typeof describeRelation>[2]): void => describeRelation(work.board, link.id, values)
  const unset = ['', words.unset] as const
  return (
    <>
      <SelectField
        label={words.type}
        value={link.type}
        options={relationTypes.map((type) => [type, words.types[type]] as const)}
        choose={(type) => write({ type })}
      />
      <SelectField
        label={words.direction}
        value={link.direction}
        options={(['none', 'one', 'two'] as const).map((each) => [each, words.directions[each]] as const)}
        choose={(direction) => write({ direction })}
      />
      <SelectField
        label={words.strength}
        value={link.strength === null ? '' : String(Math.round(link.strength))}
        options={[unset, ...[1, 2, 3].map((each) => [String(each), words.strengths[each] ?? ''] as const)]}
        choose={(strength) => write({ strength: strength === '' ? null : Number(strength) })}
      />
      <SelectField
        label={words.valence}
        value={link.valence === null ? '' : String(Math.sign(link.valence))}
        options={[unset, ...['1', '0', '-1'].map((each) => [each, words.valences[each] ?? ''] as const)]}
        choose={(valence) => write({ valence: valence === '' ? null : Number(valence) })}
      />
      <SelectField
        label={words.status}
        value={link.status}
        options={relationStatuses.map((each) => [each, words.statuses[each]] as const)}
        choose={(status) => write({ status })}
      />
      <SelectField
        label={words.formality}
        value={formality ?? ''}
        options={[unset, ...(['formal', 'informal'] as const).map((each) => [each, words.formalities[each]] as const)]}
        choose={(each) => write({ formality: each === '' ? null : each })}
      />
    </>
  )
}
