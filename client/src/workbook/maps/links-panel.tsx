import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import type { MapLink } from '@samenspel/shared/maps/map-links'
import { relationStatuses, relationTypes } from '@samenspel/shared/records/relation'
import { describeRelation, relate } from '#commands/records/stakeholders.ts'
import { Button } from '#ui/button.tsx'
import { RecordText } from '../parts/record-text.tsx'
import { SelectField } from '../parts/select-field.tsx'
import type { MapPageParts } from './map-page-parts.ts'
import styles from './maps.module.css'

interface LinksPanelProps extends MapPageParts {
  readonly content: MapContent
  readonly mayPlace: boolean
}

/** The relations of a network in words: to draw, describe and delete them without drawing anything. */
export function LinksPanel(props: LinksPanelProps): ReactNode {
  const { texts, content, work, mayPlace } = props
  const { links: words } = texts
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [problem, setProblem] = useState('')
  const people = [
    ['', '—'],
    ...content.entries.map(({ id, name }): [string, string] => [id, name || texts.noName]),
  ] as readonly (readonly [string, string])[]
  const draw = (): void => {
    if (from === '' || to === '') return setProblem(words.choose)
    if (!relate(work.board, from as RecordId, to as RecordId)) return setProblem(words.twice)
    setProblem('')
    setTo('')
  }
  return (
    <section className={styles['links']} aria-label={words.title}>
      <h3>{words.title}</h3>
      {mayPlace && (
        <form
          className={styles['linkForm']}
          onSubmit={(event) => {
            event.preventDefault()
            draw()
          }}
        >
          <SelectField label={words.from} value={from} options={people} choose={setFrom} lang={content.language} />
          <SelectField label={words.to} value={to} options={people} choose={setTo} lang={content.language} />
          <Button type="submit" look="primary" icon="plus" label={words.add} />
          <output className={styles['problem']}>{problem}</output>
        </form>
      )}
      {content.links.length === 0 && (
        <p className={styles['hint']}>{content.hiddenRelations.length === 0 ? words.none : words.noneShown}</p>
      )}
      <ul className={styles['linkList']}>
        {content.links.map((link) => (
          <LinkRow key={link.id} {...props} link={link} />
        ))}
      </ul>
    </section>
  )
}

/** A relation in one line, which opens into everything that can be said of it. */
function LinkRow(props: LinksPanelProps & { readonly link: MapLink }): ReactNode {
  const { editor, texts, content, work, mayPlace, link } = props
  const { links: words } = texts
  const nameOf = (id: string): string => content.entries.find((entry) => entry.id === id)?.name || texts.noName
  const type = link.label || words.types[link.type]
  const sentence = words.between(nameOf(link.from), type, nameOf(link.to))
  const [isOpen, setOpen] = useState(false)
  const record = isOpen ? work.board.records.get(link.id) : undefined
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
          <span lang={content.language}>{sentence}</span>
          {marks.length > 0 && <small>{marks.join(', ')}</small>}
        </summary>
        {mayPlace && record?.kind === 'relation' && (
          <div className={styles['linkFields']}>
            <LinkFields texts={texts} work={work} link={link} formality={record.formality} />
            <RecordText editor={editor} record={record} field="label" label={words.label} isLine />
            <Button
              look="quiet"
              icon="trash"
              label={words.delete(sentence)}
              onClick={() => work.board.edit((edit) => edit.records.delete(link.id))}
            />
          </div>
        )}
      </details>
    </li>
  )
}

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
