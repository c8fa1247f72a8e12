import type { ReactNode } from 'react'
import type { BoardId, PersonId } from '@samenspel/shared/ids'
import type { PageParts } from '../page-parts.ts'

interface BoardPageProps {
  readonly parts: PageParts
  readonly boardId: BoardId
  readonly personId: PersonId
  readonly token: string
  readonly name: string
}
/** The open board. */
export function BoardPage({ name }: BoardPageProps): ReactNode {
  return <main>{name}</main>
}
