import type { ReactNode } from 'react'
import { filterCount, isOpenFilter, noFilter } from '#commands/tags.ts'
import type { Editor } from '#editor/editor.ts'
import type { Messages } from '#messages/load-messages.ts'
import { useCell } from '#observable/use-cell.ts'
import { Button } from '#ui/button.tsx'
import { useTakenFrom } from './use-board.ts'
import styles from './tags.module.css'

interface FilterChipProps {
  readonly messages: Messages
  readonly editor: Editor
  /** Lies over the canvas. */
  readonly isOver?: boolean
}

/** Says that a filter is on while its panel is closed, opens the panel, and switches the filter off. */
export function FilterChip({ messages, editor, isOver = false }: FilterChipProps): ReactNode {
  const filter = useCell(editor.filter)
  const panel = useCell(editor.panel)
  useTakenFrom(editor.board, () => (isOpenFilter(filter) ? '' : Object.values(filterCount(editor)).join()))
  const { filter: texts } = messages.panels
  if (isOpenFilter(filter) || panel === 'filter') return null
  const { passing, all } = filterCount(editor)
  return (
    <div className={`${styles['chip']} ${isOver ? styles['over'] : ''}`} data-below={panel === 'find'}>
      <Button
        icon="sliders"
        look="quiet"
        label={texts.isOn(passing, all)}
        name={`${texts.isOn(passing, all)}. ${texts.title}`}
        aria-haspopup="dialog"
        onClick={() => editor.panel.set('filter')}
      />
      <Button icon="close" label={texts.clear} onClick={() => editor.filter.set(noFilter)} />
    </div>
  )
}
