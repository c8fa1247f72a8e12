import { useState, type ReactNode } from 'react'
import { linkParts } from '@samenspel/shared/elements/link-address'
import { factTypes, reliabilities } from '@samenspel/shared/records/fact'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { readAddress } from '#commands/links.ts'
import { setArea } from '#commands/records/areas.ts'
import { useCell } from '#observable/use-cell.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import { useRecordGraph } from '#pages/board/use-record-graph.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChoiceField } from '#workbook/parts/choice-field.tsx'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { NumberField } from '#workbook/parts/number-field.tsx'
import { PlaceOnBoard } from '#workbook/parts/place-on-board.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { shortened } from '#workbook/parts/record-title.ts'
import { ReferencePicker } from '#workbook/parts/reference-picker.tsx'
import { AreaPattern } from './area-pattern.tsx'
import styles from './areas.module.css'

interface FactCardProps extends ChapterProps {
  readonly fact: RecordOfKind<'fact'>
}

/** A value that is longer is a sentence, not a figure. */
const LONG_CHARACTERS = 14

/** One fact: large as a figure, with where it comes from; its form opens on demand, and at once for a fact that says nothing yet. */
export function FactCard(props: FactCardProps): ReactNode {
  const { parts, editor, fact, at } = props
  const texts = useTexts(parts.language, 'areas')
  const mayEdit = useCell(editor.mayEdit)
  const [isOpened, setOpened] = useState<boolean>()
  const isNew = fact.value.trim() === '' && fact.label.trim() === ''
  const isOpen = mayEdit && (isOpened ?? (isNew && fact.id === at))
  const title = shortened(`${fact.value} ${fact.label}`.trim() || texts.addFact, 50)
  return (
    <li id={recordAnchor(fact.id)} tabIndex={-1} className={`${styles['fact']} ${isOpen ? styles['opened'] : ''}`}>
      {isOpen ? <FactForm {...props} /> : <FactWords {...props} />}
      <div className={styles['actions']}>
        {mayEdit && (
          <Button
            look="quiet"
            icon={isOpen ? 'check' : 'pen'}
            label={isOpen ? texts.done : texts.edit}
            name={`${isOpen ? texts.done : texts.edit}: ${title}`}
            onClick={() => setOpened(!isOpen)}
          />
        )}
        <PlaceOnBoard parts={parts} editor={editor} id={fact.id} />
        <DeleteRecord parts={parts} editor={editor} id={fact.id} />
      </div>
    </li>
  )
}

function FactWords({ parts, editor, fact }: FactCardProps): ReactNode {
  const texts = useTexts(parts.language, 'areas')
  const { language } = useBoardProperties(editor.board)
  const graph = useRecordGraph(editor.board)
  const source = [fact.source.trim() || texts.noSource, ...(fact.year === null ? [] : [String(fact.year)])].join(', ')
  const areas = fact.areas.flatMap((id) => graph.find('work-area', id) ?? [])
  return (
    <>
      <p
        lang={language}
        dir="auto"
        className={styles['value']}
        data-long={fact.value.length > LONG_CHARACTERS || undefined}
      >
        <strong>{fact.value}</strong> {fact.unit}
      </p>
      <p lang={language} dir="auto">
        {fact.label}
      </p>
      <p className={styles['quiet']}>
        {texts.types[fact.type]} · <span lang={language}>{source}</span>
        {fact.reliability && ` · ${texts.reliabilities[fact.reliability]}`}
      </p>
      {areas.length > 0 && (
        <ul className={styles['chips']}>
          {areas.map((area) => (
            <li key={area.id}>
              <AreaPattern tone={area.tone} />
              <span lang={language}>{area.name}</span>
            </li>
          ))}
        </ul>
      )}
      <SourceLink parts={parts} address={fact.address} />
    </>
  )
}

/** Only an address that a link card may lead to is followed; anything else is said to be none. */
function SourceLink({ parts, address }: Pick<ChapterProps, 'parts'> & { readonly address: string }): ReactNode {
  const texts = useTexts(parts.language, 'areas')
  if (address.trim() === '') return null
  const href = readAddress(address)
  if (href === undefined) return <p className={styles['quiet']}>{texts.badAddress}</p>
  return <LinkButton href={href} icon="arrow" label={texts.openAddress(linkParts(href).host)} look="quiet" newTab />
}

function FactForm({ parts, editor, fact }: FactCardProps): ReactNode {
  const { board } = editor
  const texts = useTexts(parts.language, 'areas')
  const set = (registers: Partial<Pick<typeof fact, 'type' | 'reliability' | 'year'>>): void =>
    board.edit((edit) => edit.records.set(fact.id, 'fact', registers))
  const text = (field: 'value' | 'unit' | 'label' | 'source' | 'address', label: string, placeholder: string) => (
    <RecordText editor={editor} record={fact} {...{ field, label, placeholder }} isLine={field !== 'label'} />
  )
  return (
    <>
      <div className={styles['pair']}>
        {text('value', texts.value, texts.valuePlaceholder)}
        {text('unit', texts.unit, texts.unitPlaceholder)}
      </div>
      {text('label', texts.factLabel, texts.factLabelPlaceholder)}
      <div className={styles['pair']}>
        {text('source', texts.source, texts.sourcePlaceholder)}
        <NumberField
          editor={editor}
          label={texts.year}
          value={fact.year}
          min={1000}
          max={9999}
          problem={texts.yearProblem}
          change={(year) => set({ year })}
        />
      </div>
      {text('address', texts.address, texts.addressPlaceholder)}
      <SourceLink parts={parts} address={fact.address} />
      <ChoiceField
        label={texts.type}
        options={factTypes.map((id) => ({ id, label: texts.types[id] }))}
        chosen={fact.type}
        choose={(type) => set({ type })}
      />
      <ChoiceField
        label={texts.reliability}
        options={reliabilities.map((id) => ({ id, label: texts.reliabilities[id] }))}
        chosen={fact.reliability}
        choose={(reliability) => set({ reliability })}
        clear={{ label: texts.clearReliability, run: () => set({ reliability: null }) }}
      />
      <ReferencePicker
        parts={parts}
        editor={editor}
        label={texts.factAreas}
        kinds={['work-area']}
        chosen={fact.areas}
        add={(id) => setArea(board, fact, id, true)}
        remove={(id) => setArea(board, fact, id, false)}
      />
    </>
  )
}
