import type { ReactNode } from 'react'
import type { BoardId } from '@samenspel/shared/ids'
import type { PageParts } from '#pages/page-parts.ts'

/** The board on the projector. */
export function Wall({ boardId }: { readonly parts: PageParts; readonly boardId: BoardId }): ReactNode {
  return <main>{boardId}</main>
}
