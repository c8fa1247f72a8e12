import { useRef, type PointerEvent, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { BoardRecord } from '@samenspel/shared/records/registry'
import { moveRecord } from '#commands/records/order.ts'
import type { Editor } from '#editor/editor.ts'
import { useCell } from '#observable/use-cell.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useTexts } from '#ui/use-texts.ts'
import styles from './parts.module.css'
import { recordAnchor } from './record-anchor.ts'

interface OrderButtonsProps {
  readonly parts: PageParts
  readonly editor: Editor
  /** All among which it has a place, in their order. Each must be shown at its `recordAnchor` for dragging. */
  readonly siblings: readonly BoardRecord[]
  readonly id: RecordId
  /** What it is called, in the names of the buttons. */
  readonly title: string
}

/** Moves a record up and down among its siblings, by button or by dragging the handle. */
export function OrderButtons({ parts, editor, siblings, id, title }: OrderButtonsProps): ReactNode {
  const texts = useTexts(parts.language, 'workbook')
  const mayEdit = useCell(editor.mayEdit)
  const up = useRef<HTMLSpanElement>(null)
  const index = siblings.findIndex((record) => record.id === id)
  if (!mayEdit || siblings.length < 2) return null
  const move = (to: number): void => {
    moveRecord(editor.board, siblings, id, to)
    // The button that was pressed goes dead at an end; the other one takes the focus then.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || document.activeElement?.matches(':disabled'))
        up.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
    })
  }
  return (
    <span ref={up} className={styles['order']}>
      <Button
        icon="up"
        iconOnly
        look="quiet"
        label={texts.moveUp}
        name={texts.moveUpOf(title)}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      />
      <Button
        icon="down"
        iconOnly
        look="quiet"
        label={texts.moveDown}
        name={texts.moveDownOf(title)}
        disabled={index === siblings.length - 1}
        onClick={() => move(index + 1)}
      />
      <DragHandle label={texts.drag} id={id} siblings={siblings} drop={(to) => move(to)} />
    </span>
  )
}

interface DragHandleProps {
  readonly label: string
  readonly id: RecordId
  readonly siblings: readonly BoardRecord[]
  drop(index: number): void
}

/** For mouse and finger; the keyboard has the buttons. */
function DragHandle({ label, id, siblings, drop }: DragHandleProps): ReactNode {
  const drag = (event: PointerEvent<HTMLSpanElement>): void => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const row = document.getElementById(recordAnchor(id))
    const start = event.clientY
    const follow = (moved: globalThis.PointerEvent): void => {
      if (row) row.style.translate = `0 ${moved.clientY - start}px`
    }
    const end = (ended: globalThis.PointerEvent): void => {
      handle.removeEventListener('pointermove', follow)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
      if (row) row.style.translate = ''
      if (ended.type === 'pointerup') drop(indexAt(siblings, id, ended.clientY))
    }
    handle.addEventListener('pointermove', follow)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
  }
  return (
    <span className={styles['grip']} title={label} aria-hidden="true" onPointerDown={drag}>
      <Icon name="grip" />
    </span>
  )
}

/** Before how many of the others the height on the screen lies. */
function indexAt(siblings: readonly BoardRecord[], id: string, clientY: number): number {
  const others = siblings.filter((record) => record.id !== id)
  const after = others.filter((record) => {
    const box = document.getElementById(recordAnchor(record.id))?.getBoundingClientRect()
    return box !== undefined && box.top + box.height / 2 < clientY
  })
  return after.length
}
