import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import { stances, type Stance } from '@samenspel/shared/records/evidence'
import type { BoardRecord } from '@samenspel/shared/records/registry'
import { Dialog } from '#ui/dialog.tsx'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from '#workbook/chapter-props.ts'
import { ChoiceField } from './choice-field.tsx'
import styles from './quote-details.module.css'
import { ReferencePicker } from './reference-picker.tsx'

interface TieDialogProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly title: string
  readonly hint?: string
  readonly isOffered?: (record: BoardRecord) => boolean
  /** Makes a claim of what was typed, where that can be told. */
  readonly make?: (text: string) => RecordId
  onClose(): void
  tie(target: RecordId, stance: Stance): void
}

/** Chooses the claim or insight that something is tied to, and what it does there. */
export function TieDialog(props: TieDialogProps): ReactNode {
  const { parts, editor, title, hint, onClose, tie, isOffered, make } = props
  const texts = useTexts(parts.language, 'quotes')
  const [stance, setStance] = useState<Stance>('supports')
  return (
    <Dialog title={title} closeLabel={texts.close} onClose={onClose} wide>
      <div className={styles['tie']}>
        {hint !== undefined && <p>{hint}</p>}
        <ChoiceField
          label={texts.stance}
          options={stances.map((id) => ({ id, label: texts.stances[id] }))}
          chosen={stance}
          choose={setStance}
        />
        <ReferencePicker
          parts={parts}
          editor={editor}
          label={texts.tieTo}
          kinds={TARGETS}
          chosen={NONE}
          add={(target) => tie(target, stance)}
          remove={() => undefined}
          {...(isOffered && { isOffered })}
          {...(make && { make })}
        />
      </div>
    </Dialog>
  )
}

const TARGETS = ['claim', 'insight'] as const
const NONE: readonly string[] = []
