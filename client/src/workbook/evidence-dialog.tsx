import type { ReactNode } from 'react'
import { notesAsEvidence } from '#commands/records/from-notes.ts'
import type { PlacingEvidence } from '#editor/editor.ts'
import { useTexts } from '#ui/use-texts.ts'
import type { ChapterProps } from './chapter-props.ts'
import { TieDialog } from './parts/tie-dialog.tsx'

interface EvidenceDialogProps extends Pick<ChapterProps, 'parts' | 'editor'> {
  readonly placing: PlacingEvidence
}

/** Chooses the claim or insight that notes are put under; of one persona when they were let go over its card, a new claim of it too. */
export function EvidenceDialog({ parts, editor, placing }: EvidenceDialogProps): ReactNode {
  const { notes, persona } = placing
  const texts = useTexts(parts.language, 'quotes')
  const close = (): void => editor.placingEvidence.set(null)
  return (
    <TieDialog
      parts={parts}
      editor={editor}
      title={texts.note.dialogTitle}
      hint={texts.note.hint}
      onClose={close}
      tie={(target, stance) => {
        notesAsEvidence(editor, notes, target, stance)
        close()
      }}
      {...(persona === null
        ? {}
        : {
            isOffered: (record) => record.kind === 'claim' && record.persona === persona,
            make: (text) => editor.board.edit((edit) => edit.records.add('claim', { persona, text })),
          })}
    />
  )
}
