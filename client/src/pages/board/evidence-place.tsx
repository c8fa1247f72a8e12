import { lazy, Suspense, type ReactNode } from 'react'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '../page-parts.ts'

const EvidenceDialog = lazy(() =>
  import('#workbook/evidence-dialog.tsx').then((module) => ({ default: module.EvidenceDialog })),
)

/** Asks what notes support, once somebody wants to know; loaded then. */
export function EvidencePlace({ parts, editor }: { readonly parts: PageParts; readonly editor: Editor }): ReactNode {
  const placing = useCell(editor.placingEvidence)
  if (!placing) return null
  return (
    <Suspense>
      <EvidenceDialog parts={parts} editor={editor} placing={placing} />
    </Suspense>
  )
}
