import { Suspense, useEffect, type ReactNode } from 'react'
import { useCell } from '#observable/use-cell.ts'
import { loadLater } from '#ui/load-later.ts'
import type { WindowsProps } from './windows.tsx'

const windows = loadLater(() => import('./windows.tsx').then((module) => module.Windows))

/** The windows over a view of the board, loaded when the first of them opens. */
export function LaterWindows(props: WindowsProps): ReactNode {
  const { panel, menu, pendingPaste } = props.editor
  const isPanelOpen = useCell(panel) !== null
  const isMenuOpen = useCell(menu) !== null
  const isAsked = useCell(pendingPaste) !== null
  useEffect(() => windows.prepare(), [])
  if (!isPanelOpen && !isMenuOpen && !isAsked) return null
  return (
    <Suspense>
      <windows.Part {...props} />
    </Suspense>
  )
}
