import type { ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { areaTones } from '@samenspel/shared/records/work-area'
import { useCell } from '#observable/use-cell.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { AreaPattern } from './area-pattern.tsx'
import styles from './areas.module.css'

interface AreaCardProps extends ChapterProps {
  readonly area: RecordOfKind<'work-area'>
}

/** One area: its name and place, what it is like there, and the colour and pattern it has everywhere. */
export function AreaCard({ parts, editor, area }: AreaCardProps): ReactNode {
  const texts = useTexts(parts.language, 'areas')
  const mayEdit = useCell(editor.mayEdit)
  return (
    <li id={recordAnchor(area.id)} tabIndex={-1} className={styles['area']}>
      <AreaPattern tone={area.tone} className={styles['band']} />
      <div className={styles['areaBody']}>
        <div className={styles['nameRow']}>
          <RecordText
            editor={editor}
            record={area}
            field="name"
            label={texts.areaName}
            isLabelUnseen
            placeholder={texts.areaName}
            look="title"
            isLine
          />
          <DeleteRecord parts={parts} editor={editor} id={area.id} />
        </div>
        <RecordText editor={editor} record={area} field="place" label={texts.place} isLine />
        <RecordText
          editor={editor}
          record={area}
          field="summary"
          label={texts.summary}
          placeholder={texts.summaryPlaceholder}
        />
        {mayEdit && <ToneChoice parts={parts} editor={editor} area={area} />}
      </div>
    </li>
  )
}

function ToneChoice({ parts, editor, area }: Pick<AreaCardProps, 'parts' | 'editor' | 'area'>): ReactNode {
  const texts = useTexts(parts.language, 'areas')
  return (
    <fieldset className={styles['tones']}>
      <legend className={styles['label']}>{texts.tone}</legend>
      <div>
        {areaTones.map((tone) => (
          <label key={tone} title={texts.tones[tone]}>
            <input
              type="radio"
              name={`tone-${area.id}`}
              className="unseen"
              checked={tone === area.tone}
              onChange={() => editor.board.edit((edit) => edit.records.set(area.id, 'work-area', { tone }))}
            />
            <AreaPattern tone={tone} />
            <span className="unseen">{texts.tones[tone]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
