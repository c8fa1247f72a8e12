import { useId, type ReactNode } from 'react'
import type { RecordOfKind } from '@samenspel/shared/records/registry'
import { addScale, placeInterview, placePersona } from '#commands/records/personas-scales.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTexts } from '#ui/use-texts.ts'
import { DeleteRecord } from '#workbook/parts/delete-record.tsx'
import { recordAnchor } from '#workbook/parts/record-anchor.ts'
import { RecordText } from '#workbook/parts/record-text.tsx'
import { recordTitle } from '#workbook/parts/record-title.ts'
import { DotStrip } from './dot-strip.tsx'
import type { PersonaProps } from './persona-props.ts'
import styles from './scales.module.css'

type Scale = RecordOfKind<'scale'>

/** Scales between two ends, with the persona's place and a dot for each interview. */
export function PersonaScales(props: PersonaProps): ReactNode {
  const { parts, editor, graph, persona } = props
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const headingId = useId()
  return (
    <section className={styles['scales']} aria-labelledby={headingId}>
      <h3 id={headingId}>{texts.scales}</h3>
      {graph.referring('scale', 'persona', persona.id).map((scale) => (
        <ScaleRow key={scale.id} {...props} scale={scale} />
      ))}
      {mayEdit && (
        <Button icon="plus" look="quiet" label={texts.addScale} onClick={() => addScale(editor.board, persona.id)} />
      )}
    </section>
  )
}

function ScaleRow(props: PersonaProps & { readonly scale: Scale }): ReactNode {
  const { parts, editor, graph, scale } = props
  const texts = useTexts(parts.language, 'personas')
  const workbook = useTexts(parts.language, 'workbook')
  const { board } = editor
  return (
    <div id={recordAnchor(scale.id)} tabIndex={-1} className={styles['scale']}>
      <div className={styles['ends']}>
        <RecordText editor={editor} record={scale} field="low" label={texts.scaleLow} isLine />
        <RecordText editor={editor} record={scale} field="high" label={texts.scaleHigh} isLine />
        <DeleteRecord parts={parts} editor={editor} id={scale.id} />
      </div>
      <DotStrip graph={graph} scale={scale} />
      <Place
        {...props}
        whose={texts.scalePlace}
        value={scale.value}
        place={(value) => placePersona(board, scale.id, value)}
      />
      <details className={styles['guests']}>
        <summary>{texts.scaleGuests}</summary>
        {graph.all('interview').map((interview) => (
          <Place
            key={interview.id}
            {...props}
            whose={texts.scaleGuest(recordTitle(interview, board, workbook))}
            value={scale.marks.get(interview.id) ?? null}
            place={(value) => placeInterview(board, scale.id, interview.id, value)}
          />
        ))}
      </details>
    </div>
  )
}

interface PlaceProps extends PersonaProps {
  readonly scale: Scale
  readonly whose: string
  /** 0 to 1; null is nowhere, and never the middle. */
  readonly value: number | null
  place(value: number | null): void
}

/** A place on a scale: a slider once there is one, and a button that gives or takes it. */
function Place({ parts, editor, scale, whose, value, place }: PlaceProps): ReactNode {
  const texts = useTexts(parts.language, 'personas')
  const mayEdit = useCell(editor.mayEdit)
  const id = useId()
  const ends = texts.scaleOf(scale.low.trim(), scale.high.trim())
  if (value === null)
    return (
      <div className={styles['place']}>
        <span>{whose}</span>
        <span className={styles['unset']}>{texts.scaleNotSet}</span>
        {mayEdit && (
          <Button
            look="quiet"
            label={texts.scalePut}
            name={texts.scalePutOf(`${whose}, ${ends}`)}
            onClick={() => place(0.5)}
          />
        )}
      </div>
    )
  const percent = Math.round(value * 100)
  return (
    <div className={styles['place']}>
      <label htmlFor={id}>{whose}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        disabled={!mayEdit}
        aria-valuetext={`${texts.scaleAt(percent)}, ${ends}`}
        onChange={(event) => place(Number(event.target.value) / 100)}
      />
      {mayEdit && (
        <Button icon="close" iconOnly look="quiet" label={texts.scaleClearOf(whose)} onClick={() => place(null)} />
      )}
    </div>
  )
}
